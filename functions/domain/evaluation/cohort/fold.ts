import type { CaseEvent, CaseEventType, DispatchRecord } from '../../case/types.ts';
import { endStates } from '../../case/types.ts';
import { given } from '../../given.ts';
import { isOverdue } from '../../sla/light.ts';
import type { Stage } from '../../sla/types.ts';
import type { Book, CounterCode, Counts, Handled, Phase, Tallies, Values, WithinLimit } from './types.ts';

/** An event with the values of its case after it, as the outbox carries them. */
export interface FoldedEvent {
  readonly event: CaseEvent;
  readonly after: Values;
}

interface Step extends FoldedEvent {
  readonly book: Book;
  readonly within: WithinLimit;
}

interface Tally {
  readonly phase: Phase;
  readonly counter: CounterCode;
  readonly unit?: string | undefined;
  readonly person?: string | undefined;
}

/** What an event changes in a book. */
interface Change {
  readonly patch?: Partial<Book>;
  readonly tallies?: readonly Tally[];
}

const satisfying: ReadonlySet<string> = new Set(['verySatisfied', 'satisfied']);

/** A stage with a clock was on time unless that clock says otherwise; without a limit there is nothing to miss. */
const clockKept = ({ event }: FoldedEvent, stage: Stage): boolean => {
  const clock = event.clocks.find((touched) => touched.stage === stage);
  return clock === undefined || !isOverdue(clock, event.at);
};

/** A tally, and a second one where it was on time. */
const timed = (tally: Tally, onTimeCounter: CounterCode, onTime: boolean): readonly Tally[] =>
  onTime ? [tally, { ...tally, counter: onTimeCounter }] : [tally];

const dispatchesOf = ({ event }: FoldedEvent): readonly DispatchRecord[] => event.changes.dispatches ?? [];

const unitsOf = (step: FoldedEvent): readonly string[] => [
  ...new Set(dispatchesOf(step).map(({ unit }) => unit)),
];

const filing = (step: Step): Change => {
  const { book, event, within } = step;
  const { filedAt, condition } = event.changes;
  return {
    patch: {
      filed: true,
      filedAt: filedAt ?? event.at,
      filer: event.actor.id,
      filedOnTime: within('filing', book.since, event.at),
      urgent: condition?.limit?.unit.startsWith('urgent') === true,
    },
  };
};

const dispatching = (step: Step): Change => {
  const first = dispatchesOf(step)[0];
  if (first === undefined) return {};
  return {
    patch: {
      dispatcher: first.by,
      dispatchedAt: step.event.at,
      dispatchedOnTime: clockKept(step, 'dispatch'),
      units: unitsOf(step),
    },
  };
};

const undone: Change = { patch: { handled: undefined } };

const handledBy = ({ book, event, after }: Step): Handled => ({
  onTime: !after.overdue,
  minutes: Math.round((event.at - (book.dispatchedAt ?? event.at)) / 60_000),
});

const verified = (step: Step): readonly Tally[] =>
  timed(
    { phase: 'filing', counter: 'verificationsDone', person: step.event.actor.id },
    'verificationsOnTime',
    clockKept(step, 'verification'),
  );

const forUnit = ({ book }: Step, counter: CounterCode): Change => ({
  tallies: [{ phase: 'filing', counter, unit: book.values.unit }],
});

const owedBy = (phase: Phase, counter: CounterCode, { event }: Step): readonly Tally[] => [
  { phase, counter, person: event.changes.supervisor },
];

/** What each kind of event tells of a case beyond its values (reference §6.2). */
const changes: Partial<Readonly<Record<CaseEventType, (step: Step) => Change>>> = {
  selfDisposed: () => ({ patch: { selfDisposed: true } }),
  confirmationRequested: (step) => ({
    tallies: [
      ...timed(
        { phase: 'report', counter: 'confirmationsSent', person: step.event.actor.id },
        'confirmationsSentOnTime',
        step.within('confirmationSending', step.book.since, step.event.at),
      ),
      ...owedBy('report', 'confirmationsOwed', step),
    ],
  }),
  confirmed: ({ book, event, within }) => ({
    patch: { confirmer: event.changes.confirmation?.genuine ? event.actor.id : undefined },
    tallies: timed(
      { phase: 'report', counter: 'confirmationsDone', person: event.actor.id },
      'confirmationsOnTime',
      within('confirmation', book.since, event.at),
    ),
  }),
  accepted: ({ book, event, within }) => ({
    patch: { acceptor: event.actor.id, acceptedOnTime: within('acceptance', book.since, event.at) },
  }),
  filed: filing,
  partBegun: (step) => ({ patch: { ...filing(step).patch, ...dispatching(step).patch, part: true } }),
  sentBack: () => ({ patch: { filed: false } }),
  dispatched: (step) => (dispatchesOf(step).length === 1 ? dispatching(step) : {}),
  redispatched: (step) => ({
    patch: { units: unitsOf(step) },
    tallies: [{ phase: 'filing', counter: 'redispatches' }],
  }),
  reworkDispatched: ({ after }) => ({
    tallies: [{ phase: 'filing', counter: 'reworks', unit: after.unit }],
  }),
  returnApproved: (step) => forUnit(step, 'returns'),
  fedBack: (step) => ({
    patch: { handled: handledBy(step) },
    tallies: step.event.to === 'verifying' ? owedBy('filing', 'verificationsOwed', step) : [],
  }),
  feedbackSentBack: () => undone,
  verificationSent: (step) => ({
    tallies: [
      ...timed(
        { phase: 'filing', counter: 'verificationsSent', person: step.event.actor.id },
        'verificationsSentOnTime',
        step.within('verificationSending', step.book.since, step.event.at),
      ),
      ...owedBy('filing', 'verificationsOwed', step),
    ],
  }),
  verificationPassed: (step) => ({ tallies: verified(step) }),
  verificationFailed: (step) => ({
    ...undone,
    tallies: [...verified(step), { phase: 'filing', counter: 'verificationsFailed' }],
  }),
  extensionApproved: (step) => forUnit(step, 'extensions'),
  suspensionApproved: (step) => forUnit(step, 'suspensions'),
  supervisionOrdered: (step) => forUnit(step, 'supervisionOrders'),
  supervisionAnswered: (step) => forUnit(step, 'supervisionAnswers'),
  closed: ({ book, event, within }) => ({
    patch: { satisfied: undefined, ratedSatisfied: undefined },
    tallies: timed(
      { phase: 'filing', counter: 'closings', person: event.actor.id },
      'closingsOnTime',
      within('closing', book.since, event.at),
    ),
  }),
  appealReviewed: ({ event }) =>
    event.changes.appeal?.status === 'granted' ? { patch: { exempt: true } } : {},
  followedUp: ({ event }) => ({ patch: { satisfied: satisfying.has(event.changes.satisfaction ?? '') } }),
  rated: ({ event }) => ({
    patch: { ratedSatisfied: satisfying.has(event.changes.rating?.satisfaction ?? '') },
  }),
  reopened: ({ book }) => ({
    patch: {
      filed: false,
      handled: undefined,
      questioned: given('handled', book.handled),
    },
    tallies: [{ phase: 'filing', counter: 'reopenings', unit: book.values.unit }],
  }),
  reopeningDeclined: ({ book }) => ({
    patch: { filed: true, handled: book.questioned?.handled, questioned: undefined },
  }),
};

/** Another district counts it from here on; what was counted for the filing is put away. */
const leave = (book: Book): Book => ({
  ...book,
  left: book,
  tallies: { ...book.tallies, filing: {} },
});

/** What other districts' people and units did is theirs: the book begins anew with what the case is. */
const comeIn = (book: Book, { event, after }: FoldedEvent): Book => {
  const { version, reportedAt, filedAt, reporter, urgent, exempt } = book;
  const filed = event.to === 'pendingDispatch';
  return {
    version,
    reportedAt,
    ...(filed ? given('filedAt', filedAt) : {}),
    filed,
    part: false,
    reporter,
    since: event.at,
    values: valuesOf(after),
    ...given('answeredAt', book.answeredAt),
    selfDisposed: false,
    units: [],
    urgent,
    exempt,
    received: true,
    ...given('origin', book.left),
    tallies: { report: {}, filing: {} },
  };
};

/** What the book was when the case left for the district that now sends it back. */
const comeBack = (book: Book): Book => book.left?.origin ?? book;

const movedBook = (book: Book, folded: FoldedEvent): Book => {
  const { type } = folded.event;
  if (type === 'handedOver' || type === 'handedBack') return leave(book);
  if (type === 'handedIn') return comeIn(book, folded);
  return type === 'takenBack' ? comeBack(book) : book;
};

const keysOf = ({ unit, person }: Tally): readonly string[] => [
  'all',
  ...(unit === undefined ? [] : [`unit#${unit}`]),
  ...(person === undefined ? [] : [`person#${person}`]),
];

const add = (tallies: Tallies, more: readonly Tally[]): Tallies => {
  const sums: Record<string, Counts> = { ...tallies };
  for (const { counter, key } of more.flatMap((tally) => keysOf(tally).map((key) => ({ ...tally, key })))) {
    const counts = sums[key] ?? {};
    sums[key] = { ...counts, [counter]: (counts[counter] ?? 0) + 1 };
  }
  return sums;
};

const tallied = (tallies: Book['tallies'], more: readonly Tally[]): Book['tallies'] => ({
  report: add(
    tallies.report,
    more.filter(({ phase }) => phase === 'report'),
  ),
  filing: add(
    tallies.filing,
    more.filter(({ phase }) => phase === 'filing'),
  ),
});

/** A case that has ended stays with the unit that had it; one that was returned is nobody's until it is dispatched. */
const valuesOf = ({ state, overdue, channel, ...places }: Values, before?: Values): Values => {
  const { unit, street, community, grid, subcategory, kind } = places;
  const lasting = endStates.has(state) ? before?.unit : undefined;
  return {
    state,
    overdue,
    channel,
    ...given('unit', unit ?? lasting),
    ...given('street', street),
    ...given('community', community),
    ...given('grid', grid),
    ...given('subcategory', subcategory),
    ...given('kind', kind),
  };
};

const begin = ({ event, after }: FoldedEvent): Book => {
  const { reporter, reportedAt } = event.changes;
  return {
    version: 0,
    reportedAt: reportedAt ?? event.at,
    filed: false,
    part: false,
    reporter: { id: reporter?.id ?? '', patrol: reporter?.role === 'supervisor' },
    since: event.at,
    values: valuesOf(after),
    selfDisposed: false,
    units: [],
    urgent: false,
    exempt: false,
    tallies: { report: {}, filing: {} },
  };
};

const answers: ReadonlySet<CaseEventType> = new Set([
  'accepted',
  'declined',
  'filed',
  'refused',
  'merged',
  'voided',
  'closed',
  'forceClosed',
]);

/** Books of older builds do not tell when it was; what comes after the acceptance is no first answer. */
const answeredAt = ({ acceptor, filedAt, answeredAt: before }: Book, { type, at }: CaseEvent) =>
  before ?? (acceptor === undefined && filedAt === undefined && answers.has(type) ? at : undefined);

/** The book after an event; `before` is absent for the first. */
export const foldBook = (before: Book | undefined, folded: FoldedEvent, within: WithinLimit): Book => {
  const { event, after } = folded;
  const book = movedBook(before ?? begin(folded), folded);
  const { patch = {}, tallies = [] } = changes[event.type]?.({ ...folded, book, within }) ?? {};
  return {
    ...book,
    ...patch,
    ...given('answeredAt', answeredAt(book, event)),
    version: event.version,
    since: event.from === event.to ? book.since : event.at,
    values: valuesOf(after, book.values),
    tallies: tallied(book.tallies, tallies),
  };
};
