import type { CaseState } from '../../case/types.ts';
import type { Book, CounterCode, Counts, Phase } from './types.ts';

type Measure = (book: Book) => boolean | number;

const stateIs = ({ values }: Book, ...states: readonly CaseState[]): boolean => states.includes(values.state);

/** A unit owes disposal in these states; a suspended case owes nothing (reference §6.2 应处置数). */
const inHand = (book: Book): boolean =>
  book.handled === undefined &&
  stateIs(book, 'handling', 'extensionRequested', 'returnRequested', 'suspensionRequested');

const hanging = (book: Book): boolean => stateIs(book, 'suspended');
const isClosed = (book: Book): boolean => stateIs(book, 'closed');
const closedOnTime = (book: Book): boolean => isClosed(book) && (!book.values.overdue || book.exempt);

/** 处置数: the unit has finished and passed it on. */
const isHandled = ({ handled }: Book): boolean => handled !== undefined;

const overdueInHand = (book: Book): boolean => inHand(book) && book.values.overdue;

/**
 * 应结案数: handled, and not handled though overdue. A case closed without a disposal of its own, as one that was
 * split, is among them, so that no closing rate passes 100 %.
 */
const toClose = (book: Book): boolean => isHandled(book) || isClosed(book) || overdueInHand(book);

const fromPublic = ({ reporter }: Book): boolean => !reporter.patrol;

type Measures = Partial<Readonly<Record<CounterCode, Measure>>>;

/** What a case counts for the day of its report, from what it is. */
const ofReport: Measures = {
  reported: ({ part }) => !part,
  supervisorReported: ({ reporter }) => reporter.patrol,
  supervisorEffective: ({ reporter, filed }) => reporter.patrol && filed,
  supervisorFiledOrVoided: (book) => book.reporter.patrol && (book.filed || stateIs(book, 'voided')),
  publicReported: fromPublic,
  publicEffective: (book) => fromPublic(book) && book.filed,
  effective: ({ filed }) => filed,
  accepted: ({ acceptor }) => acceptor !== undefined,
  acceptedOnTime: (book) => book.acceptedOnTime === true,
  acceptedAccurately: (book) => book.acceptor !== undefined && !stateIs(book, 'refused', 'voided'),
  declined: (book) => stateIs(book, 'declined'),
  refused: (book) => stateIs(book, 'refused'),
  voidedBeforeFiling: (book) => !book.filed && !book.selfDisposed && stateIs(book, 'voided'),
  selfDisposed: (book) => book.selfDisposed,
  selfDisposalAccepted: (book) => book.selfDisposed && isClosed(book),
};

/** What a filed case counts for the day of its filing, from what it is. */
const ofFiling: Measures = {
  filed: () => true,
  filedOnTime: (book) => book.filedOnTime === true,
  voided: (book) => stateIs(book, 'voided'),
  merged: (book) => stateIs(book, 'merged'),
  partsFiled: ({ part }) => part,
  missed: (book) => fromPublic(book) && book.confirmer !== undefined,
  shouldDispatch: (book) => book.units.length > 0 || stateIs(book, 'pendingDispatch'),
  dispatched: ({ units }) => units.length > 0,
  dispatchedOnTime: (book) => book.dispatchedOnTime === true,
  wronglyDispatched: ({ units }) => units.length > 1,
  toHandle: (book) => !hanging(book) && (isHandled(book) || inHand(book)),
  handled: isHandled,
  handledOnTime: ({ handled }) => handled?.onTime === true,
  handledOverdue: ({ handled }) => handled?.onTime === false,
  handlingMinutes: ({ handled }) => handled?.minutes ?? 0,
  inHand,
  onTimeInHand: (book) => inHand(book) && !book.values.overdue,
  overdueInHand,
  hanging,
  overdueCases: ({ values }) => values.overdue,
  toClose,
  closed: isClosed,
  closedOnTime,
  closedOverdue: (book) => isClosed(book) && !closedOnTime(book),
  notClosed: (book) => !stateIs(book, 'closed', 'forceClosed', 'voided', 'merged'),
  forceClosed: (book) => stateIs(book, 'forceClosed'),
  exempted: ({ exempt }) => exempt,
  urgentToClose: (book) => book.urgent && toClose(book),
  urgentClosed: (book) => book.urgent && isClosed(book),
  urgentClosedOnTime: (book) => book.urgent && closedOnTime(book),
  followedUp: ({ satisfied }) => satisfied !== undefined,
  followedUpSatisfied: ({ satisfied }) => satisfied === true,
  rated: ({ ratedSatisfied }) => ratedSatisfied !== undefined,
  ratedSatisfied: (book) => book.ratedSatisfied === true,
};

const countsOf = (measures: Measures, book: Book): Counts => {
  const counts: Record<string, number> = {};
  for (const [counter, measure] of Object.entries(measures)) {
    const count = Number(measure(book));
    if (count !== 0) counts[counter] = count;
  }
  return counts;
};

const nothing: Counts = {};

/** Nobody reported a part, and of a case that was handed in another district counts the report. */
const wasReportedHere = ({ part, received }: Book): boolean => !part && received !== true;

const isFiledHere = ({ filed, left }: Book): boolean => filed && left === undefined;

/**
 * The numbers of a case that follow from what it is. What is not filed counts as nothing, nor does what is in the hands of
 * another district: a case counts once.
 */
export const measured = (phase: Phase, book: Book): Counts => {
  if (phase === 'report') return wasReportedHere(book) ? countsOf(ofReport, book) : nothing;
  return isFiledHere(book) ? countsOf(ofFiling, book) : nothing;
};
