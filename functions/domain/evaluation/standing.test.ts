import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseEventType, caseStates, endStates } from '../case/types.ts';
import { foldCounters } from './counting.ts';
import { localHours } from './localHour.ts';
import { standingCountersOf } from './standing.ts';
import type { CountedCase, CountedEvent } from './types.ts';

const hourOf = localHours('Asia/Shanghai');
const at = Date.parse('2026-03-05T09:30:00+08:00');

const subject = fc.record(
  {
    state: fc.constantFrom(...caseStates),
    overdue: fc.boolean(),
    channel: fc.constant('hotline'),
    unit: fc.constantFrom('u1', 'u2'),
    street: fc.constantFrom('s1', 's2'),
    cell: fc.constantFrom('ws0br1z', 'ws0br1y', 'ws0bqzz', 'ws1aaaa'),
    light: fc.constantFrom('green' as const, 'amber' as const, 'red' as const),
    queue: fc.constantFrom('dispatcher#pendingDispatch', 'unit:u1#handling'),
  },
  { requiredKeys: ['state', 'overdue', 'channel'] },
);

const lifeOf = (steps: readonly CountedCase[], type: CaseEventType = 'commented'): readonly CountedEvent[] =>
  steps.map((after, place) => {
    const before = steps[place - 1];
    return { event: { type, at, changes: {}, clocks: [] }, after, ...(before ? { before } : {}) };
  });

const countAll = (events: readonly CountedEvent[]) =>
  foldCounters(events.flatMap((event) => standingCountersOf(event, hourOf)));

const sorted = (changes: ReturnType<typeof countAll>) =>
  changes
    .map(({ scope, key, add }) => `${scope} ${key} ${JSON.stringify(Object.entries(add).sort())}`)
    .sort();

describe('what stands open', () => {
  it('is after any lives what a recount of the cases as they are now gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(subject, { minLength: 1, maxLength: 8 }), { maxLength: 20 }), (lives) => {
        const kept = countAll(lives.flatMap((steps) => lifeOf(steps)));
        const now = countAll(lives.flatMap((steps) => lifeOf(steps.slice(-1))));
        expect(sorted(kept)).toEqual(sorted(now));
      }),
    );
  });

  it('counts a case with a spot in its cell of every precision, and nowhere once it has ended', () => {
    const open: CountedCase = {
      state: 'handling',
      overdue: true,
      channel: 'c',
      cell: 'ws0br1z',
      light: 'red',
    };
    const add = { open: 1, overdue: 1, red: 1 };
    expect(countAll(lifeOf([open]))).toEqual([
      { scope: 'OPEN', key: 'all', add },
      { scope: 'MAP#5', key: 'ws0br', add },
      { scope: 'MAP#6#ws0b', key: 'ws0br1', add },
      { scope: 'MAP#7#ws0br', key: 'ws0br1z', add },
    ]);
    for (const state of endStates) expect(countAll(lifeOf([open, { ...open, state }]))).toEqual([]);
  });

  it('writes nothing for an event that moves nothing', () => {
    const open: CountedCase = { state: 'handling', overdue: false, channel: 'c', cell: 'ws0br1z' };
    expect(countAll(lifeOf([open, open]).slice(1))).toEqual([]);
  });
});

describe('the counters of a day', () => {
  it('keep hours in the item of the day, and unit and street in items of their own', () => {
    const before: CountedCase = {
      state: 'pendingClosing',
      overdue: false,
      channel: 'c',
      unit: 'u1',
      street: 's1',
    };
    const after: CountedCase = { state: 'closed', overdue: false, channel: 'c', street: 's1' };
    const event = { type: 'closed' as const, at, changes: {}, clocks: [] };
    const day = standingCountersOf({ event, before, after }, hourOf).filter(
      ({ scope }) => scope === 'D#2026-03-05',
    );
    const add = { closed: 1, closedOnTime: 1 };
    expect(day).toEqual([
      { scope: 'D#2026-03-05', key: 'all', add: { 'closed@9': 1 } },
      { scope: 'D#2026-03-05', key: 'unit#u1', add },
      { scope: 'D#2026-03-05', key: 'street#s1', add },
    ]);
  });

  it.each([
    ['Asia/Shanghai', '2026-03-05T00:00:00+08:00', { date: '2026-03-05', hour: 0 }],
    ['Asia/Shanghai', '2026-03-05T23:59:59+08:00', { date: '2026-03-05', hour: 23 }],
    ['America/New_York', '2026-03-08T03:00:00-04:00', { date: '2026-03-08', hour: 3 }],
  ])('know the hour on the wall in %s at %s', (timeZone, instant, expected) => {
    expect(localHours(timeZone)(Date.parse(instant))).toEqual(expected);
  });
});
