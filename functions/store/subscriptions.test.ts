import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { keysOf, type Subscription } from '../domain/notifications/subscriptions.ts';
import { openStoreForTests } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

let tables = 0;
const opened = (options = {}) => openStoreForTests(engine.endpoint, `subscriptions-${tables++}`, options);

/** Long after the engine's own time, by which it would expire things itself. */
const soon = Date.UTC(2100, 0, 1) + 3_600_000;

const pending = (id: string, changes: Partial<Subscription> = {}): Subscription =>
  ({
    id,
    kind: 'area',
    criteria: { area: 's1' },
    address: `mailto:${id}@example.test`,
    language: 'en',
    createdAt: 0,
    confirmBy: soon,
    ...changes,
  }) as Subscription;

const confirmed = (subscription: Subscription): Subscription => {
  const { confirmBy: _, ...rest } = subscription;
  return { ...rest, confirmedAt: 1 } as Subscription;
};

describe.each([
  ['plainly', {}],
  ['with empty keys remembered', { rememberKeys: true }],
])('subscriptions, kept %s,', (_, options) => {
  it('are found by their keys once confirmed, each once, and gone when removed', async () => {
    const { subscriptions } = (await opened(options)).store;
    const wide = pending('a', { criteria: { circle: { point: [114.25, 22.5], metres: 3_000 } } } as never);
    const keys = ['area:s1', ...keysOf(wide).slice(0, 2), 'all'];
    expect(await subscriptions.under(keys)).toEqual([]);
    for (const one of [wide, pending('b')])
      expect(await subscriptions.add(one, `o-${one.id}`, 10)).toBe('added');
    expect(await subscriptions.under(keys)).toEqual([]);
    await subscriptions.confirm(confirmed(wide), 'o-a');
    await subscriptions.confirm(confirmed(pending('b')), 'o-b');
    const found = await subscriptions.under(keys);
    expect(found.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(await subscriptions.under(['area:s2'])).toEqual([]);
    for (const { id } of found)
      await subscriptions.remove(confirmed(id === 'a' ? wide : pending('b')), `o-${id}`);
    expect(await subscriptions.under(keys)).toEqual([]);
    expect(await subscriptions.get('a')).toBeUndefined();
    expect(await subscriptions.ofOwner('o-a')).toEqual([]);
  });

  it('of one address are never more than it may have, however many ask at once', async () => {
    const { subscriptions } = (await opened(options)).store;
    const ids = Array.from({ length: 12 }, (_unused, number) => `c${number}`);
    const answers = await Promise.all(ids.map((id) => subscriptions.add(pending(id), 'owner', 5)));
    expect(answers.filter((answer) => answer === 'added')).toHaveLength(5);
    expect(answers.filter((answer) => answer === 'full')).toHaveLength(7);
    expect(await subscriptions.ofOwner('owner')).toHaveLength(5);
    const [first] = await subscriptions.ofOwner('owner');
    if (first !== undefined) await subscriptions.remove(first, 'owner');
    expect(await subscriptions.add(pending('next'), 'owner', 5)).toBe('added');
  });

  it('are known when they are asked for again', async () => {
    const { subscriptions } = (await opened(options)).store;
    const answers = await Promise.all([1, 2, 3].map(() => subscriptions.add(pending('a'), 'owner', 5)));
    expect(answers.toSorted()).toEqual(['added', 'known', 'known']);
    expect(await subscriptions.ofOwner('owner')).toHaveLength(1);
  });

  it('that nobody confirms are gone in time, and leave their place', async () => {
    const { store, wallClock } = await opened(options);
    const { subscriptions } = store;
    expect(await subscriptions.add(pending('a'), 'owner', 1)).toBe('added');
    expect(await subscriptions.add(pending('b'), 'owner', 1)).toBe('full');
    wallClock.advanceTo(soon);
    expect(await subscriptions.get('a')).toBeUndefined();
    expect(await subscriptions.add(pending('b', { confirmBy: soon * 2 }), 'owner', 1)).toBe('added');
    expect((await subscriptions.ofOwner('owner')).map(({ id }) => id)).toEqual(['b']);
  });

  it('that were asked about by text message are counted by the hour', async () => {
    const { store, wallClock } = await opened(options);
    const counts = await Promise.all([1, 2, 3].map(() => store.subscriptions.countQuestion()));
    expect(counts.toSorted()).toEqual([1, 2, 3]);
    wallClock.advanceBy(3_600_000);
    expect(await store.subscriptions.countQuestion()).toBe(1);
  });

  it('that were confirmed stay', async () => {
    const { store, wallClock } = await opened(options);
    const { subscriptions } = store;
    await subscriptions.add(pending('a'), 'owner', 1);
    await subscriptions.confirm(confirmed(pending('a')), 'owner');
    wallClock.advanceTo(soon * 2);
    expect(await subscriptions.under(['area:s1'])).toMatchObject([{ id: 'a' }]);
    expect(await subscriptions.ofOwner('owner')).toMatchObject([{ id: 'a' }]);
  });
});
