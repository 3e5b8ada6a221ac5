import type { CaseState } from '../../case/types.ts';
import type { Limit } from '../../sla/types.ts';

/** Counters of the day on which a case was reported. */
export const reportCounters = [
  'reported',
  'supervisorReported',
  'supervisorEffective',
  'supervisorFiledOrVoided',
  'publicReported',
  'publicEffective',
  'effective',
  'accepted',
  'acceptedOnTime',
  'acceptedAccurately',
  'declined',
  'refused',
  'voidedBeforeFiling',
  'selfDisposed',
  'selfDisposalAccepted',
  'confirmationsSent',
  'confirmationsSentOnTime',
  'confirmationsOwed',
  'confirmationsDone',
  'confirmationsOnTime',
] as const;

/** Counters of the day on which a case was filed. */
export const filingCounters = [
  'filed',
  'filedOnTime',
  'voided',
  'merged',
  'partsFiled',
  'missed',
  'shouldDispatch',
  'dispatched',
  'dispatchedOnTime',
  'wronglyDispatched',
  'redispatches',
  'returns',
  'returnedCases',
  'toHandle',
  'handled',
  'handledOnTime',
  'handledOverdue',
  'handlingMinutes',
  'inHand',
  'onTimeInHand',
  'overdueInHand',
  'hanging',
  'suspensions',
  'suspendedCases',
  'extensions',
  'extendedCases',
  'reworks',
  'reworkedCases',
  'overdueCases',
  'toClose',
  'closed',
  'closedOnTime',
  'closedOverdue',
  'notClosed',
  'forceClosed',
  'exempted',
  'urgentToClose',
  'urgentClosed',
  'urgentClosedOnTime',
  'supervisionOrders',
  'supervisionAnswers',
  'supervisedCases',
  'verificationsSent',
  'verificationsSentOnTime',
  'verificationsOwed',
  'verificationsDone',
  'verificationsOnTime',
  'verificationsFailed',
  'closings',
  'closingsOnTime',
  'reopenings',
  'followedUp',
  'followedUpSatisfied',
  'rated',
  'ratedSatisfied',
] as const;

type ReportCounter = (typeof reportCounters)[number];
type FilingCounter = (typeof filingCounters)[number];

/** The base numbers of an evaluation (基础数, reference §6.2); docs/evaluation.md says what each counts. */
export type CounterCode = ReportCounter | FilingCounter;

export const counterCodes: readonly CounterCode[] = [...reportCounters, ...filingCounters];

export const phases = ['report', 'filing'] as const;

/** Which of a case's two days a number belongs to: that of its report or that of its filing. */
export type Phase = (typeof phases)[number];

export type Counts = { readonly [C in CounterCode]?: number };

/** Numbers that only events tell, by whom they concern: `all`, `unit#…`, `person#…`. */
export type Tallies = Readonly<Record<string, Counts>>;

/** The values that a case is counted by. */
export interface Values {
  readonly state: CaseState;
  readonly overdue: boolean;
  readonly channel: string;
  readonly unit?: string;
  readonly street?: string;
  readonly community?: string;
  readonly grid?: string;
  readonly subcategory?: string;
  readonly kind?: string;
}

/** A disposal that stands: fed back, and neither sent back nor failed nor called in question. */
export interface Handled {
  readonly onTime: boolean;
  readonly minutes: number;
}

/**
 * What evaluation remembers of one case: its events folded. Two folds of the same events are equal, so a book is
 * checked by folding its timeline again.
 */
export interface Book {
  /** how many of the case's events are folded in */
  readonly version: number;
  readonly reportedAt: number;
  /** of the filing that counts, kept while the case is reopened */
  readonly filedAt?: number;
  /** filed, and neither sent back nor reopened since */
  readonly filed: boolean;
  /** begun by splitting another case: nobody reported it */
  readonly part: boolean;
  readonly reporter: { readonly id: string; readonly patrol: boolean };
  /** since when it is in its state */
  readonly since: number;
  readonly values: Values;
  /** when somebody of the district first said what becomes of it */
  readonly answeredAt?: number;
  readonly acceptor?: string;
  readonly filer?: string;
  readonly dispatcher?: string;
  /** the supervisor who found it genuine */
  readonly confirmer?: string | undefined;
  readonly selfDisposed: boolean;
  readonly acceptedOnTime?: boolean;
  readonly filedOnTime?: boolean;
  readonly dispatchedOnTime?: boolean;
  readonly dispatchedAt?: number;
  /** units that it was dispatched to, each once */
  readonly units: readonly string[];
  readonly urgent: boolean;
  readonly handled?: Handled | undefined;
  /** what the closing called in question rested on, for the case that it stands after all */
  readonly questioned?: { readonly handled?: Handled } | undefined;
  readonly exempt: boolean;
  /** it came from another district, which counts its report */
  readonly received?: true;
  /** of the district that it came from, for the case that it goes back */
  readonly origin?: Book;
  /** what the book was when the case was handed over; while it is there another district counts what becomes of it */
  readonly left?: Book;
  readonly satisfied?: boolean | undefined;
  readonly ratedSatisfied?: boolean | undefined;
  readonly tallies: { readonly [P in Phase]: Tallies };
}

/** Stages whose limits the field knows but no clock runs for (reference §3.4); an evaluation may set them. */
export const evaluatedStages = [
  'acceptance',
  'confirmationSending',
  'confirmation',
  'filing',
  'verificationSending',
  'closing',
] as const;

export type EvaluatedStage = (typeof evaluatedStages)[number];

export type EvaluationLimits = { readonly [S in EvaluatedStage]?: Limit };

/** Whether a stage without a clock took no longer than its limit; true where none is set. */
export type WithinLimit = (stage: EvaluatedStage, from: number, to: number) => boolean;

/** What one case adds to the counters of one day. */
export interface Entry {
  /** for the district as a whole and everything in `keys` */
  readonly base: Counts;
  readonly keys: readonly string[];
  /** what keys count beyond `base`, and persons alone: `person#…`, `unit#…`, `all` */
  readonly more: Tallies;
}

/** By local day, `YYYY-MM-DD`: at most two. */
export type Entries = Readonly<Record<string, Entry>>;
