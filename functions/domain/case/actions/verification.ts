import { given } from '../../given.ts';
import { ok, refuse } from '../../result.ts';
import type { CaseChanges } from '../types.ts';
import { chooseSupervisor } from './duty.ts';
import { optionalText, requireText, takePhotos } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/** T19. Refusals: unknown-person. */
export const sendVerification: ActionCode<'sendVerification'> = (subject, command, context) => {
  const supervisor = chooseSupervisor(command.supervisor, subject, context);
  return supervisor.ok ? ok({ changes: { ...given('supervisor', supervisor.value) } }) : supervisor;
};

/** T20 and T21. Refusals: photo-required, missing-value, text-too-long. */
export const verify: ActionCode<'verify'> = (subject, command, context) => {
  const text = requireText(command.text, 'text', context);
  if (!text.ok) return text;
  if (context.tenant.policies.verification.photoRequired && command.photos.length === 0) {
    return refuse('photo-required', 'photos');
  }
  const photos = takePhotos(
    command.photos.map((id) => ({ id, phase: 'verification' as const })),
    context,
  );
  if (!photos.ok) return photos;
  return ok({
    outcome: command.passed ? 'passed' : 'failed',
    reason: text.value,
    changes: {
      ...(photos.value.length === 0 ? {} : { photos: [...subject.photos, ...photos.value] }),
      ...(command.passed ? {} : given('reworkOf', subject.unit)),
      cleared: ['supervisor'],
    },
  });
};

/** T22. What was said of an earlier closing is not said of this one. Refusals: text-too-long. */
export const close: ActionCode<'close'> = ({ reopenings }, command, context) => {
  const text = optionalText(command.text, 'text', context);
  if (!text.ok) return text;
  const anew: CaseChanges = reopenings === undefined ? {} : { cleared: ['satisfaction', 'rating'] };
  return ok({ ...given('reason', text.value), changes: { ...anew, endedAt: context.now } });
};

/** T26. Refusals: reason-required when it is rejected. */
export const auditSelfDisposal: ActionCode<'auditSelfDisposal'> = (_subject, command, context) => {
  const opinion = optionalText(command.opinion, 'opinion', context);
  if (!opinion.ok) return opinion;
  if (!command.accepted && opinion.value === undefined) return refuse('reason-required', 'opinion');
  return ok({
    outcome: command.accepted ? 'accepted' : 'rejected',
    ...given('reason', opinion.value),
    changes: { endedAt: context.now },
  });
};
