import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '../commands/digest.ts';
import type { ClassifierModel } from '../domain/insight/classifier/types.ts';
import type { Told } from '../domain/insight/news.ts';
import type { InsightReport } from '../domain/insight/report.ts';
import type { InsightStore, StoredInsight } from '../store/insight.ts';

/** What is kept under each name. Only this module writes it, so its shape is what the format in its digest says. */
export interface Kept {
  /** with what people have been told of; absent in reports of older builds */
  readonly report: InsightReport & { readonly told?: Told };
  readonly model: ClassifierModel;
}

/** Rises whenever a build could not read what an older one kept: that counts as nothing until the next night. */
const format = 1;
const mark = `${format}-`;

export const packed = (value: Kept[keyof Kept], at: number): StoredInsight => {
  const text = JSON.stringify(value);
  return { digest: mark + sha256(text), at, bytes: gzipSync(text, { level: 9 }) };
};

/** The digest of what is kept, if this build can read it. */
export const readableDigest = async (
  store: Pick<InsightStore, 'current'>,
  name: keyof Kept,
): Promise<string | undefined> => {
  const digest = (await store.current(name))?.digest;
  return digest?.startsWith(mark) ? digest : undefined;
};

export const readKept = async <N extends keyof Kept>(
  store: Pick<InsightStore, 'read'>,
  _name: N,
  digest: string,
): Promise<Kept[N] | undefined> => {
  const bytes = await store.read(digest);
  return bytes === undefined ? undefined : (JSON.parse(gunzipSync(bytes).toString('utf8')) as Kept[N]);
};
