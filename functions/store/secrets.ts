import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { secretKey } from './keys.ts';
import type { TableAccess } from './pages.ts';

/** Under which lies by which providers people are told: functions/ports/channel.settings.ts. */
export const channelsKey = 'channels';

/** Under which lies what signs the links of the public. */
export const followKey = 'follow';

/** Under which lies what signs the tokens of machine clients. */
export const clientTokenKey = 'client-tokens';

/** Under which lies what the public names of cases in open data are made with. */
export const openDataKey = 'open-data';
/** Under which lies by which headers vital signs are pulled: functions/vitals/pull.ts. */
export const vitalSourcesKey = 'vital-sources';

/** Under which the key of the tenant's geocoder lies. */
export const geocoderKey = 'geocoder-key';

/** A secret that somebody stored; undefined if nobody did. */
export const storedSecret = async (
  { client, tableName }: TableAccess,
  name: string,
): Promise<string | undefined> => {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: secretKey(name), ConsistentRead: true }),
  );
  return typeof Item?.secret === 'string' ? Item.secret : undefined;
};

/**
 * A secret of the district, kept in its table and so under its key. The first who asks draws it; whoever asks at the
 * same time is given the same one.
 */
export const keptSecret = async (access: TableAccess, name: string, draw: () => string): Promise<string> => {
  const kept = await storedSecret(access, name);
  if (kept !== undefined) return kept;
  const secret = draw();
  try {
    await access.client.send(
      new PutCommand({
        TableName: access.tableName,
        Item: { ...secretKey(name), secret },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return secret;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return keptSecret(access, name, draw);
  }
};

/** Stores a secret that is given to us, in place of an earlier one. */
export const storeSecret = async (
  { client, tableName }: TableAccess,
  name: string,
  secret: string,
): Promise<void> => {
  await client.send(new PutCommand({ TableName: tableName, Item: { ...secretKey(name), secret } }));
};
