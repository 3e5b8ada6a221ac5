import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keysOf, type Subscription } from '../domain/notifications/subscriptions.ts';
import type { ClockPort } from '../ports/clock.ts';
import { formatVersion, readSubscription, type StoredItem, slotItem, subscriptionItem } from './codec.ts';
import { followKey, followPartition, questionsKey, slotKey, slotPartition, subscriptionKey } from './keys.ts';
import { queryList, type TableAccess } from './pages.ts';
import type { WriteItem, Writer } from './transactions.ts';
import type { SubscriptionStore } from './types.ts';

interface SubscriptionDependencies extends TableAccess {
  readonly writer: Writer;
  /** times the expiry of what nobody confirmed */
  readonly wallClock: ClockPort;
}

/** More than any list of one key or one address that is read at once. */
const pageSize = 1_000;

const everything = async (access: TableAccess, partition: string): Promise<readonly StoredItem[]> => {
  const items: StoredItem[] = [];
  let after: Record<string, string> | undefined;
  do {
    const query = { list: { partition }, limit: pageSize, ...(after === undefined ? {} : { after }) };
    const { Items = [], LastEvaluatedKey } = await queryList(access, query);
    items.push(...Items);
    after = LastEvaluatedKey as Record<string, string> | undefined;
  } while (after !== undefined);
  return items;
};

/**
 * Who follows what, in one district's table. A subscription is one item, the only one that holds the address; a confirmed one
 * also lies under the keys by which events find it, and each takes one of the places that its address has, by number, so that
 * there are never more however many ask at once.
 */
export const createSubscriptionStore = (dependencies: SubscriptionDependencies): SubscriptionStore => {
  const { client, tableName: TableName, writer, wallClock } = dependencies;
  const nowSeconds = () => Math.floor(wallClock.now() / 1_000);
  /** The engine removes what has expired when it finds time. */
  const isGone = ({ expiresAt }: StoredItem): boolean =>
    typeof expiresAt === 'number' && expiresAt <= nowSeconds();

  const get = async (id: string): Promise<Subscription | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: subscriptionKey(id), ConsistentRead: true }),
    );
    return Item === undefined || isGone(Item) ? undefined : readSubscription(Item);
  };

  const slotsOf = async (owner: string): Promise<readonly StoredItem[]> =>
    (await everything(dependencies, slotPartition(owner))).filter((item) => !isGone(item));

  const takenBy = async (owner: string, id: string): Promise<number | undefined> => {
    const slot = (await slotsOf(owner)).find(({ c }) => c === id);
    return slot === undefined ? undefined : Number(String(slot.sk).slice('SLOT#'.length));
  };

  const put = (Item: StoredItem): WriteItem => ({
    Put: {
      TableName,
      Item,
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': nowSeconds() },
    },
  });

  const add: SubscriptionStore['add'] = async (subscription, owner, most) => {
    if ((await get(subscription.id)) !== undefined) return 'known';
    const taken = new Set((await slotsOf(owner)).map(({ sk }) => sk));
    const free = Array.from({ length: most }, (_, slot) => slot).find(
      (slot) => !taken.has(slotKey(owner, slot).sk),
    );
    if (free === undefined) return 'full';
    const outcome = await writer.write([
      put(subscriptionItem(subscription)),
      put(slotItem(owner, free, subscription)),
    ]);
    // Somebody was quicker with that place or with the very same wish: looked at again, it shows which.
    return outcome.kind === 'written' ? 'added' : add(subscription, owner, most);
  };

  return {
    get,
    add,
    confirm: async (subscription, owner) => {
      const slot = await takenBy(owner, subscription.id);
      const places = keysOf(subscription).map((key) => followKey(key, subscription.id));
      await writer.write([
        { Put: { TableName, Item: subscriptionItem(subscription) } },
        ...(slot === undefined ? [] : [{ Put: { TableName, Item: slotItem(owner, slot, subscription) } }]),
        ...places.map((key) => ({ Put: { TableName, Item: { ...key, v: formatVersion } } })),
      ]);
    },
    remove: async (subscription, owner) => {
      const slot = await takenBy(owner, subscription.id);
      const keys = [
        subscriptionKey(subscription.id),
        ...(slot === undefined ? [] : [slotKey(owner, slot)]),
        ...keysOf(subscription).map((key) => followKey(key, subscription.id)),
      ];
      await writer.write(keys.map((Key) => ({ Delete: { TableName, Key } })));
    },
    under: async (keys) => {
      const partitions = [...new Set(keys)].map(followPartition);
      const found = await Promise.all(partitions.map((partition) => everything(dependencies, partition)));
      const ids = [...new Set(found.flat().map(({ sk }) => String(sk)))];
      const subscriptions = await Promise.all(ids.map(get));
      return subscriptions.filter((subscription) => subscription !== undefined);
    },
    countQuestion: async () => {
      const now = nowSeconds();
      const hour = Math.floor(now / 3_600);
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: questionsKey(hour),
          UpdateExpression: 'SET expiresAt = :until ADD #count :one',
          ExpressionAttributeNames: { '#count': 'n' },
          ExpressionAttributeValues: { ':until': now + 7_200, ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.n);
    },
    ofOwner: async (owner) => {
      const ids = (await slotsOf(owner)).map(({ c }) => String(c));
      const subscriptions = await Promise.all(ids.map(get));
      return subscriptions.filter((subscription) => subscription !== undefined);
    },
  };
};
