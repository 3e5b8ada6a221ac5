import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getMimeType } from 'hono/utils/mime';
import { cacheControlOf } from '../../web/serving.ts';
import { OrderError } from './arguments.ts';

/** The built pages in the district's bucket behind CloudFront. */
export interface WebBucket {
  readonly client: Pick<S3Client, 'send'>;
  readonly Bucket: string;
}

/** A file of the pages, by its name below the root of the site. */
export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MD5, which is also what S3 calls the entity tag of an object that was put in one piece */
  readonly tag: string;
}

/** What lies in the bucket. */
export interface Stored {
  readonly tag: string;
  readonly at: number;
}

export interface WebChanges {
  /** in the order of sending: pages last, so that none names a file that is not there yet */
  readonly put: readonly PageFile[];
  readonly remove: readonly string[];
}

/** How long files of earlier builds stay: a page that is open all the while may still ask for one. */
const keptMilliseconds = 30 * 24 * 3_600_000;

const isAsset = ({ name }: PageFile): boolean => name.startsWith('assets/');

/** What must be sent and what is no longer needed. Pure, so that a plan can be shown before anything is done. */
export const webChanges = (
  built: readonly PageFile[],
  stored: ReadonlyMap<string, Stored>,
  now: number,
): WebChanges => {
  const changed = built.filter(({ name, tag }) => stored.get(name)?.tag !== tag);
  const names = new Set(built.map(({ name }) => name));
  const outdated = [...stored].filter(([name, { at }]) => !names.has(name) && now - at > keptMilliseconds);
  return {
    put: [...changed.filter(isAsset), ...changed.filter((file) => !isAsset(file))],
    remove: outdated.map(([name]) => name),
  };
};

/** The files that `npm run web` built. Throws OrderError where there are none. */
export const builtPages = async (folder: string): Promise<readonly PageFile[]> => {
  if (!existsSync(join(folder, 'index.html')))
    throw new OrderError('The web pages are not built: npm run web.');
  const files = await Array.fromAsync(glob('**/*.*', { cwd: folder }));
  return Promise.all(
    files.sort().map(async (file) => {
      const bytes = await readFile(join(folder, file));
      return { name: file, bytes, tag: createHash('md5').update(bytes).digest('hex') };
    }),
  );
};

/** Everything in the bucket. */
export const storedPages = async ({ client, Bucket }: WebBucket): Promise<ReadonlyMap<string, Stored>> => {
  const found = new Map<string, Stored>();
  let ContinuationToken: string | undefined;
  do {
    const page: ListObjectsV2CommandOutput = await client.send(
      new ListObjectsV2Command({ Bucket, ...(ContinuationToken === undefined ? {} : { ContinuationToken }) }),
    );
    for (const { Key = '', ETag = '', LastModified } of page.Contents ?? [])
      found.set(Key, { tag: ETag.replaceAll('"', ''), at: LastModified?.getTime() ?? 0 });
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return found;
};

const put = async ({ client, Bucket }: WebBucket, { name, bytes }: PageFile): Promise<void> => {
  const ContentType = getMimeType(name) ?? 'application/octet-stream';
  const CacheControl = cacheControlOf(name);
  await client.send(new PutObjectCommand({ Bucket, Key: name, Body: bytes, ContentType, CacheControl }));
};

/** Bound of the service. */
const mostAtOnce = 1000;

/** Sends what changed and clears away what is outdated. */
export const loadPages = async (bucket: WebBucket, { put: changed, remove }: WebChanges): Promise<void> => {
  for (const file of changed) await put(bucket, file);
  for (let first = 0; first < remove.length; first += mostAtOnce) {
    const Objects = remove.slice(first, first + mostAtOnce).map((Key) => ({ Key }));
    const { client, Bucket } = bucket;
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
  }
};

/** What would be or was done, for people. */
export const describeWeb = ({ put: changed, remove }: WebChanges): readonly string[] =>
  changed.length + remove.length === 0
    ? ['  no change']
    : [`  ${changed.length} files sent, ${remove.length} outdated removed`];
