import { notificationItem, readNotification } from './codec.ts';
import { caseKey, notificationPrefix } from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { Writer } from './transactions.ts';
import type { NotificationStore } from './types.ts';

/** The ledger of notifications in one district's table; a line is never written over. In order of their events. */
export const createNotificationStore = (
  access: TableAccess & { readonly writer: Writer },
): NotificationStore => ({
  record: async (notification) => {
    const { tableName: TableName, writer } = access;
    const Item = notificationItem(notification);
    const outcome = await writer.write([
      { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    ]);
    // A line that our own lost attempt may have written counts as new: better told twice than never.
    return outcome.kind === 'written' || outcome.uncertain;
  },
  ofCase: async (caseId, page) => {
    const list = { partition: caseKey(caseId).pk, prefix: notificationPrefix };
    return mapPage(await readPage(access, { list }, page), readNotification);
  },
});
