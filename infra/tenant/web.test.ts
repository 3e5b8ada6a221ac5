import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import { OrderError } from './arguments.ts';
import { builtPages, describeWeb, loadPages, storedPages, type WebBucket, webChanges } from './web.ts';

let folder = '';

afterEach(async () => {
  if (folder !== '') await rm(folder, { recursive: true });
  folder = '';
});

const built = async (files: Readonly<Record<string, string>>) => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return builtPages(folder);
};

interface InBucket {
  readonly tag: string;
  readonly at: number;
  readonly cache: string;
  readonly type: string;
}

/** A bucket in memory that pages its lists, as S3 does. */
const bucketOf = () => {
  const objects = new Map<string, InBucket>();
  const sent: string[] = [];
  const put = ({ input }: PutObjectCommand, tagOf: (body: Uint8Array) => string) => {
    const { Key = '', Body, CacheControl = '', ContentType = '' } = input;
    sent.push(Key);
    objects.set(Key, { tag: tagOf(Body as Uint8Array), at: 0, cache: CacheControl, type: ContentType });
    return {};
  };
  const remove = ({ input }: DeleteObjectsCommand) => {
    for (const { Key = '' } of input.Delete?.Objects ?? []) objects.delete(Key);
    return {};
  };
  const list = ({ input }: ListObjectsV2Command) => {
    const at = Number(input.ContinuationToken ?? 0);
    const [Key, object] = [...objects][at] ?? [];
    return {
      Contents: object && [{ Key, ETag: `"${object.tag}"`, LastModified: new Date(object.at) }],
      ...(at + 1 < objects.size ? { NextContinuationToken: String(at + 1) } : {}),
    };
  };
  const answer = (command: unknown, tagOf: (body: Uint8Array) => string) => {
    if (command instanceof PutObjectCommand) return put(command, tagOf);
    if (command instanceof DeleteObjectsCommand) return remove(command);
    if (command instanceof ListObjectsV2Command) return list(command);
    throw new Error('not asked of this bucket');
  };
  return { objects, sent, answer };
};

const opened = async (files: Readonly<Record<string, string>>) => {
  const pages = await built(files);
  const { objects, sent, answer } = bucketOf();
  const tags = new Map(pages.map(({ bytes, tag }) => [Buffer.from(bytes).toString(), tag]));
  const tagOf = (body: Uint8Array) => tags.get(Buffer.from(body).toString()) ?? '';
  const bucket = {
    Bucket: 'pages',
    client: { send: async (command: unknown) => answer(command, tagOf) },
  } as WebBucket;
  return { pages, objects, sent, bucket };
};

const files = { 'index.html': '<p>', 'sw.js': '1', 'assets/a-1.js': 'a', 'assets/b-1.css': 'b' };
const day = 24 * 3_600_000;

describe('the pages of a district', () => {
  it('are sent with their kinds, pages after the files that they name, and not sent twice', async () => {
    const { pages, objects, sent, bucket } = await opened(files);
    await loadPages(bucket, webChanges(pages, await storedPages(bucket), 0));
    expect(sent).toEqual(['assets/a-1.js', 'assets/b-1.css', 'index.html', 'sw.js']);
    expect(objects.get('assets/a-1.js')).toMatchObject({
      cache: 'public, max-age=31536000, immutable',
      type: 'text/javascript; charset=utf-8',
    });
    expect(objects.get('index.html')).toMatchObject({ cache: 'no-cache', type: 'text/html; charset=utf-8' });
    const again = webChanges(pages, await storedPages(bucket), 0);
    expect(describeWeb(again)).toEqual(['  no change']);
  });

  it('leave files of an earlier build for pages that are still open, and clear them away in time', async () => {
    const { pages, objects, bucket } = await opened(files);
    objects.set('assets/old-0.js', { tag: 'x', at: 0, cache: '', type: '' });
    expect(webChanges(pages, await storedPages(bucket), 29 * day).remove).toEqual([]);
    const late = webChanges(pages, await storedPages(bucket), 31 * day);
    expect(late.remove).toEqual(['assets/old-0.js']);
    await loadPages(bucket, late);
    expect(objects.has('assets/old-0.js')).toBe(false);
    expect(describeWeb(late)).toEqual(['  4 files sent, 1 outdated removed']);
  });

  it('must have been built', async () => {
    await expect(builtPages(join(tmpdir(), 'no-such-pages'))).rejects.toThrow(OrderError);
  });
});
