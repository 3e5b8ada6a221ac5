import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { shardCount, shardOf } from './keys.ts';
import { caseOf, clockOf, monday, moving, openStoreForTests, reporting } from './testing.ts';
import type { DistrictStore, OutboxMessage } from './types.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const openStore = async (options = {}) =>
  (await openStoreForTests(engine.endpoint, `outbox-${tables++}`, options)).store;

const waiting = async (store: DistrictStore): Promise<readonly OutboxMessage[]> =>
  (await Promise.all(Array.from({ length: shardCount }, (_, shard) => store.outbox.peek(shard, 100)))).flat();

const one = [{ scope: 'M#2024-03', key: 'all', add: { reported: 1 } }];
const reported = async (store: DistrictStore) =>
  (await store.counters.read('M#2024-03')).get('all')?.reported;

describe.each([
  ['alone', {}],
  ['in groups', { groupWrites: true }],
])('settling, written %s,', (_, options) => {
  it('counts and removes once, however many try at the same time', async () => {
    const store = await openStore(options);
    await store.cases.commit(reporting('a'));
    await store.cases.commit(reporting('b'));
    const messages = await waiting(store);
    const answers = await Promise.all(Array.from({ length: 12 }, () => store.outbox.settle(messages, one)));
    expect(answers.filter((settled) => settled)).toHaveLength(1);
    expect(await reported(store)).toBe(1);
    expect(await waiting(store)).toEqual([]);
  });

  it('changes nothing when one of its messages is gone', async () => {
    const store = await openStore(options);
    await store.cases.commit(reporting('a'));
    const before = await waiting(store);
    await store.cases.commit(reporting('b'));
    expect(await store.outbox.settle(before, one)).toBe(true);
    expect(await store.outbox.settle([...before, ...(await waiting(store))], one)).toBe(false);
    expect(await reported(store)).toBe(1);
    expect((await waiting(store)).map(({ event }) => event.caseId)).toEqual(['b']);
  });

  it('adds up what different batches count', async () => {
    const store = await openStore(options);
    const ids = Array.from({ length: 20 }, (_unused, number) => `c${number}`);
    await Promise.all(ids.map((id) => store.cases.commit(reporting(id))));
    const count = [{ scope: 'M#2024-03', key: 'all', add: { reported: 1, inHand: 2 } }];
    const messages = await waiting(store);
    const answers = await Promise.all(messages.map((message) => store.outbox.settle([message], count)));
    expect(answers).toEqual(ids.map(() => true));
    expect(await store.counters.read('M#2024-03')).toEqual(new Map([['all', { reported: 20, inHand: 40 }]]));
    expect(await store.counters.read('M#2024-04')).toEqual(new Map());
  });
});

describe('the outbox', () => {
  it('keeps the order of versions within a case, also at one and the same instant', async () => {
    const store = await openStore();
    let current = caseOf('a');
    await store.cases.commit(reporting('a'));
    for (let step = 0; step < 11; step++) {
      const commit = moving(current, 'reported', { updatedAt: monday });
      await store.cases.commit(commit);
      current = commit.after;
    }
    const messages = await store.outbox.peek(shardOf('a'), 100);
    expect(messages.map(({ event }) => event.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await store.outbox.peek(shardOf('a'), 3)).map(({ event }) => event.version)).toEqual([1, 2, 3]);
    expect(messages[1]).toMatchObject({ before: { state: 'reported' }, after: { state: 'reported' } });
  });
});

describe('due clocks', () => {
  it('are found by shard up to an instant, earliest first, until they stop', async () => {
    const store = await openStore();
    const wake = (id: string, minute: number) =>
      reporting(id, { clocks: { dispatch: clockOf('dispatch', { wakeAt: monday + minute * 60_000 }) } });
    const ids = Array.from({ length: 12 }, (_, number) => `c${number}`).filter((id) => shardOf(id) === 1);
    expect(ids.length).toBeGreaterThan(1);
    for (const [minute, id] of ids.entries()) await store.cases.commit(wake(id, minute));
    const due = async (until: number) => (await store.clocks.due(1, until, { limit: 50 })).items;
    expect((await due(monday + 3_600_000)).map(({ caseId }) => caseId)).toEqual(ids);
    expect(await due(monday)).toEqual([{ caseId: ids[0], clock: clockOf('dispatch', { wakeAt: monday }) }]);
    expect(await due(monday - 1)).toEqual([]);
    const first = wake(ids[0] ?? '', 0).after;
    const { wakeAt: _gone, ...stopped } = clockOf('dispatch', { status: 'stopped', stoppedAt: monday });
    await store.cases.commit(moving(first, 'handling', { clocks: { dispatch: stopped } }));
    expect(await due(monday)).toEqual([]);
    expect(await store.clocks.get(ids[0] ?? '', 'dispatch')).toEqual(stopped);
  });
});

describe('notifications', () => {
  it('are recorded once and listed with their case', async () => {
    const store = await openStore();
    const line = (id: string) => ({
      id,
      caseId: 'a',
      recipient: 'u1',
      template: 'filed',
      language: 'zh-CN',
      text: '立案',
      at: monday,
      status: 'sent' as const,
    });
    expect(await store.notifications.record(line('a:00000001#u1'))).toBe(true);
    expect(await store.notifications.record(line('a:00000001#u1'))).toBe(false);
    expect(await store.notifications.record(line('a:00000002#u1'))).toBe(true);
    expect(await store.notifications.ofCase('a', { limit: 9 })).toEqual({
      items: [line('a:00000001#u1'), line('a:00000002#u1')],
    });
    expect((await store.notifications.ofCase('b', { limit: 9 })).items).toEqual([]);
  });
});
