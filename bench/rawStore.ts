import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ensureTable } from '../functions/store/provision.ts';
import { together } from './measure.ts';

const tableName = 'bench-raw';

/** The size of what a commit writes: a case, its event and its outbox message. Characters. */
const sizes = [2_000, 1_000, 1_400];

/**
 * Transactions of three items a second that the same engine takes with nothing of ours around it, on a table of the same
 * shape: what the lifecycles are to be seen against.
 */
export const rawTransactions = async (
  client: DynamoDBDocumentClient,
  { lanes, seconds }: { readonly lanes: number; readonly seconds: number },
): Promise<number> => {
  await ensureTable(client, tableName);
  const { count, rate } = await together({ lanes, seconds }, async (serial) => {
    const TransactItems = sizes.map((size, place) => ({
      Put: {
        TableName: tableName,
        Item: { pk: `RAW#${serial}`, sk: String(place), d: 'x'.repeat(size) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }));
    await client.send(new TransactWriteCommand({ TransactItems }));
  });
  if (count === 0) throw new Error('not one transaction went through');
  return rate;
};
