import type { Actor } from '../identity/types.ts';
import type { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant/types.ts';
import type { CaseAction } from './actions/index.ts';
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

/**
 * The actions of the actor's posts on this case, in the order of the lifecycle. Actions of other posts are left out;
 * those of another state too, since a list of everything impossible helps nobody.
 */
export const allowedActions = (
  subject: Case,
  actor: Actor,
  tenant: Tenant,
  now: number,
): readonly AllowedAction[] => {
  const context = { now, actor, tenant };
  const rows = lifecycleActions.map((action) => ({ action, permission: permit(subject, action, context) }));
  return rows.flatMap(({ action, permission }) => {
    const requires = requiredFields(action, tenant);
    if (permission.ok) {
      const because = circumstanceAgainst(subject, action, context, permission.value.role);
      return [
        { action, allowed: because === undefined, ...(because === undefined ? {} : { because }), requires },
      ];
    }
    const mine = permission.refusal.type === 'not-your-unit' || permission.refusal.type === 'not-your-task';
    return mine ? [{ action, allowed: false, because: permission.refusal, requires }] : [];
  });
};
