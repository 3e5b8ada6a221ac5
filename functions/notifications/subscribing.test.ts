import { describe, expect, it } from 'vitest';
import { wants } from '../domain/notifications/matching.ts';
import { sampleCase } from '../outbox/testing.ts';
import type { Wish } from './subscribing.ts';
import { ledgerForTests } from './testing.ts';

const day = 86_400_000;

const wish: Wish = {
  kind: 'area',
  criteria: { area: 's1' },
  address: 'mailto:one@example.test',
  language: 'en',
};

const toTell = (id: string) => ({
  id: `A:00000003#sub:${id}`,
  caseId: 'A',
  recipient: `sub:${id}`,
  address: wish.address,
  language: 'en' as const,
  template: 'areaProgress' as const,
  values: { place: 'West', category: 'Litter', stage: 'closed' },
});

const setUp = async (changes: Partial<Wish> = {}) => {
  const test = ledgerForTests({ cases: [sampleCase('A')] });
  const added = await test.subscribing.subscribe({ ...wish, ...changes } as Wish, 'West Street');
  await test.run();
  const [id = ''] = [...test.subscriptions.kept.keys()];
  return { ...test, added, id };
};

describe('somebody who subscribes', () => {
  it('is asked first, by a link that only they get, and told nothing before', async () => {
    const { sent, id, announce, run, lines } = await setUp();
    expect(sent).toMatchObject([{ to: 'one@example.test', text: expect.stringContaining(`/confirm/${id}`) }]);
    expect(sent[0]?.unsubscribe).toBeUndefined();
    await announce(toTell(id));
    await run();
    expect(sent).toHaveLength(1);
    expect(lines.get(toTell(id).id)).toMatchObject({ status: 'skipped', why: 'opted-out' });
    expect(JSON.stringify([...lines.values()])).not.toMatch(/one@|\/confirm\//);
  });

  it('is told once they have said yes, and can end it in every message', async () => {
    const { sent, id, announce, run, subscribing } = await setUp();
    expect(await subscribing.confirm(id)).toMatchObject({ confirmedAt: expect.any(Number) });
    await announce(toTell(id));
    await run();
    expect(sent[1]).toMatchObject({
      text: expect.stringContaining(`/unsubscribe/${id}`),
      unsubscribe: `https://d.test/v1/${id}`,
    });
  });

  it('is gone when they end it, the address too, and hears no more of what was to be sent', async () => {
    const { sent, id, announce, run, subscribing, subscriptions, lines } = await setUp();
    await subscribing.confirm(id);
    await announce(toTell(id));
    await subscribing.remove(id);
    await subscribing.remove(id);
    await run();
    expect(subscriptions.kept.size).toBe(0);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify([...lines.values()])).not.toContain('one@');
  });

  it('by telephone can end it in every text message', async () => {
    const { sent, id, announce, run, subscribing } = await setUp({ address: 'tel:13800000000' });
    await subscribing.confirm(id);
    await announce({ ...toTell(id), address: 'tel:13800000000' });
    await run();
    expect(sent.map(({ to }) => to)).toEqual(['13800000000', '13800000000']);
    expect(sent[1]?.text).toContain(`Unsubscribe: https://d.test/unsubscribe/${id}`);
  });

  it('twice is one subscription, however the address is written, and is asked once a day', async () => {
    const { subscribing, run, sent, clock, subscriptions } = await setUp();
    await subscribing.subscribe({ ...wish, address: 'mailto:ONE@Example.test' }, 'West Street');
    await run();
    expect([sent.length, subscriptions.kept.size]).toEqual([1, 1]);
    clock.advanceBy(day);
    await subscribing.subscribe(wish, 'West Street');
    await run();
    expect([sent.length, subscriptions.kept.size]).toEqual([2, 1]);
  });

  it('has no more than an address may have, and nobody is flooded with questions', async () => {
    const { subscribing, run, sent } = await setUp();
    const answers = [];
    for (let number = 0; number < 15; number++)
      answers.push(await subscribing.subscribe({ ...wish, criteria: { area: `x${number}` } } as Wish, 'x'));
    await run();
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(6);
    expect(sent).toHaveLength(10);
  });

  it('by telephone is no more asked once strangers have had many asked within the hour', async () => {
    const test = ledgerForTests({ policies: {} });
    for (let number = 0; number < 70; number++)
      await test.subscribing.subscribe({ ...wish, address: `tel:1380000${1000 + number}` } as Wish, 'x');
    await test.subscribing.subscribe(wish, 'x');
    await test.run();
    expect(test.sent.filter(({ to }) => to.startsWith('138'))).toHaveLength(60);
    expect(test.sent.at(-1)?.to).toBe('one@example.test');
  });

  it('of staff, for their own inbox, needs no question', async () => {
    const { id, subscriptions, sent } = await setUp({
      kind: 'staff',
      criteria: { overdue: true },
      address: 'person:p1',
      by: 'p1',
    } as Partial<Wish>);
    expect(subscriptions.kept.get(id)?.subscription.confirmedAt).toBeDefined();
    expect(sent).toEqual([]);
  });
});

it('nobody hears of anything before they have said yes', () => {
  const criteria = { area: 's1' };
  const pending = {
    kind: 'area',
    criteria,
    id: '1',
    address: 'tel:1',
    language: 'en',
    createdAt: 0,
  } as const;
  const subject = sampleCase('A', { place: { precision: 'street', street: 's1' } });
  const catalogue = { subcategories: new Map() };
  expect(wants(pending, 'closed', subject, catalogue)).toBe(false);
  expect(wants({ ...pending, confirmedAt: 1 }, 'closed', subject, catalogue)).toBe(true);
});
