import type { CounterChange } from '../domain/evaluation/types.ts';
import { readOutbox } from './codec.ts';
import { counterKey, outboxPartition, shardCount } from './keys.ts';
import { recordItems } from './ledger.ts';
import { queryList, type TableAccess } from './pages.ts';
import type { WriteItem, Writer } from './transactions.ts';
import type { OutboxStore } from './types.ts';

/** Adds the numbers of a change to its counter item, which need not be there yet. */
export const addition = (TableName: string, { scope, key, add }: CounterChange): WriteItem => {
  const metrics = Object.entries(add);
  return {
    Update: {
      TableName,
      Key: counterKey(scope, key),
      UpdateExpression: `ADD ${metrics.map((_, place) => `#m${place} :m${place}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(metrics.map(([metric], place) => [`#m${place}`, metric])),
      ExpressionAttributeValues: Object.fromEntries(
        metrics.map(([, amount], place) => [`:m${place}`, amount]),
      ),
    },
  };
};

/**
 * The outbox of one district's table. What `settle` is given must fit one transaction: messages, counter items and
 * items of records together at most 100, each counter item and record once. The caller cuts its batches to that.
 */
export const createOutboxStore = (dependencies: TableAccess & { readonly writer: Writer }): OutboxStore => {
  const { tableName, writer } = dependencies;
  return {
    shards: shardCount,
    peek: async (shard, limit) => {
      const list = { partition: outboxPartition(shard) };
      const { Items = [] } = await queryList(dependencies, { list, limit });
      return Items.map((item) => readOutbox(shard, item));
    },
    settle: async (messages, counters, records = []) => {
      const removals = messages.map(({ shard, position }) => ({
        Delete: {
          TableName: tableName,
          Key: { pk: outboxPartition(shard), sk: position },
          ConditionExpression: 'attribute_exists(pk)',
        },
      }));
      const outcome = await writer.write([
        ...removals,
        ...counters.map((change) => addition(tableName, change)),
        ...records.flatMap((write) => recordItems(tableName, write)),
      ]);
      return outcome.kind === 'written';
    },
  };
};
