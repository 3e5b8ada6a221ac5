import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { given } from '../domain/given.ts';
import type { StoredItem } from './codec.ts';
import { decodeCursor, encodeCursor, keyNames, type ListAddress, type ListKey } from './cursors.ts';
import type { Page, PageRequest } from './types.ts';

/** The table that a district's stores work on. */
export interface TableAccess {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

export interface ListQuery {
  readonly list: ListAddress;
  readonly limit: number;
  readonly after?: ListKey;
  /** sort keys from `from`, or up to but without `before`, or from `from` up to and with `to`; not with a prefix */
  readonly range?: { readonly from?: string; readonly before?: string; readonly to?: string };
  readonly latestFirst?: boolean;
}

const largestPage = 1_000;

const rangeOf = ({
  list,
  range,
}: ListQuery): readonly [condition: string, values: Record<string, string>] => {
  if ('prefix' in list && list.prefix !== undefined)
    return [' AND begins_with(#sort, :prefix)', { ':prefix': list.prefix }];
  if (range?.from !== undefined && range.to !== undefined)
    return [' AND #sort BETWEEN :from AND :to', { ':from': range.from, ':to': range.to }];
  if (range?.from !== undefined) return [' AND #sort >= :from', { ':from': range.from }];
  if (range?.before !== undefined) return [' AND #sort < :before', { ':before': range.before }];
  return ['', {}];
};

/** One Query on the table (then strongly consistent) or an index. */
export const queryList = async (access: TableAccess, query: ListQuery): Promise<QueryCommandOutput> => {
  const { list, limit, after, latestFirst = false } = query;
  const names = keyNames(list);
  const [range, values] = rangeOf(query);
  return access.client.send(
    new QueryCommand({
      TableName: access.tableName,
      KeyConditionExpression: `#partition = :partition${range}`,
      ExpressionAttributeNames: {
        '#partition': names.partition,
        ...(range === '' ? {} : { '#sort': names.sort }),
      },
      ExpressionAttributeValues: { ':partition': list.partition, ...values },
      Limit: limit,
      ScanIndexForward: !latestFirst,
      ...('index' in list ? { IndexName: list.index } : { ConsistentRead: true }),
      ...(after === undefined ? {} : { ExclusiveStartKey: after }),
    }),
  );
};

/**
 * The cursor behind the items kept: the last one kept if there are more, or where the engine stopped at its limit of
 * bytes. None after the last page, so that no client is sent to an empty one.
 */
const nextCursor = (
  list: ListAddress,
  kept: readonly StoredItem[],
  found: number,
  stoppedAt?: StoredItem,
) => {
  const last = found > kept.length ? kept.at(-1) : stoppedAt;
  return last === undefined ? undefined : encodeCursor(list, last);
};

/**
 * A page of a list by one Query. `limit` is brought to 1 … 1,000.
 * Throws CursorError for a cursor that is not of this list.
 */
export const readPage = async (
  access: TableAccess,
  query: Omit<ListQuery, 'limit' | 'after'>,
  request: PageRequest,
): Promise<Page<StoredItem>> => {
  const limit = Math.min(Math.max(Math.trunc(request.limit), 1), largestPage);
  const after = request.cursor === undefined ? {} : { after: decodeCursor(query.list, request.cursor) };
  // One more than asked for tells whether there is another page.
  const { Items = [], LastEvaluatedKey } = await queryList(access, { ...query, ...after, limit: limit + 1 });
  const items = Items.slice(0, limit);
  const next = nextCursor(
    query.list,
    items,
    Items.length,
    Items.length > limit ? undefined : LastEvaluatedKey,
  );
  return { items, ...(next === undefined ? {} : { next }) };
};

/** The same page with each item read by `read`. */
export const mapPage = <T>({ items, next }: Page<StoredItem>, read: (item: StoredItem) => T): Page<T> => ({
  items: items.map(read),
  ...(next === undefined ? {} : { next }),
});

/** How many items are looked at for one page of what is wanted of a list, and how many at once. */
const mostScanned = 500;
const scannedAtOnce = 250;

type ListRange = NonNullable<ListQuery['range']>;

const isBelow = (sort: string, { from }: ListRange): boolean => from !== undefined && sort < from;
const isAbove = (sort: string, { before, to }: ListRange): boolean =>
  (before !== undefined && sort >= before) || (to !== undefined && sort > to);

/** A cursor may come from the same list without its range: what lies before the range is skipped, behind it is the end. */
const startIn = (
  { list, range = {}, latestFirst = false }: Omit<ListQuery, 'limit' | 'after'>,
  cursor: string | undefined,
): { readonly after?: ListKey } | 'end' => {
  if (cursor === undefined) return {};
  const after = decodeCursor(list, cursor);
  const sort = after[keyNames(list).sort] ?? '';
  const [isBefore, isBehind] = latestFirst ? [isAbove, isBelow] : [isBelow, isAbove];
  if (isBehind(sort, range)) return 'end';
  return isBefore(sort, range) ? {} : { after };
};

/** Items of one look up to the one that fills the page, and whether that was all that the look found. */
const takeFrom = (
  items: readonly StoredItem[],
  wanted: (item: StoredItem) => boolean,
  room: number,
): { readonly kept: readonly StoredItem[]; readonly looked: number } => {
  const kept: StoredItem[] = [];
  for (const [place, item] of items.entries()) {
    if (wanted(item)) kept.push(item);
    if (kept.length === room) return { kept, looked: place + 1 };
  }
  return { kept, looked: items.length };
};

interface Looking {
  readonly kept: readonly StoredItem[];
  readonly scanned: number;
  /** where to go on; absent at the end of the list */
  readonly after?: ListKey;
}

/** One Query more, up to the item that fills the page. */
const lookOn = async (
  access: TableAccess,
  query: ListQuery,
  wanted: (item: StoredItem) => boolean,
  before: Looking,
  room: number,
): Promise<Looking> => {
  const { Items = [], LastEvaluatedKey } = await queryList(access, {
    ...query,
    ...given('after', before.after),
  });
  const { kept, looked } = takeFrom(Items, wanted, room);
  const last = Items[looked - 1];
  const atEnd = LastEvaluatedKey === undefined && looked === Items.length;
  const key =
    last === undefined ? LastEvaluatedKey : decodeCursor(query.list, encodeCursor(query.list, last));
  return {
    kept: [...before.kept, ...kept],
    scanned: before.scanned + looked,
    ...given('after', atEnd ? undefined : key),
  };
};

/**
 * A page of those items of a list that are wanted, all without `wanted`, by a bounded number of Queries. It may be short,
 * even empty, and still have a next page. Throws CursorError for a cursor that is not of this list.
 */
export const readWanted = async (
  access: TableAccess,
  query: Omit<ListQuery, 'limit' | 'after'>,
  wanted: ((item: StoredItem) => boolean) | undefined,
  request: PageRequest,
): Promise<Page<StoredItem> & { readonly scanned: number }> => {
  const size = Math.min(Math.max(Math.trunc(request.limit), 1), largestPage);
  const start = startIn(query, request.cursor);
  if (start === 'end') return { items: [], scanned: 0 };
  const limit = wanted === undefined ? size + 1 : scannedAtOnce;
  const test = wanted ?? (() => true);
  let found: Looking = { kept: [], scanned: 0, ...start };
  do {
    found = await lookOn(access, { ...query, limit }, test, found, size - found.kept.length);
  } while (found.after !== undefined && found.kept.length < size && found.scanned < mostScanned);
  const { kept, scanned, after } = found;
  const next = after === undefined ? undefined : encodeCursor(query.list, after);
  return { items: kept, scanned, ...given('next', next) };
};

/** Every item of a list, by as many Queries as it takes. */
export const readEvery = async (
  access: TableAccess,
  query: Omit<ListQuery, 'limit' | 'after'>,
): Promise<readonly StoredItem[]> => {
  const items: StoredItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(access, query, { limit: largestPage, ...given('cursor', cursor) });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
};
