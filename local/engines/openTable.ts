import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { given } from '../../functions/domain/given.ts';
import { createClient } from '../../functions/store/client.ts';
import { tableName } from '../district.ts';
import { openDatabase } from './open.ts';

/** Where a table is asked for that nobody could find. */
export class TableChoiceError extends Error {}

/** A district's table: `table` on AWS or at DYNAMODB_ENDPOINT, or else the one in a data folder. */
export interface TableChoice {
  readonly table?: string | undefined;
  readonly data: string;
}

export interface OpenTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  close(): Promise<void>;
}

/** Opens a district's table for a command. Throws TableChoiceError, DataFolderError and EngineError. */
export const openTable = async ({ table, data }: TableChoice, tenantKey: string): Promise<OpenTable> => {
  if (table === undefined) {
    const database = await openDatabase(data, process.env);
    return { client: database.client, name: tableName(tenantKey), close: () => database.close() };
  }
  const { DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region } = process.env;
  if (region === undefined) throw new TableChoiceError('AWS_REGION must say where the table is');
  const client = createClient({ region, ...given('endpoint', endpoint) });
  return { client, name: table, close: async () => client.destroy() };
};
