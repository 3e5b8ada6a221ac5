import { CreateTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { ensureTable, TableMismatchError } from './provision.ts';
import { createTableInput } from './table.ts';
import { clientFor } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

describe('setting up the table', () => {
  it('creates it once, whoever else does so at the same time, and lets guards expire', async () => {
    const client = clientFor(engine.endpoint);
    await Promise.all(Array.from({ length: 4 }, () => ensureTable(client, 'once')));
    await ensureTable(client, 'once');
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'once' }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });
  });

  it.each([
    ['other-indexes', { GlobalSecondaryIndexes: createTableInput('t').GlobalSecondaryIndexes?.slice(1) }],
    [
      'other-keys',
      {
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' as const }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' as const }],
        GlobalSecondaryIndexes: undefined,
      },
    ],
  ])('refuses a table with %s', async (name, changes) => {
    const client = clientFor(engine.endpoint);
    const input = { ...createTableInput(name), ...changes };
    const used = (input.GlobalSecondaryIndexes ?? [])
      .flatMap(({ KeySchema = [] }) => KeySchema)
      .concat(input.KeySchema ?? []);
    const AttributeDefinitions = input.AttributeDefinitions?.filter(({ AttributeName }) =>
      used.some((key) => key.AttributeName === AttributeName),
    );
    await client.send(new CreateTableCommand({ ...input, AttributeDefinitions }));
    await expect(ensureTable(client, name)).rejects.toThrow(TableMismatchError);
    await expect(ensureTable(client, name)).rejects.toThrow('nothing was changed');
  });
});
