import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { given } from '../domain/given.ts';
import { formatVersion, jsonIn, StoredFormatError, type StoredItem } from './codec.ts';
import { adjustmentPartition, frozenContent, frozenKey, frozenPart, frozenPartition } from './keys.ts';
import { mapPage, readEvery, readPage, type TableAccess } from './pages.ts';
import type { WriteItem, Writer } from './transactions.ts';
import type { Adjustment, FrozenPeriod, FrozenStore } from './types.ts';

/** What a case or a value of a dimension counts is about 700 bytes before it is packed; an item holds 400 kB. */
const rowsInPart = 400;

const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value));

/** Only this module packs, so the shape is what it packed. */
const unpacked = <T>(item: StoredItem): T => {
  const { z } = item;
  if (!(z instanceof Uint8Array))
    throw new StoredFormatError(`${String(item.pk)} ${String(item.sk)}: not packed`);
  return JSON.parse(gunzipSync(z).toString('utf8')) as T;
};

const partsOf = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) =>
    rows.slice(part * rowsInPart, (part + 1) * rowsInPart),
  );

const absent = { ConditionExpression: 'attribute_not_exists(pk)' };

/**
 * The frozen periods of one district's table. What is kept of one lies under an id of its own and is written first; the
 * period's item, which is written once and never again, says which id holds. So two who freeze at once, or one that dies
 * half-way, leave whole figures or none.
 */
export const createFrozenStore = (access: TableAccess & { readonly writer: Writer }): FrozenStore => {
  const { client, tableName: TableName, writer } = access;

  const putParts = async <T>(id: string, name: string, rows: readonly T[]): Promise<void> => {
    for (const [part, own] of partsOf(rows).entries()) {
      const Item = { pk: frozenContent(id), sk: frozenPart(name, part), v: formatVersion, z: packed(own) };
      await writer.write([{ Put: { TableName, Item } }]);
    }
  };

  const all = (partition: string, prefix?: string): Promise<readonly StoredItem[]> =>
    readEvery(access, { list: { partition, ...given('prefix', prefix) } });

  const readParts = async <T>(id: string, name: string): Promise<readonly T[]> =>
    (await all(frozenContent(id), `${name}#`)).flatMap((item) => unpacked<readonly T[]>(item));

  const putOnce = async (item: WriteItem): Promise<boolean> =>
    (await writer.write([item])).kind === 'written';

  return {
    get: async (period) => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: frozenKey(period), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : jsonIn<FrozenPeriod>(Item, 'd');
    },
    list: async (page) =>
      mapPage(await readPage(access, { list: { partition: frozenPartition } }, page), (item) =>
        jsonIn<FrozenPeriod>(item, 'd'),
      ),
    keepDay: (id, day, lines) => putParts(id, day, lines),
    freeze: async (frozen, { sums, evaluation }) => {
      const { id, period } = frozen;
      for (const [dimension, values] of Object.entries(sums))
        await putParts(id, `sums:${dimension}`, Object.entries(values));
      await putParts(id, 'evaluation', [evaluation]);
      const Item = { ...frozenKey(period), v: formatVersion, d: JSON.stringify(frozen) };
      return putOnce({ Put: { TableName, Item, ...absent } });
    },
    sums: async (id, dimension) => new Map(await readParts(id, `sums:${dimension}`)),
    evaluation: async (id) => {
      const [evaluation] = await readParts<NonNullable<Awaited<ReturnType<FrozenStore['evaluation']>>>>(
        id,
        'evaluation',
      );
      return evaluation;
    },
    day: (id, day) => readParts(id, day),
    adjust: (period, adjustment) => {
      const key = { pk: adjustmentPartition(period), sk: adjustment.id };
      const Item = { ...key, v: formatVersion, d: JSON.stringify(adjustment) };
      return putOnce({ Put: { TableName, Item, ...absent } });
    },
    adjustments: async (period) =>
      (await all(adjustmentPartition(period))).map((item) => jsonIn<Adjustment>(item, 'd')),
  };
};
