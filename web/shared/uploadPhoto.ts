import { answered, api } from '../app/api.ts';
import { OfflineError, ProblemError } from '../app/problem.ts';

type Door = '/v1/uploads' | '/v1/public/uploads';

const sent = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof TypeError) throw new OfflineError(error.message, { cause: error });
    throw error;
  }
};

/**
 * Takes a link for a photo and sends it there.
 *
 * @param photo as `preparePhoto` made it: of a kind and size that the tenant takes
 * @returns its id, to be named in what is reported. Throws ProblemError and OfflineError.
 */
export const uploadPhoto = async (photo: Blob, door: Door = '/v1/uploads'): Promise<string> => {
  const body = { contentType: photo.type, bytes: photo.size };
  const { photoId, url, method, headers } = await answered(api.POST(door, { body }));
  const response = await sent(url, { method, headers, body: photo });
  if (response.ok) return photoId;
  const { status } = response;
  throw new ProblemError({
    type: 'about:blank',
    title: '',
    status,
    detail: `HTTP ${status}`,
    requestId: '',
    errors: [],
  });
};
