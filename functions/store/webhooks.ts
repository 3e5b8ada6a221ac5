import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { healthy } from '../domain/webhooks/schedule.ts';
import type {
  Delivery,
  DeliveryStatus,
  DeliverySummary,
  Endpoint,
  EndpointHealth,
} from '../domain/webhooks/types.ts';
import type { StoredItem } from './codec.ts';
import {
  deliverPartition,
  deliveryKey,
  deliveryPrefix,
  endpointKey,
  endpointPartition,
  healthKey,
  hookStatusPartition,
  type ItemKey,
  instantText,
  shardCount,
} from './keys.ts';
import { type ListQuery, mapPage, queryList, readPage, readWanted, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { Page, PageRequest } from './types.ts';
import {
  deliveryItem,
  endpointItem,
  healthItem,
  type Revised,
  readDeliverySummary,
  readRevised,
} from './webhooks.items.ts';

/** More than any tenant may have. */
const mostEndpoints = 1_000;

/** Deliveries made within a time, by ids: see `idsFrom`. */
export interface IdRange {
  readonly from: string;
  readonly to: string;
}

/** Which deliveries a list shows: all where nothing is said. */
export interface WantedDeliveries {
  readonly status?: DeliveryStatus | undefined;
  readonly type?: string | undefined;
  readonly range?: IdRange | undefined;
}

/** Endpoints, how they answer, and what is sent to them. Writing answers false where somebody else wrote first. */
export interface WebhookStore {
  /** all of them, oldest first */
  endpoints(): Promise<readonly Endpoint[]>;
  endpoint(id: string): Promise<Revised<Endpoint> | undefined>;
  /** `revision` as it was read, or absent for a new one */
  saveEndpoint(endpoint: Endpoint, revision?: number): Promise<boolean>;
  /** with how it answered; its deliveries stay until they expire */
  removeEndpoint(id: string): Promise<void>;
  health(endpoint: string): Promise<Revised<EndpointHealth>>;
  saveHealth(endpoint: string, health: EndpointHealth, revision: number): Promise<boolean>;
  delivery(endpoint: string, id: string): Promise<Revised<Delivery> | undefined>;
  saveDelivery(delivery: Delivery, revision?: number): Promise<boolean>;
  /** newest first, of what is wanted; a page may be short, even empty, and still have a next one */
  deliveries(endpoint: string, wanted: WantedDeliveries, page: PageRequest): Promise<Page<DeliverySummary>>;
  /** oldest first, within a time */
  made(
    endpoint: string,
    status: DeliveryStatus | undefined,
    range: IdRange,
    limit: number,
  ): Promise<readonly DeliverySummary[]>;
  readonly shards: number;
  /** what wants an attempt up to and including `until`, earliest first */
  due(shard: number, until: number, page: PageRequest): Promise<Page<DeliverySummary>>;
}

/** From before the first id until behind the last. */
const everyId: IdRange = { from: '', to: '~' };

const deliveryList = (
  endpoint: string,
  status: DeliveryStatus | undefined,
  { from, to }: IdRange,
): Pick<ListQuery, 'list' | 'range'> =>
  status === undefined
    ? {
        list: { partition: deliveryKey(endpoint, '').pk },
        range: { from: deliveryPrefix + from, to: deliveryPrefix + to },
      }
    : { list: { partition: hookStatusPartition(endpoint, status), index: 'unit' }, range: { from, to } };

/** The webhooks of one district's table. Every list is one Query. */
export const createWebhookStore = (options: TableAccess & { readonly writer: Writer }): WebhookStore => {
  const { client, tableName: TableName, writer } = options;

  const get = async <T>(Key: ItemKey): Promise<Revised<T> | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item === undefined ? undefined : readRevised<T>(Item);
  };

  /** A write of our own whose answer got lost counts as refused: whoever meets that reads again. */
  const put = async (Item: StoredItem, before: number | undefined): Promise<boolean> => {
    const condition =
      before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'n = :before', ExpressionAttributeValues: { ':before': before } };
    return (await writer.write([{ Put: { TableName, Item, ...condition } }])).kind === 'written';
  };

  return {
    endpoints: async () => {
      const list = { partition: endpointPartition };
      const { Items = [] } = await queryList(options, { list, limit: mostEndpoints });
      return Items.map((item) => readRevised<Endpoint>(item).value);
    },
    endpoint: (id) => get<Endpoint>(endpointKey(id)),
    saveEndpoint: (endpoint, revision) => put(endpointItem(endpoint, (revision ?? 0) + 1), revision),
    removeEndpoint: async (id) => {
      await client.send(new DeleteCommand({ TableName, Key: endpointKey(id) }));
      await client.send(new DeleteCommand({ TableName, Key: healthKey(id) }));
    },
    health: async (endpoint) =>
      (await get<EndpointHealth>(healthKey(endpoint))) ?? { value: healthy, revision: 0 },
    saveHealth: (endpoint, health, revision) =>
      put(healthItem(endpoint, health, revision + 1), revision === 0 ? undefined : revision),
    delivery: (endpoint, id) => get<Delivery>(deliveryKey(endpoint, id)),
    saveDelivery: (delivery, revision) => put(deliveryItem(delivery, (revision ?? 0) + 1), revision),
    deliveries: async (endpoint, { status, type, range = everyId }, page) => {
      const wanted =
        type === undefined ? undefined : (item: StoredItem) => readDeliverySummary(item).type === type;
      const query = { ...deliveryList(endpoint, status, range), latestFirst: true };
      return mapPage(await readWanted(options, query, wanted, page), readDeliverySummary);
    },
    made: async (endpoint, status, range, limit) => {
      const { Items = [] } = await queryList(options, { ...deliveryList(endpoint, status, range), limit });
      return Items.map(readDeliverySummary);
    },
    shards: shardCount,
    due: async (shard, until, page) => {
      const list = { partition: deliverPartition(shard), index: 'when' } as const;
      const found = await readPage(options, { list, range: { before: instantText(until + 1) } }, page);
      return mapPage(found, readDeliverySummary);
    },
  };
};
