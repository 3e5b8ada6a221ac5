import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAfter, recordOfTimeline } from '../../../outbox/bookkeeping.ts';
import { dimensionsOf } from '../../../store/queues.ts';
import type { CaseRecord } from '../../../store/types.ts';
import { evolve } from '../../case/evolve.ts';
import { play, steps } from '../../case/stories.fixture.ts';
import type { Case, CaseEvent } from '../../case/types.ts';
import { mondayMorning, reportCommand, Story, tenantForTests } from '../../testing.ts';
import { foldCounters } from '../counting.ts';
import { entryChanges } from './changes.ts';
import { entriesOf } from './entries.ts';
import { numbersOf, writesMetric } from './lines.ts';
import { bookRulesOf } from './rules.ts';
import type { CounterCode, Counts } from './types.ts';

const rules = bookRulesOf(tenantForTests);
const day = 3_600_000 * 24;

const recordOf = (events: readonly CaseEvent[]): CaseRecord => {
  const record = recordOfTimeline(events, rules);
  if (record === undefined) throw new Error('a story has events');
  return record;
};

/** What a story counts by key, over all days. */
const countsOf = ({ events }: Story): Readonly<Record<string, Counts>> => {
  const sums: Record<string, Record<string, number>> = {};
  for (const [key, counts] of Object.values(recordOf(events).entries).flatMap(numbersOf)) {
    const own = sums[key] ?? {};
    for (const [counter, count] of Object.entries(counts)) own[counter] = (own[counter] ?? 0) + count;
    sums[key] = own;
  }
  return sums;
};

const late = '2024-03-06T10:00:00+08:00';
const story = () => new Story();
const breach = (of: Story) => {
  const { cycle = 0, revision = 0 } = of.case.clocks.disposal ?? {};
  return of.at(late).do('system', { action: 'checkClock', stage: 'disposal', cycle, revision });
};
const reworked = (of: Story) =>
  of.fedBack().verified(false).do('dispatcher', { action: 'dispatch', unit: 'u1' });
const close = (of: Story) => of.verified(true).do('shiftLeader', { action: 'close' });
const handling = [
  'toHandle',
  'handled',
  'handledOnTime',
  'handledOverdue',
  'inHand',
  'overdueInHand',
  'toClose',
  'closed',
] as const;
/** Zeros for the counters of handling that are not said. */
const only = (said: Counts): Counts => ({
  ...Object.fromEntries(handling.map((counter) => [counter, 0])),
  ...said,
});

describe('counter logic by cohorts, reference §10.5', () => {
  it.each<[string, Story, Counts]>([
    [
      'handled on time, not closed yet',
      story().inHand().fedBack(),
      only({ toHandle: 1, handled: 1, handledOnTime: 1, toClose: 1, notClosed: 1 }),
    ],
    ['not handled, deadline ahead: not to be closed', story().inHand(), only({ toHandle: 1, inHand: 1 })],
    [
      'not handled, deadline passed',
      breach(story().inHand()),
      only({ toHandle: 1, inHand: 1, overdueInHand: 1, toClose: 1 }),
    ],
    [
      'handled after the deadline',
      breach(story().inHand()).fedBack(),
      only({ toHandle: 1, handled: 1, handledOverdue: 1, toClose: 1 }),
    ],
    [
      'hanging: none of the handling counters',
      story()
        .inHand()
        .do('unit1', { action: 'requestSuspension', reason: '雨季', until: mondayMorning + 30 * day })
        .do('dispatcher', { action: 'approve' }),
      only({ hanging: 1, suspensions: 1, suspendedCases: 1 }),
    ],
    [
      'dispatched A → returned → dispatched B → handled',
      story()
        .inHand()
        .do('unit1', { action: 'requestReturn', reason: '不属本单位' })
        .do('dispatcher', { action: 'approve' })
        .do('dispatcher', { action: 'dispatch', unit: 'u2' })
        .do('unit2', { action: 'feedBack', text: '…', photos: [{ id: 'p', phase: 'after' }] }),
      only({
        dispatched: 1,
        wronglyDispatched: 1,
        reworkedCases: 0,
        reworks: 0,
        toHandle: 1,
        handled: 1,
        handledOnTime: 1,
        toClose: 1,
      }),
    ],
    [
      'A handled → check failed → A again → closed',
      close(reworked(story().inHand()).fedBack()),
      only({
        reworkedCases: 1,
        reworks: 1,
        dispatched: 1,
        wronglyDispatched: 0,
        toHandle: 1,
        handled: 1,
        handledOnTime: 1,
        toClose: 1,
        closed: 1,
      }),
    ],
    [
      'A handled → check failed → A → failed → A',
      reworked(reworked(story().inHand())),
      only({ reworkedCases: 1, reworks: 2, toHandle: 1, inHand: 1 }),
    ],
    [
      'filed then voided',
      story()
        .inHand()
        .do('dispatcher', { action: 'requestVoid', reason: '重复' })
        .do('shiftLeader', { action: 'approve' }),
      only({ filed: 1, voided: 1 }),
    ],
  ])('%s', (_name, told, expected) => {
    const zeros = Object.fromEntries(Object.keys(expected).map((counter) => [counter, 0]));
    expect({ ...zeros, ...countsOf(told).all }).toMatchObject(expected);
  });

  it('counts what a unit did for that unit, and the rest for the unit that has the case', () => {
    const returned = story()
      .inHand()
      .do('unit1', { action: 'requestReturn', reason: '不属本单位' })
      .do('dispatcher', { action: 'approve' })
      .do('dispatcher', { action: 'dispatch', unit: 'u2' });
    expect(countsOf(returned)['unit#u1']).toEqual({ returns: 1, returnedCases: 1 });
    expect(countsOf(returned)['unit#u2']).toMatchObject({ filed: 1, inHand: 1, wronglyDispatched: 1 });
    expect(countsOf(returned).all).toMatchObject({ returns: 1, returnedCases: 1 });
  });

  it('counts the steps of posts for the persons who did them', () => {
    const counts = countsOf(close(story().inHand().fedBack()));
    expect(counts['person#acceptor']).toEqual({
      accepted: 1,
      acceptedOnTime: 1,
      acceptedAccurately: 1,
      verificationsSent: 1,
      verificationsSentOnTime: 1,
    });
    expect(counts['person#shiftLeader']).toEqual({
      filed: 1,
      filedOnTime: 1,
      closings: 1,
      closingsOnTime: 1,
    });
    expect(counts['person#dispatcher']).toEqual({ shouldDispatch: 1, dispatched: 1, dispatchedOnTime: 1 });
    expect(counts['person#supervisor']).toMatchObject({ verificationsDone: 1, verificationsOnTime: 1 });
  });

  it('counts a report by the public that a supervisor confirmed as missed, once it is filed', () => {
    const reporter = { id: 'citizen', role: 'citizen' } as const;
    const confirmed = story()
      .do('citizen', reportCommand({ channel: 'app', reporter }))
      .do('acceptor', { action: 'requestConfirmation', supervisor: 'supervisor' })
      .do('supervisor', { action: 'confirm', genuine: true, text: '属实', photos: [] })
      .do('acceptor', { action: 'accept', subcategory: 'litter' });
    expect(countsOf(confirmed).all).toMatchObject({ publicReported: 1, confirmationsOwed: 1 });
    expect(countsOf(confirmed).all).not.toHaveProperty('missed');
    confirmed.do('shiftLeader', { action: 'file', condition: 'E-1' });
    expect(countsOf(confirmed)['person#supervisor']).toMatchObject({
      missed: 1,
      confirmationsOwed: 1,
      confirmationsDone: 1,
      confirmationsOnTime: 1,
    });
  });

  it('keeps report and filing on days of their own', () => {
    const told = story()
      .do('acceptor', reportCommand())
      .do('acceptor', { action: 'accept', subcategory: 'litter' })
      .at(mondayMorning + day)
      .do('shiftLeader', { action: 'file', condition: 'E-1' });
    const { entries } = recordOf(told.events);
    expect(entries['2024-03-04']?.base).toEqual({
      reported: 1,
      publicReported: 1,
      publicEffective: 1,
      effective: 1,
    });
    expect(entries['2024-03-05']?.base).toMatchObject({ filed: 1, notClosed: 1 });
    expect(entries['2024-03-04']?.base).not.toHaveProperty('filed');
  });

  it('judges stages without a clock by the limits that the evaluation sets', () => {
    const limits = { filing: { amount: 1, unit: 'workingHour' } } as const;
    const strict = bookRulesOf({ ...tenantForTests, evaluation: { limits } });
    const filedAfter = (minutes: number) =>
      recordOfTimeline(
        story()
          .do('acceptor', reportCommand())
          .do('acceptor', { action: 'accept', subcategory: 'litter' })
          .at(mondayMorning + minutes * 60_000)
          .do('shiftLeader', { action: 'file', condition: 'E-1' }).events,
        strict,
      )?.entries['2024-03-04']?.more.all?.filedOnTime;
    expect(filedAfter(60)).toBe(1);
    expect(filedAfter(61)).toBeUndefined();
  });
});

describe('any story', () => {
  const few = { numRuns: 30 };

  it('adds to the counters, event by event, what its cases count at the end', () => {
    const sorted = (changes: ReturnType<typeof foldCounters>) =>
      foldCounters(changes.map(({ add: { [writesMetric]: _, ...add }, ...item }) => ({ ...item, add })))
        .map(({ scope, key, add }) => `${scope} ${key} ${JSON.stringify(Object.entries(add).sort())}`)
        .sort();
    fc.assert(
      fc.property(steps, (plan) => {
        let subject: Case | undefined;
        let record: CaseRecord | undefined;
        const changes = play(plan, () => undefined).events.flatMap((event) => {
          const before = record?.entries ?? {};
          subject = evolve(subject, event);
          record = recordAfter(record, { event, after: dimensionsOf(subject) }, rules);
          return entryChanges(before, record.entries);
        });
        expect(sorted(changes)).toEqual(sorted(entryChanges({}, record?.entries ?? {})));
      }),
      few,
    );
  });

  it('counts nothing below zero, and no part above its whole', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const counts = countsOf(play(plan, () => undefined)).all ?? {};
        expect(Object.values(counts).every((count) => count >= 0)).toBe(true);
        const of = (counter: CounterCode) => counts[counter] ?? 0;
        for (const [part, whole] of [
          ['closed', 'toClose'],
          ['closedOnTime', 'closed'],
          ['handled', 'toHandle'],
          ['handledOnTime', 'handled'],
          ['dispatched', 'shouldDispatch'],
          ['wronglyDispatched', 'dispatched'],
          ['toClose', 'filed'],
          ['voided', 'filed'],
          ['filed', 'effective'],
        ] as const) {
          expect(of(part), `${part} of ${whole}`).toBeLessThanOrEqual(of(whole));
        }
        expect(of('handledOnTime') + of('handledOverdue')).toBe(of('handled'));
        expect(of('closedOnTime') + of('closedOverdue')).toBe(of('closed'));
      }),
      few,
    );
  });

  it('counts, by keys of one dimension, no more than the district does', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const { all = {}, ...others } = countsOf(play(plan, () => undefined));
        for (const [key, counts] of Object.entries(others))
          for (const [counter, count] of Object.entries(counts))
            expect([key, counter, count <= (all[counter as CounterCode] ?? 0)]).toEqual([key, counter, true]);
      }),
      few,
    );
  });

  it('has a record that is folded from its book alone', () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const record = recordOf(play(plan, () => undefined).events);
        const kept = JSON.parse(JSON.stringify(record)) as CaseRecord;
        expect(entriesOf(kept.book, rules.dateOf)).toEqual(kept.entries);
      }),
      few,
    );
  });
});
