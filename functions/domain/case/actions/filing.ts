import { given } from '../../given.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { FileCommand } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Case, FiledCondition } from '../types.ts';
import { requireReason } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/** A due time of the filing person's own. Refusals: limit-not-allowed, invalid-value, reason-required. */
const explicitDue = (command: FileCommand, context: Context): Result<{ dueAt?: number; reason?: string }> => {
  if (command.dueAt === undefined) return ok({});
  if (!context.tenant.policies.filing.explicitDueAllowed) return refuse('limit-not-allowed', 'dueAt');
  if (command.dueAt <= context.now) return refuse('invalid-value', 'dueAt');
  const reason = requireReason(command.reason, 'reason', context);
  return reason.ok ? ok({ dueAt: command.dueAt, reason: reason.value }) : reason;
};

/** The row of the case's own subcategory. Refusals: unknown-condition. */
const conditionOf = (subject: Case, id: string, { tenant }: Context): Result<FiledCondition> => {
  const row = tenant.catalogue.conditions.get(id);
  return row === undefined || row.subcategory !== subject.subcategory
    ? refuse('unknown-condition', 'condition', { condition: id })
    : ok(row.condition);
};

/**
 * T6: the condition's text and limit are copied into the case, so that what was promised stays promised when the
 * catalogue changes. Refusals: unknown-condition and those of a due time of one's own.
 */
export const file: ActionCode<'file'> = (subject, command, context) => {
  const condition = conditionOf(subject, command.condition, context);
  if (!condition.ok) return condition;
  const due = explicitDue(command, context);
  if (!due.ok) return due;
  return ok({
    ...given('reason', due.value.reason),
    changes: {
      condition: { ...condition.value, ...given('explicitDueAt', due.value.dueAt) },
      filedAt: context.now,
    },
  });
};

/** Ends with a reason. Refusals: reason-required, text-too-long. */
const endWithReason = (text: string, context: Context) => {
  const reason = requireReason(text, 'reason', context);
  return reason.ok ? ok({ reason: reason.value, changes: { endedAt: context.now } }) : reason;
};

/** T7. */
export const refuseFiling: ActionCode<'refuse'> = (_subject, command, context) =>
  endWithReason(command.reason, context);

/** T7. */
export const voidCase: ActionCode<'void'> = (_subject, command, context) =>
  endWithReason(command.reason, context);

/** T23. */
export const forceClose: ActionCode<'forceClose'> = (_subject, command, context) =>
  endWithReason(command.reason, context);
