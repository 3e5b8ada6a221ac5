import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { startOutboxPoller } from '../../local/engines/outboxPoller.ts';
import { countersOf, foldCounters } from '../domain/evaluation/counting.ts';
import { tenantForTests } from '../domain/testing.ts';
import { wordsOf } from '../domain/text/words.ts';
import { createAnnouncer } from '../notifications/announce.ts';
import { systemClock } from '../ports/clock.ts';
import { moving, openStoreForTests, reporting } from '../store/testing.ts';
import type { OutboxMessage } from '../store/types.ts';
import { createNotificationConsumer } from './consumers/notifications.ts';
import { createSearchConsumer } from './consumers/search.ts';
import { createTimerConsumer } from './consumers/timers.ts';
import { type Consumer, createDispatcher } from './dispatcher.ts';
import { recordingLog, recordingWorkflows } from './testing.ts';

const count = (message: OutboxMessage) =>
  countersOf(message, (at) => new Date(at).toISOString().slice(0, 10));

describe('the outbox on the real store', () => {
  let engine: RunningDynoxide;
  let opened: Awaited<ReturnType<typeof openStoreForTests>>;
  beforeAll(async () => {
    engine = await startDynoxide();
    opened = await openStoreForTests(engine.endpoint, 'outbox-dispatch');
  });
  afterAll(async () => {
    opened.client.destroy();
    await engine.stop();
  });

  it('counts exactly once, keeps order and loses nothing, though the dispatcher dies again and again', async () => {
    const { store } = opened;
    const cases = Array.from({ length: 60 }, (_, index) =>
      reporting(`CASE${index}`, { channel: `channel${index % 7}` }),
    );
    await Promise.all(
      cases.map(async (first) => {
        await store.cases.commit(first);
        await store.cases.commit(moving(first.after, 'pendingFiling'));
      }),
    );
    const everything: OutboxMessage[] = [];
    for (let shard = 0; shard < store.outbox.shards; shard++)
      everything.push(...(await store.outbox.peek(shard, 1_000)));
    expect(everything).toHaveLength(120);

    const seen = new Map<string, number[]>();
    const order: Consumer = {
      name: 'order',
      handle: async ({ event }) => {
        seen.set(event.caseId, [...(seen.get(event.caseId) ?? []), event.version]);
      },
    };
    const { port, started } = recordingWorkflows();
    const { log } = recordingLog();
    const { index, cases: caseStore, notifications, subscriptions } = store;
    const consumers = [
      createTimerConsumer({ workflows: port, clock: systemClock }),
      createSearchConsumer({ index, wordsOf }),
      createNotificationConsumer({
        tenant: tenantForTests,
        cases: caseStore,
        subscriptions,
        announce: createAnnouncer({
          tenant: tenantForTests,
          notifications,
          channels: {},
          clock: systemClock,
          log,
        }),
      }),
      order,
    ];
    let settlements = 0;
    const settle: typeof store.outbox.settle = async (messages, counters) => {
      settlements += 1;
      if (settlements % 3 === 1) throw new Error('killed before the transaction');
      const outcome = await store.outbox.settle(messages, counters);
      if (settlements % 3 === 2) throw new Error('killed after the transaction');
      return outcome;
    };
    const outbox = { ...store.outbox, settle };
    const dispatcher = createDispatcher({ outbox, consumers, count, log, clock: systemClock, batch: 10 });
    const { shards } = store.outbox;
    const poller = startOutboxPoller({ dispatcher, shards, log, clock: systemClock, pauses: [1, 5] });
    await poller.idle();
    await poller.stop();

    const expected = foldCounters(everything.flatMap(count));
    expect(settlements).toBeGreaterThan(10);
    for (const { scope, key, add } of expected) {
      expect((await store.counters.read(scope)).get(key), `${scope} ${key}`).toEqual(add);
    }
    const queues = await store.counters.read('QUEUE');
    expect([...queues.values()].reduce((sum, { open = 0 }) => sum + open, 0)).toBe(60);
    for (const versions of seen.values()) {
      expect(versions.indexOf(1)).toBe(0);
      expect(versions.at(-1)).toBe(2);
    }
    expect(seen.size).toBe(60);
    expect(started.size).toBe(0);
  });
});
