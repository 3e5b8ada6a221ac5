import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import { readCityEvent } from '../city/event.ts';
import { countersOf } from '../domain/evaluation/counting.ts';
import { readLetter } from '../handOver/letters.ts';
import { createBusConsumer } from '../outbox/consumers/bus.ts';
import { sampleDimensions, sampleEvent, sampleMessage } from '../outbox/testing.ts';
import { createEventBridgeBus } from './bus.eventBridge.ts';
import { createCityEventBridge } from './cityBus.eventBridge.ts';
import { answering } from './sdk.fixture.ts';

const message = sampleMessage(sampleEvent('A', 1, { type: 'reported', at: 1_000, to: 'reported' }), {
  after: sampleDimensions({ state: 'reported' }),
});
const count = () => countersOf(message, () => '2026-03-05');
const standing = () => [{ scope: 'OPEN', key: 'all', add: { open: 1 } }];

const busAnswering = (answer: object) => {
  const { requests, settings } = answering(() => answer);
  const client = new EventBridgeClient(settings);
  return { requests, bus: createEventBridgeBus({ client, busName: 'bus-1' }) };
};

describe('a district’s bus', () => {
  it('is told of an event with what it counts, in the form that the city reads', async () => {
    const { requests, bus } = busAnswering({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
    await createBusConsumer({ bus, count, standing }).handle(message);
    const [
      {
        Entries: [entry],
      } = { Entries: [] },
    ] = requests as { Entries: Record<string, string>[] }[];
    expect(entry).toMatchObject({
      EventBusName: 'bus-1',
      Source: 'chengyun.district',
      DetailType: 'case.reported.v1',
    });
    const queued = JSON.stringify({ source: entry?.Source, detail: JSON.parse(entry?.Detail ?? '') });
    expect(readCityEvent(queued, 'city')).toEqual({
      id: message.event.id,
      tenant: 'city/district',
      counters: count(),
      standing: standing(),
      begun: expect.objectContaining({ caseId: message.event.caseId, at: 1_000 }),
    });
  });

  it('takes ten events at a time', async () => {
    const { requests, bus } = busAnswering({ FailedEntryCount: 0 });
    const { event, after } = message;
    const { id, tenant, caseId, version, at } = event;
    const one = {
      id,
      type: 'case.reported.v1',
      tenant,
      caseId,
      version,
      at,
      after,
      counters: [],
      standing: [],
    };
    await bus.publish(Array.from({ length: 23 }, () => one));
    expect(requests.map((request) => (request as { Entries: unknown[] }).Entries.length)).toEqual([
      10, 10, 3,
    ]);
  });

  it('fails when any event was not taken, so that all are sent again', async () => {
    const { bus } = busAnswering({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: 'InternalFailure', ErrorMessage: 'try again' }],
    });
    await expect(createBusConsumer({ bus, count, standing }).handle(message)).rejects.toThrow(
      'refused 1 events: try again',
    );
  });
});

describe('a city’s bus', () => {
  const order = {
    id: 'o-1',
    kind: 'handOver',
    for: 'city/district',
    case: 'T1',
    text: '点位在邻区',
    to: 'city/other',
    by: { id: 's1', name: '张' },
  } as const;
  const cityBusAnswering = (answer: object) => {
    const { requests, settings } = answering(() => answer);
    const client = new EventBridgeClient(settings);
    return { requests, bus: createCityEventBridge({ client, busName: 'bus-2' }) };
  };

  it('is given an order in the form that its district reads', async () => {
    const { requests, bus } = cityBusAnswering({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
    await bus.send(order);
    const [
      {
        Entries: [entry],
      } = { Entries: [] },
    ] = requests as { Entries: Record<string, string>[] }[];
    expect(entry).toMatchObject({ EventBusName: 'bus-2', DetailType: 'order.handOver.v1' });
    const queued = JSON.stringify({ source: entry?.Source, detail: JSON.parse(entry?.Detail ?? '') });
    expect(readLetter(queued, 'city/district')).toEqual({ is: 'order', ...order });
    expect(readLetter(queued, 'city/other')).toEqual({ why: 'city/district is another district' });
  });

  it('says when it does not take an order', async () => {
    const { bus } = cityBusAnswering({ FailedEntryCount: 1, Entries: [{ ErrorMessage: 'try again' }] });
    await expect(bus.send(order)).rejects.toThrow('refused an order: try again');
  });
});
