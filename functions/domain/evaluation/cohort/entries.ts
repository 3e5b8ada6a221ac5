import { foldCounters } from '../counting.ts';
import type { CounterChange } from '../types.ts';
import {
  type Book,
  type CounterCode,
  type Counts,
  type Entries,
  type Entry,
  type Phase,
  phases,
  type Tallies,
} from './types.ts';

type Measure = (book: Book) => boolean | number;

const reported: Measure = ({ part }) => !part;
const stateIs =
  (...states: readonly Book['values']['state'][]): Measure =>
  ({ values }) =>
    states.includes(values.state);

/** States in which a unit owes disposal; a suspended case owes nothing (reference §6.2 应处置数). */
const owesDisposal = stateIs('handling', 'extensionRequested', 'returnRequested', 'suspensionRequested');

const inHand: Measure = (book) => book.handled === undefined && owesDisposal(book) === true;
const hanging = stateIs('suspended');
const isClosed = stateIs('closed');
const closedOnTime: Measure = (book) => isClosed(book) === true && (!book.values.overdue || book.exempt);

/** 处置数: the unit has finished and passed it on. */
const isHandled: Measure = ({ handled }) => handled !== undefined;

/**
 * 应结案数: handled, and not handled though overdue. A case closed without a disposal of its own, as one that was
 * split, is among them, so that no closing rate passes 100 %.
 */
const toClose: Measure = (book) =>
  isHandled(book) === true || isClosed(book) === true || (inHand(book) === true && book.values.overdue);

const ended = stateIs('closed', 'forceClosed', 'voided', 'merged');

const both =
  (...measures: readonly Measure[]): Measure =>
  (book) =>
    measures.every((measure) => measure(book) === true);

const fromPublic: Measure = ({ reporter }) => !reporter.patrol;
const filed: Measure = (book) => book.filed;

/** What a case counts for the day of its report, from what it is. */
const ofReport: Partial<Readonly<Record<CounterCode, Measure>>> = {
  reported,
  supervisorReported: ({ reporter }) => reporter.patrol,
  supervisorEffective: ({ reporter, filed: isFiled }) => reporter.patrol && isFiled,
  supervisorFiledOrVoided: (book) => book.reporter.patrol && (book.filed || stateIs('voided')(book) === true),
  publicReported: fromPublic,
  publicEffective: both(fromPublic, filed),
  effective: filed,
  accepted: ({ acceptor }) => acceptor !== undefined,
  acceptedOnTime: ({ acceptedOnTime }) => acceptedOnTime === true,
  acceptedAccurately: (book) => book.acceptor !== undefined && !stateIs('refused', 'voided')(book),
  declined: stateIs('declined'),
  refused: stateIs('refused'),
  voidedBeforeFiling: (book) => !book.filed && !book.selfDisposed && stateIs('voided')(book) === true,
  selfDisposed: ({ selfDisposed }) => selfDisposed,
  selfDisposalAccepted: both(({ selfDisposed }) => selfDisposed, isClosed),
};

/** What a filed case counts for the day of its filing, from what it is. */
const ofFiling: Partial<Readonly<Record<CounterCode, Measure>>> = {
  filed,
  filedOnTime: ({ filedOnTime }) => filedOnTime === true,
  voided: stateIs('voided'),
  merged: stateIs('merged'),
  partsFiled: ({ part }) => part,
  missed: both(fromPublic, ({ confirmer }) => confirmer !== undefined),
  shouldDispatch: (book) => book.units.length > 0 || stateIs('pendingDispatch')(book) === true,
  dispatched: ({ units }) => units.length > 0,
  dispatchedOnTime: ({ dispatchedOnTime }) => dispatchedOnTime === true,
  wronglyDispatched: ({ units }) => units.length > 1,
  toHandle: (book) => !hanging(book) && (isHandled(book) === true || inHand(book) === true),
  handled: isHandled,
  handledOnTime: ({ handled }) => handled?.onTime === true,
  handledOverdue: ({ handled }) => handled?.onTime === false,
  handlingMinutes: ({ handled }) => handled?.minutes ?? 0,
  inHand,
  onTimeInHand: (book) => inHand(book) === true && !book.values.overdue,
  overdueInHand: (book) => inHand(book) === true && book.values.overdue,
  hanging,
  overdueCases: ({ values }) => values.overdue,
  toClose,
  closed: isClosed,
  closedOnTime,
  closedOverdue: (book) => isClosed(book) === true && closedOnTime(book) === false,
  notClosed: (book) => !ended(book),
  forceClosed: stateIs('forceClosed'),
  exempted: ({ exempt }) => exempt,
  urgentToClose: both(({ urgent }) => urgent, toClose),
  urgentClosed: both(({ urgent }) => urgent, isClosed),
  urgentClosedOnTime: both(({ urgent }) => urgent, closedOnTime),
  followedUp: ({ satisfied }) => satisfied !== undefined,
  followedUpSatisfied: ({ satisfied }) => satisfied === true,
  rated: ({ ratedSatisfied }) => ratedSatisfied !== undefined,
  ratedSatisfied: ({ ratedSatisfied }) => ratedSatisfied === true,
};

const measured = (measures: typeof ofFiling, book: Book): Counts =>
  Object.fromEntries(
    Object.entries(measures)
      .map(([counter, measure]) => [counter, Number(measure(book))] as const)
      .filter(([, count]) => count !== 0),
  );

const plus = (left: Counts, right: Counts): Counts => {
  const sums: Record<string, number> = { ...left };
  for (const [counter, count] of Object.entries(right)) sums[counter] = (sums[counter] ?? 0) + count;
  return sums;
};

/** Which of a case's numbers are whose, of those who work at a post (reference §2.2, "counted by"). */
const shares: readonly {
  readonly phase: Phase;
  readonly who: (book: Book) => string | undefined;
  readonly counters: readonly CounterCode[];
}[] = [
  {
    phase: 'report',
    who: ({ reporter }) => (reporter.patrol ? reporter.id : undefined),
    counters: [
      'supervisorReported',
      'supervisorEffective',
      'supervisorFiledOrVoided',
      'selfDisposed',
      'selfDisposalAccepted',
    ],
  },
  {
    phase: 'report',
    who: ({ acceptor }) => acceptor,
    counters: ['accepted', 'acceptedOnTime', 'acceptedAccurately'],
  },
  { phase: 'filing', who: ({ confirmer }) => confirmer, counters: ['missed'] },
  { phase: 'filing', who: ({ filer }) => filer, counters: ['filed', 'filedOnTime', 'voided'] },
  {
    phase: 'filing',
    who: ({ dispatcher }) => dispatcher,
    counters: ['shouldDispatch', 'dispatched', 'dispatchedOnTime', 'wronglyDispatched', 'reworkedCases'],
  },
];

const shareOf = (counts: Counts, counters: readonly CounterCode[]): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([counter]) => counters.some((own) => own === counter)));

const sharesOf = (phase: Phase, book: Book, counts: Counts): readonly Tallies[] =>
  shares.flatMap((share) => {
    const person = share.phase === phase ? share.who(book) : undefined;
    return person === undefined ? [] : [{ [`person#${person}`]: shareOf(counts, share.counters) }];
  });

const dimensions = ['street', 'community', 'grid', 'subcategory', 'kind', 'channel'] as const;

const keysOf = ({ values }: Book): readonly string[] =>
  dimensions.flatMap((dimension) =>
    values[dimension] === undefined ? [] : [`${dimension}#${values[dimension]}`],
  );

/** Whether it ever happened to the case, beside how often. */
const casesOf = (counts: Counts): Counts => ({
  ...counts,
  ...(counts.returns ? { returnedCases: 1 } : {}),
  ...(counts.reworks ? { reworkedCases: 1 } : {}),
  ...(counts.extensions ? { extendedCases: 1 } : {}),
  ...(counts.suspensions ? { suspendedCases: 1 } : {}),
  ...(counts.supervisionOrders ? { supervisedCases: 1 } : {}),
});

const unitCounts = ({ values }: Book, counts: Counts): Tallies =>
  values.unit === undefined ? {} : { [`unit#${values.unit}`]: counts };

const added = (...all: readonly Tallies[]): Tallies => {
  const sums: Record<string, Counts> = {};
  for (const [key, counts] of all.flatMap((tallies) => Object.entries(tallies))) {
    sums[key] = plus(sums[key] ?? {}, counts);
  }
  return Object.fromEntries(Object.entries(sums).filter(([, counts]) => Object.keys(counts).length > 0));
};

/**
 * Numbers of posts: kept for the district and the persons, but not for areas, categories and channels, which nobody
 * evaluates by them. Most events of a case move nothing else, and so write two counters rather than eight.
 */
const ofPosts: ReadonlySet<string> = new Set<CounterCode>([
  'accepted',
  'acceptedOnTime',
  'acceptedAccurately',
  'confirmationsSent',
  'confirmationsSentOnTime',
  'confirmationsOwed',
  'confirmationsDone',
  'confirmationsOnTime',
  'filedOnTime',
  'dispatchedOnTime',
  'verificationsSent',
  'verificationsSentOnTime',
  'verificationsOwed',
  'verificationsDone',
  'verificationsOnTime',
  'closings',
  'closingsOnTime',
]);

const split = (counts: Counts, wanted: (counter: string) => boolean): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([counter]) => wanted(counter)));

const entryOf = (phase: Phase, book: Book): Entry => {
  const counted = phase === 'report' ? !book.part : book.filed;
  const counts = counted ? measured(phase === 'report' ? ofReport : ofFiling, book) : {};
  const told = Object.entries(book.tallies[phase]).map(([key, tallies]) => [key, casesOf(tallies)] as const);
  const { all = {}, ...own } = Object.fromEntries(told);
  const whole = plus(counts, all);
  const others = split(counts, (counter) => !ofPosts.has(counter));
  return {
    base: split(whole, (counter) => !ofPosts.has(counter)),
    keys: keysOf(book),
    more: added(
      { all: split(whole, (counter) => ofPosts.has(counter)) },
      unitCounts(book, others),
      ...sharesOf(phase, book, whole),
      own,
    ),
  };
};

const isEmpty = ({ base, more }: Entry): boolean =>
  Object.keys(base).length === 0 && Object.keys(more).length === 0;

const joined = (left: Entry | undefined, right: Entry): Entry =>
  left === undefined
    ? right
    : { base: plus(left.base, right.base), keys: left.keys, more: added(left.more, right.more) };

/**
 * What a case counts, and on which days: what concerns its report on the day of the report, what concerns its filing
 * and everything after it on the day of the filing. `dateOf` gives the tenant's local date of an instant.
 */
export const entriesOf = (book: Book, dateOf: (at: number) => string): Entries => {
  const days = { report: book.reportedAt, filing: book.filedAt };
  let entries: Entries = {};
  for (const phase of phases) {
    const entry = entryOf(phase, book);
    const at = days[phase];
    if (at === undefined || isEmpty(entry)) continue;
    const day = dateOf(at);
    entries = { ...entries, [day]: joined(entries[day], entry) };
  }
  return entries;
};

/** The scope of all counters of a month's days. */
export const evaluationScope = (month: string): string => `E#${month}`;

/** The key of a counter within it: the level, then the day of the month, so that a level's days lie together. */
export const evaluationKey = (day: string, key: string): string => {
  const [level = '', ...value] = key.split('#');
  return [level, day.slice(8), ...value].join('#');
};

/** How often a day's counters were written: two equal readings with this between them are of one moment. */
export const writesMetric = 'writes';

/** A case's numbers of a day by key: `all`, `street#…`, `unit#…`, `person#…`. A key may occur twice: its numbers add up. */
export const numbersOf = ({ base, keys, more }: Entry): readonly (readonly [key: string, Counts])[] => [
  ['all', base],
  ...keys.map((key) => [key, base] as const),
  ...Object.entries(more),
];

/** What the case counts under one key of a day. */
export const countsUnder = (entry: Entry, key: string): Counts =>
  numbersOf(entry)
    .filter(([own]) => own === key)
    .reduce<Counts>((sum, [, counts]) => plus(sum, counts), {});

const changesOf = (entries: Entries, sign: 1 | -1): readonly CounterChange[] =>
  Object.entries(entries).flatMap(([day, entry]) =>
    numbersOf(entry).map(([key, counts]) => ({
      scope: evaluationScope(day.slice(0, 7)),
      key: evaluationKey(day, key),
      add: Object.fromEntries(Object.entries(counts).map(([counter, count]) => [counter, sign * count])),
    })),
  );

/** What must be added to the counters when a case's entries change. */
export const entryChanges = (before: Entries, after: Entries): readonly CounterChange[] => {
  const moved = foldCounters([...changesOf(before, -1), ...changesOf(after, 1)]);
  const days = new Set(moved.map(({ scope, key }) => `${scope.slice(2)}-${key.split('#')[1]}`));
  return foldCounters([
    ...moved,
    ...[...days].map((day) => ({
      scope: evaluationScope(day.slice(0, 7)),
      key: evaluationKey(day, 'all'),
      add: { [writesMetric]: 1 },
    })),
  ]);
};
