import { given } from '../../given.ts';
import { ok } from '../../result.ts';
import type { Context } from '../context.ts';
import type { Case, CaseChanges, Reopening } from '../types.ts';
import { reopeningWindow } from '../windows.ts';
import { requireReason, takePhotos } from './guards.ts';
import type { ActionCode } from './outcome.ts';

const reopeningOf = (subject: Case, { actor, now }: Context): Reopening => ({
  by: actor.id,
  at: now,
  ...given('endedAt', subject.endedAt),
  ...given('disposedAt', subject.disposedAt),
  ...given('unit', subject.unit),
  ...(subject.appeal?.status === 'granted' ? { exempt: true } : {}),
});

/**
 * The closing is called in question, so the case waits for acceptance again: what is done then runs under clocks of
 * their next cycle. Refusals: reason-required in `text`, text-too-long, invalid-value for too many photos,
 * reopening-not-offered, case-is-part, reopening-limit-reached, reopening-window-closed.
 */
export const reopen: ActionCode<'reopen'> = (subject, command, context) => {
  const window = reopeningWindow(subject, context);
  if (!window.ok) return window;
  const text = requireReason(command.text, 'text', context);
  if (!text.ok) return text;
  const photos = takePhotos(
    command.photos.map((id) => ({ id, phase: 'report' as const })),
    context,
  );
  if (!photos.ok) return photos;
  return ok({
    reason: text.value,
    changes: {
      reopenings: [...(subject.reopenings ?? []), reopeningOf(subject, context)],
      ...(photos.value.length === 0 ? {} : { photos: [...subject.photos, ...photos.value] }),
      cleared: ['endedAt', 'disposedAt', 'unit'],
    },
  });
};

/** What declining does to a case that was reopened and not accepted anew: its closing is again what it was. */
export const declinedReopening = (subject: Case, { actor, now }: Context): CaseChanges | undefined => {
  const last = subject.reopenings?.at(-1);
  if (last === undefined) return undefined;
  const declined: Reopening = { ...last, declined: { by: actor.id, at: now } };
  return {
    reopenings: [...(subject.reopenings ?? []).slice(0, -1), declined],
    endedAt: last.endedAt ?? now,
    ...given('disposedAt', last.disposedAt),
    ...given('unit', last.unit),
  };
};
