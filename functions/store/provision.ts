import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type KeySchemaElement,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTableInput, table } from './table.ts';

/** A table of that name exists and is another one than ours. Nothing was changed. */
export class TableMismatchError extends Error {
  override readonly name = 'TableMismatchError';
}

const describe = async (
  client: DynamoDBDocumentClient,
  tableName: string,
): Promise<TableDescription | undefined> => {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const create = async (client: DynamoDBDocumentClient, tableName: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(createTableInput(tableName)));
  } catch (error) {
    // Another process was quicker; whether it made the same table is checked below.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: tableName });
};

const schemaText = (schema: readonly KeySchemaElement[] | undefined): string =>
  (schema ?? []).map(({ AttributeName, KeyType }) => `${AttributeName} ${KeyType}`).join(', ');

/** Keys of a table and of its indexes, one line each, in an order of their own. */
const shapeOf = ({
  KeySchema,
  GlobalSecondaryIndexes = [],
}: Partial<TableDescription>): readonly string[] => [
  `keys: ${schemaText(KeySchema)}`,
  ...GlobalSecondaryIndexes.map((index) => `index ${index.IndexName}: ${schemaText(index.KeySchema)}`).sort(),
];

const checkShape = (tableName: string, found: TableDescription): void => {
  const { KeySchema = [], GlobalSecondaryIndexes = [] } = createTableInput(tableName);
  const wanted = shapeOf({ KeySchema, GlobalSecondaryIndexes }).join('; ');
  const present = shapeOf(found).join('; ');
  if (present !== wanted) {
    throw new TableMismatchError(
      `table ${tableName} has ${present}, where ${wanted} was expected; nothing was changed`,
    );
  }
};

const expireGuards = async (client: DynamoDBDocumentClient, tableName: string): Promise<void> => {
  const { TimeToLiveDescription } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: tableName }),
  );
  const status = TimeToLiveDescription?.TimeToLiveStatus ?? 'DISABLED';
  if (status === 'ENABLED' || status === 'ENABLING') return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: table.timeToLive, Enabled: true },
    }),
  );
};

/**
 * Makes sure that the table is there and ours, creating it if it is missing; resolves once it can be used. On AWS the
 * stack does this. Throws TableMismatchError for a table with other keys or indexes.
 */
export const ensureTable = async (client: DynamoDBDocumentClient, tableName: string): Promise<void> => {
  if ((await describe(client, tableName)) === undefined) await create(client, tableName);
  const found = await describe(client, tableName);
  if (found === undefined) throw new Error(`table ${tableName} vanished while it was set up`);
  checkShape(tableName, found);
  await expireGuards(client, tableName);
};
