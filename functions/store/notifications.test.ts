import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import type { Notification } from '../domain/notifications/types.ts';
import { monday, openStoreForTests } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const opened = () => openStoreForTests(engine.endpoint, `ledger-${tables++}`);

const line = (id: string, changes: Partial<Notification> = {}): Notification => ({
  id,
  caseId: id.slice(0, id.indexOf(':')),
  recipient: 'reporter',
  channel: 'sms',
  template: 'filed',
  language: 'zh-CN',
  text: '立案',
  at: monday,
  status: 'failed',
  ...changes,
});

const idsOf = ({ items }: { readonly items: readonly { readonly id: string }[] }) =>
  items.map(({ id }) => id);

describe('the ledger', () => {
  it('lists what failed over all cases, newest first, by channel if asked, page by page', async () => {
    const { notifications } = (await opened()).store;
    for (let number = 1; number <= 6; number++)
      await notifications.record(
        line(`c${number}:1#reporter`, { at: monday + number, channel: number % 2 === 0 ? 'email' : 'sms' }),
      );
    await notifications.record(line('c7:1#reporter', { status: 'sent' }));
    const first = await notifications.listed({ status: 'failed' }, { limit: 4 });
    expect(idsOf(first)).toEqual(['c6:1#reporter', 'c5:1#reporter', 'c4:1#reporter', 'c3:1#reporter']);
    const rest = await notifications.listed({ status: 'failed' }, { limit: 4, cursor: first.next ?? '' });
    expect(idsOf(rest)).toEqual(['c2:1#reporter', 'c1:1#reporter']);
    const byMail = await notifications.listed({ status: 'failed', channel: 'email' }, { limit: 9 });
    expect(idsOf(byMail)).toEqual(['c6:1#reporter', 'c4:1#reporter', 'c2:1#reporter']);
    expect(idsOf(await notifications.listed({ status: 'sent' }, { limit: 9 }))).toEqual(['c7:1#reporter']);
  });

  it('does not list with others what an inbox took', async () => {
    const { notifications } = (await opened()).store;
    await notifications.record(line('a:1#unit:u1', { channel: 'inbox', status: 'sent' }));
    expect((await notifications.listed({ status: 'sent' }, { limit: 9 })).items).toEqual([]);
    expect(idsOf(await notifications.ofCase('a', { limit: 9 }))).toEqual(['a:1#unit:u1']);
  });

  it('lists what an inbox took that is about no case, by whose inbox it is, newest first', async () => {
    const { notifications } = (await opened()).store;
    const told = { channel: 'inbox', status: 'sent', recipient: 'person:p' } as const;
    const { caseId: _, ...about } = line('', told);
    for (const at of [1, 2, 3])
      await notifications.record({ ...about, id: `insight:${at}`, at: monday + at });
    await notifications.record({ ...about, id: 'insight:other', recipient: 'person:q' });
    await notifications.record(line('a:1#person:p', told));
    const first = await notifications.inbox('person:p', { limit: 2 });
    expect(idsOf(first)).toEqual(['insight:3', 'insight:2']);
    expect(idsOf(await notifications.inbox('person:p', { limit: 2, cursor: first.next ?? '' }))).toEqual([
      'insight:1',
    ]);
    expect((await notifications.listed({ status: 'sent' }, { limit: 9 })).items).toEqual([]);
  });

  it('lets one of those who change the same line at once', async () => {
    const { notifications } = (await opened()).store;
    const before = line('a:1#reporter', { status: 'waiting', dueAt: monday });
    await notifications.record(before);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        notifications.change(before, { ...before, status: 'sent', revision: 1 }),
      ),
    );
    expect(answers.filter((won) => won)).toHaveLength(1);
  });

  it('finds what is due, and no more what was sent', async () => {
    const { notifications } = (await opened()).store;
    const waiting = line('a:1#reporter', { status: 'waiting', dueAt: monday + 5 });
    await notifications.record(waiting);
    const due = async (until: number) => {
      const shards = Array.from({ length: notifications.shards }, (_, shard) => shard);
      const pages = await Promise.all(shards.map((shard) => notifications.due(shard, until, { limit: 9 })));
      return pages.flatMap(({ items }) => items);
    };
    expect(await due(monday + 4)).toEqual([]);
    expect(await due(monday + 5)).toEqual([{ id: 'a:1#reporter', channel: 'sms', dueAt: monday + 5 }]);
    const { dueAt: _, ...rest } = waiting;
    await notifications.change(waiting, { ...rest, status: 'sent', revision: 1 });
    expect(await due(monday + 5)).toEqual([]);
  });

  it('keeps a line that is about no case with its subscription', async () => {
    const { notifications } = (await opened()).store;
    const { caseId: _, ...asked } = line('sub-x:confirm:1#sub:x');
    await notifications.record(asked);
    expect(await notifications.get('sub-x:confirm:1#sub:x')).toEqual(asked);
  });

  it('reads lines of older builds', async () => {
    const { client, store } = await opened();
    const { channel: _, ...old } = line('a:00000001#role:dispatcher', { status: 'sent' });
    const Item = { pk: 'CASE#a', sk: 'NOTE#a:00000001#role:dispatcher', v: 1, d: JSON.stringify(old) };
    await client.send(new PutCommand({ TableName: `ledger-${tables - 1}`, Item }));
    expect((await store.notifications.ofCase('a', { limit: 9 })).items).toEqual([old]);
    expect(await store.notifications.change(old, { ...old, revision: 1 })).toBe(true);
  });
});
