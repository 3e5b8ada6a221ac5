import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { tenantHistoryKey, tenantPartKey, tenantPartPartition, tenantPointerKey } from './keys.ts';
import { putParts, readParts } from './packed.ts';
import type { TableAccess } from './pages.ts';

/** A tenant's data as it lies in the table: see tenants/snapshot.ts. */
export interface StoredSnapshot {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

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
  const parts = await putParts(access, bytes, (part) => tenantPartKey(digest, part));
  const record = { digest, format, at, parts };
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
  access: TableAccess,
  digest: string,
): Promise<StoredSnapshot | undefined> => {
  const bytes = await readParts(access, tenantPartPartition(digest));
  return bytes === undefined ? undefined : { digest, bytes };
};
