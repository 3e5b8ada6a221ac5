import type { CaseEventType, CaseState, DispatchRecord } from '../case/types.ts';
import { lightOf } from '../sla/light.ts';
import type { Light } from '../sla/types.ts';
import type { CountedCase, CountedEvent, CounterChange, Metric } from './types.ts';

type Test = (counted: CountedEvent) => boolean;

/** One number that an event adds. */
interface Flow {
  readonly metric: Metric;
  readonly when?: Test;
  /** −1 for what an event takes back; 1 unless said */
  readonly amount?: -1;
}

const dispatchesAfter = ({ event }: CountedEvent): readonly DispatchRecord[] =>
  event.changes.dispatches ?? [];

const unitsOf = (dispatches: readonly DispatchRecord[]): number =>
  new Set(dispatches.map(({ unit }) => unit)).size;

const firstDispatch: Test = (counted) => dispatchesAfter(counted).length === 1;

/** 错误派遣数 counts a case once, when it reaches a second unit. */
const secondUnit: Test = (counted) => {
  const dispatches = dispatchesAfter(counted);
  return unitsOf(dispatches) === 2 && unitsOf(dispatches.slice(0, -1)) === 1;
};

/** 返工数 counts a case once, 返工次数 counts every time. */
const firstRework: Test = (counted) =>
  dispatchesAfter(counted).filter(({ kind }) => kind === 'rework').length === 1;

const firstExtension: Test = ({ event }) => event.changes.extensions === 1;
const onTime: Test = ({ after }) => !after.overdue;
const overdue: Test = ({ after }) => after.overdue;

/** The light a unit's feedback came under; without a limit there is nothing to be late for. */
const under =
  (light: Light): Test =>
  ({ event }) => {
    const clock = event.clocks.find(({ stage }) => stage === 'disposal');
    return (clock === undefined ? 'green' : lightOf(clock, event.at)) === light;
  };
const granted: Test = ({ event }) => event.changes.appeal?.status === 'granted';

const beforeFiling: ReadonlySet<CaseState> = new Set([
  'reported',
  'confirming',
  'pendingAcceptance',
  'pendingFiling',
  'selfDisposalAudit',
]);
const wasFiled: Test = ({ before }) => before !== undefined && !beforeFiling.has(before.state);
const isFiled: Test = ({ after }) => !beforeFiling.has(after.state);

/** A unit's feedback that its own first check or a verification takes back: it is to be handled again. */
const feedbackUndone: readonly Flow[] = [
  { metric: 'feedbackUndone' },
  { metric: 'feedbackOnTimeUndone', when: ({ before }) => before?.overdue === false },
];

/** The closing at stake counts as on time: it was, or an appeal made it so for statistics. */
const closingOnTime: Test = ({ event, after }) =>
  !after.overdue || event.changes.reopenings?.at(-1)?.exempt === true;

/** Whether a unit's feedback led to the closing at stake; a case that was split had none of its own. */
const hadFeedback: Test = ({ event }) => event.changes.reopenings?.at(-1)?.disposedAt !== undefined;

/**
 * A reopened case counts as filed, handled and closed no longer, until it is so again, or until the reopening is
 * declined.
 */
const closingUndone: readonly Flow[] = [
  { metric: 'filingUndone' },
  { metric: 'closingUndone' },
  { metric: 'closingOnTimeUndone', when: closingOnTime },
  { metric: 'feedbackUndone', when: hadFeedback },
  { metric: 'feedbackOnTimeUndone', when: (counted) => hadFeedback(counted) && onTime(counted) },
];

/** It is another district's now, which counts what becomes of it. */
const left: readonly Flow[] = [{ metric: 'handedOver' }, { metric: 'handedOverAfterFiling', when: wasFiled }];

/** It was reported elsewhere, and filed there if it comes as filed: here it only counts from now on. */
const came: readonly Flow[] = [{ metric: 'handedIn' }, { metric: 'handedInAfterFiling', when: isFiled }];

/** The same taken back. */
const closingStands = closingUndone.map((flow): Flow => ({ ...flow, amount: -1 }));

/** Which event adds what (reference §6.2 and §10.5). Events that are not here count nothing. */
const flows: Partial<Readonly<Record<CaseEventType, readonly Flow[]>>> = {
  reported: [{ metric: 'reported' }],
  selfDisposed: [{ metric: 'reported' }, { metric: 'selfDisposed' }],
  selfDisposalAccepted: [{ metric: 'selfDisposalAccepted' }],
  accepted: [{ metric: 'accepted' }],
  declined: [{ metric: 'declined' }],
  filed: [{ metric: 'filed' }],
  refused: [{ metric: 'refused' }],
  sentBack: [{ metric: 'sentBack' }],
  dispatched: [{ metric: 'dispatched', when: firstDispatch }],
  redispatched: [{ metric: 'redispatched' }, { metric: 'wronglyDispatched', when: secondUnit }],
  reworkDispatched: [{ metric: 'reworkDispatched' }, { metric: 'reworkedCases', when: firstRework }],
  returnApproved: [{ metric: 'returned' }],
  fedBack: [
    { metric: 'fedBack' },
    { metric: 'fedBackOnTime', when: onTime },
    { metric: 'fedBackGreen', when: under('green') },
    { metric: 'fedBackAmber', when: under('amber') },
    { metric: 'fedBackRed', when: under('red') },
  ],
  feedbackSentBack: feedbackUndone,
  verificationFailed: feedbackUndone,
  extensionApproved: [{ metric: 'extensionApproved' }, { metric: 'extendedCases', when: firstExtension }],
  suspensionApproved: [{ metric: 'suspended' }],
  closed: [
    { metric: 'closed' },
    { metric: 'closedOnTime', when: onTime },
    { metric: 'closedOverdue', when: overdue },
  ],
  appealReviewed: [{ metric: 'exempted', when: granted }],
  forceClosed: [{ metric: 'forceClosed' }, { metric: 'forceClosedAfterFiling', when: wasFiled }],
  voided: [{ metric: 'voided' }],
  voidApproved: [{ metric: 'voided' }, { metric: 'voidedAfterFiling' }],
  selfDisposalRejected: [{ metric: 'voided' }],
  partVoided: [{ metric: 'voided' }, { metric: 'voidedAfterFiling' }],
  // A part is a case of its own for the units that answer for it, though nobody reported it anew.
  partBegun: [{ metric: 'partsBegun' }, { metric: 'filed' }, { metric: 'dispatched', when: firstDispatch }],
  reopened: [{ metric: 'reopened' }, ...closingUndone],
  reopeningDeclined: [{ metric: 'reopeningDeclined' }, ...closingStands],
  merged: [{ metric: 'merged' }, { metric: 'mergedAfterFiling', when: wasFiled }],
  unmerged: [{ metric: 'unmerged' }, { metric: 'unmergedAfterFiling', when: isFiled }],
  handedOver: left,
  handedBack: left,
  handedIn: came,
  takenBack: came,
  warned: [{ metric: 'warned' }],
  breached: [{ metric: 'breached' }],
  escalated: [{ metric: 'escalated' }],
};

/** States in which a unit owes disposal; a suspended case owes nothing (reference §6.2 应处置数). */
const inHand: ReadonlySet<CaseState> = new Set([
  'handling',
  'extensionRequested',
  'returnRequested',
  'suspensionRequested',
]);

/** Numbers that follow from what a case is; an event adds the difference. */
const levels: readonly { readonly metric: Metric; readonly holds: (subject: CountedCase) => boolean }[] = [
  { metric: 'inHand', holds: ({ state }) => inHand.has(state) },
  { metric: 'hanging', holds: ({ state }) => state === 'suspended' },
  { metric: 'overdueInHand', holds: (subject) => subject.overdue && inHand.has(subject.state) },
];

type Tally = { readonly metric: Metric; readonly amount: 1 | -1 };

const levelTallies = (subject: CountedCase, amount: 1 | -1): readonly Tally[] =>
  levels.filter(({ holds }) => holds(subject)).map(({ metric }) => ({ metric, amount }));

const talliesOf = (counted: CountedEvent): readonly Tally[] => {
  const { event, before, after } = counted;
  const flowed = (flows[event.type] ?? [])
    .filter(({ when }) => when?.(counted) ?? true)
    .map(({ metric, amount = 1 as const }): Tally => ({ metric, amount }));
  return [...flowed, ...(before === undefined ? [] : levelTallies(before, -1)), ...levelTallies(after, 1)];
};

const periodChanges = ({ metric, amount }: Tally, date: string): readonly CounterChange[] => {
  const add = { [metric]: amount };
  return [
    { scope: `D#${date}`, key: 'all', add },
    { scope: `M#${date.slice(0, 7)}`, key: 'all', add },
  ];
};

const queueChanges = ({ before, after }: CountedEvent): readonly CounterChange[] => {
  const change = (queue: string | undefined, amount: number) =>
    queue === undefined ? [] : [{ scope: 'QUEUE', key: queue, add: { open: amount } }];
  return [...change(before?.queue, -1), ...change(after.queue, 1)];
};

const addInto = (sums: Map<string, number>, add: CounterChange['add']): void => {
  for (const [metric, amount] of Object.entries(add)) sums.set(metric, (sums.get(metric) ?? 0) + amount);
};

/**
 * Adds changes up, so that each counter item occurs once. What cancels out is left away. The order of the changes and
 * how they are cut into pieces beforehand make no difference to the sums.
 */
export const foldCounters = (changes: Iterable<CounterChange>): readonly CounterChange[] => {
  const items = new Map<
    string,
    { readonly scope: string; readonly key: string; readonly sums: Map<string, number> }
  >();
  for (const { scope, key, add } of changes) {
    const id = `${scope}\n${key}`;
    const item = items.get(id) ?? { scope, key, sums: new Map<string, number>() };
    items.set(id, item);
    addInto(item.sums, add);
  }
  return [...items.values()]
    .map(({ scope, key, sums }) => ({
      scope,
      key,
      add: Object.fromEntries([...sums].filter(([, sum]) => sum !== 0)),
    }))
    .filter(({ add }) => Object.keys(add).length > 0);
};

/**
 * Which counters of what happened an event adds to: those of the day and month it happened in, for the district as a
 * whole. What evaluation is made from, by every level and post, is counted by cohorts instead: see cohort/entries.ts.
 *
 * | scope | keys | serves |
 * |---|---|---|
 * | `D#2026-03-05` | `all` | trends by day |
 * | `M#2026-03` | `all` | trends by month; what a city adds up |
 * | `QUEUE` | `owner#state`, metric `open` | numbers beside worklists |
 *
 * `dateOf` gives the tenant's local date, `YYYY-MM-DD`, of an instant; see `cachedDates`.
 */
export const countersOf = (
  counted: CountedEvent,
  dateOf: (at: number) => string,
): readonly CounterChange[] => {
  const date = dateOf(counted.event.at);
  return foldCounters([
    ...talliesOf(counted).flatMap((tally) => periodChanges(tally, date)),
    ...queueChanges(counted),
  ]);
};

/** Zones differ from UTC by multiples of a quarter of an hour, so within one the local date stays the same. */
const quarterHour = 900_000;

/** Remembers local dates: looking one up in a time zone is a thousand times slower than counting with it. */
export const cachedDates = (dateOf: (at: number) => string, most = 10_000): ((at: number) => string) => {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / quarterHour);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const date = dateOf(at);
    known.set(quarter, date);
    return date;
  };
};
