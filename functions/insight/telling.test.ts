import { describe, expect, it } from 'vitest';
import type { News } from '../domain/insight/news.ts';
import type { defaultNotificationPolicies } from '../domain/notifications/policies.ts';
import type { Subscription } from '../domain/notifications/subscriptions.ts';
import type { Person } from '../domain/tenant/types.ts';
import { mondayMorning } from '../domain/testing.ts';
import { ledgerForTests } from '../notifications/testing.ts';
import { tellNews } from './telling.ts';

const surge: News = {
  kind: 'unusual',
  keys: ['unusual s1 litter'],
  places: [{ street: 's1', subcategory: 'litter' }],
  cases: 12,
  expected: 3.14,
};
const unowned: News = { ...surge, keys: ['x'], places: [{ street: 's1', subcategory: 'cover' }], cases: 8 };
const again: News = { ...unowned, kind: 'recurrence', places: [{ community: 'c1', unit: 'u2' }], cases: 4 };
const day = '2024-03-03';

const robots = [
  { name: 'leaders', role: 'leader', templates: ['unusual'], language: 'en' },
  { name: 'second', unit: 'u2', templates: ['unusual'] },
  { name: 'first', unit: 'u1', templates: ['unusual'] },
  { name: 'supervision', role: 'shiftLeader', templates: ['unusual'] },
  { name: 'cases', unit: 'u2', templates: ['dispatched'] },
] as const;

const subscription = (id: string, by: string, more: Partial<Subscription> = {}): Subscription => ({
  id,
  address: `mailto:${id}@example.test`,
  language: 'en',
  createdAt: 0,
  by,
  confirmedAt: 1,
  kind: 'staff',
  criteria: { unit: 'u2' },
  ...(more as object),
});

/** A district with what a test says of it, and everybody's messages. */
const district = (
  policies: Partial<typeof defaultNotificationPolicies> = {},
  people: readonly Person[] = [],
) => {
  const test = ledgerForTests({ policies });
  const tenant = {
    ...test.tenant,
    people: new Map([...test.tenant.people, ...people.map((one) => [one.id, one] as const)]),
  };
  const telling = { tenant, announce: test.announce, subscriptions: test.subscriptions.store };
  const tell = (...news: readonly News[]) => tellNews(telling, { day, news });
  const follow = (...all: readonly Subscription[]) => {
    for (const one of all) test.subscriptions.kept.set(one.id, { subscription: one, owner: one.id });
  };
  const lines = () => [...test.lines.values()];
  return { ...test, tell, follow, told: lines, recipients: () => lines().map(({ recipient }) => recipient) };
};

describe('what insight found', () => {
  it('is told to the unit that answers for it and to leaders, each by their post’s group chat too', async () => {
    const { tell, told } = district({ robots });
    await tell(surge);
    expect(told()).toMatchObject([
      { recipient: 'role:leader', channel: 'inbox', status: 'sent', language: 'zh-CN' },
      { recipient: 'robot:leaders', channel: 'robot', status: 'waiting', language: 'en' },
      { recipient: 'robot:second', channel: 'robot', status: 'waiting', language: 'zh-CN' },
      { recipient: 'person:unit2', channel: 'inbox', status: 'sent' },
    ]);
    for (const { text } of told()) expect(text).toMatch(/12.*3\.1/);
    expect(told().map(({ text }) => text)).toContain(
      '趋势洞察提醒：西街道“暴露垃圾”近七天上报 12 件（预计 3.1 件）。',
    );
  });

  it('is told to those who lead supervision where no unit answers', async () => {
    const { tell, recipients } = district({ robots });
    await tell(unowned);
    expect(recipients()).toEqual(['role:leader', 'robot:leaders', 'robot:supervision', 'person:shiftLeader']);
  });

  it('is one message for each, which names all of theirs and nothing else', async () => {
    const { tell, told } = district();
    await tell(surge, unowned, again);
    const texts = Object.fromEntries(told().map(({ recipient, text }) => [recipient, text]));
    expect(Object.keys(texts).sort()).toEqual(['person:shiftLeader', 'person:unit2', 'role:leader']);
    expect(texts['person:unit2']).toBe(
      '趋势洞察提醒：西街道“暴露垃圾”近七天上报 12 件（预计 3.1 件）；一社区“各类问题”同一处已出现 4 次。',
    );
    expect(texts['person:shiftLeader']).toMatch(/^趋势洞察提醒：西街道“上水井盖”近七天上报 8 件[^；]*$/);
  });

  it('is told once, however often the night is run', async () => {
    const { tell, told, wakes } = district({ robots });
    await tell(surge, unowned);
    const before = told();
    await tell(surge, unowned);
    await tell(surge, unowned, again);
    expect(told()).toEqual(before);
    expect(wakes).toHaveLength(3);
  });

  it('names ten things at most and says how many more there are', async () => {
    const { tell, told } = district();
    await tell(...Array.from({ length: 30 }, (_, i): News => ({ ...surge, keys: [`c${i}`] })));
    expect(told()).toHaveLength(2);
    for (const { text } of told())
      expect([text.match(/近七天/g)?.length, text]).toEqual([10, expect.stringContaining('另有 20 项')]);
  });

  it('is told in the language of the person, and not twice to who leads the district as well', async () => {
    const manager = { name: '', unit: 'u2', dutyAreas: [], language: 'en' } as const;
    const { tell, told } = district({}, [
      { ...manager, id: 'english', roles: ['unit'] },
      { ...manager, id: 'both', roles: ['unit', 'leader'] },
    ]);
    await tell(surge);
    const [, , english, ...more] = told();
    expect(more).toEqual([]);
    expect(english).toMatchObject({
      recipient: 'person:english',
      text: 'Insight: 暴露垃圾 in 西街道: 12 cases in seven days (3.1 expected).',
    });
  });
});

describe('a manager’s own e-mail', () => {
  it('is used where they have cases of the kind sent there, with a link and within their own hours', async () => {
    const { tell, follow, told, sent, run } = district();
    const quiet = { from: 8 * 60, to: 10 * 60 };
    follow(
      subscription('mine', 'unit2', { quiet }),
      subscription('same', 'unit2', { address: 'mailto:MINE@example.test' }),
      subscription('inbox', 'unit2', { address: 'person:unit2' }),
      subscription('late', 'unit2', { criteria: { unit: 'u2', overdue: true } }),
      subscription('elsewhere', 'unit2', { criteria: { unit: 'u2', area: 'c1' } }),
      subscription('other', 'dispatcher', { criteria: {} }),
    );
    await tell(surge);
    const outside = told().filter(({ channel }) => channel === 'email');
    expect(outside).toMatchObject([
      { recipient: 'sub:mine', status: 'waiting', why: 'quiet-hours', dueAt: mondayMorning + 3_600_000 },
    ]);
    await run();
    expect(sent).toMatchObject([
      {
        to: 'mine@example.test',
        text: expect.stringMatching(/3\.1 expected\)\. https:\/\/d\.test\/work\/inbox\n/),
      },
    ]);
  });
});
