import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { type ApiEnv, answerProblem } from '../../functions/api/http/answer.ts';
import { createBaseApp } from '../../functions/api/http/baseApp.ts';
import type { Fault } from '../../functions/api/problems/types.ts';
import { ok, refuse } from '../../functions/domain/result.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import type { IdPort } from '../../functions/ports/ids.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import type { PhotoPort } from '../../functions/ports/photos.ts';
import { openPhotoFiles, type PhotoFiles, type UploadFault } from './files.ts';
import { readLink, signedQuery } from './links.ts';

export interface PhotoFolderOptions {
  readonly tenant: Pick<Tenant, 'policies' | 'language'>;
  /** the district's folder */
  readonly folder: string;
  /** where the district is reached, without a slash at the end; links begin with it */
  readonly baseUrl: string;
  /** signs the links; kept over restarts */
  readonly secret: string;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly log: LogPort;
}

export interface PhotoFolder {
  readonly port: PhotoPort;
  /** answers `/photos/<id>` below the base URL */
  readonly app: Hono<ApiEnv>;
}

type Open = PhotoFolderOptions & { readonly files: PhotoFiles };
type C = Context<ApiEnv, '/photos/:id'>;

const minute = 60_000;
const uploadMilliseconds = 15 * minute;
const viewMilliseconds = 10 * minute;

/** Ids as we give them out: nothing else names a file. */
const photoIdForm = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const linkFault: Fault = { type: 'upload-signature-invalid' };

const incomplete = (bytes: number): Fault => ({ type: 'invalid-value', field: 'body', params: { bytes } });

const uploadFaults: Readonly<Record<UploadFault, (bytes: number) => Fault>> = {
  // What the link allows is what was announced, not what the district allows: hence not photo-too-large.
  'too-many-bytes': (max) => ({ type: 'body-too-large', field: 'body', params: { max } }),
  'too-few-bytes': incomplete,
  'broken-off': incomplete,
  'another-type': () => ({ type: 'photo-type-not-allowed', field: 'body' }),
  'another-photo': () => ({ type: 'photo-already-uploaded' }),
};

const portOf = ({ tenant, files, baseUrl, secret, clock, ids }: Open): PhotoPort => {
  const link = (photoId: string, query: string) => `${baseUrl}/photos/${photoId}?${query}`;
  return {
    ticket: async ({ contentType, bytes }) => {
      const { types, maxBytes } = tenant.policies.photos;
      if (!types.includes(contentType))
        return refuse('photo-type-not-allowed', 'contentType', { allowed: types.join(', ') });
      if (bytes > maxBytes) return refuse('photo-too-large', 'bytes', { max: maxBytes });
      const photoId = ids.next(clock.now());
      const expires = clock.now() + uploadMilliseconds;
      const query = signedQuery(secret, { photoId, method: 'PUT', expires, type: contentType, bytes });
      return ok({
        photoId,
        url: link(photoId, query),
        method: 'PUT',
        headers: { 'content-type': contentType },
        expiresAt: expires,
      });
    },
    find: async (photoId) => (photoIdForm.test(photoId) ? files.find(photoId) : undefined),
    keep: async (photo, bytes) => {
      if (!photoIdForm.test(photo.photoId))
        throw new Error('a photo of another district has an id that is none');
      const { kind } = await files.receive(photo, Readable.from([bytes]));
      if (kind !== 'stored') throw new Error(`a photo of another district was not taken: ${kind}`);
    },
    viewUrl: async (photoId) =>
      link(photoId, signedQuery(secret, { photoId, method: 'GET', expires: clock.now() + viewMilliseconds })),
  };
};

const termsOf = (c: C, method: 'PUT' | 'GET', { secret, clock }: Open) => {
  const photoId = c.req.param('id');
  if (!photoIdForm.test(photoId)) return undefined;
  return readLink(secret, { photoId, method }, c.req.query(), clock.now());
};

/** The body as it comes in, never gathered; what no one reads is dropped with the connection. */
const bodyOf = (c: C): AsyncIterable<Uint8Array> => c.req.raw.body ?? Readable.from([]);

const upload = async (c: C, open: Open): Promise<Response> => {
  const { photoId, type, bytes } = termsOf(c, 'PUT', open) ?? {};
  if (photoId === undefined || type === undefined || bytes === undefined)
    return answerProblem(c, [linkFault]);
  if (c.req.header('content-type') !== type)
    return answerProblem(c, [
      { type: 'photo-type-not-allowed', field: 'Content-Type', params: { allowed: type } },
    ]);
  if (Number(c.req.header('content-length') ?? 0) > bytes)
    return answerProblem(c, [uploadFaults['too-many-bytes'](bytes)]);
  const { kind } = await open.files.receive({ photoId, contentType: type, bytes }, bodyOf(c));
  if (kind === 'stored') return c.body(null, 200);
  open.log.info('photo-upload-refused', { photoId, reason: kind });
  return answerProblem(c, [uploadFaults[kind](bytes)]);
};

const streamOf = (path: string): ReadableStream<Uint8Array> =>
  Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;

const view = async (c: C, open: Open): Promise<Response> => {
  const terms = termsOf(c, 'GET', open);
  if (terms === undefined) return answerProblem(c, [linkFault]);
  const photo = await open.files.find(terms.photoId);
  if (photo === undefined) return answerProblem(c, [{ type: 'not-found' }]);
  const headOnly = c.req.raw.method === 'HEAD';
  return new Response(headOnly ? null : streamOf(open.files.pathOf(photo)), {
    headers: {
      'content-type': photo.contentType,
      'content-length': String(photo.bytes),
      'content-disposition': 'inline',
      'cache-control': 'private, max-age=600',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
};

const appOf = (open: Open): Hono<ApiEnv> => {
  const { tenant, ids, clock, log } = open;
  const { language } = tenant;
  const app = createBaseApp({ language, clock, ids, log, errorCode: 'photo-unexpected-error' });
  app.put('/photos/:id', (c) => upload(c, open));
  app.get('/photos/:id', (c) => view(c, open));
  app.all('/photos/:id', (c) =>
    answerProblem(c, [{ type: 'method-not-allowed', params: { allowed: 'GET, HEAD, PUT' } }]),
  );
  return app;
};

/**
 * The folder that stands in for S3: links that let their holder send or see one photo for some minutes, signed as S3's
 * are, and the little server behind them.
 */
export const createPhotoFolder = async (options: PhotoFolderOptions): Promise<PhotoFolder> => {
  const open = { ...options, files: await openPhotoFiles(options.folder) };
  return { port: portOf(open), app: appOf(open) };
};
