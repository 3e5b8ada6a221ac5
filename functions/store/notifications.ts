import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { given } from '../domain/given.ts';
import { notificationItem, readNotification, type StoredItem } from './codec.ts';
import {
  caseKey,
  inboxPartition,
  instantOfTellSort,
  instantText,
  notificationKey,
  notificationPrefix,
  shardCount,
  tellPartition,
  toldPartition,
} from './keys.ts';
import { mapPage, readPage, readWanted, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { NotificationStore } from './types.ts';

/**
 * The ledger of notifications in one district's table. A line is begun once and changed on condition of its revision, so that
 * of two who try to send it one goes on.
 */
export const createNotificationStore = (
  access: TableAccess & { readonly writer: Writer },
): NotificationStore => {
  const { client, tableName: TableName, writer } = access;
  return {
    shards: shardCount,
    record: async (notification) => {
      const Item = notificationItem(notification);
      const outcome = await writer.write([
        { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      ]);
      // A line that our own lost attempt may have written counts as new: better woken twice than never.
      return outcome.kind === 'written' || outcome.uncertain;
    },
    get: async (id) => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: notificationKey(id), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : readNotification(Item);
    },
    change: async (before, after) => {
      const Item = notificationItem(after);
      const expected = before.revision ?? 0;
      const Put = {
        TableName,
        Item,
        ConditionExpression:
          expected === 0 ? 'attribute_exists(pk) AND (attribute_not_exists(n) OR n = :n)' : 'n = :n',
        ExpressionAttributeValues: { ':n': expected },
      };
      return (await writer.write([{ Put }])).kind === 'written';
    },
    ofCase: async (caseId, page) => {
      const list = { partition: caseKey(caseId).pk, prefix: notificationPrefix };
      return mapPage(await readPage(access, { list }, page), readNotification);
    },
    listed: async ({ status, channel }, page) => {
      const list = { partition: toldPartition(status), index: 'unit' } as const;
      const wanted =
        channel && ((item: StoredItem) => (readNotification(item).channel ?? 'inbox') === channel);
      return mapPage(await readWanted(access, { list, latestFirst: true }, wanted, page), readNotification);
    },
    inbox: async (recipient, page) => {
      const list = { partition: inboxPartition(recipient), index: 'unit' } as const;
      return mapPage(await readPage(access, { list, latestFirst: true }, page), readNotification);
    },
    due: async (shard, until, page) => {
      const list = { partition: tellPartition(shard), index: 'when' } as const;
      const found = await readPage(access, { list, range: { before: instantText(until + 1) } }, page);
      return mapPage(found, (item) => {
        const { id, channel } = readNotification(item);
        return { id, ...given('channel', channel), dueAt: instantOfTellSort(String(item.whenSk)) };
      });
    },
  };
};
