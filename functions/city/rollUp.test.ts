import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { LogPort } from '../ports/log.ts';
import { createRollUp } from './rollUp.ts';
import { queued } from './testing.ts';
import type { CityEvent } from './types.ts';

const record = (messageId: string, body: string): SQSRecord => ({
  messageId,
  body,
  receiptHandle: messageId,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'bus',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:test:1:queue',
  awsRegion: 'test',
});

const event = (id: string): CityEvent => ({
  id,
  tenant: 'test/one',
  counters: [{ scope: 'M#2026-03', key: 'all', add: { filed: 1 } }],
  standing: [],
});

const batch: SQSEvent = {
  Records: [
    record('m1', queued(event('c:1'))),
    record('m2', 'no event'),
    record('m3', queued(event('c:2'))),
    record('m4', queued({ ...event('c:3'), tenant: 'other/one' })),
  ],
};

const rollUp = (add: (events: readonly CityEvent[]) => Promise<void>) => {
  const codes: string[] = [];
  const write = (code: string) => {
    codes.push(code);
  };
  const log: LogPort = { info: write, warn: write, error: write };
  return { codes, handle: createRollUp({ city: 'test', store: { add }, log }) };
};

const failures = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('the roll-up of a batch', () => {
  it('counts what can be read and gives the rest back, for the dead-letter queue', async () => {
    const added: string[] = [];
    const { handle, codes } = rollUp(async (events) => {
      added.push(...events.map(({ id }) => id));
    });
    expect(await handle(batch)).toEqual(failures('m2', 'm4'));
    expect(added).toEqual(['c:1', 'c:2']);
    expect(codes).toEqual(['city-event-unreadable', 'city-event-unreadable']);
  });

  it('gives everything back when the table takes nothing', async () => {
    const { handle, codes } = rollUp(() => Promise.reject(new Error('throttled')));
    expect(new Set((await handle(batch)).batchItemFailures.map((failed) => failed.itemIdentifier))).toEqual(
      new Set(['m1', 'm2', 'm3', 'm4']),
    );
    expect(codes).toContain('city-roll-up-failed');
  });
});
