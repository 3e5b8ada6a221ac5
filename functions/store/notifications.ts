import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { notificationItem, readNotification } from './codec.ts';
import { caseKey, notificationPrefix } from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { NotificationStore } from './types.ts';

/** The ledger of notifications in one district's table; a line is never written over. In order of their events. */
export const createNotificationStore = (access: TableAccess): NotificationStore => ({
  record: async (notification) => {
    try {
      await access.client.send(
        new PutCommand({
          TableName: access.tableName,
          Item: notificationItem(notification),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
  ofCase: async (caseId, page) => {
    const list = { partition: caseKey(caseId).pk, prefix: notificationPrefix };
    return mapPage(await readPage(access, { list }, page), readNotification);
  },
});
