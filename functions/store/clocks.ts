import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { readClock } from './codec.ts';
import { caseOfDueSort, clockKey, duePartition, instantText, shardCount } from './keys.ts';
import { mapPage, readPage, type TableAccess } from './pages.ts';
import type { ClockStore } from './types.ts';

/** The clocks of one district's table. `get` is strongly consistent; `due` comes from an index. */
export const createClockStore = (access: TableAccess): ClockStore => ({
  shards: shardCount,
  due: async (shard, until, page) => {
    const list = { partition: duePartition(shard), index: 'when' } as const;
    const found = await readPage(access, { list, range: { before: instantText(until + 1) } }, page);
    return mapPage(found, (item) => ({ caseId: caseOfDueSort(String(item.whenSk)), clock: readClock(item) }));
  },
  get: async (caseId, stage) => {
    const { Item } = await access.client.send(
      new GetCommand({ TableName: access.tableName, Key: clockKey(caseId, stage), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : readClock(Item);
  },
});
