import { given } from '../../given.ts';
import { ok, refuse } from '../../result.ts';
import type { Appeal } from '../types.ts';
import { optionalText, requireReason, requireText } from './guards.ts';
import type { ActionCode } from './outcome.ts';

const day = 86_400_000;

/** T25: once a case, and only against an overdue mark. Refusals: not-overdue, already-appealed, appeal-window-closed. */
export const appeal: ActionCode<'appeal'> = (subject, command, context) => {
  const reason = requireReason(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  if (!subject.overdue) return refuse('not-overdue');
  if (subject.appeal !== undefined) return refuse('already-appealed');
  const { withinDays } = context.tenant.policies.appeal;
  if (context.now > (subject.endedAt ?? context.now) + withinDays * day) {
    return refuse('appeal-window-closed', undefined, { days: withinDays });
  }
  const opened: Appeal = {
    by: context.actor.id,
    at: context.now,
    reason: reason.value,
    status: 'open',
    reviews: [],
  };
  return ok({ reason: reason.value, changes: { appeal: opened } });
};

/** T25: the first review by the evaluator, the second by a leader; one rejection ends it. Refusals: illegal-transition. */
export const reviewAppeal: ActionCode<'reviewAppeal'> = (subject, command, context, role) => {
  const current = subject.appeal;
  const first = role === 'evaluator';
  if (current?.status !== (first ? 'open' : 'firstApproved')) {
    return refuse('illegal-transition', undefined, { state: subject.state, action: 'reviewAppeal' });
  }
  const opinion = requireReason(command.opinion, 'opinion', context);
  if (!opinion.ok) return opinion;
  const approvedStatus = first ? 'firstApproved' : 'granted';
  const review = {
    by: context.actor.id,
    at: context.now,
    approved: command.approved,
    opinion: opinion.value,
  };
  return ok({
    outcome: first ? 'first' : 'second',
    reason: opinion.value,
    changes: {
      appeal: {
        ...current,
        status: command.approved ? approvedStatus : 'rejected',
        reviews: [...current.reviews, review],
      },
    },
  });
};

/** T27. Refusals: text-too-long. */
export const followUp: ActionCode<'followUp'> = (_subject, command, context) => {
  const text = optionalText(command.text, 'text', context);
  return text.ok
    ? ok({ ...given('reason', text.value), changes: { satisfaction: command.satisfaction } })
    : text;
};

/** Refusals: missing-value, text-too-long. */
export const comment: ActionCode<'comment'> = (_subject, command, context) => {
  const text = requireText(command.text, 'text', context);
  return text.ok ? ok({ reason: text.value, changes: {} }) : text;
};
