import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent } from '../domain/case/types.ts';
import { readItems } from './batches.ts';
import type { ListKey } from './cursors.ts';
import { caseKey, outboxPartition, outboxPosition, shardOf } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** How many items of any kind one reading passes over. */
const itemsAtOnce = 2_000;

/** The one Scan of the product: a recount must find cases that no list and no index names. */
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

/** Whether the event still stands in the outbox. */
export const isWaiting = async (access: TableAccess, event: CaseEvent): Promise<boolean> => {
  const key = { pk: outboxPartition(shardOf(event.caseId)), sk: outboxPosition(event) };
  return (await readItems(access, [key], { consistent: true })).length > 0;
};
