/** A committed and settled event, as far as those who look on need to know of it. */
export interface LiveChange {
  readonly caseId: string;
  /** the queues that the case left and entered, `<owner>#<state>` */
  readonly queues: readonly string[];
  /** the units that had the case before or have it after */
  readonly units: readonly string[];
}

/** What a listener is told: a change, that it may have missed some, or only that the line still stands. */
export type LiveMessage =
  | { readonly type: 'change'; readonly id: number; readonly change: LiveChange }
  | { readonly type: 'reset'; readonly id: number }
  | { readonly type: 'beat' };

export interface LiveListener {
  /** which changes it may hear of; of the others it learns nothing */
  readonly hears: (change: LiveChange) => boolean;
  /** Takes a message at once; false if it cannot keep up, and then it is dropped. */
  readonly tell: (message: LiveMessage) => boolean;
  /** Called once when nothing more will come, unless the listener itself left. */
  readonly end: () => void;
  /** epoch milliseconds from which nothing more may be told */
  readonly expiresAt: number;
  /** the last message that it heard on an earlier line; NaN for one that is not ours */
  readonly after?: number;
}

/** Tells those who look on what changes in a district. */
export interface LivePort {
  /** Takes the listener and answers how it leaves; undefined where there is no room. */
  listen(listener: LiveListener): (() => void) | undefined;
}
