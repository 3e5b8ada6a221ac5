import type { Problem } from '../app/problem.ts';

/** Where the bytes of a photo go, until when; as `POST /v1/uploads` answers, with the instant as epoch milliseconds. */
export interface Ticket {
  readonly photoId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: number;
}

/** A photo of a draft or a command. Its bytes lie apart, under the same id. */
export interface HeldPhoto {
  readonly id: string;
  readonly phase?: 'before' | 'after';
  readonly contentType: string;
  readonly bytes: number;
  readonly ticket?: Ticket;
  /** the server has its bytes */
  readonly arrived: boolean;
}

/** What is being done to what: enough to find the form again. */
export type Errand = Pick<Command, 'kind' | 'line' | 'title'>;

/** What somebody has begun to fill in. Kept as it is typed, so that neither a reload nor a crash loses it. */
export interface Draft {
  readonly key: string;
  /** the person whose phone it was then; phones are handed on */
  readonly by: string;
  /** what the form holds; the form knows its own shape */
  readonly form: unknown;
  readonly photos: readonly HeldPhoto[];
  /** the command that is being edited: it keeps its idempotency key, whatever became of the first attempt */
  readonly commandId?: string;
  /** set when it was queued before: then it is listed, since no page leads to it by itself */
  readonly errand?: Errand;
  readonly savedAt: number;
}

/**
 * waiting → uploading → sending → done, refused or conflict; back to waiting whenever nothing is known about what
 * became of it, or a person says so.
 */
export type CommandState = 'waiting' | 'uploading' | 'sending' | 'done' | 'refused' | 'conflict';

export type CommandKind = 'report' | 'selfDispose' | 'confirm' | 'verify' | 'feedBack';

/** A write that goes to the server as soon as it can be reached. */
export interface Command {
  /** the Idempotency-Key: the same however often it is sent */
  readonly id: string;
  readonly by: string;
  readonly kind: CommandKind;
  /** commands of one line go in order: the case's id, or the command's own where it begins a case */
  readonly line: string;
  /** below the district: `v1/cases/…/actions/confirm` */
  readonly path: string;
  /** without the photos, whose ids are known only once they have arrived */
  readonly body: Readonly<Record<string, unknown>>;
  readonly photos: readonly HeldPhoto[];
  /** whether the API takes photos as ids or with the phase that they show */
  readonly photoForm: 'ids' | 'phased';
  /** the version that the person saw, for `If-Match` */
  readonly version?: number;
  /** how a list calls it: the case's number, or the first words of a report */
  readonly title: string;
  /** what the form held, for editing */
  readonly form: unknown;
  readonly createdAt: number;
}

/** What a command became: the case as the server answered. */
export interface Receipt {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
}

export interface Queued extends Command {
  /** rises with every command put in */
  readonly order: number;
  readonly state: CommandState;
  readonly attempts: number;
  /** epoch milliseconds before which it is not tried again */
  readonly notBefore: number;
  /** an attempt was made whose answer never came: it may have arrived */
  readonly uncertain: boolean;
  /** why it was refused, or what the server last said when it was not well */
  readonly problem?: Problem;
  readonly receipt?: Receipt;
  readonly settledAt?: number;
}

/** Everything that is kept, apart from the bytes of photos. Commands are in the order in which they were put in. */
export interface Contents {
  readonly commands: readonly Queued[];
  readonly drafts: readonly Draft[];
}

/** An answer of the server, kept for when there is no network. */
export interface Kept {
  readonly key: string;
  /** whose it is: what one person saw is not shown to the next */
  readonly by: string;
  readonly value: unknown;
  /** epoch milliseconds of the answer */
  readonly at: number;
}

/** What outlives the page: IndexedDB in browsers, memory in tests and where a browser keeps nothing. */
export interface OfflineStore {
  read(): Promise<Contents>;
  /**
   * Reads, decides and writes in one transaction, durable when it resolves. Bytes of photos that nothing holds any
   * more go in the same one.
   */
  update(decide: (contents: Contents) => Contents): Promise<Contents>;
  putPhoto(id: string, photo: Blob): Promise<void>;
  photo(id: string): Promise<Blob | undefined>;
  /** Removes the bytes of photos that no draft and no command holds: a crash can leave such. */
  sweep(): Promise<void>;
  keep(kept: Kept): Promise<void>;
  keptBy(person: string): Promise<readonly Kept[]>;
  /** Forgets answers older than the instant. */
  forgetBefore(at: number): Promise<void>;
}
