import type { CaseEvent, CaseState } from '../case/types.ts';
import type { Light } from '../sla/types.ts';

/** What counting looks at in a case besides the event: the values it is counted by. */
export interface CountedCase {
  readonly state: CaseState;
  readonly overdue: boolean;
  readonly channel: string;
  readonly unit?: string;
  readonly street?: string;
  readonly community?: string;
  readonly subcategory?: string;
  /** geohash cell of its spot */
  readonly cell?: string;
  /** of its running clock, as the timers recorded it */
  readonly light?: Light;
  /** the worklist the case stands in, `owner#state` */
  readonly queue?: string;
}

/** An event with the case before and after it; `before` is absent for the first event. */
export interface CountedEvent {
  readonly event: Pick<CaseEvent, 'type' | 'at' | 'changes' | 'clocks'>;
  readonly before?: CountedCase;
  readonly after: CountedCase;
}

/** Numbers to add to one counter item: item `key` of `scope`. */
export interface CounterChange {
  readonly scope: string;
  readonly key: string;
  readonly add: Readonly<Record<string, number>>;
}

/** The numbers of one counter item by metric; a metric never counted is absent. */
export type Counter = Readonly<Record<string, number>>;

/**
 * What is counted (reference §6.2). Each is a sum that only events add to, so a recount from the events gives the same.
 * Those of the second group rise and fall with what cases are at the moment; the sum over all periods is the present.
 */
export const metrics = [
  'reported',
  'selfDisposed',
  'selfDisposalAccepted',
  'accepted',
  'declined',
  'filed',
  'refused',
  'sentBack',
  'dispatched',
  'redispatched',
  'wronglyDispatched',
  'reworkDispatched',
  'reworkedCases',
  'returned',
  'fedBack',
  'fedBackOnTime',
  'fedBackGreen',
  'fedBackAmber',
  'fedBackRed',
  'feedbackUndone',
  'feedbackOnTimeUndone',
  'extensionApproved',
  'extendedCases',
  'suspended',
  'closed',
  'closedOnTime',
  'closedOverdue',
  'exempted',
  'forceClosed',
  'forceClosedAfterFiling',
  'voided',
  'voidedAfterFiling',
  'merged',
  'mergedAfterFiling',
  'unmerged',
  'unmergedAfterFiling',
  'partsBegun',
  'handedOver',
  'handedOverAfterFiling',
  'handedIn',
  'handedInAfterFiling',
  'reopened',
  'reopeningDeclined',
  'filingUndone',
  'closingUndone',
  'closingOnTimeUndone',
  'warned',
  'breached',
  'escalated',
  // levels
  'inHand',
  'hanging',
  'overdueInHand',
] as const;

export type Metric = (typeof metrics)[number];
