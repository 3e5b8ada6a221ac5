import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseChanges,
  type CaseEventType,
  type CaseState,
  caseEventTypes,
  caseStates,
} from '../case/types.ts';
import { cachedDates, countersOf, foldCounters } from './counting.ts';
import { monthScopes, type Summary, summarise } from './summary.ts';
import { type CountedCase, type CountedEvent, type Counter, type CounterChange, metrics } from './types.ts';

const march = Date.UTC(2026, 2, 5, 4);
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

interface Step {
  readonly type: CaseEventType;
  readonly to: CaseState;
  readonly unit?: string;
  readonly overdue?: true;
  readonly changes?: CaseChanges;
}

/** A case's events with the case before and after each, as the outbox brings them. */
const lifeOf = (steps: readonly Step[]): readonly CountedEvent[] => {
  let before: CountedCase | undefined;
  return steps.map(({ type, to, unit, overdue, changes = {} }) => {
    const kept: CountedCase = before ?? { state: to, overdue: false, channel: 'hotline', street: 'S1' };
    const after: CountedCase = {
      ...kept,
      state: to,
      overdue: overdue ?? kept.overdue,
      ...(unit === undefined ? {} : { unit }),
      queue: `dispatcher#${to}`,
    };
    const counted = {
      event: { type, at: march, changes, clocks: [] },
      ...(before === undefined ? {} : { before }),
      after,
    };
    before = after;
    return counted;
  });
};

const toMaps = (changes: readonly CounterChange[]): ReadonlyMap<string, ReadonlyMap<string, Counter>> => {
  const scopes = new Map<string, Map<string, Counter>>();
  for (const { scope, key, add } of foldCounters(changes)) {
    scopes.set(scope, (scopes.get(scope) ?? new Map<string, Counter>()).set(key, add));
  }
  return scopes;
};

const countAll = (events: readonly CountedEvent[]) =>
  toMaps(events.flatMap((counted) => countersOf(counted, dateOf)));

const dispatchTo = (
  ...records: readonly (readonly [unit: string, kind: 'dispatch' | 'redispatch' | 'rework'])[]
) => ({
  dispatches: records.map(([unit, kind]) => ({
    unit,
    kind,
    at: march,
    by: 'D1',
    basis: { principle: 'ownerFirst', basis: 'owner' } as const,
  })),
});

const filed: readonly Step[] = [
  { type: 'reported', to: 'reported' },
  { type: 'accepted', to: 'pendingFiling' },
  { type: 'filed', to: 'pendingDispatch' },
];
const dispatched: readonly Step[] = [
  ...filed,
  { type: 'dispatched', to: 'handling', unit: 'A', changes: dispatchTo(['A', 'dispatch']) },
];
const breached: Step = { type: 'breached', to: 'handling', overdue: true };
const fedBack: Step = { type: 'fedBack', to: 'fedBack' };
const verifying: Step = { type: 'verificationSent', to: 'verifying' };
const failed: Step = { type: 'verificationFailed', to: 'pendingDispatch' };
const passed: Step = { type: 'verificationPassed', to: 'pendingClosing' };
const closed: Step = { type: 'closed', to: 'closed' };
const rework = (times: number): Step => ({
  type: 'reworkDispatched',
  to: 'handling',
  unit: 'A',
  changes: dispatchTo(['A', 'dispatch'], ...Array.from({ length: times }, () => ['A', 'rework'] as const)),
});

describe('counter logic, reference §10.5', () => {
  it.each<[string, readonly Step[], Partial<Summary>]>([
    [
      'handled on time, not closed yet',
      [...dispatched, fedBack],
      { toHandle: 1, handled: 1, handledOnTime: 1, handledOverdue: 0, toClose: 1, notClosed: 1, closed: 0 },
    ],
    ['not handled, deadline ahead', dispatched, { toHandle: 1, handled: 0, toClose: 0, overdueInHand: 0 }],
    [
      'not handled, deadline passed',
      [...dispatched, breached],
      { toHandle: 1, overdueInHand: 1, toClose: 1, handled: 0 },
    ],
    [
      'handled after the deadline',
      [...dispatched, breached, fedBack],
      { toHandle: 1, overdueInHand: 0, toClose: 1, handled: 1, handledOverdue: 1 },
    ],
    [
      'hanging',
      [
        ...dispatched,
        { type: 'suspensionRequested', to: 'suspensionRequested' },
        { type: 'suspensionApproved', to: 'suspended' },
      ],
      { hanging: 1, toHandle: 0, handled: 0, toClose: 0 },
    ],
    [
      'dispatched A, returned, dispatched B, handled',
      [
        ...dispatched,
        { type: 'returnRequested', to: 'returnRequested' },
        { type: 'returnApproved', to: 'pendingDispatch' },
        {
          type: 'redispatched',
          to: 'handling',
          unit: 'B',
          changes: dispatchTo(['A', 'dispatch'], ['B', 'redispatch']),
        },
        fedBack,
      ],
      {
        dispatched: 1,
        wronglyDispatched: 1,
        accuratelyDispatched: 0,
        reworkedCases: 0,
        reworks: 0,
        handled: 1,
      },
    ],
    [
      'a third unit makes no second wrong dispatch',
      [
        ...dispatched,
        {
          type: 'redispatched',
          to: 'handling',
          unit: 'B',
          changes: dispatchTo(['A', 'dispatch'], ['B', 'redispatch']),
        },
        {
          type: 'redispatched',
          to: 'handling',
          unit: 'C',
          changes: dispatchTo(['A', 'dispatch'], ['B', 'redispatch'], ['C', 'redispatch']),
        },
      ],
      { dispatched: 1, redispatched: 2, wronglyDispatched: 1, inHand: 1 },
    ],
    [
      'A handled, check failed, A again, closed',
      [...dispatched, fedBack, verifying, failed, rework(1), fedBack, verifying, passed, closed],
      {
        reworkedCases: 1,
        reworks: 1,
        dispatched: 1,
        accuratelyDispatched: 1,
        handled: 1,
        closed: 1,
        closedOnTime: 1,
      },
    ],
    [
      'A handled, check failed, A, failed, A',
      [...dispatched, fedBack, verifying, failed, rework(1), fedBack, verifying, failed, rework(2)],
      { reworkedCases: 1, reworks: 2, handled: 0, toHandle: 1 },
    ],
    [
      'filed then voided',
      [...filed, { type: 'voidRequested', to: 'voidRequested' }, { type: 'voidApproved', to: 'voided' }],
      { filed: 1, voided: 1, accuratelyFiled: 0, notClosed: 0 },
    ],
    [
      'voided before it was ever filed',
      [...filed.slice(0, 2), { type: 'voided', to: 'voided' }],
      { filed: 0, voided: 1, accuratelyFiled: 0, notClosed: 0 },
    ],
    [
      'filed, sent back by the dispatcher and filed again',
      [...filed, { type: 'sentBack', to: 'pendingFiling' }, { type: 'filed', to: 'pendingDispatch' }],
      { filed: 1, notClosed: 1 },
    ],
    [
      'returned and dispatched to the same unit again',
      [
        ...dispatched,
        { type: 'returnApproved', to: 'pendingDispatch' },
        {
          type: 'dispatched',
          to: 'handling',
          unit: 'A',
          changes: dispatchTo(['A', 'dispatch'], ['A', 'dispatch']),
        },
      ],
      { dispatched: 1, wronglyDispatched: 0, returned: 1 },
    ],
    [
      'closed overdue, the mark lifted on appeal',
      [
        ...dispatched,
        breached,
        fedBack,
        verifying,
        passed,
        closed,
        {
          type: 'appealReviewed',
          to: 'closed',
          changes: { appeal: { by: 'U', at: march, reason: 'r', status: 'granted', reviews: [] } },
        },
      ],
      { closed: 1, closedOnTime: 1, closedOverdue: 0, breached: 1 },
    ],
    [
      'force-closed before filing',
      [...filed.slice(0, 1), { type: 'forceClosed', to: 'forceClosed' }],
      { forceClosed: 1, notClosed: 0 },
    ],
  ])('%s', (_name, steps, expected) => {
    const month = countAll(lifeOf(steps)).get('M#2026-03');
    expect(summarise([month?.get('all') ?? {}])).toMatchObject(expected);
  });

  it('counts a day and a month as a whole', () => {
    const scopes = countAll(lifeOf(dispatched.slice(0, 1)));
    expect([...(scopes.get('D#2026-03-05')?.keys() ?? [])]).toEqual(['all']);
    expect([...(scopes.get('M#2026-03')?.keys() ?? [])]).toEqual(['all']);
  });
});

const values = (...names: readonly string[]) => fc.option(fc.constantFrom(...names), { nil: undefined });

const countedCase = fc
  .record({
    state: fc.constantFrom(...caseStates),
    overdue: fc.boolean(),
    channel: fc.constantFrom('hotline', 'patrol'),
    unit: values('A', 'B'),
    street: values('S1', 'S2'),
    subcategory: values('0101', '0102'),
    queue: values('dispatcher#pendingDispatch', 'unit:A#handling'),
  })
  .map((made): CountedCase => {
    const { unit, street, subcategory, queue, ...rest } = made;
    return {
      ...rest,
      ...(unit === undefined ? {} : { unit }),
      ...(street === undefined ? {} : { street }),
      ...(subcategory === undefined ? {} : { subcategory }),
      ...(queue === undefined ? {} : { queue }),
    };
  });

/** Any history of one case, sensible or not: each event begins where the last ended. */
const history = fc
  .array(
    fc.record({
      type: fc.constantFrom(...caseEventTypes),
      at: fc.integer({ min: march, max: march + 90 * 86_400_000 }),
      after: countedCase,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps) =>
    steps.map(({ type, at, after }, index): CountedEvent => {
      const before = steps[index - 1]?.after;
      return {
        event: { type, at, changes: {}, clocks: [] },
        ...(before === undefined ? {} : { before }),
        after,
      };
    }),
  );

describe('counters of any history', () => {
  const owed = new Set<CaseState>([
    'handling',
    'extensionRequested',
    'returnRequested',
    'suspensionRequested',
  ]);
  const sorted = (changes: readonly CounterChange[]) =>
    foldCounters(changes)
      .map(({ scope, key, add }) => `${scope} ${key} ${JSON.stringify(Object.entries(add).sort())}`)
      .sort();

  it('are the same however the events are cut into batches', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 6 }), fc.integer({ min: 1, max: 7 }), (histories, size) => {
        const events = histories.flat();
        const whole = foldCounters(events.flatMap((counted) => countersOf(counted, dateOf)));
        const batches = Map.groupBy(events.entries(), ([index]) => Math.floor(index / size));
        const parts = [...batches.values()].flatMap((batch) =>
          foldCounters(batch.flatMap(([, counted]) => countersOf(counted, dateOf))),
        );
        expect(sorted(parts)).toEqual(sorted(whole));
      }),
    );
  });

  it('number in each queue the cases that stand in it now', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 6 }), (histories) => {
        const queues = countAll(histories.flat()).get('QUEUE') ?? new Map<string, Counter>();
        const standing = histories
          .map((events) => events.at(-1)?.after.queue)
          .filter((queue) => queue !== undefined);
        const expected = Object.fromEntries(
          [...Map.groupBy(standing, (queue) => queue)].map(([queue, all]) => [queue, all.length]),
        );
        expect(Object.fromEntries([...queues].map(([queue, counter]) => [queue, counter.open]))).toEqual(
          expected,
        );
      }),
    );
  });

  it('give the present number in hand and hanging when all months are summed', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 6 }), (histories) => {
        const scopes = countAll(histories.flat());
        const months = monthScopes('2026-03', '2026-06').map((scope) => scopes.get(scope)?.get('all') ?? {});
        const now = histories.map((events) => events.at(-1)?.after);
        const { hanging, overdueInHand, inHand } = summarise(months);
        expect(hanging).toBe(now.filter((subject) => subject?.state === 'suspended').length);
        const held = now.filter((subject) => subject !== undefined && owed.has(subject.state));
        expect(inHand).toBe(held.length);
        expect(overdueInHand).toBe(held.filter((subject) => subject?.overdue).length);
      }),
    );
  });

  it('use no metric that is not declared', () => {
    const known = new Set<string>([...metrics, 'open']);
    fc.assert(
      fc.property(history, (events) => {
        const used = events
          .flatMap((counted) => countersOf(counted, dateOf))
          .flatMap(({ add }) => Object.keys(add));
        expect(used.filter((metric) => !known.has(metric))).toEqual([]);
      }),
    );
  });
});

describe('periods', () => {
  it('asks the time zone once for each quarter of an hour', () => {
    let asked = 0;
    const dates = cachedDates((at) => {
      asked += 1;
      return dateOf(at);
    });
    for (let second = 0; second < 3_600; second++) dates(march + second * 1_000);
    expect(asked).toBe(4);
    expect(dates(march)).toBe('2026-03-05');
  });

  it('forgets old dates rather than growing for ever', () => {
    let asked = 0;
    const dates = cachedDates((at) => {
      asked += 1;
      return dateOf(at);
    }, 2);
    for (const day of [0, 1, 2, 0]) dates(march + day * 86_400_000);
    expect(asked).toBe(4);
  });

  it('names every month of a range, over a new year too', () => {
    expect(monthScopes('2025-11', '2026-02')).toEqual(['M#2025-11', 'M#2025-12', 'M#2026-01', 'M#2026-02']);
    expect(monthScopes('2026-03', '2026-02')).toEqual([]);
  });
});
