import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { countersOf } from '../domain/evaluation/counting.ts';
import { VirtualClock } from '../ports/clock.ts';
import { outboxItem } from '../store/codec.ts';
import { shardOf } from '../store/keys.ts';
import type { OutboxMessage } from '../store/types.ts';
import { createDispatcher } from './dispatcher.ts';
import { dispatchLeftovers } from './leftovers.ts';
import { dispatchStream } from './stream.ts';
import { memoryOutbox, recordingLog, sampleDimensions, sampleEvent } from './testing.ts';

const reported = (caseId: string, version = 1, at = 0): OutboxMessage => {
  const event = sampleEvent(caseId, version, {
    type: version === 1 ? 'reported' : 'commented',
    at,
    to: 'reported',
  });
  const envelope = { event, after: sampleDimensions({ state: 'reported' }) };
  return { shard: shardOf(caseId), position: outboxItem(envelope).sk, ...envelope };
};

/** A message as the table's stream brings it. */
const record = ({ event, after }: OutboxMessage, sequence: string): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: sequence,
    NewImage: marshall(outboxItem({ event, after })) as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] &
      object,
  },
});

/**
 * An outbox whose settling goes by what a message is, as the table's does, and a consumer that fails for some cases. A
 * dispatcher is made for each batch, as on Lambda.
 */
const setUp = () => {
  const { store, pending } = memoryOutbox(4);
  const failing = new Set<string>();
  const seen: string[] = [];
  const { log, codes } = recordingLog();
  const clock = new VirtualClock(1_000_000);
  const identify = (messages: readonly OutboxMessage[]) =>
    messages.map((message) => pending.find(({ event }) => event.id === message.event.id) ?? message);
  const outbox = {
    ...store,
    settle: (messages: readonly OutboxMessage[], counters: Parameters<typeof store.settle>[1]) =>
      store.settle(identify(messages), counters),
  };
  const dispatcher = () =>
    createDispatcher({
      outbox,
      consumers: [
        {
          name: 'recorder',
          handle: async ({ event }) => {
            if (failing.has(event.caseId)) throw new Error('not now');
            seen.push(event.id);
          },
        },
      ],
      count: (message) => countersOf(message, () => '2026-03-05'),
      log,
      clock,
    });
  const counted = async () => (await store.read('D#2026-03-05')).get('all')?.reported ?? 0;
  const put = (...messages: readonly OutboxMessage[]) => pending.push(...messages);
  return { pending, failing, seen, log, codes, clock, outbox, dispatcher, counted, put };
};

describe('the outbox from the table’s stream', () => {
  it('is dispatched, counted and emptied', async () => {
    const { put, dispatcher, log, pending, seen, counted } = setUp();
    const messages = [reported('A'), reported('B'), reported('A', 2)];
    put(...messages);
    const records = messages.map((message, n) => record(message, String(n)));
    expect(await dispatchStream(records, dispatcher(), log)).toEqual({ batchItemFailures: [] });
    expect(pending).toEqual([]);
    expect(seen.toSorted()).toEqual(messages.map(({ event }) => event.id).sort());
    expect(await counted()).toBe(2);
  });

  it('names the first record that failed, and counts nothing twice when Lambda brings the rest again', async () => {
    const { put, dispatcher, log, pending, failing, counted } = setUp();
    const messages = [reported('A'), reported('B'), reported('C')];
    put(...messages);
    const records = messages.map((message, n) => record(message, `s${n}`));
    failing.add('B');
    expect(await dispatchStream(records, dispatcher(), log)).toEqual({
      batchItemFailures: [{ itemIdentifier: 's1' }],
    });
    expect(pending.map(({ event }) => event.caseId)).toEqual(['B']);
    failing.clear();
    expect(await dispatchStream(records.slice(1), dispatcher(), log)).toEqual({ batchItemFailures: [] });
    expect(pending).toEqual([]);
    expect(await counted()).toBe(3);
  });

  it('passes over what is no outbox item', async () => {
    const { dispatcher, log, seen } = setUp();
    const other = {
      eventName: 'INSERT' as const,
      dynamodb: { SequenceNumber: '1', NewImage: { pk: { S: 'CASE#1' } } },
    };
    expect(await dispatchStream([other, {}], dispatcher(), log)).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([]);
  });
});

describe('what the stream left behind', () => {
  it('is dispatched once it is old enough not to be on its way', async () => {
    const { put, dispatcher, outbox, clock, pending, counted } = setUp();
    put(reported('A', 1, clock.now() - 120_000), reported('B', 1, clock.now() - 119_999));
    const report = await dispatchLeftovers({ outbox, dispatcher: dispatcher(), clock });
    expect(report).toEqual({ found: 1, settled: 1, held: 0 });
    expect(pending.map(({ event }) => event.caseId)).toEqual(['B']);
    expect(await counted()).toBe(1);
  });

  it('stays while it fails, holding up no other', async () => {
    const { put, dispatcher, outbox, clock, failing, pending } = setUp();
    put(reported('A'), reported('B'));
    failing.add('A');
    const report = await dispatchLeftovers({ outbox, dispatcher: dispatcher(), clock });
    expect(report).toEqual({ found: 2, settled: 1, held: 1 });
    expect(pending.map(({ event }) => event.caseId)).toEqual(['A']);
  });

  it('is taken in batches, as many as one run may', async () => {
    const { put, dispatcher, outbox, clock } = setUp();
    const sameShard = Array.from({ length: 200 }, (_, n) => `case-${n}`).filter((id) => shardOf(id) === 0);
    put(...sameShard.slice(0, 10).map((id) => reported(id)));
    const report = await dispatchLeftovers({ outbox, dispatcher: dispatcher(), clock, batch: 3, batches: 2 });
    expect(report).toEqual({ found: 6, settled: 6, held: 0 });
  });
});
