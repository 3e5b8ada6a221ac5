import { given } from '../given.ts';
import type { Actor } from '../identity/types.ts';
import type { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant/types.ts';
import type { CaseAction } from './actions/index.ts';
import type { Context } from './context.ts';
import { permit } from './decide.ts';
import { circumstanceAgainst, requiredFields } from './inputs.ts';
import { lifecycleActions } from './lifecycle.ts';
import type { Case } from './types.ts';

/** What somebody may do to a case now, what it needs, and why not where it is their post but not possible. */
export interface AllowedAction {
  readonly action: CaseAction;
  readonly allowed: boolean;
  readonly because?: Refusal;
  /** fields of the command that must be given */
  readonly requires: readonly string[];
}

/** Refusals of the lifecycle for what is the actor's post, if not their task. */
const notTheirTask: ReadonlySet<Refusal['type']> = new Set(['not-your-unit', 'not-your-task']);

/** Refusals of the case itself that say that there is nothing to do: no order to answer, no appeal to review. */
const noOccasion: ReadonlySet<Refusal['type']> = new Set([
  'no-open-order',
  'already-taken',
  'not-handed-in',
  'illegal-transition',
]);

/** What stands against an action of this actor now; `beyond` if it is no affair of theirs, or there is no occasion. */
const against = (subject: Case, action: CaseAction, context: Context): Refusal | 'beyond' | undefined => {
  const permission = permit(subject, action, context);
  if (!permission.ok) return notTheirTask.has(permission.refusal.type) ? permission.refusal : 'beyond';
  const circumstance = circumstanceAgainst(subject, action, context, permission.value.role);
  return circumstance !== undefined && noOccasion.has(circumstance.type) ? 'beyond' : circumstance;
};

/**
 * The actions of the actor's posts on this case, in the order of the lifecycle. Actions of other posts are left out;
 * those of another state too, and those for which there is no occasion, since a list of everything impossible helps
 * nobody. `others` are the cases of
 * `neededByActions`; without them, what they stand against is not known and not said.
 */
export const allowedActions = (
  subject: Case,
  actor: Actor,
  tenant: Tenant,
  now: number,
  others?: ReadonlyMap<string, Case>,
): readonly AllowedAction[] => {
  const context = { now, actor, tenant, ...given('others', others) };
  return lifecycleActions.flatMap((action) => {
    const because = against(subject, action, context);
    if (because === 'beyond') return [];
    const requires = requiredFields(action, tenant);
    return [{ action, allowed: because === undefined, ...given('because', because), requires }];
  });
};
