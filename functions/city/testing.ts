import fc from 'fast-check';
import { type CounterChange, metrics } from '../domain/evaluation/types.ts';
import type { DistrictFacts } from './facts.ts';
import type { CityEvent } from './types.ts';

/** Events of the city `test` to test with. */

const metric = fc.constantFrom(...metrics.slice(0, 6));

const numbers = fc.dictionary(metric, fc.integer({ min: -1, max: 2 }), { minKeys: 1, maxKeys: 3 });

const standingOf = (month: string, street: string, open: number): readonly CounterChange[] => [
  { scope: 'OPEN', key: 'all', add: { open, green: open } },
  { scope: 'OPEN', key: `street#${street}`, add: { open, green: open } },
  { scope: `D#${month}-05`, key: 'all', add: { 'reported@9': 1 } },
];

/** What a district counts for one event: its day, its month as a whole and by unit, and its worklist. */
export const cityEvent: fc.Arbitrary<CityEvent> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    district: fc.constantFrom('one', 'two', 'three'),
    month: fc.constantFrom('2026-02', '2026-03'),
    add: numbers,
    street: fc.constantFrom('s1', 's2'),
    open: fc.constantFrom(-1, 1),
    begins: fc.boolean(),
  })
  .map(({ id, district, month, add, street, open, begins }) => ({
    id: `case:${id}`,
    tenant: `test/${district}`,
    counters: [
      { scope: `D#${month}-05`, key: 'all', add },
      { scope: `M#${month}`, key: 'all', add },
      { scope: `M#${month}`, key: 'unit#u1', add },
      { scope: 'QUEUE', key: 'dispatcher#pendingDispatch', add: { open: 1 } },
    ],
    standing: standingOf(month, street, open),
    ...(begins
      ? { begun: { caseId: `case${id}`, at: Date.UTC(2026, 2, 5) + id, channel: 'hotline', street } }
      : {}),
  }));

/** Different events: an id is a district's own. */
export const cityEvents = (maxLength: number): fc.Arbitrary<readonly CityEvent[]> =>
  fc.uniqueArray(cityEvent, { maxLength, selector: ({ tenant, id }) => `${tenant} ${id}` });

/** The event as its district's bus and the city's queue hand it on. */
export const queued = (event: object, source = 'chengyun.district'): string =>
  JSON.stringify({ version: '0', source, 'detail-type': 'case.filed.v1', detail: event });

const square = (west: number, size: number): DistrictFacts['outline'] => [
  [
    [
      [west, 22.5],
      [west + size, 22.5],
      [west + size, 22.5 + size],
      [west, 22.5 + size],
      [west, 22.5],
    ],
  ],
];

/** A district of the city `test` with two streets, one of them without an outline; a tenth of a degree from `west` on. */
export const districtFacts = (name: string, west: number): DistrictFacts => ({
  tenant: `test/${name}`,
  code: '1',
  name: `District ${name}`,
  city: { code: '2', name: 'Test city' },
  timeZone: 'Asia/Shanghai',
  centre: [west + 0.05, 22.55],
  outline: square(west, 0.1),
  streets: [
    { code: 's1', name: 'Street one', centre: [west + 0.02, 22.52], outline: square(west, 0.05) },
    { code: 's2', name: 'Street two', centre: [west + 0.08, 22.58] },
  ],
  subcategories: { '584': 'Rubbish' },
  channels: { hotline: 'Hotline' },
});
