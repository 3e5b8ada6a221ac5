import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { formatVersion, jsonIn, StoredFormatError } from './codec.ts';
import { bulletinDocumentKey, bulletinPartition, bulletinSort } from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { Page, PageRequest } from './types.ts';

/** A bulletin as lists show it. */
export interface BulletinLine {
  readonly code: string;
  readonly period: string;
  /** local days, both within */
  readonly from: string;
  readonly to: string;
  readonly names: { readonly 'zh-CN': string; readonly en: string };
  readonly published: 'inside' | 'public';
  /** epoch milliseconds */
  readonly madeAt: number;
}

/** Bulletins, each kept as it was made: nothing that happens later changes one. */
export interface BulletinStore {
  /** Answers whether it was this one: of a code and a period there is one bulletin for ever. */
  keep(line: BulletinLine, document: object): Promise<boolean>;
  has(code: string, period: string): Promise<boolean>;
  /** the document; only `keep` writes one, so its shape is what was kept */
  read<T>(code: string, period: string): Promise<T | undefined>;
  /** by the last day of their period, newest first */
  list(page: PageRequest): Promise<Page<BulletinLine>>;
}

/** A document of some hundred rows is a few ten thousand bytes once it is packed; an item holds 400 kB. */
const packed = (document: object): Uint8Array => gzipSync(JSON.stringify(document));

/** The bulletins of one district's table. */
export const createBulletinStore = (access: TableAccess & { readonly writer: Writer }): BulletinStore => {
  const { client, tableName: TableName, writer } = access;
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
  const get = async (code: string, period: string, only?: string) => {
    const Key = bulletinDocumentKey(code, period);
    const projection = only === undefined ? {} : { ProjectionExpression: only };
    return (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true, ...projection }))).Item;
  };
  return {
    keep: async (line, document) => {
      const { code, period, to } = line;
      const key = { pk: bulletinPartition, sk: bulletinSort(to, code, period) };
      const outcome = await writer.write([
        { Put: { TableName, Item: { ...key, v: formatVersion, d: JSON.stringify(line) }, ...absent } },
        {
          Put: {
            TableName,
            Item: { ...bulletinDocumentKey(code, period), v: formatVersion, z: packed(document) },
            ...absent,
          },
        },
      ]);
      return outcome.kind === 'written';
    },
    has: async (code, period) => (await get(code, period, 'pk')) !== undefined,
    read: async <T>(code: string, period: string) => {
      const item = await get(code, period);
      if (item === undefined) return undefined;
      if (!(item.z instanceof Uint8Array)) throw new StoredFormatError(`${code} ${period}: not packed`);
      return JSON.parse(gunzipSync(item.z).toString('utf8')) as T;
    },
    list: async (page) =>
      mapPage(
        await readPage(access, { list: { partition: bulletinPartition }, latestFirst: true }, page),
        (item) => jsonIn<BulletinLine>(item, 'd'),
      ),
  };
};
