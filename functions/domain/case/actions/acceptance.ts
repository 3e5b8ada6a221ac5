import { given } from '../../given.ts';
import { ok, refuse } from '../../result.ts';
import type { Context } from '../context.ts';
import type { Case, CaseChanges, Photo } from '../types.ts';
import { chooseSupervisor } from './duty.ts';
import { requireReason, requireText, takePhotos } from './guards.ts';
import { resolveCategory } from './intake.ts';
import type { ActionCode } from './outcome.ts';
import { declinedReopening } from './reopening.ts';

const addPhotos = (subject: Case, photos: readonly Photo[]): Pick<CaseChanges, 'photos'> =>
  photos.length === 0 ? {} : { photos: [...subject.photos, ...photos] };

/** T2. Refusals: unknown-person. */
export const requestConfirmation: ActionCode<'requestConfirmation'> = (subject, command, context) => {
  const supervisor = chooseSupervisor(command.supervisor, subject, context);
  if (!supervisor.ok) return supervisor;
  return ok({ changes: { ...given('supervisor', supervisor.value) } });
};

/** T3. Refusals: missing-value, text-too-long. */
export const confirm: ActionCode<'confirm'> = (subject, command, context) => {
  const text = requireText(command.text, 'text', context);
  if (!text.ok) return text;
  const photos = takePhotos(
    command.photos.map((id) => ({ id, phase: 'confirmation' as const })),
    context,
  );
  if (!photos.ok) return photos;
  return ok({
    outcome: command.genuine ? 'genuine' : 'notGenuine',
    reason: text.value,
    changes: {
      confirmation: { genuine: command.genuine, by: context.actor.id, at: context.now },
      ...addPhotos(subject, photos.value),
      cleared: ['supervisor'],
    },
  });
};

/** Whether somebody must look before acceptance: the channel owes it, and no supervisor reported or confirmed it. */
const owesConfirmation = (subject: Case, { tenant }: Context): boolean =>
  subject.confirmation === undefined &&
  subject.reporter.role !== 'supervisor' &&
  (tenant.channels.get(subject.channel)?.owesConfirmation ?? false);

/** T5. Refusals: unknown-category, unknown-component, confirmation-required, report-not-genuine. */
export const accept: ActionCode<'accept'> = (subject, command, context) => {
  if (owesConfirmation(subject, context)) return refuse('confirmation-required');
  if (subject.confirmation?.genuine === false) return refuse('report-not-genuine');
  const category = resolveCategory(command, context);
  return category.ok ? ok({ changes: category.value }) : category;
};

/** T4; of a reopened case it is the reopening that is declined. Refusals: reason-required, text-too-long. */
export const decline: ActionCode<'decline'> = (subject, command, context) => {
  const reason = requireReason(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const reopening = declinedReopening(subject, context);
  return reopening === undefined
    ? ok({ reason: reason.value, changes: { endedAt: context.now } })
    : ok({ outcome: 'reopening', reason: reason.value, changes: reopening });
};
