import { ok, type Result, refuse } from '../../result.ts';
import { isOverdue } from '../../sla/light.ts';
import type { Limit } from '../../sla/types.ts';
import type { Context } from '../context.ts';
import type { Case, CaseChanges, PendingRequest } from '../types.ts';
import { optionalText, requireReason } from './guards.ts';
import type { ActionCode, Outcome } from './outcome.ts';

const day = 86_400_000;

/** An application with its reason; `from` is where the case goes if it is rejected. */
const apply = (
  kind: PendingRequest['kind'],
  subject: Case,
  reasonText: string,
  context: Context,
  more: Pick<PendingRequest, 'limit' | 'until'> = {},
): Result<Outcome> => {
  const reason = requireReason(reasonText, 'reason', context);
  if (!reason.ok) return reason;
  const request: PendingRequest = {
    kind,
    reason: reason.value,
    by: context.actor.id,
    at: context.now,
    from: subject.state,
    ...more,
  };
  return ok({ reason: reason.value, changes: { request } });
};

/** T10. */
export const requestReturn: ActionCode<'requestReturn'> = (subject, command, context) =>
  apply('return', subject, command.reason, context);

/** T24. */
export const requestVoid: ActionCode<'requestVoid'> = (subject, command, context) =>
  apply('void', subject, command.reason, context);

/** Whether an amount asked for is above the tenant's bound; another unit cannot be compared and counts as above. */
const exceeds = (asked: Limit, most: Limit | undefined): most is Limit =>
  most !== undefined && (asked.unit !== most.unit || asked.amount > most.amount);

/** What an extension would add. Refusals: limit-not-allowed, missing-value. */
const extensionLimit = (subject: Case, asked: Limit | undefined, { tenant }: Context): Result<Limit> => {
  const { grants, maxRequested } = tenant.policies.extension;
  if (grants === 'originalLimit') {
    const original = subject.condition?.limit;
    return asked !== undefined || original === undefined
      ? refuse('limit-not-allowed', 'limit')
      : ok(original);
  }
  if (asked === undefined) return refuse('missing-value', 'limit');
  return exceeds(asked, maxRequested)
    ? refuse('limit-not-allowed', 'limit', { max: maxRequested.amount, unit: maxRequested.unit })
    : ok(asked);
};

/**
 * T13, by the tenant's rules (reference §3.5): so many approved ones a case, and none once it is overdue. Refusals:
 * limit-not-allowed (also where nothing is promised), extension-limit-reached, already-overdue, missing-value.
 */
export const requestExtension: ActionCode<'requestExtension'> = (subject, command, context) => {
  const { maxApproved, allowedWhenOverdue } = context.tenant.policies.extension;
  const clock = subject.clocks.disposal;
  if (clock === undefined) return refuse('limit-not-allowed');
  if (subject.extensions >= maxApproved)
    return refuse('extension-limit-reached', undefined, { max: maxApproved });
  if (!allowedWhenOverdue && isOverdue(clock, context.now)) return refuse('already-overdue');
  const limit = extensionLimit(subject, command.limit, context);
  return limit.ok ? apply('extension', subject, command.reason, context, { limit: limit.value }) : limit;
};

/** T14. Refusals: suspension-limit-reached, suspension-too-long, invalid-value for a day in the past. */
export const requestSuspension: ActionCode<'requestSuspension'> = (subject, command, context) => {
  const { maxApproved, maxDays } = context.tenant.policies.suspension;
  if (subject.suspensions >= maxApproved)
    return refuse('suspension-limit-reached', undefined, { max: maxApproved });
  if (command.until <= context.now) return refuse('invalid-value', 'until');
  if (command.until > context.now + maxDays * day)
    return refuse('suspension-too-long', 'until', { max: maxDays });
  return apply('suspension', subject, command.reason, context, { until: command.until });
};

type Grant = (
  subject: Case,
  request: PendingRequest,
) => Omit<Outcome, 'outcome' | 'reason' | 'changes'> & { changes: CaseChanges };

/** What each kind of application brings about when it is granted. */
const grants: Readonly<Record<PendingRequest['kind'], (context: Context) => Grant>> = {
  extension: () => (subject, request) => ({
    changes: { extensions: subject.extensions + 1, cleared: ['request'] },
    ...(request.limit === undefined ? {} : { extendBy: request.limit }),
  }),
  return: () => (subject) => ({
    changes: { returns: subject.returns + 1, cleared: ['request', 'unit', 'handler'] },
  }),
  suspension: () => (subject, request) => ({
    changes: {
      suspensions: subject.suspensions + 1,
      ...(request.until === undefined ? {} : { suspendedUntil: request.until }),
      cleared: ['request'],
    },
    ...(request.until === undefined ? {} : { pauseUntil: request.until }),
  }),
  void: (context) => () => ({ changes: { endedAt: context.now, cleared: ['request'] } }),
};

/** T10, T13, T14 and T24. A deadline that passed while the application waited is not moved: already-overdue. */
export const approve: ActionCode<'approve'> = (subject, command, context) => {
  const { request } = subject;
  if (request === undefined)
    return refuse('illegal-transition', undefined, { state: subject.state, action: 'approve' });
  const opinion = optionalText(command.opinion, 'opinion', context);
  if (!opinion.ok) return opinion;
  const clock = subject.clocks.disposal;
  const late = clock !== undefined && isOverdue(clock, context.now);
  if (request.kind === 'extension' && late && !context.tenant.policies.extension.allowedWhenOverdue) {
    return refuse('already-overdue');
  }
  const granted = grants[request.kind](context)(subject, request);
  return ok({
    ...granted,
    outcome: request.kind,
    ...(opinion.value === undefined ? {} : { reason: opinion.value }),
  });
};

/** T11, T13, T14 and T24. Refusals: reason-required. */
export const reject: ActionCode<'reject'> = (subject, command, context) => {
  const { request } = subject;
  if (request === undefined)
    return refuse('illegal-transition', undefined, { state: subject.state, action: 'reject' });
  const opinion = requireReason(command.opinion, 'opinion', context);
  if (!opinion.ok) return opinion;
  return ok({ outcome: request.kind, reason: opinion.value, changes: { cleared: ['request'] } });
};

/** T15. */
export const resume: ActionCode<'resume'> = (_subject, command, context) => {
  const reason = optionalText(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  return ok({
    ...(reason.value === undefined ? {} : { reason: reason.value }),
    changes: { cleared: ['suspendedUntil'] },
  });
};
