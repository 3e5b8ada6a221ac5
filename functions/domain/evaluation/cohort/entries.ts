import { plus } from './lines.ts';
import { measured } from './measures.ts';
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

const unitOf = ({ values }: Book): readonly string[] =>
  values.unit === undefined ? [] : [`unit#${values.unit}`];

/** Whether it ever happened to the case, beside how often. */
const casesOf = (counts: Counts): Counts => ({
  ...counts,
  ...(counts.returns ? { returnedCases: 1 } : {}),
  ...(counts.reworks ? { reworkedCases: 1 } : {}),
  ...(counts.extensions ? { extendedCases: 1 } : {}),
  ...(counts.suspensions ? { suspendedCases: 1 } : {}),
  ...(counts.supervisionOrders ? { supervisedCases: 1 } : {}),
});

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
  const counts = measured(phase, book);
  const told = Object.entries(book.tallies[phase]).map(([key, tallies]) => [key, casesOf(tallies)] as const);
  const { all = {}, ...own } = Object.fromEntries(told);
  const whole = plus(counts, all);
  const isOfPost = (counter: string): boolean => ofPosts.has(counter);
  const isOfAll = (counter: string): boolean => !isOfPost(counter);
  // What only events tell is a unit's only where it happened to that unit, so it is no part of what all keys share.
  const toldOfAll = split(all, isOfAll);
  const areas = keysOf(book);
  return {
    base: split(counts, isOfAll),
    keys: [...areas, ...unitOf(book)],
    more: added(
      { all: split(whole, isOfPost) },
      ...['all', ...areas].map((key) => ({ [key]: toldOfAll })),
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
