import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyPng } from '../../tests/system/client.ts';
import { VirtualClock } from './clock.ts';
import { countingIds } from './ids.ts';
import { createS3Photos } from './photos.s3.ts';

/** A bucket that keeps what is sent, as far as these tests look at S3's own behaviour. */
const objects = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();
const asked: { readonly method: string; readonly headers: IncomingHttpHeaders }[] = [];

/** What S3 answers to bytes for an object that must not be there yet. */
const keep = async (path: string, request: IncomingMessage): Promise<number> => {
  if (objects.has(path)) return 412;
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  objects.set(path, { type: request.headers['content-type'] ?? '', bytes: Buffer.concat(parts) });
  return 200;
};

const bucket = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://bucket');
  asked.push({ method: request.method ?? '', headers: request.headers });
  if (pathname.endsWith(id('503'))) {
    response.writeHead(503).end('SlowDown');
    return;
  }
  const object = objects.get(pathname);
  if (request.method === 'PUT') {
    response.writeHead(await keep(pathname, request)).end();
    return;
  }
  if (object === undefined) {
    response.writeHead(404).end('NoSuchKey');
    return;
  }
  const headers = {
    'content-type': object.type,
    'content-range': `bytes 0-${object.bytes.length - 1}/${object.bytes.length}`,
  };
  response.writeHead(206, headers).end(object.bytes);
});

const photosAt = (bucketUrl: string) =>
  createS3Photos({
    bucketUrl,
    region: 'test-1',
    credentials: () => ({ accessKeyId: 'key', secretAccessKey: 'secret' }),
    rules: { types: ['image/png'], maxBytes: 1_000 },
    clock: new VirtualClock(Date.UTC(2026, 2, 2)),
    ids: countingIds(),
  });

let photos: ReturnType<typeof photosAt>;
beforeAll(async () => {
  bucket.listen(0, '127.0.0.1');
  await once(bucket, 'listening');
  const { port } = bucket.address() as AddressInfo;
  photos = photosAt(`http://127.0.0.1:${port}`);
});
afterAll(() => {
  bucket.close();
});

const put = (photoId: string, bytes: Uint8Array, type = 'image/png') =>
  objects.set(`/photos/${photoId}`, { type, bytes });

const id = (last: string) => last.padStart(26, '0');

describe('photos in a bucket', () => {
  it('are sent by a link that says what must be sent with it, for 15 minutes', async () => {
    const ticket = await photos.ticket({ contentType: 'image/png', bytes: 67 });
    expect(ticket).toMatchObject({
      ok: true,
      value: {
        method: 'PUT',
        headers: { 'content-type': 'image/png', 'if-none-match': '*' },
        expiresAt: Date.UTC(2026, 2, 2, 0, 15),
      },
    });
    if (!ticket.ok) return;
    const { pathname, searchParams } = new URL(ticket.value.url);
    expect(pathname).toBe(`/photos/${ticket.value.photoId}`);
    expect(searchParams.get('X-Amz-Expires')).toBe('900');
  });

  it.each([
    [{ contentType: 'image/gif', bytes: 10 }, 'photo-type-not-allowed', 'contentType'],
    [{ contentType: 'image/png', bytes: 1_001 }, 'photo-too-large', 'bytes'],
  ])('are refused as %o: %s', async (request, type, field) => {
    expect(await photos.ticket(request)).toMatchObject({ ok: false, refusal: { type, field } });
  });

  it('are found once they are there, by their beginning only', async () => {
    expect(await photos.find(id('1'))).toBeUndefined();
    put(id('1'), tinyPng);
    expect(await photos.find(id('1'))).toEqual({
      photoId: id('1'),
      contentType: 'image/png',
      bytes: tinyPng.length,
    });
    expect(asked.at(-1)?.headers.range).toBe('bytes=0-4099');
  });

  it('are not found if they are something else than was announced', async () => {
    put(id('2'), tinyPng, 'image/jpeg');
    put(id('3'), new TextEncoder().encode('<svg>'.padEnd(100)));
    expect([await photos.find(id('2')), await photos.find(id('3'))]).toEqual([undefined, undefined]);
  });

  it('are never looked for under names that we did not give', async () => {
    const before = asked.length;
    expect(await photos.find('../secret')).toBeUndefined();
    expect(asked).toHaveLength(before);
  });

  it('are not said to be missing when the bucket does not answer', async () => {
    await expect(photos.find(id('503'))).rejects.toThrow('503');
  });

  it('of another district are kept once, under the id that they had there', async () => {
    const photo = { photoId: id('71'), contentType: 'image/png', bytes: tinyPng.length };
    await photos.keep(photo, tinyPng);
    expect(objects.get(`/photos/${id('71')}`)).toMatchObject({ type: 'image/png' });
    expect(asked.at(-1)?.headers['if-none-match']).toBe('*');
    // The bucket says by 412 that it is there already.
    await photos.keep(photo, tinyPng);
    expect(await photos.find(id('71'))).toMatchObject({ bytes: tinyPng.length });
  });

  it('of another district are refused when they are no such picture, and when the bucket does not take them', async () => {
    const photo = { photoId: id('72'), contentType: 'image/png', bytes: 3 };
    await expect(photos.keep(photo, new Uint8Array([1, 2, 3]))).rejects.toThrow('not what it is said to be');
    await expect(photos.keep({ ...photo, photoId: '../72' }, tinyPng)).rejects.toThrow('not what it is said');
    await expect(
      photos.keep({ ...photo, photoId: id('503'), bytes: tinyPng.length }, tinyPng),
    ).rejects.toThrow('S3 answered 503');
    expect(objects.has(`/photos/${id('72')}`)).toBe(false);
  });
});
