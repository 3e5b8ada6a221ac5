import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as v from 'valibot';

/** Capacity units as DynamoDB bills them on demand. */
export interface Capacity {
  readonly reads: number;
  readonly writes: number;
}

export interface CapacityMeter {
  /** what was consumed in that table and its indexes so far */
  readonly of: (table: string) => Capacity;
  readonly reset: () => void;
}

const none: Capacity = { reads: 0, writes: 0 };

const kinds: Readonly<Record<string, keyof Capacity>> = {
  GetItemCommand: 'reads',
  BatchGetItemCommand: 'reads',
  QueryCommand: 'reads',
  ScanCommand: 'reads',
  TransactGetItemsCommand: 'reads',
  PutItemCommand: 'writes',
  UpdateItemCommand: 'writes',
  DeleteItemCommand: 'writes',
  BatchWriteItemCommand: 'writes',
  TransactWriteItemsCommand: 'writes',
};

const consumed = v.object({ TableName: v.string(), CapacityUnits: v.number() });
const answer = v.object({ ConsumedCapacity: v.union([v.array(consumed), consumed]) });

/**
 * Has every request of this client say what capacity it consumed, indexes and the double price of transactions included,
 * and adds it up by table. That the embedded engine says what AWS would is what `meter.test.ts` holds it to.
 */
export const meterCapacity = (client: DynamoDBDocumentClient): CapacityMeter => {
  const tables = new Map<string, Capacity>();
  const add = (kind: keyof Capacity, output: unknown): void => {
    const { ConsumedCapacity } = v.parse(answer, output);
    for (const { TableName, CapacityUnits } of [ConsumedCapacity].flat()) {
      const before = tables.get(TableName) ?? none;
      tables.set(TableName, { ...before, [kind]: before[kind] + CapacityUnits });
    }
  };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const kind = kinds[commandName];
        if (kind === undefined) return next(args);
        const result = await next({
          ...args,
          input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' },
        });
        add(kind, result.output);
        return result;
      },
    { step: 'initialize', name: 'capacityMeter' },
  );
  return { of: (table) => tables.get(table) ?? none, reset: () => tables.clear() };
};
