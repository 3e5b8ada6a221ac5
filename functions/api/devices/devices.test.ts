import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { devicesForTests, tenantForTests } from '../../domain/testing.ts';
import { problemUri } from '../problems/problem.ts';
import { problem } from '../schemas/answers.ts';
import { read } from '../testing.ts';
import { as, place, sensor, setUp } from './devices.fixture.ts';
import { messageAnswer, withKey } from './schemas.ts';

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

const typeOf = async (answer: Promise<{ readonly status: number; readonly body: unknown }>) => {
  const { status, body } = await answer;
  return [status, read(problem, body).type];
};

const refusal = (status: number, type: Parameters<typeof problemUri>[0]) => [status, problemUri(type)];

describe('a device', () => {
  it('is registered with a key that is shown once, changed, switched off and removed', async () => {
    const made = await test.create({ ...sensor, id: 'level-1', datum: 'GCJ02' });
    expect(made).toMatchObject({ id: 'level-1', enabled: true, kind: 'sensor' });
    expect(made.key).toMatch(/^whsec_/);
    expect(made.point).not.toEqual(place.point);
    const { body } = await test.call('GET', '/v1/devices', { as });
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const taken = test.call('POST', '/v1/devices', { as, body: { ...sensor, id: 'level-1' } });
    expect(await typeOf(taken)).toEqual(refusal(409, 'device-id-taken'));
    const renamed = await test.call('PATCH', '/v1/devices/level-1', { as, body: { name: '新名' } });
    expect(renamed.body).toMatchObject({ name: '新名', point: made.point });
    expect((await test.call('DELETE', '/v1/devices/level-1', { as })).status).toBe(200);
    expect((await test.call('GET', '/v1/devices/level-1', { as })).status).toBe(404);
  });

  it.each([
    ['without a place', { kind: 'sensor', name: 'x' }, 'missing-value', 'point'],
    ['outside the district', { ...sensor, point: [10, 10] }, 'place-outside-district', 'point'],
    ['at no component of ours', { ...sensor, component: 'none' }, 'unknown-component', 'component'],
    ['behind no gateway of ours', { ...sensor, gateway: 'none' }, 'unknown-device', 'gateway'],
    ['of no kind', { ...sensor, kind: 'toaster' }, 'invalid-value', 'kind'],
    ['that is a source without a channel', { kind: 'source', name: 'x' }, 'missing-value', 'channel'],
    ['with an id that is none', { ...sensor, id: 'a b' }, 'invalid-value', 'id'],
  ] as const)('%s is refused', async (_, body, type, field) => {
    const answer = await test.call('POST', '/v1/devices', { as, body });
    const told = read(problem, answer.body);
    expect([told.type, told.errors[0]?.field]).toEqual([problemUri(type), field]);
  });
});

describe('a message', () => {
  it('is taken item by item, and what is wrong with one is no other’s', async () => {
    const device = await test.create();
    const items = [
      test.level(10),
      test.level(12, 1),
      test.level(12, 1),
      test.level(9, -60),
      { reading: { metric: 'depth', value: 1, at: '2024-03-04T08:59:00+08:00' } },
      test.level(Number.NaN),
      test.level('10'),
      test.level(501),
      test.level(10, 301),
      test.level(10, -8 * 86_400),
      { event: { type: 'fire' } },
      { event: { type: 'litter', photo: 'gone' } },
      { event: { type: 'litter', confidence: 2 } },
      { position: { point: [114.25, 22.5], at: '2024-03-04T08:59:00+08:00' } },
      { device: 'other', ...test.level(10) },
      {},
    ];
    const answers = await test.itemsOf(test.send(device, { items }));
    const shown = answers.map(({ status, late, problem: wrong }) =>
      [status, late ? 'late' : '', wrong?.type.split(':').at(-1) ?? '', wrong?.field ?? ''].join(' ').trim(),
    );
    expect(shown.map((line) => line.replaceAll(/ +/g, ' '))).toEqual([
      'accepted',
      'accepted',
      'duplicate',
      'accepted late',
      'refused unknown-metric reading.metric',
      'refused invalid-value reading.value',
      'refused invalid-value reading.value',
      'refused invalid-value reading.value',
      'refused time-in-future reading.at',
      'refused reading-too-old reading.at',
      'refused unknown-detection event.type',
      'refused unknown-photo event.photo',
      'refused invalid-value event.confidence',
      'refused device-may-not position',
      'refused unknown-device device',
      'refused missing-value reading',
    ]);
    expect(await test.get(device.id)).toMatchObject({ readings: [{ metric: 'level', value: 12 }] });
    expect(test.cases.size).toBe(0);
  });

  it('of more than 100 items is refused whole, as is one of none', async () => {
    const device = await test.create();
    const many = { items: Array.from({ length: 101 }, () => ({})) };
    expect(await typeOf(test.send(device, many))).toEqual(refusal(422, 'invalid-value'));
    expect(await typeOf(test.send(device, { items: [] }))).toEqual(refusal(422, 'invalid-value'));
  });

  it('with a bad signature, of an unknown device or without either is answered alike', async () => {
    const device = await test.create();
    const other = await test.create();
    const body = { items: [test.level(10)] };
    const answers = [
      await test.send(device, body, { key: other.key }),
      await test.send(device, body, { device: 'nobody' }),
      await test.send(device, body, { changed: { 'webhook-id': 'another' } }),
      await test.send(device, body, { changed: { 'webhook-signature': 'v1,' } }),
      await test.send(device, body, { changed: { 'webhook-timestamp': 'now' } }),
      await test.call('POST', '/v1/device-events', { body }),
    ];
    const texts = answers.map(({ status, body: told }) => {
      const { type, title, detail } = read(problem, told);
      return JSON.stringify([status, type, title, detail]);
    });
    expect(new Set(texts).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
    expect(answers[0]?.headers.get('www-authenticate')).toBe('StandardWebhooks');
  });

  it('of a device of another tenant is not known here', async () => {
    const device = await test.create();
    const elsewhere = setUp({ ...tenantForTests, key: 'test/two' });
    const answer = elsewhere.send(device, { items: [test.level(10)] });
    expect(await typeOf(answer)).toEqual(refusal(401, 'signature-invalid'));
  });

  it.each([301_000, -301_000])('whose clock is off by %d ms is told the time here', async (skew) => {
    const device = await test.create();
    const body = { items: [test.level(10)] };
    const answer = await test.send(device, body, { at: test.clock.now() + skew });
    const told = read(problem, answer.body);
    expect(told).toMatchObject({
      type: problemUri('timestamp-outside-tolerance'),
      params: { serverTime: '2024-03-04T01:00:00.000Z', tolerance: 300 },
    });
    expect((await test.send(device, body, { at: test.clock.now() + skew * 0.99 })).status).toBe(200);
  });

  it('that is sent again is answered as before, also with other content', async () => {
    const device = await test.create();
    const first = await test.send(device, { items: [test.level(10)] }, { messageId: 'same' });
    const again = await test.send(device, { items: [test.level(99), {}] }, { messageId: 'same' });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await test.get(device.id)).readings).toMatchObject([{ value: 10 }]);
  });

  it('of a device that is switched off is refused, once the signature holds', async () => {
    const device = await test.create();
    await test.call('PATCH', `/v1/devices/${device.id}`, { as, body: { enabled: false } });
    const body = { items: [test.level(10)] };
    expect(await typeOf(test.send(device, body))).toEqual(refusal(403, 'device-disabled'));
    const wrong = test.send(device, body, { key: `whsec_${Buffer.alloc(32).toString('base64')}` });
    expect(await typeOf(wrong)).toEqual(refusal(401, 'signature-invalid'));
  });

  it('counts with the key before for the overlap, and not after', async () => {
    const device = await test.create();
    const path = `/v1/devices/${device.id}/keys`;
    const rotated = read(withKey, (await test.call('POST', path, { as, body: { overlapHours: 1 } })).body);
    const body = { items: [test.level(10)] };
    expect((await test.send(device, body)).status).toBe(200);
    expect((await test.send(device, body, { key: rotated.key })).status).toBe(200);
    test.clock.advanceTo(test.clock.now() + 3_600_001);
    expect(await typeOf(test.send(device, body))).toEqual(refusal(401, 'signature-invalid'));
    expect((await test.send(device, body, { key: rotated.key })).status).toBe(200);
  });

  it('too many are put off, of this device alone', async () => {
    const device = await test.create();
    const other = await test.create();
    const empty = { items: [{}] };
    for (let count = 0; count < 10; count++) expect((await test.send(device, empty)).status).toBe(200);
    const answer = await test.send(device, empty);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await test.send(other, empty)).status).toBe(200);
    test.clock.advanceTo(test.clock.now() + 1_000);
    expect((await test.send(device, empty)).status).toBe(200);
  });

  it('of a gateway speaks for the devices behind it, and for no others', async () => {
    const gateway = await test.create({ kind: 'gateway', name: '网关' });
    const behind = await test.create({ ...sensor, gateway: gateway.id });
    const other = await test.create();
    const items = [behind, other].map(({ id }) => ({ device: id, ...test.level(7) }));
    expect(await test.itemsOf(test.send(gateway, { items }))).toMatchObject([
      { status: 'accepted', device: behind.id },
      { status: 'refused', problem: { type: problemUri('unknown-device') } },
    ]);
    expect((await test.get(behind.id)).readings).toMatchObject([{ value: 7 }]);
    const { body } = await test.call('GET', `/v1/devices/${behind.id}/events`, { as });
    expect(body).toMatchObject({ items: [{ items: [{ status: 'accepted', what: 'level 7' }] }] });
  });

  it('may ask for a link to send a photo to', async () => {
    const device = await test.create({ ...sensor, kind: 'camera' });
    const upload = { contentType: 'image/jpeg', bytes: 10 };
    const ticket = await test.send(device, upload, { path: '/v1/device-uploads' });
    expect([ticket.status, ticket.body]).toMatchObject([201, { photoId: 'p-1' }]);
    await test.send(device, { items: [{ event: { type: 'litter', confidence: 0.9, photo: 'p-1' } }] });
    expect(test.open()).toMatchObject([{ subcategory: 'litter', photos: [{ id: 'p-1' }] }]);
  });
});

describe('whatever a device signs', () => {
  it('is answered as documented, item by item, and never as our mistake', async () => {
    const lively = setUp({
      ...tenantForTests,
      devices: { ...devicesForTests, rate: { burst: 10_000, perSecond: 1 } },
    });
    const vehicle = await lively.create({ kind: 'vehicle', name: 'x' });
    const right = fc.constantFrom<object>(
      lively.level(40),
      lively.level(40, 60),
      { event: { type: 'litter', confidence: 0.9 } },
      { position: { point: [114.25, 22.5], at: '2024-03-04T09:00:00+08:00' } },
    );
    const nearlyRight = fc
      .tuple(
        fc.constantFrom('reading', 'event', 'position', 'device'),
        fc.dictionary(
          fc.constantFrom('metric', 'value', 'at', 'type', 'point'),
          fc.jsonValue({ maxDepth: 2 }),
        ),
      )
      .map(([name, value]) => ({ [name]: value }));
    const anything = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    const bodies = fc.record({
      items: fc.array(fc.oneof(right, nearlyRight, anything), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status, body: told } = await lively.send(vehicle, body);
        expect([200, 422]).toContain(status);
        if (status === 200) expect(read(messageAnswer, told).items).toHaveLength(body.items.length);
      }),
      { numRuns: 150 },
    );
  });
});
