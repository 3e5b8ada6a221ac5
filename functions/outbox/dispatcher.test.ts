import { describe, expect, it } from 'vitest';
import { countersOf } from '../domain/evaluation/counting.ts';
import { VirtualClock } from '../ports/clock.ts';
import type { OutboxMessage } from '../store/types.ts';
import { type Consumer, createDispatcher } from './dispatcher.ts';
import { chunksOf } from './settling.ts';
import { memoryOutbox, recordingLog, sampleDimensions, sampleEvent, sampleMessage } from './testing.ts';

const dateOf = () => '2026-03-05';
const count = (message: OutboxMessage) => countersOf(message, dateOf);

const reported = (caseId: string, more: Partial<OutboxMessage> = {}): OutboxMessage =>
  sampleMessage(sampleEvent(caseId, 1, { type: 'reported', to: 'reported' }), {
    after: sampleDimensions({ state: 'reported', queue: 'acceptor#reported' }),
    ...more,
  });

const comment = (caseId: string, version: number): OutboxMessage =>
  sampleMessage(sampleEvent(caseId, version, { to: 'reported' }), {
    before: sampleDimensions({ state: 'reported', queue: 'acceptor#reported' }),
    after: sampleDimensions({ state: 'reported', queue: 'acceptor#reported' }),
  });

/** Remembers what it was given and fails where told. */
const recorder = (fails: (message: OutboxMessage) => boolean = () => false) => {
  const seen: string[] = [];
  const consumer: Consumer = {
    name: 'recorder',
    handle: async (message) => {
      if (fails(message)) throw new Error('not now');
      seen.push(message.event.id);
    },
  };
  return { consumer, seen };
};

const setUp = (consumers: readonly Consumer[], more: { batch?: number; stuckAfter?: number } = {}) => {
  const outbox = memoryOutbox();
  const clock = new VirtualClock(0);
  const { log, codes, lines } = recordingLog();
  const start = () => createDispatcher({ outbox: outbox.store, consumers, count, log, clock, ...more });
  const day = async () => (await outbox.store.read('D#2026-03-05')).get('all') ?? {};
  return { ...outbox, clock, codes, lines, start, day, dispatcher: start() };
};

describe('the dispatcher', () => {
  it('gives every consumer every message of a case in order, counts, and empties the outbox', async () => {
    const first = recorder();
    const second = recorder();
    const { put, pending, dispatcher, day, store } = setUp([first.consumer, second.consumer]);
    put(reported('A'), comment('A', 2), comment('A', 3));
    expect(await dispatcher.drain(0)).toBe(3);
    expect(first.seen).toEqual(['A:00000001', 'A:00000002', 'A:00000003']);
    expect(second.seen).toEqual(first.seen);
    expect(pending).toEqual([]);
    expect(await day()).toEqual({ reported: 1 });
    expect((await store.read('QUEUE')).get('acceptor#reported')).toEqual({ open: 1 });
  });

  it('takes only its shard, and no more than a batch', async () => {
    const { consumer, seen } = recorder();
    const { put, dispatcher } = setUp([consumer], { batch: 2 });
    put(reported('A'), reported('B'), reported('C'), reported('D', { shard: 1 }));
    expect(await dispatcher.drain(0)).toBe(2);
    expect(await dispatcher.drain(0)).toBe(1);
    expect(await dispatcher.drain(0)).toBe(0);
    expect(seen).toEqual(['A:00000001', 'B:00000001', 'C:00000001']);
  });

  it('keeps the messages of a failing case in order and lets the others pass', async () => {
    let broken = true;
    const { consumer, seen } = recorder(({ event }) => broken && event.id === 'A:00000002');
    const { put, pending, dispatcher, clock } = setUp([consumer]);
    put(reported('A'), comment('A', 2), comment('A', 3), reported('B'));
    expect(await dispatcher.drain(0)).toBe(2);
    expect(pending.map(({ event }) => event.id)).toEqual(['A:00000002', 'A:00000003']);

    broken = false;
    expect(await dispatcher.drain(0)).toBe(0);
    clock.advanceBy(200);
    expect(await dispatcher.drain(0)).toBe(2);
    expect(seen).toEqual(['A:00000001', 'B:00000001', 'A:00000002', 'A:00000003']);
    expect(dispatcher.health()).toEqual({ retrying: 0, stuck: [] });
  });

  it('is not held up by any number of failing messages at the head of the shard', async () => {
    const { consumer, seen } = recorder(({ event }) => event.caseId.startsWith('bad'));
    const { put, dispatcher } = setUp([consumer], { batch: 3 });
    for (let index = 0; index < 10; index++) put(reported(`bad${index}`));
    put(reported('good'));
    for (let count = 0; count < 5; count++) await dispatcher.drain(0);
    expect(seen).toEqual(['good:00000001']);
  });

  it('tries again ever more seldom, says when a case is stuck, and never drops it', async () => {
    let calls = 0;
    const { consumer } = recorder(() => {
      calls += 1;
      return true;
    });
    const { put, pending, dispatcher, clock, lines } = setUp([consumer], { stuckAfter: 3 });
    put(reported('A'));
    await dispatcher.drain(0);
    for (const pause of [200, 400]) {
      expect(dispatcher.health()).toMatchObject({ retrying: 1, stuck: [], nextRetryAt: clock.now() + pause });
      clock.advanceBy(pause - 1);
      await dispatcher.drain(0);
      clock.advanceBy(1);
      await dispatcher.drain(0);
    }
    expect(calls).toBe(3);
    expect(dispatcher.health()).toMatchObject({
      retrying: 0,
      stuck: [{ caseId: 'A', eventId: 'A:00000001', consumer: 'recorder', failures: 3, since: 0 }],
    });
    expect(lines.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'warn outbox-consumer-failed',
      'warn outbox-consumer-failed',
      'error outbox-stuck',
    ]);
    expect(pending).toHaveLength(1);
  });

  it('tells a stream which messages it could not deliver', async () => {
    const { consumer } = recorder(({ event }) => event.caseId === 'A');
    const { put, dispatcher } = setUp([consumer]);
    const batch = [reported('A'), comment('A', 2), reported('B')];
    put(...batch);
    const { settled, held } = await dispatcher.dispatch(batch);
    expect(settled).toBe(1);
    expect(held.map(({ event }) => event.id)).toEqual(['A:00000001', 'A:00000002']);
  });
});

describe('a dispatcher that dies', () => {
  it('between consumer and removal: the next one delivers again and counts once', async () => {
    const { consumer, seen } = recorder();
    const { put, pending, start, day, store } = setUp([consumer]);
    put(reported('A'), comment('A', 2));
    const dying = createDispatcher({
      outbox: {
        ...store,
        settle: async () => {
          throw new Error('killed');
        },
      },
      consumers: [consumer],
      count,
      log: recordingLog().log,
      clock: new VirtualClock(0),
    });
    await expect(dying.drain(0)).rejects.toThrow('killed');
    expect(pending).toHaveLength(2);
    expect(await day()).toEqual({});

    expect(await start().drain(0)).toBe(2);
    expect(seen).toEqual(['A:00000001', 'A:00000002', 'A:00000001', 'A:00000002']);
    expect(pending).toEqual([]);
    expect(await day()).toEqual({ reported: 1 });
  });

  it('after removal, before it heard of it: nothing is counted twice, and what came meanwhile is not lost', async () => {
    const { consumer } = recorder();
    const { put, pending, dispatcher, day, store, codes } = setUp([consumer]);
    const [lost, fresh] = [reported('A'), reported('B')];
    put(lost, fresh);
    await store.settle([lost], count(lost));

    await dispatcher.dispatch([lost, fresh]);
    expect(codes()).toEqual(['outbox-settled-before']);
    expect(pending).toEqual([]);
    expect(await day()).toEqual({ reported: 2 });
  });

  it('at any of many transactions: each event is counted exactly once', async () => {
    const { consumer } = recorder();
    const outbox = memoryOutbox(1);
    const cases = Array.from({ length: 150 }, (_, index) =>
      reported(`C${index}`, {
        after: sampleDimensions({ state: 'reported', queue: `queue${index}#reported` }),
      }),
    );
    outbox.put(...cases);
    let transactions = 0;
    const settle: typeof outbox.store.settle = async (messages, counters) => {
      transactions += 1;
      if (transactions % 3 === 0) throw new Error('killed before');
      const done = await outbox.store.settle(messages, counters);
      if (transactions % 3 === 1) throw new Error('killed after');
      return done;
    };
    while (outbox.pending.length > 0) {
      const { log } = recordingLog();
      const store = { ...outbox.store, settle };
      const dispatcher = createDispatcher({
        outbox: store,
        consumers: [consumer],
        count,
        log,
        clock: new VirtualClock(0),
      });
      await dispatcher.drain(0).catch((error: unknown) => expect(String(error)).toContain('killed'));
    }
    expect((await outbox.store.read('D#2026-03-05')).get('all')).toEqual({ reported: 150 });
    expect((await outbox.store.read('QUEUE')).size).toBe(150);
  });
});

describe('cutting a batch into transactions', () => {
  const booked = (message: OutboxMessage) => ({ counters: count(message) });

  const widest = (index: number): OutboxMessage =>
    reported(`C${index}`, {
      after: sampleDimensions({
        state: 'reported',
        channel: `c${index}`,
        unit: `u${index}`,
        street: `s${index}`,
        community: `m${index}`,
        subcategory: `k${index}`,
        queue: `q${index}#reported`,
      }),
    });

  it('keeps removals and counter items together at 100 or below, in order, without losing any', () => {
    const messages = Array.from({ length: 200 }, (_, index) => widest(index));
    const chunks = [...chunksOf(messages, booked)];
    expect(chunks.every((chunk) => chunk.messages.length + chunk.counters.length <= 100)).toBe(true);
    expect(chunks.flatMap((chunk) => chunk.messages)).toEqual(messages);
    expect(chunks).toHaveLength(Math.ceil(200 / 49));
  });

  it('adds what messages share once a transaction', () => {
    const alike = Array.from({ length: 90 }, (_, index) => reported(`C${index}`));
    expect(
      [...chunksOf(alike, booked)].map(({ messages, counters }) => [messages.length, counters.length]),
    ).toEqual([[90, 3]]);
  });
});
