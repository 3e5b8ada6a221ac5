import type { Role } from '../../identity/types.ts';
import type { Result } from '../../result.ts';
import type { Clock, Limit } from '../../sla/types.ts';
import type { Action, CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Case, CaseChanges } from '../types.ts';

/** What an action's own code decides; the table's row does the rest. */
export interface Outcome {
  /** which of the action's rows it is */
  readonly outcome?: string;
  readonly changes: CaseChanges;
  readonly reason?: string;
  /** roles to be told beyond the usual */
  readonly notify?: readonly string[];
  /** how much an `extend` effect adds */
  readonly extendBy?: Limit;
  /** until when a `pause` effect holds */
  readonly pauseUntil?: number;
  /** a clock that the action moved itself */
  readonly clock?: Clock;
}

/** `role` is the post in which the actor acts, one of the row's. */
export type ActionCode<A extends Action> = (
  subject: Case,
  command: CommandOf<A>,
  context: Context,
  role: Role,
) => Result<Outcome | undefined>;
