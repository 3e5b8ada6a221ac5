import { isDeepStrictEqual } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { freshVital } from '../domain/vitals/observe.ts';
import { merged, slotMilliseconds, slotOf } from '../domain/vitals/readings.ts';
import type { Reading, VitalState } from '../domain/vitals/types.ts';
import { formatVersion, jsonIn, type StoredItem } from './codec.ts';
import {
  type ItemKey,
  instantText,
  vitalPartition,
  vitalSlotKey,
  vitalSlotPartition,
  vitalStateKey,
} from './keys.ts';
import { queryList, readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { Revised } from './webhooks.items.ts';
import { writeAnew } from './writeAnew.ts';

/** What is kept of vital signs. */
export interface VitalStore {
  /** Adds readings of one slot, in any order; the same again change nothing. Answers those that lay there before. */
  record(sign: string, readings: readonly Reading[], retentionDays: number): Promise<readonly Reading[]>;
  /** by time, from `from` up to but without `until` */
  readings(
    sign: string,
    span: { readonly from: number; readonly until: number },
  ): Promise<readonly Reading[]>;
  state(sign: string): Promise<Revised<VitalState>>;
  /** where every sign stands, by its code */
  states(): Promise<ReadonlyMap<string, VitalState>>;
  /** `revision` as it was read, 0 for one that was not there; false where somebody else wrote first */
  saveState(sign: string, state: VitalState, revision: number): Promise<boolean>;
}

/** More than the signs that a tenant may have. */
const mostSigns = 1_000;

/** Slots read at once. */
const slotPage = 200;

const daySeconds = 86_400;

/** A reading as it lies in its slot: measured, value, how much later it came, and 1 for a wrong unit of measure. */
type Row = readonly [at: number, value: number, delay: number, wrong?: 1];

const rowOf = ({ at, value, receivedAt, wrongMeasure }: Reading): Row =>
  wrongMeasure ? [at, value, receivedAt - at, 1] : [at, value, receivedAt - at];

const readingOf = ([at, value, delay, wrong]: Row): Reading => ({
  at,
  value,
  receivedAt: at + delay,
  ...(wrong === undefined ? {} : { wrongMeasure: true }),
});

const readingsIn = (item: StoredItem): readonly Reading[] => jsonIn<readonly Row[]>(item, 'd').map(readingOf);

const revisionOf = (item: StoredItem | undefined): number => (typeof item?.n === 'number' ? item.n : 0);

const unchangedSince = (n: number) =>
  n === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': n } };

/** The vital signs of one district's table: readings in slots that expire, and beside them where each sign stands. */
export const createVitalStore = (access: TableAccess & { readonly writer: Writer }): VitalStore => {
  const { client, tableName: TableName, writer } = access;

  const get = async (Key: ItemKey): Promise<StoredItem | undefined> =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  const put = async (item: ItemKey & StoredItem, before: number): Promise<boolean> => {
    const Item = { ...item, v: formatVersion, n: before + 1 };
    return (await writer.write([{ Put: { TableName, Item, ...unchangedSince(before) } }])).kind === 'written';
  };

  const tryAdding = async (
    key: ItemKey,
    readings: readonly Reading[],
    expiresAt: number,
  ): Promise<{ readonly done: readonly Reading[] } | 'again'> => {
    const item = await get(key);
    const before = item === undefined ? [] : readingsIn(item);
    const after = merged([...before, ...readings]);
    if (isDeepStrictEqual(after, before)) return { done: before };
    const d = JSON.stringify(after.map(rowOf));
    return (await put({ ...key, d, expiresAt }, revisionOf(item))) ? { done: before } : 'again';
  };

  const slots = async (
    sign: string,
    range: { readonly from: string; readonly to: string },
  ): Promise<readonly StoredItem[]> => {
    const list = { partition: vitalSlotPartition(sign) };
    const all: StoredItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await readPage(
        access,
        { list, range },
        { limit: slotPage, ...(cursor ? { cursor } : {}) },
      );
      all.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return all;
  };

  return {
    record: (sign, readings, retentionDays) => {
      const slot = slotOf(readings[0]?.at ?? 0);
      const key = vitalSlotKey(sign, slot);
      const expiresAt = Math.ceil((slot + slotMilliseconds) / 1_000) + retentionDays * daySeconds;
      return writeAnew(`readings of ${sign}`, () => tryAdding(key, readings, expiresAt));
    },
    readings: async (sign, { from, until }) => {
      if (from >= until) return [];
      const range = { from: instantText(slotOf(from)), to: instantText(until - 1) };
      const items = await slots(sign, range);
      return items.flatMap(readingsIn).filter(({ at }) => at >= from && at < until);
    },
    state: async (sign) => {
      const item = await get(vitalStateKey(sign));
      return item === undefined
        ? { value: freshVital, revision: 0 }
        : { value: jsonIn<VitalState>(item, 'd'), revision: revisionOf(item) };
    },
    states: async () => {
      const list = { partition: vitalPartition };
      const { Items = [] } = await queryList(access, { list, limit: mostSigns });
      return new Map(Items.map((item) => [String(item.sk), jsonIn<VitalState>(item, 'd')]));
    },
    saveState: (sign, state, revision) => put({ ...vitalStateKey(sign), d: JSON.stringify(state) }, revision),
  };
};
