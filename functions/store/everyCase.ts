import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent } from '../domain/case/types.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { readItems } from './batches.ts';
import { readCounter } from './codec.ts';
import type { ListKey } from './cursors.ts';
import { caseKey, counterPartition, outboxPartition, outboxPosition, shardOf } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** How many items of any kind one reading passes over. */
const itemsAtOnce = 2_000;

/** With `scanCounters` the only Scan of the product: a recount must find cases that no list and no index names. */
export const scanCases = async (
  { client, tableName }: TableAccess,
  after?: ListKey,
): Promise<{ readonly ids: readonly string[]; readonly next?: ListKey }> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName: tableName,
      Limit: itemsAtOnce,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :case) AND sk = :meta',
      ExpressionAttributeValues: { ':case': caseKey('').pk, ':meta': caseKey('').sk },
      ProjectionExpression: 'pk',
      ...(after === undefined ? {} : { ExclusiveStartKey: after }),
    }),
  );
  const ids = Items.map(({ pk }) => String(pk).slice(caseKey('').pk.length));
  return LastEvaluatedKey === undefined ? { ids } : { ids, next: LastEvaluatedKey as ListKey };
};

/** Every counter of a table, also of scopes that nobody would ask for. Not of one moment. */
export const scanCounters = async ({ client, tableName }: TableAccess): Promise<readonly CounterChange[]> => {
  const prefix = counterPartition('');
  const found: CounterChange[] = [];
  let after: ListKey | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        FilterExpression: 'begins_with(pk, :counter)',
        ExpressionAttributeValues: { ':counter': prefix },
        ...(after === undefined ? {} : { ExclusiveStartKey: after }),
      }),
    );
    for (const item of Items)
      found.push({
        scope: String(item.pk).slice(prefix.length),
        key: String(item.sk),
        add: readCounter(item),
      });
    after = LastEvaluatedKey as ListKey | undefined;
  } while (after !== undefined);
  return found;
};

const waitingKey = (event: CaseEvent) => ({
  pk: outboxPartition(shardOf(event.caseId)),
  sk: outboxPosition(event),
});

/** Whether the event still stands in the outbox. */
export const isWaiting = async (access: TableAccess, event: CaseEvent): Promise<boolean> =>
  (await readItems(access, [waitingKey(event)], { consistent: true })).length > 0;

/** Those of the events, of one case, that still stand in the outbox. */
export const waitingAmong = async (
  access: TableAccess,
  events: readonly CaseEvent[],
): Promise<readonly CaseEvent[]> => {
  const items = await readItems(access, events.map(waitingKey), { consistent: true });
  const positions = new Set(items.map(({ sk }) => String(sk)));
  return events.filter((event) => positions.has(waitingKey(event).sk));
};
