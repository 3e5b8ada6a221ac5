import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { MonthFigures, OpenCase } from '../domain/openData/types.ts';
import type { OpenDataStore } from '../store/openData.ts';

/** A month as the index has it; its cases lie in parts. */
export interface KeptMonth {
  readonly month: string;
  /** the last day of it that is published */
  readonly through: string;
  readonly cases: number;
  readonly countedOnly?: number;
  readonly parts: readonly { readonly digest: string; readonly cases: number }[];
  readonly figures: MonthFigures;
  /** epoch milliseconds */
  readonly madeAt: number;
  /** nothing that happens to its cases later changes it */
  readonly final: boolean;
}

/** Everything that is published, oldest month first. */
export interface OpenIndex {
  /** those that it was made by */
  readonly rules: string;
  readonly through: string;
  readonly months: readonly KeptMonth[];
}

export interface KeptIndex {
  readonly digest: string;
  readonly index: OpenIndex;
}

interface Packed {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export const packed = (value: OpenIndex | readonly OpenCase[]): Packed => {
  const text = JSON.stringify(value);
  return { digest: createHash('sha256').update(text).digest('hex').slice(0, 32), bytes: gzipSync(text) };
};

/** Only this module packs, so the shape is what it packed. */
const unpacked = async <T>(store: Pick<OpenDataStore, 'read'>, digest: string): Promise<T | undefined> => {
  const bytes = await store.read(digest);
  return bytes === undefined ? undefined : (JSON.parse(gunzipSync(bytes).toString('utf8')) as T);
};

/** The index of that digest, if it is one that was made by these rules. */
export const indexOf = async (
  store: Pick<OpenDataStore, 'read'>,
  digest: string,
  rules: string,
): Promise<KeptIndex | undefined> => {
  const index = await unpacked<OpenIndex>(store, digest);
  return index?.rules === rules ? { digest, index } : undefined;
};

/** The index that counts, if it was made by these rules. */
export const currentIndex = async (
  store: Pick<OpenDataStore, 'current' | 'read'>,
  rules: string,
): Promise<KeptIndex | undefined> => {
  const pointer = await store.current();
  return pointer?.rules === rules ? indexOf(store, pointer.digest, rules) : undefined;
};

/** The cases of a part; undefined once it is gone. */
export const casesOfPart = (
  store: Pick<OpenDataStore, 'read'>,
  digest: string,
): Promise<readonly OpenCase[] | undefined> => unpacked(store, digest);
