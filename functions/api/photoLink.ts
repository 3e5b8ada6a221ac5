import * as v from 'valibot';
import type { Photo } from '../domain/case/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Answer, ApiRequest, Reply } from './route.ts';

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'deps' | 'wantsJson'>;

/** What every route that shows a photo answers. */
export const photoLinkAnswers: readonly [Answer, ...Answer[]] = [
  { status: 200, description: 'The link.', schema: v.object({ url: v.string() }) },
  { status: 302, description: 'To the photo.', headers: ['Location'] },
];

/** A signed link to one of the photos that may be seen. Refusals: not-found for any other. */
export const photoLink = async (
  id: string,
  seen: readonly Photo[],
  { deps, wantsJson }: Asking,
): Promise<Result<Reply>> => {
  const stored = seen.some((photo) => photo.id === id) ? await deps.photos.find(id) : undefined;
  if (stored === undefined) return refuse('not-found');
  const url = await deps.photos.viewUrl(stored.photoId);
  return ok(wantsJson ? { status: 200, body: { url } } : { status: 302, headers: { Location: url } });
};
