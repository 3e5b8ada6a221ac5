import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import type { MachineClient } from '../domain/identity/clients.ts';
import { openStoreForTests } from './testing.ts';

const client = (id: string): MachineClient => ({
  id,
  name: id,
  unit: 'u1',
  scopes: ['cases:read'],
  enabled: true,
  secrets: [],
  createdAt: 0,
  createdBy: 'administrator',
  updatedAt: 0,
});

describe('the store of machine clients', () => {
  let engine: RunningDynoxide;
  let opened: Awaited<ReturnType<typeof openStoreForTests>>;
  beforeAll(async () => {
    engine = await startDynoxide();
    opened = await openStoreForTests(engine.endpoint, 'clients');
  });
  afterAll(async () => {
    opened.client.destroy();
    await engine.stop();
  });
  const clients = () => opened.store.clients;

  it('keeps clients, each written only on what was read, and lists them page by page', async () => {
    for (const id of ['a', 'b', 'c']) expect(await clients().save(client(id))).toBe(true);
    expect(await clients().save(client('a'))).toBe(false);
    expect(await clients().save({ ...client('a'), enabled: false }, 1)).toBe(true);
    expect(await clients().save({ ...client('a'), name: 'late' }, 1)).toBe(false);
    expect(await clients().get('a')).toEqual({ value: { ...client('a'), enabled: false }, revision: 2 });
    const { items, next = '' } = await clients().list({ limit: 2 });
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await clients().list({ limit: 2, cursor: next })).items.map(({ id }) => id)).toEqual(['c']);
  });

  it('knows when each secret was used last, until the client is gone', async () => {
    await clients().used('b', 'old', 5);
    await Promise.all([clients().used('b', 'old', 7), clients().used('b', 'new', 6)]);
    expect(Object.fromEntries(await clients().uses('b'))).toEqual({ old: 7, new: 6 });
    expect(await clients().uses('a')).toEqual(new Map());
    await clients().remove('b');
    expect(await clients().uses('b')).toEqual(new Map());
    expect(await clients().get('b')).toBeUndefined();
  });
});
