import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { tenantHistoryKey, tenantPartKey, tenantPartPartition, tenantPointerKey } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** A tenant's data as it lies in the table: see tenants/snapshot.ts. */
export interface StoredSnapshot {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

/** An item holds at most 400 kB. */
const partBytes = 300_000;

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, part) =>
    bytes.subarray(part * partBytes, (part + 1) * partBytes),
  );

/** The digest of the tenant's data that counts now; undefined before any was put. */
export const currentTenantDigest = async (
  { client, tableName }: TableAccess,
  format: number,
): Promise<string | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: tenantPointerKey(format), ConsistentRead: true }),
  );
  return typeof Item?.digest === 'string' ? Item.digest : undefined;
};

/**
 * Stores a tenant's data and lets it count from now on. Parts are named by their content and written first, so a reader
 * finds either the old data or the new, whole. Answers false, having written nothing, if it counts already.
 */
export const putTenantData = async (
  access: TableAccess,
  { digest, bytes }: StoredSnapshot,
  { format, at }: { readonly format: number; readonly at: number },
): Promise<boolean> => {
  const { client, tableName: TableName } = access;
  if ((await currentTenantDigest(access, format)) === digest) return false;
  const parts = partsOf(bytes);
  for (const [part, data] of parts.entries()) {
    await client.send(new PutCommand({ TableName, Item: { ...tenantPartKey(digest, part), data } }));
  }
  const record = { digest, format, at, parts: parts.length };
  await client.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName, Item: { ...tenantPointerKey(format), ...record } } },
        { Put: { TableName, Item: { ...tenantHistoryKey(at), ...record } } },
      ],
    }),
  );
  return true;
};

/** The bytes of a digest, put together again; undefined if none were put. */
export const readTenantData = async (
  { client, tableName }: TableAccess,
  digest: string,
): Promise<StoredSnapshot | undefined> => {
  const parts: Uint8Array[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': tenantPartPartition(digest) },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    parts.push(...Items.map(({ data }) => data).filter((data) => data instanceof Uint8Array));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return parts.length === 0 ? undefined : { digest, bytes: Buffer.concat(parts) };
};
