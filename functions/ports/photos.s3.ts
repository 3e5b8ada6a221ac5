import { ok, refuse } from '../domain/result.ts';
import type { Policies } from '../domain/tenant/types.ts';
import type { ClockPort } from './clock.ts';
import type { IdPort } from './ids.ts';
import type { PhotoPort, StoredPhoto } from './photos.ts';
import { isPicture, tellingBytes } from './pictures.ts';
import { type AwsCredentials, type LinkOrder, signedLink } from './s3Links.ts';

export interface S3PhotosOptions {
  /** where the bucket is reached, without a slash at the end */
  readonly bucketUrl: string;
  readonly region: string;
  /** asked for each link, since Lambda's own change */
  readonly credentials: () => AwsCredentials;
  /** what the district allows */
  readonly rules: Policies['photos'];
  readonly clock: ClockPort;
  readonly ids: IdPort;
}

const uploadSeconds = 15 * 60;
const viewSeconds = 10 * 60;
/** For our own look at a photo. */
const lookSeconds = 60;
const lookTimeout = 10_000;

/** Ids as we give them out: nothing else names an object. */
const photoIdForm = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** The length of the whole object, from `bytes 0-99/12345`. */
const lengthIn = (contentRange: string | null): number => Number(contentRange?.split('/')[1] ?? 0);

/** The photo that S3 answers with the beginning of, if it is a picture of the type that it was announced as. */
const photoFrom = async (photoId: string, response: Response): Promise<StoredPhoto | undefined> => {
  const { headers } = response;
  const photo = {
    photoId,
    contentType: headers.get('content-type') ?? '',
    bytes: lengthIn(headers.get('content-range')),
  };
  return (await isPicture(await response.bytes(), photo)) ? photo : undefined;
};

/**
 * Photos in a bucket, sent and seen by signed links. A link for sending holds for one object that is not there yet, of
 * the announced type and length: S3 itself refuses anything else. That the bytes are such a picture is looked at when
 * a command names the photo.
 */
export const createS3Photos = (options: S3PhotosOptions): PhotoPort => {
  const { bucketUrl, region, credentials, rules, clock, ids } = options;

  const link = (photoId: string, order: Omit<LinkOrder, 'url'>): Promise<string> =>
    signedLink(
      { url: `${bucketUrl}/photos/${photoId}`, ...order },
      { region, credentials: credentials(), at: clock.now() },
    );

  const find = async (photoId: string): Promise<StoredPhoto | undefined> => {
    const range = { range: `bytes=0-${tellingBytes - 1}` };
    const url = await link(photoId, { method: 'GET', headers: range, expiresIn: lookSeconds });
    const response = await fetch(url, { headers: range, signal: AbortSignal.timeout(lookTimeout) });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`S3 answered ${response.status} for a photo: ${await response.text()}`);
    return photoFrom(photoId, response);
  };

  return {
    ticket: async ({ contentType, bytes }) => {
      const { types, maxBytes } = rules;
      if (!types.includes(contentType))
        return refuse('photo-type-not-allowed', 'contentType', { allowed: types.join(', ') });
      if (bytes > maxBytes) return refuse('photo-too-large', 'bytes', { max: maxBytes });
      const photoId = ids.next(clock.now());
      const headers = { 'content-type': contentType, 'if-none-match': '*' };
      const signed = { ...headers, 'content-length': String(bytes) };
      const url = await link(photoId, { method: 'PUT', headers: signed, expiresIn: uploadSeconds });
      return ok({
        photoId,
        url,
        method: 'PUT',
        headers,
        expiresAt: clock.now() + uploadSeconds * 1000,
      });
    },
    find: async (photoId) => (photoIdForm.test(photoId) ? find(photoId) : undefined),
    keep: async (photo, bytes) => {
      const { photoId, contentType } = photo;
      if (!photoIdForm.test(photoId) || !(await isPicture(bytes, photo)))
        throw new Error('a photo of another district is not what it is said to be');
      const headers = { 'content-type': contentType, 'if-none-match': '*' };
      const signed = { ...headers, 'content-length': String(bytes.byteLength) };
      const url = await link(photoId, { method: 'PUT', headers: signed, expiresIn: lookSeconds });
      const body = new Uint8Array(bytes);
      const response = await fetch(url, {
        method: 'PUT',
        headers,
        body,
        signal: AbortSignal.timeout(lookTimeout),
      });
      // That there is one already is well: the photo came before.
      if (!response.ok && response.status !== 412)
        throw new Error(`S3 answered ${response.status} to a photo: ${await response.text()}`);
    },
    viewUrl: (photoId) => link(photoId, { method: 'GET', expiresIn: viewSeconds }),
  };
};
