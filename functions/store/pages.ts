import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
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
  /** sort keys from `from` up to but without `before`; neither goes together with a prefix */
  readonly range?: { readonly from?: string; readonly before?: string };
  readonly latestFirst?: boolean;
}

const largestPage = 1_000;

const rangeOf = ({
  list,
  range,
}: ListQuery): readonly [condition: string, values: Record<string, string>] => {
  if ('prefix' in list && list.prefix !== undefined)
    return [' AND begins_with(#sort, :prefix)', { ':prefix': list.prefix }];
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
