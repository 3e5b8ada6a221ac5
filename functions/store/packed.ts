import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** An item holds at most 400 kB. */
const partBytes = 300_000;

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, part) =>
    bytes.subarray(part * partBytes, (part + 1) * partBytes),
  );

/** Writes bytes as items of one partition, each under its number, with what else each carries. Answers how many. */
export const putParts = async (
  { client, tableName: TableName }: TableAccess,
  bytes: Uint8Array,
  keyOf: (part: number) => ItemKey,
  also: Readonly<Record<string, unknown>> = {},
): Promise<number> => {
  const parts = partsOf(bytes);
  for (const [part, data] of parts.entries())
    await client.send(new PutCommand({ TableName, Item: { ...keyOf(part), data, ...also } }));
  return parts.length;
};

/** The bytes of a partition put together again; undefined if there are none. */
export const readParts = async (
  { client, tableName }: TableAccess,
  partition: string,
): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    parts.push(...Items.map(({ data }) => data).filter((data) => data instanceof Uint8Array));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return parts.length === 0 ? undefined : Buffer.concat(parts);
};
