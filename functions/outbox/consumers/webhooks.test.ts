import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseEventTypes } from '../../domain/case/types.ts';
import { tenantForTests } from '../../domain/testing.ts';
import { catalogue, eventNameOf } from '../../domain/webhooks/catalogue.ts';
import { caseMessage, exampleFacts, verificationMessage } from '../../domain/webhooks/envelope.ts';
import { publishedSchemas } from '../../domain/webhooks/schemas.ts';
import type { Endpoint } from '../../domain/webhooks/types.ts';
import { VirtualClock } from '../../ports/clock.ts';
import type { OutboxMessage } from '../../store/types.ts';
import { memoryWebhooks, recordingQueue } from '../../webhooks/testing.ts';
import { sampleCase, sampleDimensions, sampleEvent, sampleMessage } from '../testing.ts';
import { createWebhookConsumer } from './webhooks.ts';

const endpoint = (id: string, changes: Partial<Endpoint> = {}): Endpoint => ({
  id,
  url: 'https://hooks.example.com/',
  description: '',
  types: catalogue.map(({ name }) => name),
  filters: {},
  signing: 'hmac',
  state: 'active',
  challenge: 'c',
  activatedAt: 0,
  secrets: [],
  createdAt: 0,
  createdBy: 'administrator',
  updatedAt: 0,
  ...changes,
});

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, validateFormats: false });
const validators = new Map(publishedSchemas.map(({ name, schema }) => [name, ajv.compile(schema)]));

const expectValid = (body: string): void => {
  const parsed: { readonly type: (typeof publishedSchemas)[number]['name'] } = JSON.parse(body);
  const validate = validators.get(parsed.type);
  expect(validate, parsed.type).toBeDefined();
  expect(validate?.(parsed), JSON.stringify(validate?.errors)).toBe(true);
};

const setUp = () => {
  const webhooks = memoryWebhooks();
  const { queue, sent } = recordingQueue();
  const consumer = createWebhookConsumer({
    tenant: tenantForTests,
    store: webhooks.store,
    cases: {
      load: async (id) =>
        sampleCase(id, {
          text: '有人摔倒了',
          reporter: { id: 'p', role: 'citizen', name: '某人', phone: '13800000000' },
        }),
    },
    queue,
    clock: new VirtualClock(1_000),
  });
  const bodies = () => [...webhooks.deliveries.values()].map(({ value }) => value.body);
  return { ...webhooks, sent, consumer, bodies };
};

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

const after = sampleDimensions({ unit: 'u1', subcategory: 'cover', street: 's1', community: 'c1' });
const dispatched = (more: Partial<OutboxMessage> = {}): OutboxMessage =>
  sampleMessage(
    sampleEvent('A', 4, {
      type: 'dispatched',
      from: 'pendingDispatch',
      at: 500,
      reason: '请尽快处理',
      actor: { id: 'dispatcher', role: 'dispatcher' },
    }),
    { after, ...more },
  );

describe('an event', () => {
  it('becomes one delivery for each endpoint that wants it, and wakes whoever sends it', async () => {
    await test.store.saveEndpoint(endpoint('all'));
    await test.store.saveEndpoint(endpoint('unit 1', { filters: { units: ['u1'] } }));
    await test.store.saveEndpoint(endpoint('unit 2', { filters: { units: ['u2'] } }));
    await test.store.saveEndpoint(endpoint('closings', { types: ['case.closed.v1'] }));
    await test.consumer.handle(dispatched());
    const made = [...test.deliveries.values()].map(({ value }) => value);
    expect(made.map((delivery) => delivery.endpoint).toSorted()).toEqual(['all', 'unit 1']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    expect(made[0]).toMatchObject({
      status: 'pending',
      type: 'case.dispatched.v1',
      createdAt: 500,
      nextAttemptAt: 1_000,
      case: { id: 'A', number: 'N-A', version: 4 },
    });
    expect(test.sent).toHaveLength(2);
  });

  it('that comes again is the same delivery, whatever became of it, and is only woken again', async () => {
    await test.store.saveEndpoint(endpoint('E'));
    await test.consumer.handle(dispatched());
    const [first] = test.deliveries.values();
    if (first !== undefined)
      await test.store.saveDelivery({ ...first.value, status: 'delivered' }, first.revision);
    await test.consumer.handle(dispatched());
    expect([...test.deliveries.values()].map(({ value }) => value.status)).toEqual(['delivered']);
  });

  it('tells where to ask, and nothing of people or of what they wrote', async () => {
    await test.store.saveEndpoint(endpoint('E'));
    await test.consumer.handle(dispatched());
    const [body = ''] = test.bodies();
    expect(JSON.parse(body)).toEqual({
      specversion: '1.0',
      id: 'A:00000004',
      source: '/test/one',
      type: 'case.dispatched.v1',
      time: '1970-01-01T00:00:00.500Z',
      subject: 'A',
      datacontenttype: 'application/json',
      data: {
        caseId: 'A',
        number: 'N-A',
        state: 'handling',
        previousState: 'pendingDispatch',
        version: 4,
        unit: 'u1',
        category: { subcategory: 'cover', major: '01' },
        area: { street: 's1', community: 'c1' },
        link: 'v1/cases/A',
      },
    });
    expect(body).not.toMatch(/摔倒|某人|138|请尽快|dispatcher/);
  });

  it.each<[string, Partial<Endpoint>, string | undefined]>([
    ['not verified yet', { state: 'pending' }, undefined],
    ['whose address was changed', { state: 'pending', activatedAt: 1 }, 'pending'],
    ['switched off by hand', { state: 'disabled', disabled: { why: 'administrator', at: 0 } }, undefined],
    ['off because it failed', { state: 'disabled', disabled: { why: 'failing', at: 0 } }, 'dead'],
    ['off because it was gone', { state: 'disabled', disabled: { why: 'gone', at: 0 } }, 'dead'],
  ])('for an endpoint %s', async (_, changes, status) => {
    const { activatedAt, ...never } = endpoint('E');
    await test.store.saveEndpoint({ ...never, ...changes });
    await test.consumer.handle(dispatched());
    expect([...test.deliveries.values()][0]?.value.status).toBe(status);
    expect(test.sent).toHaveLength(status === 'pending' ? 1 : 0);
  });
});

describe('what is sent', () => {
  it('is as the catalogue’s schemas say, for every event that is told', async () => {
    await test.store.saveEndpoint(endpoint('E'));
    for (const [index, type] of caseEventTypes.entries()) {
      await test.consumer.handle(sampleMessage(sampleEvent('A', index + 1, { type, at: index }), { after }));
      await test.consumer.handle(
        sampleMessage(sampleEvent('B', index + 1, { type, at: index, from: 'reported' })),
      );
    }
    const told = caseEventTypes.filter((type) => eventNameOf(type) !== undefined);
    expect(test.bodies()).toHaveLength(2 * told.length);
    test.bodies().forEach(expectValid);
    for (const body of test.bodies()) expect(Buffer.byteLength(body)).toBeLessThan(2_000);
  });

  it('is as the schemas say also for verifications and messages to try out', () => {
    const heading = { tenant: 'test/one', id: '1', at: 0 };
    expectValid(verificationMessage(heading, { endpoint: 'E', challenge: 'c' }));
    for (const { name } of catalogue)
      expectValid(caseMessage(name, heading, { ...exampleFacts, test: true }));
  });

  it('would be found out if it were not', () => {
    const validate = validators.get('case.closed.v1');
    const body = JSON.parse(caseMessage('case.closed.v1', { tenant: 't', id: '1', at: 0 }, exampleFacts));
    expect(validate?.(body)).toBe(true);
    expect(validate?.({ ...body, type: 'case.opened.v1' })).toBe(false);
    expect(validate?.({ ...body, data: { ...body.data, version: 'four' } })).toBe(false);
  });
});
