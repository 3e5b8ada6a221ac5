import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { freshState } from '../domain/devices/observe.ts';
import type { Device, DeviceState } from '../domain/devices/types.ts';
import { receiptKept } from './devices.ts';
import { openStoreForTests } from './testing.ts';

const device = (id: string): Device => ({
  id,
  kind: 'sensor',
  name: id,
  enabled: true,
  secrets: [],
  createdAt: 0,
  createdBy: 'administrator',
  updatedAt: 0,
});

const owing = (at: number): DeviceState => ({
  ...freshState,
  owed: [{ rule: 'flood', news: 'raised', number: 1, at }],
});

describe('the store of devices', () => {
  let engine: RunningDynoxide;
  let opened: Awaited<ReturnType<typeof openStoreForTests>>;
  beforeAll(async () => {
    engine = await startDynoxide();
    opened = await openStoreForTests(engine.endpoint, 'devices');
  });
  afterAll(async () => {
    opened.client.destroy();
    await engine.stop();
  });
  const devices = () => opened.store.devices;

  it('keeps devices, each written only on what was read, and lists them page by page', async () => {
    for (const id of ['c', 'a', 'b']) expect(await devices().save(device(id))).toBe(true);
    expect(await devices().save(device('a'))).toBe(false);
    expect(await devices().save({ ...device('a'), name: 'one' }, 1)).toBe(true);
    expect(await devices().save({ ...device('a'), name: 'two' }, 1)).toBe(false);
    expect(await devices().get('a')).toEqual({ value: { ...device('a'), name: 'one' }, revision: 2 });
    const first = await devices().list({ limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['a', 'b']);
    const next = await devices().list({
      limit: 2,
      ...(first.next === undefined ? {} : { cursor: first.next }),
    });
    expect(next.items.map(({ id }) => id)).toEqual(['c']);
    expect(next.next).toBeUndefined();
  });

  it('finds those with news that no case says yet, until they have none', async () => {
    const found = async () => {
      const shards = Array.from({ length: devices().shards }, (_, shard) =>
        devices().owing(shard, { limit: 9 }),
      );
      return (await Promise.all(shards)).flatMap(({ items }) => items).toSorted();
    };
    expect(await devices().state('a')).toEqual({ value: freshState, revision: 0 });
    expect(await devices().saveState('a', owing(5), 0)).toBe(true);
    expect(await devices().saveState('a', owing(6), 0)).toBe(false);
    expect(await devices().saveState('b', owing(7), 0)).toBe(true);
    expect(await found()).toEqual(['a', 'b']);
    expect(await devices().saveState('a', freshState, 1)).toBe(true);
    expect(await found()).toEqual(['b']);
    await devices().remove('b');
    expect(await found()).toEqual([]);
    expect(await devices().get('b')).toBeUndefined();
  });

  it('knows a message again for a day, and lists messages newest first', async () => {
    for (const at of [10, 30, 20])
      await devices().saveReceipt('a', { id: `m-${at}`, at, answers: [{ status: 'accepted' }] });
    await devices().saveReceipt('b', { id: 'm-10', at: 99, answers: [] });
    expect((await devices().receipts('a', { limit: 2 })).items.map(({ id }) => id)).toEqual(['m-30', 'm-20']);
    expect(await devices().receipt('a', 'm-10', 10 + receiptKept - 1)).toMatchObject({ at: 10 });
    expect(await devices().receipt('a', 'm-10', 10 + receiptKept)).toBeUndefined();
    expect(await devices().receipt('a', 'm-11', 10)).toBeUndefined();
  });
});
