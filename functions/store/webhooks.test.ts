import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { given } from '../domain/given.ts';
import type { Delivery, DeliveryStatus, Endpoint } from '../domain/webhooks/types.ts';
import { derivedId, idsFrom } from '../ports/ids.ts';
import { begun } from '../webhooks/deliveries.ts';
import { finished, held } from '../webhooks/outcome.ts';
import { CursorError } from './cursors.ts';
import { openStoreForTests } from './testing.ts';
import { rememberWebhooks } from './webhooks.remembering.ts';
import type { WantedDeliveries } from './webhooks.ts';

const endpoint = (id: string): Endpoint => ({
  id,
  url: 'https://hooks.example.com/',
  description: '',
  types: ['case.closed.v1'],
  filters: {},
  signing: 'hmac',
  state: 'active',
  challenge: 'c',
  secrets: [],
  createdAt: 0,
  createdBy: 'administrator',
  updatedAt: 0,
});

const delivery = (endpointId: string, at: number): Delivery => {
  const id = derivedId(at, endpointId, String(at));
  const facts = {
    id,
    endpoint: endpointId,
    kind: 'event',
    type: 'case.closed.v1',
    createdAt: at,
    body: '{}',
  } as const;
  return begun(facts, at);
};

describe('the store of webhooks', () => {
  let engine: RunningDynoxide;
  let opened: Awaited<ReturnType<typeof openStoreForTests>>;
  beforeAll(async () => {
    engine = await startDynoxide();
    opened = await openStoreForTests(engine.endpoint, 'webhooks');
  });
  afterAll(async () => {
    opened.client.destroy();
    await engine.stop();
  });
  const webhooks = () => opened.store.webhooks;

  it('keeps endpoints, each written only on what was read', async () => {
    expect(await webhooks().saveEndpoint(endpoint('A'))).toBe(true);
    expect(await webhooks().saveEndpoint(endpoint('A'))).toBe(false);
    expect(await webhooks().saveEndpoint({ ...endpoint('A'), description: 'one' }, 1)).toBe(true);
    expect(await webhooks().saveEndpoint({ ...endpoint('A'), description: 'two' }, 1)).toBe(false);
    expect(await webhooks().endpoint('A')).toEqual({
      value: { ...endpoint('A'), description: 'one' },
      revision: 2,
    });
    await webhooks().saveEndpoint(endpoint('B'));
    expect((await webhooks().endpoints()).map(({ id }) => id)).toEqual(['A', 'B']);
    await webhooks().removeEndpoint('B');
    expect(await webhooks().endpoint('B')).toBeUndefined();
    expect(await webhooks().health('A')).toMatchObject({ revision: 0, value: { failures: 0 } });
    expect(await webhooks().saveHealth('A', { failures: 1, probes: 0 }, 0)).toBe(true);
    expect(await webhooks().saveHealth('A', { failures: 2, probes: 0 }, 0)).toBe(false);
    expect(await webhooks().saveHealth('A', { failures: 2, probes: 0 }, 1)).toBe(true);
  });

  it('that keeps endpoints in mind sees at once what it wrote itself', async () => {
    const remembering = rememberWebhooks(webhooks());
    const before = (await remembering.endpoints()).length;
    await remembering.saveEndpoint(endpoint('R'));
    expect(await remembering.endpoints()).toHaveLength(before + 1);
    expect(await remembering.endpoint('R')).toEqual({ value: endpoint('R'), revision: 1 });
    const { revision } = await remembering.health('R');
    expect(await remembering.saveHealth('R', { failures: 1, probes: 0 }, revision)).toBe(true);
    expect(await remembering.health('R')).toEqual({ value: { failures: 1, probes: 0 }, revision: 1 });
    await remembering.removeEndpoint('R');
    expect(await remembering.endpoints()).toHaveLength(before);
    expect(await remembering.endpoint('R')).toBeUndefined();
  });

  it('that was written by somebody else all the same reads again once it finds out', async () => {
    const remembering = rememberWebhooks(webhooks());
    await remembering.saveEndpoint(endpoint('S'));
    await webhooks().saveEndpoint({ ...endpoint('S'), description: 'theirs' }, 1);
    expect(await remembering.saveEndpoint({ ...endpoint('S'), description: 'ours' }, 1)).toBe(false);
    expect((await remembering.endpoint('S'))?.value.description).toBe('theirs');
    await remembering.removeEndpoint('S');
  });

  it('lists deliveries newest first, also of one status, page by page', async () => {
    const made = [10, 20, 30, 40, 50].map((at) => delivery('L', at));
    for (const one of made) await webhooks().saveDelivery(one);
    await webhooks().saveDelivery(delivery('M', 25));
    const times = async (wanted: WantedDeliveries = {}) => {
      const found: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await webhooks().deliveries('L', wanted, {
          limit: 2,
          ...(cursor === undefined ? {} : { cursor }),
        });
        found.push(...page.items.map(({ createdAt }) => createdAt));
        cursor = page.next;
      } while (cursor !== undefined);
      return found;
    };
    expect(await times()).toEqual([50, 40, 30, 20, 10]);
    const [first, second] = made;
    if (first === undefined || second === undefined) throw new Error('nothing was made');
    expect(await webhooks().saveDelivery(finished(first, 60, 'attempts-used-up'), 1)).toBe(true);
    expect(await webhooks().saveDelivery(held(second), 1)).toBe(true);
    expect(await times({ status: 'dead' })).toEqual([10]);
    expect(await times({ status: 'held' })).toEqual([20]);
    expect(await times({ status: 'pending' })).toEqual([50, 40, 30]);
    const range = { from: idsFrom(20), to: idsFrom(50) };
    expect(await times({ range })).toEqual([40, 30, 20]);
    expect(await times({ range, status: 'pending' })).toEqual([40, 30]);
    expect(await times({ range, type: 'case.closed.v1' })).toEqual(await times({ range }));
    expect(await times({ type: 'case.dispatched.v1' })).toEqual([]);
    // The cursor of a list without the range, from above it and from below.
    const newest = await webhooks().deliveries('L', {}, { limit: 1 });
    const within = await webhooks().deliveries('L', { range }, { limit: 9, ...given('cursor', newest.next) });
    expect(within.items.map(({ createdAt }) => createdAt)).toEqual([40, 30, 20]);
    const older = await webhooks().deliveries('L', {}, { limit: 4 });
    const above = { from: idsFrom(40), to: idsFrom(60) };
    const behind = await webhooks().deliveries(
      'L',
      { range: above },
      { limit: 9, ...given('cursor', older.next) },
    );
    expect(behind).toEqual({ items: [] });
    const foreign = await webhooks().deliveries('L', { status: 'pending' }, { limit: 1 });
    await expect(
      webhooks().deliveries(
        'M',
        { status: 'pending' },
        {
          limit: 1,
          ...(foreign.next === undefined ? {} : { cursor: foreign.next }),
        },
      ),
    ).rejects.toThrow(CursorError);
  });

  it('finds what was made within a time, oldest first', async () => {
    const between = async (from: number, to: number, status?: DeliveryStatus) =>
      (await webhooks().made('L', status, { from: idsFrom(from), to: idsFrom(to) }, 10)).map(
        ({ createdAt }) => createdAt,
      );
    expect(await between(20, 50)).toEqual([20, 30, 40]);
    expect(await between(0, 1_000)).toEqual([10, 20, 30, 40, 50]);
    expect(await between(0, 1_000, 'dead')).toEqual([10]);
    expect(await between(11, 1_000, 'dead')).toEqual([]);
  });

  it('has among the due ones just those that want an attempt, and lets only finished ones expire', async () => {
    const due = async (until: number) => {
      const pages = await Promise.all(
        Array.from({ length: webhooks().shards }, (_, shard) => webhooks().due(shard, until, { limit: 50 })),
      );
      return pages
        .flatMap(({ items }) => items)
        .filter(({ endpoint: id }) => id === 'L')
        .map(({ createdAt }) => createdAt)
        .toSorted();
    };
    expect(await due(1_000)).toEqual([30, 40, 50]);
    expect(await due(30)).toEqual([30]);
    const waiting = await webhooks().delivery('L', delivery('L', 30).id);
    expect(waiting?.value).toEqual(delivery('L', 30));
  });
});
