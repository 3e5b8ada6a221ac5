import type { FormAnswer } from '../catalogue/fields.ts';
import type { Datum, Position } from '../grid/types.ts';
import type { Limit, Stage } from '../sla/types.ts';
import type { Case, CaseState, Follower, Rating, Reporter } from './types.ts';

/** What people and the platform may ask of a case. `T…` are the transitions of reference §3.3. */
export type Command =
  | ReportCommand // T1
  | SelfDisposeCommand // T26
  | { readonly action: 'requestConfirmation'; readonly supervisor?: string } // T2
  | {
      readonly action: 'confirm';
      readonly genuine: boolean;
      readonly text: string;
      readonly photos: readonly string[];
    } // T3
  | { readonly action: 'accept'; readonly subcategory: string; readonly component?: string } // T5
  | { readonly action: 'decline'; readonly reason: string } // T4
  | FileCommand // T6
  | { readonly action: 'refuse'; readonly reason: string } // T7
  | { readonly action: 'void'; readonly reason: string } // T7
  | { readonly action: 'dispatch'; readonly unit: string; readonly reason?: string } // T8, T12, T21
  | { readonly action: 'sendBack'; readonly reason: string } // T9
  | { readonly action: 'take'; readonly text?: string }
  | { readonly action: 'assignHandler'; readonly handler: string }
  | { readonly action: 'requestReturn'; readonly reason: string } // T10
  | { readonly action: 'requestExtension'; readonly reason: string; readonly limit?: Limit } // T13
  | { readonly action: 'requestSuspension'; readonly reason: string; readonly until: number } // T14
  | { readonly action: 'approve'; readonly opinion?: string } // T10, T13, T14, T24
  | { readonly action: 'reject'; readonly opinion: string } // T11, T13, T14, T24
  | { readonly action: 'resume'; readonly reason?: string } // T15
  | { readonly action: 'orderSupervision'; readonly id: string; readonly text: string } // T16
  | { readonly action: 'answerSupervision'; readonly order: string; readonly text: string }
  | { readonly action: 'feedBack'; readonly text: string; readonly photos: readonly PhotoInput[] } // T17
  | { readonly action: 'sendFeedbackBack'; readonly reason: string } // T18
  | { readonly action: 'sendVerification'; readonly supervisor?: string } // T19
  | {
      readonly action: 'verify';
      readonly passed: boolean;
      readonly text: string;
      readonly photos: readonly string[];
    } // T20, T21
  | { readonly action: 'close'; readonly text?: string } // T22
  | { readonly action: 'forceClose'; readonly reason: string } // T23
  | { readonly action: 'requestVoid'; readonly reason: string } // T24
  | { readonly action: 'appeal'; readonly reason: string } // T25
  | { readonly action: 'reviewAppeal'; readonly approved: boolean; readonly opinion: string } // T25
  | { readonly action: 'auditSelfDisposal'; readonly accepted: boolean; readonly opinion?: string } // T26
  | {
      readonly action: 'followUp';
      readonly satisfaction: 'verySatisfied' | 'satisfied' | 'dissatisfied' | 'unreachable';
      readonly text?: string;
    } // T27
  | { readonly action: 'rate'; readonly satisfaction: Rating['satisfaction']; readonly text?: string } // T27
  | { readonly action: 'reopen'; readonly text: string; readonly photos: readonly string[] }
  | {
      readonly action: 'follow';
      readonly follower: Omit<Follower, 'at'>;
      readonly text?: string;
      readonly photos: readonly string[];
    }
  | { readonly action: 'comment'; readonly text: string }
  | {
      readonly action: 'checkClock';
      readonly stage: Stage;
      readonly cycle: number;
      readonly revision: number;
    }
  | { readonly action: 'merge'; readonly into: string; readonly reason?: string }
  | { readonly action: 'unmerge'; readonly reason?: string }
  | { readonly action: 'joinDuplicate'; readonly duplicate: string }
  | { readonly action: 'releaseDuplicate'; readonly duplicate: string }
  | { readonly action: 'split'; readonly parts: readonly PartInput[]; readonly reason?: string }
  | { readonly action: 'unsplit'; readonly reason?: string }
  | BeginPartCommand
  | { readonly action: 'endPart'; readonly part: string; readonly state: CaseState }
  | { readonly action: 'voidPart' }
  | {
      readonly action: 'handOver';
      /** the city's */
      readonly order: string;
      /** key of the district that is to have it */
      readonly to: string;
      readonly reason: string;
    }
  | { readonly action: 'handBack'; readonly reason: string }
  /** `own`: the case as it was when it left this district, if it ever was here */
  | { readonly action: 'receive'; readonly own?: Case };

export interface PhotoInput {
  readonly id: string;
  readonly phase: 'before' | 'after';
}

/** One of the cases that a case is split into; what is left out is as in the case that is split. */
export interface PartInput {
  /** of the new case; given by us */
  readonly id: string;
  readonly text: string;
  readonly subcategory?: string;
  /** must be given with a subcategory of its own */
  readonly condition?: string;
  /** dispatches it at once; without it, it waits for dispatch under a limit of its own */
  readonly unit?: string;
}

/** The beginning of a part, decided together with the split of `whole`. `part` is checked by then. */
export interface BeginPartCommand {
  readonly action: 'beginPart';
  readonly caseId: string;
  readonly number: string;
  readonly part: PartInput;
  readonly whole: Case;
}

/** Where a report says it is; `datum` defaults to the tenant's. */
export interface PlaceInput {
  readonly point?: Position;
  readonly datum?: Datum;
  readonly address?: string;
  /** area codes for a report that has no point, such as a call that names its community */
  readonly street?: string;
  readonly community?: string;
}

export interface ReportCommand {
  readonly action: 'report';
  readonly caseId: string;
  readonly number: string;
  readonly channel: string;
  readonly nature?: string;
  /** under which another platform knows it */
  readonly externalNumber?: string;
  readonly text: string;
  /** checked against the tenant's form by whoever read it */
  readonly answers?: readonly FormAnswer[];
  readonly place: PlaceInput;
  readonly subcategory?: string;
  readonly component?: string;
  readonly reporter: Reporter;
  readonly photos: readonly string[];
  /** when the reporter saw it; not after now */
  readonly occurredAt?: number;
}

export interface SelfDisposeCommand extends Omit<ReportCommand, 'action' | 'photos'> {
  readonly action: 'selfDispose';
  readonly photos: readonly PhotoInput[];
}

export interface FileCommand {
  readonly action: 'file';
  readonly condition: string;
  /** a due time of the filing person's own, where the tenant allows it; needs `reason` */
  readonly dueAt?: number;
  readonly reason?: string;
}

export type Action = Command['action'];
export type CommandOf<A extends Action> = Extract<Command, { action: A }>;
