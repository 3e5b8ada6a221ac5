import { beforeEach, describe, expect, it } from 'vitest';
import { tenantForTests } from '../../domain/testing.ts';
import { createDeliverer } from '../../webhooks/deliver.ts';
import { problemUri } from '../problems/problem.ts';
import { problem } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { deliveryAnswer, endpointAnswer, replayAnswer, withSecret } from './schemas.ts';

const tenant = { ...tenantForTests, policies: { ...tenantForTests.policies, webhooks: { endpoints: 2 } } };
const as = 'administrator';
const facts = { url: 'https://hooks.example.com/in', types: ['case.closed.v1'] };

const setUp = () => {
  const test = apiForTests({ tenant });
  const requests: { readonly headers: Readonly<Record<string, string>>; readonly body: string }[] = [];
  const other = { status: 200 };
  const deliver = createDeliverer({
    store: test.webhooks.store,
    queue: test.deps.webhooks.queue,
    clock: test.clock,
    outbound: {
      post: async ({ headers, body }) => {
        requests.push({ headers, body });
        return { ok: true, status: other.status, headers: {}, body };
      },
    },
    random: () => 0.5,
    log: test.deps.log,
    disabled: async () => undefined,
  });
  /** Sends what is due now. */
  const send = async () => {
    for (const { message } of test.webhooks.sent.splice(0)) await deliver(message);
  };
  const create = async (body: object = facts) =>
    read(withSecret, (await test.call('POST', '/v1/webhooks', { as, body })).body);
  const active = async (body: object = facts) => {
    const made = await create(body);
    await send();
    return made;
  };
  const get = async (id: string) =>
    read(endpointAnswer, (await test.call('GET', `/v1/webhooks/${id}`, { as })).body);
  const post = (path: string, body: object = {}) => test.call('POST', `/v1/webhooks/${path}`, { as, body });
  return { ...test, requests, other, send, create, active, get, post };
};

let test: ReturnType<typeof setUp>;
beforeEach(() => {
  test = setUp();
});

const typeIn = (body: unknown) => read(problem, body).type;

describe('an endpoint', () => {
  it('shows its secret once, is asked to verify itself, and is active once it has', async () => {
    const made = await test.create({
      ...facts,
      description: '环卫',
      filters: { units: ['u1'], categories: ['major:01'], areas: ['s1'], states: ['closed'] },
    });
    expect(made.secret).toMatch(/^whsec_/);
    expect(made).toMatchObject({
      state: 'pending',
      stateName: '待验证',
      types: [{ type: 'case.closed.v1', name: '结案' }],
      filters: {
        units: [{ code: 'u1', name: 'u1' }],
        categories: [{ code: 'major:01', name: '市容环境 / 公用设施' }],
      },
    });
    expect(made.actions).toContain('verify');
    await test.send();
    const shown = await test.get(made.id);
    expect(shown).toMatchObject({ state: 'active', enabled: true, health: { circuit: 'closed' } });
    expect(shown.actions).toContain('test');
    const { body } = await test.call('GET', '/v1/webhooks', { as });
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const [sent] = test.requests;
    expect(sent?.headers['webhook-signature']).toMatch(/^v1,/);
  });

  it('with ed25519 shows its public key, always', async () => {
    const made = await test.create({ ...facts, signing: 'ed25519' });
    expect(made.secret).toMatch(/^whpk_/);
    expect((await test.get(made.id)).secrets).toMatchObject([{ publicKey: made.secret }]);
    expect(JSON.stringify(await test.get(made.id))).not.toContain('whsk_');
  });

  it('must verify a new address before it is sent anything', async () => {
    const { id } = await test.active();
    const change = (body: object) => test.call('PATCH', `/v1/webhooks/${id}`, { as, body });
    expect((await change({ description: 'new' })).body).toMatchObject({
      state: 'active',
      description: 'new',
    });
    expect((await change({ url: 'https://other.example.com/' })).body).toMatchObject({ state: 'pending' });
    expect(test.webhooks.sent.length).toBeGreaterThan(0);
    await test.send();
    expect(await test.get(id)).toMatchObject({ state: 'active', url: 'https://other.example.com/' });
  });

  it('is switched off and on by hand', async () => {
    const { id } = await test.active();
    const change = (body: object) => test.call('PATCH', `/v1/webhooks/${id}`, { as, body });
    expect((await change({ enabled: false })).body).toMatchObject({
      state: 'disabled',
      enabled: false,
      disabled: { why: 'administrator', whyName: '手动停用' },
    });
    expect(typeIn((await test.post(`${id}/test`, { type: 'case.closed.v1' })).body)).toBe(
      problemUri('webhook-not-active'),
    );
    expect((await change({ enabled: true })).body).toMatchObject({ state: 'active', enabled: true });
  });

  it('that never answered is asked again once it is switched on, or when somebody asks', async () => {
    test.other.status = 500;
    const { id } = await test.active();
    expect((await test.post(`${id}/verify`)).status).toBe(201);
    await test.call('PATCH', `/v1/webhooks/${id}`, { as, body: { enabled: false } });
    expect(typeIn((await test.post(`${id}/verify`)).body)).toBe(problemUri('webhook-not-pending'));
    test.webhooks.sent.length = 0;
    test.other.status = 200;
    await test.call('PATCH', `/v1/webhooks/${id}`, { as, body: { enabled: true } });
    await test.send();
    expect(await test.get(id)).toMatchObject({ state: 'active' });
    expect(typeIn((await test.post(`${id}/verify`)).body)).toBe(problemUri('webhook-not-pending'));
  });

  it('rotates its secret with an overlap, which can be ended', async () => {
    const made = await test.active();
    const first = made.secrets[0]?.id ?? '';
    const rotated = read(withSecret, (await test.post(`${made.id}/secrets`)).body);
    expect(rotated.secret).not.toBe(made.secret);
    expect(rotated.secrets).toHaveLength(2);
    expect(Date.parse(rotated.secrets[1]?.expiresAt ?? '') - test.clock.now()).toBe(24 * 3_600_000);
    await test.post(`${made.id}/test`, { type: 'case.closed.v1' });
    await test.send();
    expect(test.requests.at(-1)?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    const remove = (secret: string) =>
      test.call('DELETE', `/v1/webhooks/${made.id}/secrets/${secret}`, { as });
    expect(typeIn((await remove('nothing')).body)).toBe(problemUri('not-found'));
    expect(typeIn((await remove(rotated.secrets[0]?.id ?? '')).body)).toBe(
      problemUri('webhook-secret-in-use'),
    );
    expect((await remove(first)).body).toMatchObject({ secrets: [{ id: rotated.secrets[0]?.id }] });
    const atOnce = read(withSecret, (await test.post(`${made.id}/secrets`, { overlapHours: 0 })).body);
    expect(atOnce.secrets).toHaveLength(1);
  });

  it('is removed, and then unknown', async () => {
    const { id } = await test.active();
    expect((await test.call('DELETE', `/v1/webhooks/${id}`, { as })).status).toBe(200);
    for (const path of ['', '/deliveries', '/deliveries/x'])
      expect((await test.call('GET', `/v1/webhooks/${id}${path}`, { as })).status).toBe(404);
  });
});

describe('what was sent', () => {
  it('is listed newest first, shown with request and answer, and sent again under its id', async () => {
    const { id } = await test.active();
    test.clock.advanceBy(1_000);
    const sample = read(deliveryAnswer, (await test.post(`${id}/test`, { type: 'case.closed.v1' })).body);
    await test.send();
    const list = await test.call('GET', `/v1/webhooks/${id}/deliveries?status=delivered`, { as });
    expect(list.body).toMatchObject({ items: [{ id: sample.id, kind: 'test' }, { kind: 'verification' }] });
    const shown = await test.call('GET', `/v1/webhooks/${id}/deliveries/${sample.id}`, { as });
    expect(shown.body).toMatchObject({
      status: 'delivered',
      statusName: '已送达',
      request: { headers: { 'webhook-id': sample.id } },
      log: [{ status: 200 }],
    });
    expect(JSON.parse(read(deliveryAnswer, shown.body).request.body).data.test).toBe(true);
    expect((await test.post(`${id}/deliveries/${sample.id}/replay`)).body).toMatchObject({
      status: 'pending',
      replays: 1,
    });
    await test.send();
    expect(test.requests.filter(({ headers }) => headers['webhook-id'] === sample.id)).toHaveLength(2);
    const verification = (await test.webhooks.store.deliveries(id, {}, { limit: 9 })).items.at(-1)?.id;
    expect(typeIn((await test.post(`${id}/deliveries/${verification}/replay`)).body)).toBe(
      problemUri('delivery-not-replayable'),
    );
  });

  it('is replayed by time and since the endpoint failed', async () => {
    const { id } = await test.active();
    const from = new Date(test.clock.now()).toISOString();
    expect(typeIn((await test.post(`${id}/replay`, { sinceFailure: true })).body)).toBe(
      problemUri('webhook-never-failed'),
    );
    expect(read(replayAnswer, (await test.post(`${id}/replay`, { from })).body)).toEqual({ replayed: 0 });
    await test.post(`${id}/test`, { type: 'case.closed.v1' });
    await test.send();
    expect(read(replayAnswer, (await test.post(`${id}/replay`, { from, all: true })).body)).toEqual({
      replayed: 1,
    });
    expect(read(problem, (await test.post(`${id}/replay`, {})).body).errors[0]?.field).toBe('from');
    expect(read(problem, (await test.post(`${id}/replay`, { from, to: from })).body).errors[0]?.field).toBe(
      'to',
    );
  });
});

describe('the catalogue', () => {
  it('names what can be chosen in the caller’s language, each with its schema', async () => {
    const { body } = await test.call('GET', '/v1/webhooks/catalogue', {
      as,
      headers: { 'accept-language': 'en' },
    });
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          type: 'case.dispatched.v1',
          name: 'A unit is given the case.',
          selectable: true,
          example: expect.objectContaining({ type: 'case.dispatched.v1' }),
        }),
        expect.objectContaining({ type: 'endpoint.verification.v1', selectable: false }),
      ]),
    });
  });
});

describe('bad input', () => {
  it.each<[string, object, string, string | undefined]>([
    ['plain http', { url: 'http://hooks.example.com/' }, 'webhook-url-not-allowed', 'url'],
    ['another port', { url: 'https://hooks.example.com:22/' }, 'webhook-url-not-allowed', 'url'],
    ['a password', { url: 'https://a:b@hooks.example.com/' }, 'webhook-url-not-allowed', 'url'],
    ['no address', { url: 'hooks' }, 'invalid-value', 'url'],
    ['a private address', { url: 'https://10.0.0.1/' }, 'webhook-address-not-allowed', 'url'],
    ['metadata', { url: 'https://169.254.169.254/latest' }, 'webhook-address-not-allowed', 'url'],
    ['this machine in other words', { url: 'https://0x7f.1/' }, 'webhook-address-not-allowed', 'url'],
    ['an unknown type', { types: ['case.opened.v1'] }, 'unknown-event-type', 'types[0]'],
    ['the verification', { types: ['endpoint.verification.v1'] }, 'unknown-event-type', 'types[0]'],
    ['no types', { types: [] }, 'invalid-value', 'types'],
    ['an unknown unit', { filters: { units: ['u9'] } }, 'unknown-unit', 'filters.units[0]'],
    [
      'an unknown category',
      { filters: { categories: ['major:cover'] } },
      'unknown-category',
      'filters.categories[0]',
    ],
    ['an unknown area', { filters: { areas: ['s1', 's9'] } }, 'unknown-area', 'filters.areas[1]'],
    ['an unknown state', { filters: { states: ['open'] } }, 'invalid-value', 'filters.states[0]'],
    ['an unknown filter', { filters: { streets: ['s1'] } }, 'unknown-field', 'filters.streets'],
    ['an unknown signature', { signing: 'rsa' }, 'invalid-value', 'signing'],
    ['a secret of their own', { secret: 'whsec_x' }, 'unknown-field', 'secret'],
  ])('%s is refused and named, and nothing is kept or sent', async (_, changes, type, field) => {
    const { status, body } = await test.call('POST', '/v1/webhooks', { as, body: { ...facts, ...changes } });
    expect([status, typeIn(body)]).toEqual([422, `urn:chengyun:problem:${type}`]);
    expect(read(problem, body).errors[0]?.field).toBe(field);
    expect(test.webhooks.endpoints.size).toBe(0);
    expect(test.webhooks.sent).toEqual([]);
  });

  it('leaves an endpoint as it was when a change is refused', async () => {
    const { id } = await test.active();
    const change = { url: 'https://192.168.0.1/', description: 'changed' };
    const { body } = await test.call('PATCH', `/v1/webhooks/${id}`, { as, body: change });
    expect(typeIn(body)).toBe(problemUri('webhook-address-not-allowed'));
    expect(await test.get(id)).toMatchObject({ url: facts.url, description: '', state: 'active' });
  });

  it('is more endpoints than the district may have', async () => {
    await test.create();
    await test.create();
    const { status, body } = await test.call('POST', '/v1/webhooks', { as, body: facts });
    expect([status, read(problem, body).detail]).toEqual([409, '本区最多设置 2 个推送端点。']);
    const none = apiForTests();
    expect((await none.call('POST', '/v1/webhooks', { as, body: facts })).status).toBe(409);
  });
});
