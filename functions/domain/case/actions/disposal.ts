import { given } from '../../given.ts';
import { ok, refuse } from '../../result.ts';
import type { SupervisionOrder } from '../types.ts';
import { supervisorOnDuty } from './duty.ts';
import { optionalText, requireReason, requireText, takePhotos } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/** The unit takes it on, once for each dispatch. Refusals: already-taken, text-too-long. */
export const take: ActionCode<'take'> = (subject, command, context) => {
  const last = subject.dispatches.at(-1);
  if (last === undefined || last.taken !== undefined) return refuse('already-taken');
  const text = optionalText(command.text, 'text', context);
  if (!text.ok) return text;
  const taken = { ...last, taken: { by: context.actor.id, at: context.now } };
  return ok({
    ...given('reason', text.value),
    changes: { dispatches: [...subject.dispatches.slice(0, -1), taken] },
  });
};

/** The unit names one of its own people. Refusals: unknown-person. */
export const assignHandler: ActionCode<'assignHandler'> = (subject, command, { tenant }) => {
  const person = tenant.people.get(command.handler);
  const fits = person?.unit === subject.unit && person?.roles.includes('handler');
  return fits
    ? ok({ changes: { handler: command.handler } })
    : refuse('unknown-person', 'handler', { person: command.handler });
};

/**
 * T17. The unit's limit stops at this moment, not at the handler's upload (reference §3.5). Where the tenant sends
 * verification by itself the supervisor on duty gets it at once. Refusals: photo-required for want of one after
 * disposal, missing-value, text-too-long.
 */
export const feedBack: ActionCode<'feedBack'> = (subject, command, context) => {
  const text = requireText(command.text, 'text', context);
  if (!text.ok) return text;
  const { feedback, verification } = context.tenant.policies;
  if (feedback.photoRequired && !command.photos.some(({ phase }) => phase === 'after')) {
    return refuse('photo-required', 'photos');
  }
  const photos = takePhotos(command.photos, context);
  if (!photos.ok) return photos;
  const supervisor = verification.sendAutomatically ? supervisorOnDuty(subject, context) : undefined;
  return ok({
    outcome: verification.sendAutomatically ? 'toSupervisor' : 'toAcceptor',
    reason: text.value,
    changes: {
      disposedAt: context.now,
      ...(photos.value.length === 0 ? {} : { photos: [...subject.photos, ...photos.value] }),
      ...given('supervisor', supervisor),
      cleared: ['request'],
    },
  });
};

/** T18. Refusals: reason-required. */
export const sendFeedbackBack: ActionCode<'sendFeedbackBack'> = (_subject, command, context) => {
  const reason = requireReason(command.reason, 'reason', context);
  return reason.ok ? ok({ reason: reason.value, changes: { cleared: ['disposedAt'] } }) : reason;
};

/** T16. Refusals: missing-value, text-too-long. */
export const orderSupervision: ActionCode<'orderSupervision'> = (subject, command, context, role) => {
  const text = requireText(command.text, 'text', context);
  if (!text.ok) return text;
  // The city's order may be carried here more than once.
  if (subject.supervisionOrders.some(({ id }) => id === command.id)) return ok(undefined);
  const { id: by, name } = context.actor;
  const order: SupervisionOrder = {
    id: command.id,
    by,
    at: context.now,
    text: text.value,
    ...(role === 'superAdmin' ? { city: name } : {}),
  };
  return ok({ reason: text.value, changes: { supervisionOrders: [...subject.supervisionOrders, order] } });
};

/** Answers one order that is still open. Refusals: no-open-order, not-found, missing-value. */
export const answerSupervision: ActionCode<'answerSupervision'> = (subject, command, context) => {
  const text = requireText(command.text, 'text', context);
  if (!text.ok) return text;
  const open = subject.supervisionOrders.filter(({ answer }) => answer === undefined);
  if (open.length === 0) return refuse('no-open-order');
  if (!open.some(({ id }) => id === command.order))
    return refuse('not-found', 'order', { order: command.order });
  const answer = { by: context.actor.id, at: context.now, text: text.value };
  return ok({
    reason: text.value,
    changes: {
      supervisionOrders: subject.supervisionOrders.map((order) =>
        order.id === command.order ? { ...order, answer } : order,
      ),
    },
  });
};
