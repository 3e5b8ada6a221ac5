import { randomBytes } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { ensureTable } from './provision.ts';
import { keptSecret } from './secrets.ts';
import { currentTenantDigest, putTenantData, readTenantData } from './tenantData.ts';
import { clientFor } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

const openTable = async (tableName: string) => {
  const client = clientFor(engine.endpoint);
  await ensureTable(client, tableName);
  return { client, tableName };
};

describe('a tenant’s data in its table', () => {
  it('comes back byte for byte, also when it is larger than an item and than a page', async () => {
    const access = await openTable('large');
    const bytes = new Uint8Array(randomBytes(2_500_000));
    await putTenantData(access, { digest: 'd1', bytes }, { format: 1, at: 1 });
    const found = await readTenantData(access, 'd1');
    expect(Buffer.compare(found?.bytes ?? Buffer.of(), bytes)).toBe(0);
    expect(await readTenantData(access, 'd2')).toBeUndefined();
  });

  it('is written once, counts for its own format only, and stays in the history', async () => {
    const access = await openTable('history');
    const bytes = Buffer.from('one');
    expect(await currentTenantDigest(access, 1)).toBeUndefined();
    expect(await putTenantData(access, { digest: 'd1', bytes }, { format: 1, at: 1_000 })).toBe(true);
    expect(await putTenantData(access, { digest: 'd1', bytes }, { format: 1, at: 2_000 })).toBe(false);
    expect(await putTenantData(access, { digest: 'd2', bytes }, { format: 1, at: 3_000 })).toBe(true);
    expect(await currentTenantDigest(access, 1)).toBe('d2');
    expect(await currentTenantDigest(access, 2)).toBeUndefined();
    const { Items = [] } = await access.client.send(
      new QueryCommand({
        TableName: access.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :since)',
        ExpressionAttributeValues: { ':pk': 'TENANT', ':since': 'SINCE#' },
      }),
    );
    expect(Items.map(({ digest, at }) => [digest, at])).toEqual([
      ['d1', 1_000],
      ['d2', 3_000],
    ]);
  });
});

describe('a secret of the district', () => {
  it('is drawn once, whoever asks at the same time', async () => {
    const access = await openTable('secrets');
    let drawn = 0;
    const ask = () => keptSecret(access, 'follow', () => `secret ${++drawn}`);
    const secrets = new Set(await Promise.all([ask(), ask(), ask(), ask()]));
    expect(secrets.size).toBe(1);
    expect(secrets).toContain(await keptSecret(access, 'follow', () => 'another'));
  });
});
