import type { CaseEventType } from '../case/types.ts';

/**
 * The case events that are told to others, and what each means. Left out is what concerns nobody but the district itself
 * (comments, who follows, ratings, how a timer escalates, bookkeeping between a case and its duplicates or parts).
 */
const meanings = {
  reported: 'Somebody reported a problem.',
  confirmationRequested: 'A supervisor is to look whether the report is true.',
  confirmed: 'A supervisor has looked.',
  accepted: 'The centre takes the report on.',
  declined: 'The centre does not take the report on.',
  filed: 'The case is filed under a condition, which fixes its limit.',
  refused: 'The case is not filed.',
  dispatched: 'A unit is given the case.',
  redispatched: 'Another unit is given the case.',
  reworkDispatched: 'The unit must do the work again.',
  sentBack: 'The dispatcher sends the case back to the shift leader.',
  taken: 'The unit has seen the case and goes about it.',
  handlerAssigned: 'The unit names who handles the case.',
  returnRequested: 'The unit asks for the case to be taken back.',
  returnApproved: 'The case is taken back from the unit.',
  returnRejected: 'The unit keeps the case.',
  extensionRequested: 'The unit asks for more time.',
  extensionApproved: 'The unit has more time.',
  extensionRejected: 'The unit gets no more time.',
  suspensionRequested: 'The unit asks for the clock to stop.',
  suspensionApproved: 'The clock stops.',
  suspensionRejected: 'The clock goes on.',
  resumed: 'The clock runs again after a suspension.',
  supervisionOrdered: 'A leader or dispatcher presses.',
  supervisionAnswered: 'The unit answers a supervision order.',
  fedBack: 'The unit says that it is done.',
  feedbackSentBack: 'What the unit says is not accepted; it must go on.',
  verificationSent: 'A supervisor is to look at the result.',
  verificationPassed: 'A supervisor found the result good.',
  verificationFailed: 'A supervisor found the result bad.',
  closed: 'The case is closed.',
  forceClosed: 'A leader closed the case although it was not done.',
  voidRequested: 'Voiding of the case is asked for.',
  voidApproved: 'The case is voided as asked.',
  voidRejected: 'The case is not voided.',
  voided: 'The case ends without handling.',
  selfDisposed: 'A supervisor settled the problem on the spot.',
  selfDisposalAccepted: 'What the supervisor settled counts as closed.',
  selfDisposalRejected: 'What the supervisor settled goes the ordinary way.',
  appealed: 'The unit contests an overdue mark.',
  appealReviewed: 'An appeal was looked at.',
  reopened: 'A closed case is taken up again.',
  reopeningDeclined: 'The closing of the case stands.',
  warned: 'The case will soon be overdue.',
  breached: 'The case is overdue.',
  merged: 'The case goes on within another one.',
  unmerged: 'The case goes on by itself again.',
  split: 'The case goes on in several parts.',
  unsplit: 'The case goes on as one again.',
  partBegun: 'The case began as a part of another one.',
} as const satisfies Partial<Readonly<Record<CaseEventType, string>>>;

export type PublishedType = keyof typeof meanings;
export type CaseEventName = `case.${PublishedType}.v1`;

/** The one message that every endpoint gets whatever it chose. */
export const verificationName = 'endpoint.verification.v1';

/** The type of a message as receivers see it. What `v1` holds never changes but by fields that are added. */
export type EventName = CaseEventName | typeof verificationName;

const isPublished = (type: string): type is PublishedType => Object.hasOwn(meanings, type);

/** The name of an event; undefined if it is not told. */
export const eventNameOf = (type: CaseEventType): CaseEventName | undefined =>
  isPublished(type) ? `case.${type}.v1` : undefined;

export interface CataloguedEvent {
  readonly name: CaseEventName;
  readonly type: PublishedType;
  /** English */
  readonly meaning: string;
}

/** Everything that an endpoint may choose, in the order of a case's life. */
export const catalogue: readonly CataloguedEvent[] = Object.keys(meanings)
  .filter(isPublished)
  .map((type) => ({ name: `case.${type}.v1`, type, meaning: meanings[type] }));

const names: ReadonlySet<string> = new Set(catalogue.map(({ name }) => name));

export const isCaseEventName = (text: string): text is CaseEventName => names.has(text);
