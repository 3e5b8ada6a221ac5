import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureTable } from '../../functions/store/district.ts';
import { clientFor } from '../../functions/store/testing.ts';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { type CapacityMeter, meterCapacity } from './meter.ts';

const TableName = 'metered';

let engine: RunningDynoxide;
let client: DynamoDBDocumentClient;
let meter: CapacityMeter;

beforeAll(async () => {
  engine = await startDynoxide();
  client = clientFor(engine.endpoint);
  await ensureTable(client, TableName);
  meter = meterCapacity(client);
});

beforeEach(() => meter.reset());

afterAll(async () => {
  client.destroy();
  await engine.stop();
});

const consumed = () => meter.of(TableName);

let serial = 0;
const key = () => {
  serial += 1;
  return { pk: `p${serial}`, sk: 's' };
};

/** An item that lies in one index with a summary of that many characters. */
const listed = (summary: number, sort = '1') => ({
  workPk: 'W',
  workSk: sort,
  s: 's'.repeat(summary),
  v: 1,
});

const put = (item: Record<string, unknown>) => client.send(new PutCommand({ TableName, Item: item }));

/** What replacing the first item by the second consumes beyond the two units of an item of 1.5 kB. */
const indexWrites = async (
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<number> => {
  const base = { ...key(), d: 'x'.repeat(1_200) };
  await put({ ...base, ...before });
  meter.reset();
  await put({ ...base, ...after });
  return consumed().writes - 2;
};

describe('the capacity meter', () => {
  it.each([
    [900, 1],
    [1_100, 2],
    [3_500, 4],
  ])('counts an item of about %i bytes as %i write units', async (size, units) => {
    await put({ ...key(), d: 'x'.repeat(size) });
    expect(consumed()).toEqual({ reads: 0, writes: units });
  });

  it('measures items in bytes, of which a Chinese character takes three', async () => {
    await put({ ...key(), d: '字'.repeat(400) });
    expect(consumed().writes).toBe(2);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, number]>([
    ['nothing in an index', {}, {}, 0],
    ['an entry that stays the same', listed(100), listed(100), 0],
    ['a new entry', {}, listed(100), 1],
    ['an entry that is taken out', listed(100), {}, 1],
    ['an entry whose summary changes', listed(100), listed(110), 1],
    ['an entry whose place changes', listed(100), listed(100, '2'), 2],
  ])('adds for %s what AWS charges for the index', async (_, before, after, units) => {
    expect(await indexWrites(before, after)).toBe(units);
  });

  it('counts what is in a transaction twice, but its index entries once', async () => {
    const Item = { ...key(), d: 'x'.repeat(1_200), ...listed(100) };
    await client.send(
      new TransactWriteCommand({
        TransactItems: [{ Put: { TableName, Item } }, { Put: { TableName, Item: key() } }],
      }),
    );
    expect(consumed().writes).toBe(2 * 2 + 1 + 2 * 1);
  });

  it('counts an update', async () => {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: key(),
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
    expect(consumed()).toEqual({ reads: 0, writes: 1 });
  });

  it('counts a unit for every 4 kB read, and half for reads that may be stale', async () => {
    const stored = key();
    await put({ ...stored, d: 'x'.repeat(5_000) });
    meter.reset();
    await client.send(new GetCommand({ TableName, Key: stored, ConsistentRead: true }));
    expect(consumed().reads).toBe(2);
    await client.send(new GetCommand({ TableName, Key: stored }));
    expect(consumed().reads).toBe(3);
  });

  it('counts half a unit for looking into an empty list of an index', async () => {
    await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'unit',
        KeyConditionExpression: 'unitPk = :none',
        ExpressionAttributeValues: { ':none': 'nobody' },
      }),
    );
    expect(consumed()).toEqual({ reads: 0.5, writes: 0 });
  });

  it('knows nothing of a table that was not asked', () => {
    expect(meter.of('another')).toEqual({ reads: 0, writes: 0 });
  });
});
