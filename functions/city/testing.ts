import fc from 'fast-check';
import { metrics } from '../domain/evaluation/types.ts';
import type { CityEvent } from './types.ts';

/** Events of the city `test` to test with. */

const metric = fc.constantFrom(...metrics.slice(0, 6));

const numbers = fc.dictionary(metric, fc.integer({ min: -1, max: 2 }), { minKeys: 1, maxKeys: 3 });

/** What a district counts for one event: its day, its month as a whole and by unit, and its worklist. */
export const cityEvent: fc.Arbitrary<CityEvent> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    district: fc.constantFrom('one', 'two', 'three'),
    month: fc.constantFrom('2026-02', '2026-03'),
    add: numbers,
  })
  .map(({ id, district, month, add }) => ({
    id: `case:${id}`,
    tenant: `test/${district}`,
    counters: [
      { scope: `D#${month}-05`, key: 'all', add },
      { scope: `M#${month}`, key: 'all', add },
      { scope: `M#${month}`, key: 'unit#u1', add },
      { scope: 'QUEUE', key: 'dispatcher#pendingDispatch', add: { open: 1 } },
    ],
  }));

/** Different events: an id is a district's own. */
export const cityEvents = (maxLength: number): fc.Arbitrary<readonly CityEvent[]> =>
  fc.uniqueArray(cityEvent, { maxLength, selector: ({ tenant, id }) => `${tenant} ${id}` });

/** The event as its district's bus and the city's queue hand it on. */
export const queued = (event: object, source = 'chengyun.district'): string =>
  JSON.stringify({ version: '0', source, 'detail-type': 'case.filed.v1', detail: event });
