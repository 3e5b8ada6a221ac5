import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mondayMorning, tenantForTests } from '../../functions/domain/testing.ts';
import { recordingLog } from '../../functions/outbox/testing.ts';
import { VirtualClock } from '../../functions/ports/clock.ts';
import { countingIds } from '../../functions/ports/ids.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import { createPhotoFolder } from './folder.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const other = Buffer.concat([png, Buffer.from('more')]);
const jpegStart = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(100)]);
const program = Buffer.from('MZ a program that calls itself a picture');

let folder = '';
let clock: VirtualClock;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photos-'));
  clock = new VirtualClock(mondayMorning);
});
afterEach(() => rm(folder, { recursive: true }));

const openWith = (log: LogPort) =>
  createPhotoFolder({
    tenant: {
      language: 'zh-CN',
      policies: {
        ...tenantForTests.policies,
        photos: { maxBytes: 1_000, types: ['image/png', 'image/jpeg'] },
      },
    },
    folder,
    baseUrl: 'http://127.0.0.1:1/test/one',
    secret: 'a secret of the test',
    clock,
    ids: countingIds(),
    log,
  });

const open = () => openWith(recordingLog().log);

type Photos = Awaited<ReturnType<typeof open>>;

const ticketFor = async ({ port }: Photos, bytes: number, contentType = 'image/png') => {
  const ticket = await port.ticket({ contentType, bytes });
  if (!ticket.ok) throw new Error(ticket.refusal.type);
  return ticket.value;
};

const below = (url: string): string => url.replace('http://127.0.0.1:1/test/one', '');

const put = async (
  { app }: Photos,
  url: string,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = { 'content-type': 'image/png' },
) => {
  const init: RequestInit & { duplex?: 'half' } = { method: 'PUT', headers, body, duplex: 'half' };
  const response = await app.request(below(url), init);
  const text = await response.text();
  const type = text === '' ? undefined : v.parse(v.object({ type: v.string() }), JSON.parse(text)).type;
  return { status: response.status, type: type?.replace('urn:chengyun:problem:', '') };
};

const streamOf = (...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  ReadableStream.from(chunks);

const uploadsLeft = () => readdir(join(folder, 'uploads'));

describe('the photo folder', () => {
  it('takes a photo by its link and shows it by another', async () => {
    const photos = await open();
    const { photoId, url, expiresAt } = await ticketFor(photos, png.length);
    expect(expiresAt).toBe(mondayMorning + 15 * 60_000);
    expect(await photos.port.find(photoId)).toBeUndefined();
    expect(await put(photos, url, png)).toEqual({ status: 200, type: undefined });
    const stored = { photoId, contentType: 'image/png', bytes: png.length };
    expect(await photos.port.find(photoId)).toEqual(stored);

    const seen = await photos.app.request(below(await photos.port.viewUrl(photoId)));
    expect(seen.headers.get('content-type')).toBe('image/png');
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff');
    expect(seen.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await seen.arrayBuffer()).equals(png)).toBe(true);
    const head = await photos.app.request(below(await photos.port.viewUrl(photoId)), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(png.length)]);
  });

  it('keeps photos over a restart and removes what a crash left half-way', async () => {
    const first = await open();
    const { photoId, url } = await ticketFor(first, png.length);
    await put(first, url, png);
    await mkdir(join(folder, 'uploads'), { recursive: true });
    await writeFile(join(folder, 'uploads', '7'), 'half');
    const again = await open();
    expect(await again.port.find(photoId)).toBeDefined();
    expect(await uploadsLeft()).toEqual([]);
  });

  it('takes the same bytes twice, and no others in their place', async () => {
    const photos = await open();
    const { photoId, url } = await ticketFor(photos, other.length);
    expect((await put(photos, url, other)).status).toBe(200);
    expect((await put(photos, url, other)).status).toBe(200);
    const changed = Buffer.from(other);
    changed[changed.length - 1] = 0;
    expect(await put(photos, url, changed)).toEqual({ status: 409, type: 'photo-already-uploaded' });
    expect(await uploadsLeft()).toEqual([]);
    const seen = await photos.app.request(below(await photos.port.viewUrl(photoId)));
    expect(Buffer.from(await seen.arrayBuffer()).equals(other)).toBe(true);
  });

  it('takes the same bytes twice at the same time', async () => {
    const photos = await open();
    const { photoId, url } = await ticketFor(photos, png.length);
    const both = await Promise.all([put(photos, url, png), put(photos, url, streamOf(png))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await photos.port.find(photoId)).toMatchObject({ bytes: png.length });
    expect(await uploadsLeft()).toEqual([]);
  });

  it('lets one of two different uploads by the same link win, whole', async () => {
    const photos = await open();
    const { photoId, url } = await ticketFor(photos, other.length);
    const changed = Buffer.from(other);
    changed[changed.length - 1] = 0;
    const both = await Promise.all([put(photos, url, other), put(photos, url, changed)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const seen = await photos.app.request(below(await photos.port.viewUrl(photoId)));
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect([digest(other), digest(changed)]).toContain(digest(new Uint8Array(await seen.arrayBuffer())));
  });
});

describe('what is not taken', () => {
  it.each([
    ['another type', { contentType: 'text/html', bytes: 10 }, 'photo-type-not-allowed', 'contentType'],
    [
      'more bytes than the district allows',
      { contentType: 'image/png', bytes: 1_001 },
      'photo-too-large',
      'bytes',
    ],
  ])('a ticket for %s', async (_, request, type, field) => {
    const { port } = await open();
    expect(await port.ticket(request)).toMatchObject({ ok: false, refusal: { type, field } });
  });

  it.each<[string, Buffer, Buffer, string, number]>([
    ['a program under the name of a picture', program, program, 'photo-type-not-allowed', 422],
    ['fewer bytes than announced', png, png.subarray(0, 20), 'invalid-value', 422],
    ['more bytes than announced', png, other, 'body-too-large', 413],
    ['half a signature', png.subarray(0, 4), png.subarray(0, 4), 'photo-type-not-allowed', 422],
    ['a signature alone', png.subarray(0, 8), png.subarray(0, 8), 'photo-type-not-allowed', 422],
    ['half a header', png.subarray(0, 20), png.subarray(0, 20), 'photo-type-not-allowed', 422],
    ['a header alone', png.subarray(0, 33), png.subarray(0, 33), 'photo-type-not-allowed', 422],
    ['a picture of another type', jpegStart, jpegStart, 'photo-type-not-allowed', 422],
    ['nothing at all', png, Buffer.alloc(0), 'invalid-value', 422],
  ])('%s', async (_, announced, sent, type, status) => {
    const photos = await open();
    const { photoId, url } = await ticketFor(photos, announced.length);
    expect(await put(photos, url, sent)).toEqual({ status, type });
    expect(await put(photos, url, streamOf(sent))).toEqual({ status, type });
    expect(await photos.port.find(photoId)).toBeUndefined();
    expect(await uploadsLeft()).toEqual([]);
  });

  it('a stream without end is cut off at what was announced', async () => {
    const photos = await open();
    const { url } = await ticketFor(photos, 500);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 100;
        controller.enqueue(new Uint8Array(100));
      },
    });
    expect(await put(photos, url, endless)).toEqual({ status: 413, type: 'body-too-large' });
    expect(sent).toBeLessThan(2_000);
  });

  it('a body of another type than the link says', async () => {
    const photos = await open();
    const { url } = await ticketFor(photos, png.length);
    expect(await put(photos, url, png, { 'content-type': 'image/jpeg' })).toEqual({
      status: 422,
      type: 'photo-type-not-allowed',
    });
  });

  it('a length that is too great is refused before the body is read', async () => {
    const photos = await open();
    const { url } = await ticketFor(photos, png.length);
    const headers = { 'content-type': 'image/png', 'content-length': '5000' };
    let read = false;
    const unread = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          read = true;
          controller.enqueue(png);
        },
      },
      { highWaterMark: 0 },
    );
    expect(await put(photos, url, unread, headers)).toEqual({ status: 413, type: 'body-too-large' });
    expect(read).toBe(false);
  });

  it('a body whose sender goes away is no fault of ours, and leaves nothing behind', async () => {
    const { log, lines } = recordingLog();
    const photos = await openWith(log);
    const { photoId, url } = await ticketFor(photos, png.length);
    let begun = false;
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (begun) controller.error(new Error('aborted'));
        else controller.enqueue(png.subarray(0, 20));
        begun = true;
      },
    });
    expect(await put(photos, url, broken)).toEqual({ status: 422, type: 'invalid-value' });
    expect(lines).toMatchObject([
      { level: 'info', code: 'photo-upload-refused', fields: { photoId, reason: 'broken-off' } },
    ]);
    expect(await photos.port.find(photoId)).toBeUndefined();
    expect(await uploadsLeft()).toEqual([]);
    expect((await put(photos, url, png)).status).toBe(200);
  });

  it('a refusal is told in the language of whoever sends', async () => {
    const { app } = await open();
    const path = '/photos/01HQ00000000000000000000ZZ';
    const titleIn = async (language: string) => {
      const refused = await app.request(path, { headers: { 'accept-language': language } });
      expect(refused.headers.get('content-type')).toBe('application/problem+json');
      return v.parse(v.object({ title: v.string() }), await refused.json()).title;
    };
    expect([await titleIn('en'), await titleIn('zh-CN')]).toEqual([
      'Upload signature invalid',
      '上传签名无效',
    ]);
  });
});

describe('a link', () => {
  it.each([
    ['more bytes', (url: string) => url.replace(/bytes=\d+/, 'bytes=900')],
    ['another type', (url: string) => url.replace('image%2Fpng', 'image%2Fjpeg')],
    ['more time', (url: string) => url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 1}`)],
    ['another photo', (url: string) => url.replace(/photos\/\w+/, 'photos/01HQ00000000000000000000ZZ')],
    ['no signature', (url: string) => url.replace(/&signature=.*/, '')],
    ['a path out of the folder', (url: string) => url.replace(/photos\/\w+/, 'photos/..%2F..%2Fetc')],
    ['a name with a zero byte', (url: string) => url.replace(/photos\/\w+/, 'photos/%00')],
    ['half a character', (url: string) => url.replace(/photos\/\w+/, 'photos/%E4')],
    ['a signature of another length', (url: string) => `${url}AAAA`],
  ])('changed to allow %s allows nothing', async (_, change) => {
    const photos = await open();
    const { url } = await ticketFor(photos, png.length);
    expect(await put(photos, change(url), png)).toEqual({ status: 403, type: 'upload-signature-invalid' });
  });

  it('ends with its time', async () => {
    const photos = await open();
    const { photoId, url } = await ticketFor(photos, png.length);
    clock.advanceBy(15 * 60_000);
    expect((await put(photos, url, png)).status).toBe(200);
    const view = await photos.port.viewUrl(photoId);
    clock.advanceBy(1);
    expect((await put(photos, url, png)).status).toBe(403);
    clock.advanceBy(10 * 60_000);
    expect((await photos.app.request(below(view))).status).toBe(403);
  });

  it('to see one photo does not show another, nor one that never came', async () => {
    const photos = await open();
    const { photoId, url } = await ticketFor(photos, png.length);
    const view = below(await photos.port.viewUrl(photoId));
    expect((await photos.app.request(view)).status).toBe(404);
    await put(photos, url, png);
    expect((await photos.app.request(view)).status).toBe(200);
    const second = await ticketFor(photos, png.length);
    await put(photos, second.url, png);
    expect((await photos.app.request(view.replace(photoId, second.photoId))).status).toBe(403);
  });

  it('to send is not one to see', async () => {
    const photos = await open();
    const { url } = await ticketFor(photos, png.length);
    await put(photos, url, png);
    expect((await photos.app.request(below(url))).status).toBe(403);
  });

  it.each([
    '..',
    '../../etc/passwd',
    '',
    '\0',
    'a'.repeat(26),
    `${'0'.repeat(26)}\n`,
    `${'0'.repeat(26)}/..`,
  ])('is not looked for under the id %j', async (id) => {
    const { port } = await open();
    expect(await port.find(id)).toBeUndefined();
  });
});
