import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Case } from '../domain/case/types.ts';
import { readCase, type StoredItem } from './codec.ts';
import { caseKey, type ItemKey } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** What DynamoDB takes in one transaction, and in one batch of reads. */
const batchLimit = 100;

/** Runs that fit one transaction or one batch of reads. */
export const batchesOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / batchLimit) }, (_, batch) =>
    all.slice(batch * batchLimit, (batch + 1) * batchLimit),
  );

/** The items of a batch, asking again for what the engine left out. */
const readBatch = async (
  { client, tableName }: TableAccess,
  keys: readonly ItemKey[],
  ConsistentRead: boolean,
): Promise<readonly StoredItem[]> => {
  const found: StoredItem[] = [];
  let wanted: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let attempt = 0; wanted.length > 0; attempt++) {
    if (attempt > 0) await pause(10 * 2 ** Math.min(attempt, 6));
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead } } }),
    );
    found.push(...(Responses?.[tableName] ?? []));
    wanted = UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return found;
};

/** Items by their keys, in no order; those that are not there are left out. Each key once. */
export const readItems = async (
  access: TableAccess,
  keys: readonly ItemKey[],
  { consistent } = { consistent: false },
): Promise<readonly StoredItem[]> => {
  const batches = await Promise.all(batchesOf(keys).map((batch) => readBatch(access, batch, consistent)));
  return batches.flat();
};

/** The cases of different ids, as far as they are there, in the order of the ids. */
export const loadCases = async (access: TableAccess, ids: readonly string[]): Promise<readonly Case[]> => {
  const items = await readItems(access, ids.map(caseKey));
  const cases = new Map(items.map((item) => [item.pk, readCase(item)]));
  return ids.flatMap((id) => cases.get(caseKey(id).pk) ?? []);
};
