import type { FormAnswer } from '../catalogue/fields.ts';
import type { CategoryKind } from '../catalogue/types.ts';
import type { DispatchBasis } from '../dispatch/types.ts';
import type { Datum, Position } from '../grid/types.ts';
import type { Role } from '../identity/types.ts';
import type { Clock, Limit, Stage } from '../sla/types.ts';

/** States of a case (reference §3.2); approvals are states of their own. */
export const caseStates = [
  'reported',
  'confirming',
  'pendingAcceptance',
  'declined',
  'pendingFiling',
  'refused',
  'pendingDispatch',
  'handling',
  'extensionRequested',
  'returnRequested',
  'suspensionRequested',
  'suspended',
  'fedBack',
  'verifying',
  'pendingClosing',
  'selfDisposalAudit',
  'voidRequested',
  'split',
  'closed',
  'forceClosed',
  'voided',
  'merged',
  'handedOver',
] as const;

export type CaseState = (typeof caseStates)[number];

/**
 * States in which nothing more is owed. An appeal or follow-up may still be added to a closed case; a merged one has
 * its ending from the case it was merged into, and is the only one that unmerging brings back; one that was handed over
 * goes on in another district.
 */
export const endStates: ReadonlySet<CaseState> = new Set([
  'declined',
  'refused',
  'closed',
  'forceClosed',
  'voided',
  'merged',
  'handedOver',
]);

export type PhotoPhase = 'report' | 'confirmation' | 'before' | 'after' | 'verification';

export interface Photo {
  readonly id: string;
  readonly phase: PhotoPhase;
  readonly by: string;
  readonly at: number;
}

/**
 * Where. `precision` says what `point` stands for: the spot itself, the centre of a named community or street, or
 * nothing at all. Only spots have a `cell` and may have a `grid`. `sourceDatum` is what the client sent.
 */
export interface Place {
  readonly precision: 'point' | 'community' | 'street' | 'unknown';
  readonly point?: Position;
  readonly sourceDatum?: Datum;
  readonly address?: string;
  readonly street?: string;
  readonly community?: string;
  readonly grid?: string;
  /** geohash cell, for finding what is near */
  readonly cell?: string;
}

export interface Reporter {
  /** the signed-in person, or `citizen` */
  readonly id: string;
  readonly role: Role;
  readonly name?: string;
  readonly phone?: string;
  readonly wantsFollowUp?: boolean;
}

export interface DispatchRecord {
  readonly unit: string;
  readonly at: number;
  readonly by: string;
  readonly kind: 'dispatch' | 'redispatch' | 'rework';
  readonly basis: DispatchBasis;
  /** that the unit has seen it and goes about it */
  readonly taken?: { readonly by: string; readonly at: number };
}

/** An application waiting for approval. `from` is where the case goes when it is rejected. */
export interface PendingRequest {
  readonly kind: 'extension' | 'return' | 'suspension' | 'void';
  readonly reason: string;
  readonly by: string;
  readonly at: number;
  readonly from: CaseState;
  /** extension: how much more; suspension: until when */
  readonly limit?: Limit;
  readonly until?: number;
}

export interface SupervisionOrder {
  readonly id: string;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  /** whoever gave it for the city, by name: the city is told of the answer */
  readonly city?: string;
  readonly answer?: { readonly by: string; readonly at: number; readonly text: string };
}

/**
 * One passing of the case from a district to another (跨区移交), on the city's order. `from` and `to` are keys of districts.
 */
export interface HandOver {
  /** of the city */
  readonly order: string;
  readonly from: string;
  readonly to: string;
  /** who ordered it, by name */
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  /** the state in which it left, to which it comes back */
  readonly state: CaseState;
  /** the clocks that were not stopped when it left: they go on wherever it is */
  readonly stages: readonly Stage[];
  readonly arrivedAt?: number;
  /** that the other district will not have it; `at` is when it said so */
  readonly back?: {
    readonly by: string;
    readonly at: number;
    readonly reason: string;
    readonly arrivedAt?: number;
  };
}

export interface Appeal {
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  readonly status: 'open' | 'firstApproved' | 'granted' | 'rejected';
  readonly reviews: readonly {
    readonly by: string;
    readonly at: number;
    readonly approved: boolean;
    readonly opinion: string;
  }[];
}

/** The filing condition as it stood when the case was filed; later changes to the catalogue do not reach it. */
export interface FiledCondition {
  readonly id: string;
  readonly filing: string;
  readonly closing: string;
  readonly limit?: Limit;
  /** set where the filing person fixed the due time themselves */
  readonly explicitDueAt?: number;
}

/** The case that a duplicate was merged into; `from` is the state to which unmerging brings it back. */
export interface MergedInto {
  readonly id: string;
  readonly number: string;
  readonly by: string;
  readonly at: number;
  readonly from: CaseState;
}

/** A case that was merged into this one. */
export interface Duplicate {
  readonly id: string;
  readonly number: string;
  readonly by: string;
  readonly at: number;
}

/** What the reporter says of the result themselves; what staff hear from them in a follow-up stands beside it. */
export interface Rating {
  readonly satisfaction: 'verySatisfied' | 'satisfied' | 'dissatisfied';
  readonly text?: string;
  readonly at: number;
}

/**
 * A closing that was called in question. It keeps what that closing was, so that a reopening that is declined leaves the
 * case as it had been; `exempt` where an appeal had lifted the overdue mark for statistics.
 */
export interface Reopening {
  readonly by: string;
  readonly at: number;
  readonly endedAt?: number;
  readonly disposedAt?: number;
  readonly unit?: string;
  readonly exempt?: true;
  readonly declined?: { readonly by: string; readonly at: number };
}

/** Somebody who found their problem reported already and follows that case. */
export interface Follower {
  readonly id: string;
  readonly at: number;
  readonly name?: string;
  readonly phone?: string;
}

/** A case that this one was split into; `ended` once nothing more is owed there. */
export interface Part {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  /** when it was begun: the same for all parts of one split */
  readonly at: number;
  readonly ended?: { readonly state: CaseState; readonly at: number };
}

/**
 * One case. All instants are epoch milliseconds. `version` rises by one with every event, without gaps;
 * `lastHash` is the hash of the newest event.
 */
export interface Case {
  readonly id: string;
  readonly tenant: string;
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
  readonly reportedAt: number;
  /** when the reporter saw it; not after reportedAt */
  readonly occurredAt: number;
  readonly updatedAt: number;
  readonly channel: string;
  readonly nature?: string;
  /** under which another platform knows it, where one handed it over */
  readonly externalNumber?: string;
  readonly text: string;
  /** what the form of the subcategory asked beside the text; absent where nothing was answered */
  readonly answers?: readonly FormAnswer[];
  readonly reporter: Reporter;
  readonly place: Place;
  readonly photos: readonly Photo[];
  readonly kind?: CategoryKind;
  readonly subcategory?: string;
  readonly component?: string;
  readonly confirmation?: { readonly genuine: boolean; readonly by: string; readonly at: number };
  /** the supervisor who holds the confirmation or verification task */
  readonly supervisor?: string;
  readonly condition?: FiledCondition;
  readonly filedAt?: number;
  readonly unit?: string;
  readonly handler?: string;
  readonly dispatches: readonly DispatchRecord[];
  readonly request?: PendingRequest;
  /** the unit whose work failed verification; dispatching to it again is rework */
  readonly reworkOf?: string;
  readonly extensions: number;
  readonly suspensions: number;
  readonly suspendedUntil?: number;
  readonly returns: number;
  readonly reworks: number;
  readonly supervisionOrders: readonly SupervisionOrder[];
  readonly clocks: { readonly [stage in Stage]?: Clock };
  /** whether any disposal cycle ran over its limit; never goes back to false */
  readonly overdue: boolean;
  readonly disposedAt?: number;
  readonly endedAt?: number;
  readonly appeal?: Appeal;
  readonly satisfaction?: 'verySatisfied' | 'satisfied' | 'dissatisfied' | 'unreachable';
  /** of the latest closing; the next one removes it, the timeline keeps it */
  readonly rating?: Rating;
  /** oldest first; absent while there is none */
  readonly reopenings?: readonly Reopening[];
  /** in the order in which they joined; absent while there is none */
  readonly followers?: readonly Follower[];
  /** set while it is merged */
  readonly mergedInto?: MergedInto;
  /** the cases merged into this one, in that order; absent while there is none */
  readonly duplicates?: readonly Duplicate[];
  /** the case that was split into this and others */
  readonly partOf?: { readonly id: string; readonly number: string };
  /** every part ever begun; those voided when a split is undone stay in the list */
  readonly parts?: readonly Part[];
  /** oldest first; absent while it never left the district that it began in */
  readonly handOvers?: readonly HandOver[];
  readonly lastHash: string;
}

/** What an event changes in the case: folding all events in order gives the case again. */
export type CaseChanges = Partial<
  Omit<Case, 'id' | 'tenant' | 'version' | 'state' | 'updatedAt' | 'lastHash' | 'clocks'>
> & {
  /** fields that the event removes */
  readonly cleared?: readonly (
    | 'request'
    | 'reworkOf'
    | 'suspendedUntil'
    | 'handler'
    | 'supervisor'
    | 'disposedAt'
    | 'unit'
    | 'mergedInto'
    | 'duplicates'
    | 'endedAt'
    | 'satisfaction'
    | 'rating'
    | 'kind'
    | 'subcategory'
    | 'component'
    | 'condition'
    | 'filedAt'
  )[];
};

/**
 * One thing that happened to a case, kept forever. `hash` covers everything else in the event including `prevHash`,
 * so that a timeline can be verified offline.
 */
export interface CaseEvent {
  /** `<caseId>:<version, 8 digits>` */
  readonly id: string;
  readonly caseId: string;
  readonly tenant: string;
  readonly version: number;
  readonly type: CaseEventType;
  readonly at: number;
  /** `client`: the name of the program, where it was no person but one of the unit's */
  readonly actor: {
    readonly id: string;
    readonly role: Role;
    readonly unit?: string;
    readonly client?: string;
  };
  readonly from?: CaseState;
  readonly to: CaseState;
  /** what the person gave as reason or opinion */
  readonly reason?: string;
  readonly changes: CaseChanges;
  /** clocks as they stand after the event; only those that it touched */
  readonly clocks: readonly Clock[];
  /** who should hear of it beyond the usual: set by warnings, breaches and escalations */
  readonly notify?: readonly string[];
  readonly prevHash: string;
  readonly hash: string;
}

/** Names of events: the past tense of the action. */
export const caseEventTypes = [
  'reported',
  'confirmationRequested',
  'confirmed',
  'accepted',
  'declined',
  'filed',
  'refused',
  'dispatched',
  'redispatched',
  'reworkDispatched',
  'sentBack',
  'taken',
  'handlerAssigned',
  'returnRequested',
  'returnApproved',
  'returnRejected',
  'extensionRequested',
  'extensionApproved',
  'extensionRejected',
  'suspensionRequested',
  'suspensionApproved',
  'suspensionRejected',
  'resumed',
  'supervisionOrdered',
  'supervisionAnswered',
  'fedBack',
  'feedbackSentBack',
  'verificationSent',
  'verificationPassed',
  'verificationFailed',
  'closed',
  'forceClosed',
  'voidRequested',
  'voidApproved',
  'voidRejected',
  'voided',
  'selfDisposed',
  'selfDisposalAccepted',
  'selfDisposalRejected',
  'appealed',
  'appealReviewed',
  'followedUp',
  'rated',
  'reopened',
  'reopeningDeclined',
  'followed',
  'commented',
  'warned',
  'breached',
  'escalated',
  'merged',
  'unmerged',
  'duplicateJoined',
  'duplicateLeft',
  'split',
  'unsplit',
  'partBegun',
  'partEnded',
  'partVoided',
  'handedOver',
  'handedIn',
  'handedBack',
  'takenBack',
] as const;

export type CaseEventType = (typeof caseEventTypes)[number];
