import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Consumer, createDispatcher, type Dispatcher } from '../../functions/outbox/dispatcher.ts';
import { memoryOutbox, recordingLog, sampleEvent, sampleMessage } from '../../functions/outbox/testing.ts';
import { systemClock } from '../../functions/ports/clock.ts';
import { type OutboxPoller, startOutboxPoller } from './outboxPoller.ts';

const message = (caseId: string, shard = 0) => sampleMessage(sampleEvent(caseId, 1), { shard });
const day = 86_400_000;

describe('the outbox poller', () => {
  let poller: OutboxPoller | undefined;
  afterEach(() => poller?.stop());

  const setUp = (handle: Consumer['handle'] = async () => undefined, more: { stuckAfter?: number } = {}) => {
    const outbox = memoryOutbox(3);
    const { log, codes } = recordingLog();
    const clock = systemClock;
    const consumers = [{ name: 'consumer', handle }];
    const dispatcher = createDispatcher({
      outbox: outbox.store,
      consumers,
      count: () => [],
      log,
      clock,
      ...more,
    });
    const start = (using: Dispatcher = dispatcher) => {
      poller = startOutboxPoller({ dispatcher: using, shards: 3, log, clock, pauses: [day, day] });
      return poller;
    };
    return { ...outbox, dispatcher, codes, start };
  };

  it('empties every shard before it calls itself idle', async () => {
    const { put, pending, start } = setUp();
    for (let index = 0; index < 350; index++) put(message(`C${index}`, index % 3));
    await start().idle();
    expect(pending).toEqual([]);
  });

  it('looks at once when kicked, however long it would rest', async () => {
    const { put, pending, start } = setUp();
    const running = start();
    await running.idle();
    put(message('A'));
    running.kick();
    await vi.waitFor(() => expect(pending).toEqual([]));
  });

  it('does not miss a kick that comes while it is looking', async () => {
    let late: (() => void) | undefined;
    const { put, pending, start } = setUp(async ({ event }) => {
      if (event.caseId === 'A') late?.();
    });
    const running = start();
    late = () => {
      put(message('B', 0));
      running.kick();
    };
    put(message('A', 2));
    running.kick();
    await vi.waitFor(() => expect(pending).toEqual([]));
  });

  it('waits for what is being retried before it calls itself idle', async () => {
    let failures = 2;
    const { put, pending, start } = setUp(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('not now');
    });
    put(message('A'));
    await start().idle();
    expect(pending).toEqual([]);
  });

  it('does not wait for what is stuck, which health names', async () => {
    const { put, pending, start, dispatcher } = setUp(
      async ({ event }) => {
        if (event.caseId === 'bad') throw new Error('never');
      },
      { stuckAfter: 1 },
    );
    put(message('bad'), message('good'));
    await start().idle();
    expect(pending.map(({ event }) => event.caseId)).toEqual(['bad']);
    expect(dispatcher.health().stuck.map(({ caseId }) => caseId)).toEqual(['bad']);
  });

  it('goes on with the other shards when one cannot be read, and comes back to it', async () => {
    let broken = true;
    const seen: string[] = [];
    const { put, dispatcher } = setUp(async ({ event }) => {
      seen.push(event.caseId);
    });
    put(message('A', 0), message('B', 1));
    const drain: Dispatcher['drain'] = async (shard) => {
      if (shard !== 0 || !broken) return dispatcher.drain(shard);
      broken = false;
      throw new Error('no answer');
    };
    const { log, codes } = recordingLog();
    poller = startOutboxPoller({
      dispatcher: { ...dispatcher, drain },
      shards: 3,
      log,
      clock: systemClock,
      pauses: [1, 1],
    });
    await poller.idle();
    expect(seen).toEqual(['B', 'A']);
    expect(codes()).toEqual(['outbox-drain-failed']);
  });

  it('finishes the batch in hand when told to stop, and takes no other', async () => {
    const hand = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const { put, pending, start } = setUp(async () => {
      begun.resolve();
      await hand.promise;
    });
    put(message('A'));
    const running = start();
    await begun.promise;
    put(message('B'));
    running.kick();
    const waiting = running.idle();
    const stopping = running.stop();
    hand.resolve();
    await stopping;
    expect(pending.map(({ event }) => event.caseId)).toEqual(['B']);
    await expect(waiting).rejects.toThrow('stopped');
    await expect(running.idle()).rejects.toThrow('stopped');
  });
});
