import { given } from '../../given.ts';
import { ok, refuse } from '../../result.ts';
import { optionalText, takePhotos } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/** A bound on what one case has to carry; who comes later is told that the problem is known. */
const mostFollowers = 200;

/**
 * Somebody with the same problem joins. Their photos are kept under their own id, so that they are never taken for the
 * reporter's. Refusals: too-many-followers, text-too-long, invalid-value for too many photos.
 */
export const follow: ActionCode<'follow'> = (subject, { follower, text, photos: named }, context) => {
  const followers = subject.followers ?? [];
  if (followers.length >= mostFollowers)
    return refuse('too-many-followers', undefined, { max: mostFollowers });
  const said = optionalText(text, 'text', context);
  if (!said.ok) return said;
  const photos = takePhotos(
    named.map((id) => ({ id, phase: 'report' as const })),
    context,
  );
  if (!photos.ok) return photos;
  const own = photos.value.map((photo) => ({ ...photo, by: follower.id }));
  return ok({
    ...given('reason', said.value),
    changes: {
      followers: [...followers, { ...follower, at: context.now }],
      ...(own.length === 0 ? {} : { photos: [...subject.photos, ...own] }),
    },
  });
};
