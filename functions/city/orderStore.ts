import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CityOrder } from '../handOver/letters.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { StoredItem } from '../store/codec.ts';
import { mapPage, readPage, type TableAccess } from '../store/pages.ts';
import type { Writer } from '../store/transactions.ts';
import type { Page, PageRequest } from '../store/types.ts';
import type { CityEvent, OrderStep } from './types.ts';

/** An order as the city keeps it, with what districts told of it. */
export interface KeptOrder extends Omit<CityOrder, 'for'> {
  /** key of the district that it is for */
  readonly tenant: string;
  readonly at: number;
  /** in the order of their instants */
  readonly steps: readonly OrderStep[];
}

/** How a client names its attempt, so that a repeat makes no second order. */
export interface OrderReceipt {
  readonly key: string;
  readonly bodyHash: string;
}

export type OrderKept =
  | { readonly kind: 'new' }
  /** the same was ordered by the same key before */
  | { readonly kind: 'known'; readonly id: string }
  /** the key was used for something else */
  | { readonly kind: 'reused' };

export interface OrderStore {
  keep(order: Omit<KeptOrder, 'steps'>, receipt?: OrderReceipt): Promise<OrderKept>;
  get(id: string): Promise<KeptOrder | undefined>;
  /** newest first */
  list(page: PageRequest): Promise<Page<KeptOrder>>;
  /** What events tell of orders. The same again changes nothing; that of an order which is not here is left aside. */
  note(events: readonly Pick<CityEvent, 'step'>[]): Promise<void>;
}

const partition = 'ORDER';
const receiptSeconds = 86_400;

const keyOf = (id: string) => ({ pk: partition, sk: id });
const receiptKey = (key: string) => ({ pk: `ORDERKEY#${key}`, sk: 'RECEIPT' });

const orderFrom = ({ d, steps }: StoredItem): KeptOrder => {
  const told = Object.values((steps ?? {}) as Record<string, string>).map(
    (step) => JSON.parse(step) as OrderStep,
  );
  const order = JSON.parse(String(d)) as Omit<KeptOrder, 'steps'>;
  return {
    ...order,
    steps: told.toSorted((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1)),
  };
};

/** The orders of a city, each one item. */
export const createOrderStore = (
  access: TableAccess & { readonly writer: Writer; readonly wallClock: ClockPort },
): OrderStore => {
  const { client, tableName: TableName, writer, wallClock } = access;

  const read = async (key: { readonly pk: string; readonly sk: string }): Promise<StoredItem | undefined> =>
    (await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }))).Item;

  const repeated = async ({ key, bodyHash }: OrderReceipt): Promise<OrderKept> => {
    const receipt = await read(receiptKey(key));
    return receipt?.bodyHash === bodyHash
      ? { kind: 'known', id: String(receipt?.order) }
      : { kind: 'reused' };
  };

  const noteStep = async (step: OrderStep): Promise<void> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(step.order),
          UpdateExpression: 'SET steps.#id = :step',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#id': step.id },
          ExpressionAttributeValues: { ':step': JSON.stringify(step) },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  };

  return {
    keep: async (order, receipt) => {
      const now = Math.floor(wallClock.now() / 1000);
      const Item = { ...keyOf(order.id), d: JSON.stringify(order), steps: {} };
      const put = { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
      const { key = '', bodyHash } = receipt ?? {};
      const receiptItem = { ...receiptKey(key), order: order.id, bodyHash, expiresAt: now + receiptSeconds };
      const guard = {
        Put: {
          TableName,
          Item: receiptItem,
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': now },
        },
      };
      const outcome = await writer.write(receipt === undefined ? [put] : [put, guard]);
      if (outcome.kind === 'written') return { kind: 'new' };
      if (receipt === undefined) throw new Error(`there is an order ${order.id} already`);
      return repeated(receipt);
    },
    get: async (id) => {
      const item = await read(keyOf(id));
      return item === undefined ? undefined : orderFrom(item);
    },
    list: async (page) =>
      mapPage(await readPage(access, { list: { partition }, latestFirst: true }, page), orderFrom),
    note: async (events) => {
      for (const { step } of events) if (step !== undefined) await noteStep(step);
    },
  };
};
