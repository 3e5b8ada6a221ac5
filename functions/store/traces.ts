import { isDeepStrictEqual } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { given } from '../domain/given.ts';
import { keptOf, slotMilliseconds, slotOf } from '../domain/patrol/slots.ts';
import type { TracePoint } from '../domain/patrol/types.ts';
import { formatVersion, jsonIn, type StoredItem } from './codec.ts';
import {
  type ItemKey,
  instantText,
  latestKey,
  latestPartition,
  type Subject,
  traceKey,
  tracePartition,
} from './keys.ts';
import { readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';

/** What is kept of a trace, as the tenant says. */
export interface TraceRules {
  readonly retentionDays: number;
  /** whole seconds from 1; of each span of that length the earliest point is kept */
  readonly secondsBetween: number;
}

export interface TraceStore {
  /** Adds points, in any order; the same again change nothing. At least one point, at whole milliseconds. */
  record(subject: Subject, points: readonly TracePoint[], rules: TraceRules): Promise<void>;
  /** where a subject was last */
  latest(subject: Subject): Promise<TracePoint | undefined>;
  /** where each subject of a kind was last, by id */
  latestOf(kind: Subject['kind']): Promise<ReadonlyMap<string, TracePoint>>;
  /** by time, from `from` up to but without `until`; at most 25 hours, which is the longest local day */
  trace(
    subject: Subject,
    span: { readonly from: number; readonly until: number },
  ): Promise<readonly TracePoint[]>;
}

/** More than the slots of the longest day, and than the subjects of a kind that a district has. */
const most = 1_000;

/** Others who write the same slot at the same time are the phone itself, sending again. */
const maxAttempts = 8;

const day = 86_400;
const expiryOf = (at: number, { retentionDays }: TraceRules): number =>
  Math.ceil(at / 1000) + retentionDays * day;

/** A point of a slot as it lies there: instant, longitude, latitude, and accuracy if known. */
type Row = readonly [at: number, lng: number, lat: number, accuracy?: number];

const rowOf = ({ at, point: [lng, lat], accuracy }: TracePoint): Row =>
  accuracy === undefined ? [at, lng, lat] : [at, lng, lat, accuracy];

const pointOf = ([at, lng, lat, accuracy]: Row): TracePoint => ({
  at,
  point: [lng, lat],
  ...given('accuracy', accuracy),
});

const pointsIn = (item: StoredItem): readonly TracePoint[] => jsonIn<readonly Row[]>(item, 'd').map(pointOf);

/** How often a slot was written; 0 where it was not. */
const versionOf = (item: StoredItem | undefined): number => (typeof item?.n === 'number' ? item.n : 0);

const unchangedSince = (n: number) =>
  n === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': n } };

/**
 * The traces of one district's table. All points of a quarter of an hour are one item, written over when more come, so
 * that a day is one Query of at most a hundred items; where somebody was last lies beside those of the same kind. Both
 * expire when the tenant's retention is over.
 */
export const createTraceStore = (access: TableAccess & { readonly writer: Writer }): TraceStore => {
  const { client, tableName: TableName, writer } = access;

  const get = async (key: ItemKey): Promise<StoredItem | undefined> =>
    (await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item;

  /** Whether the points are in; false if another wrote the slot meanwhile. */
  const tryAdding = async (
    key: ItemKey,
    expiresAt: number,
    points: readonly TracePoint[],
    secondsBetween: number,
  ): Promise<boolean> => {
    const item = await get(key);
    const before = item === undefined ? [] : pointsIn(item);
    const after = keptOf([...before, ...points], secondsBetween);
    if (isDeepStrictEqual(after, before)) return true;
    const n = versionOf(item);
    const Item = { ...key, v: formatVersion, n: n + 1, d: JSON.stringify(after.map(rowOf)), expiresAt };
    return (await writer.write([{ Put: { TableName, Item, ...unchangedSince(n) } }])).kind === 'written';
  };

  const addTo = async (
    subject: Subject,
    slot: number,
    points: readonly TracePoint[],
    rules: TraceRules,
  ): Promise<void> => {
    const key = traceKey(subject, slot);
    const expiresAt = expiryOf(slot + slotMilliseconds, rules);
    for (let attempt = 0; attempt < maxAttempts; attempt++)
      if (await tryAdding(key, expiresAt, points, rules.secondsBetween)) return;
    throw new Error(`a slot of ${subject.kind} ${subject.id} was written by others ${maxAttempts} times`);
  };

  /** Refused where a later position is there already, which is as it should be. */
  const moveLatest = async (subject: Subject, last: TracePoint, rules: TraceRules): Promise<void> => {
    const expiresAt = expiryOf(last.at, rules);
    const Item = {
      ...latestKey(subject),
      v: formatVersion,
      n: last.at,
      d: JSON.stringify(rowOf(last)),
      expiresAt,
    };
    const ConditionExpression = 'attribute_not_exists(pk) OR n < :at';
    const ExpressionAttributeValues = { ':at': last.at };
    await writer.write([{ Put: { TableName, Item, ConditionExpression, ExpressionAttributeValues } }]);
  };

  const readLatest = (item: StoredItem): TracePoint => pointOf(jsonIn<Row>(item, 'd'));

  return {
    record: async (subject, points, rules) => {
      for (const [slot, own] of Map.groupBy(points, ({ at }) => slotOf(at)))
        await addTo(subject, slot, own, rules);
      const last = points.toSorted((a, b) => a.at - b.at).at(-1);
      if (last !== undefined) await moveLatest(subject, last, rules);
    },
    latest: async (subject) => {
      const item = await get(latestKey(subject));
      return item === undefined ? undefined : readLatest(item);
    },
    latestOf: async (kind) => {
      const list = { partition: latestPartition(kind) };
      const { items } = await readPage(access, { list }, { limit: most });
      return new Map(items.map((item) => [String(item.sk), readLatest(item)]));
    },
    trace: async (subject, { from, until }) => {
      const list = { partition: tracePartition(subject) };
      const range = { from: instantText(slotOf(from)), to: instantText(until - 1) };
      const { items } = await readPage(access, { list, range }, { limit: most });
      return items.flatMap(pointsIn).filter(({ at }) => at >= from && at < until);
    },
  };
};
