import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Counter } from '../domain/evaluation/types.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds } from '../ports/ids.ts';
import type { LogPort } from '../ports/log.ts';
import { createCityApi } from './api.ts';
import { cityDocument } from './document.ts';
import { cityRoutes } from './routes.ts';
import type { CityStore } from './store.ts';
import { districtFacts } from './testing.ts';
import { createCityTokenVerifier } from './tokens.ts';
import type { CountersByDistrict } from './types.ts';

const issuer = 'https://issuer.test/city';
const audience = 'client-1';
const start = Date.UTC(2026, 2, 5);
const clock = new VirtualClock(start);

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });

const claims = {
  iss: issuer,
  username: 'superAdmin1',
  client_id: audience,
  token_use: 'access',
  'cognito:groups': ['superAdmin'],
  exp: start / 1000 + 3600,
};
const sign = (changes: Readonly<Record<string, unknown>> = {}, key = privateKey) =>
  new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key);

const one = { filed: 3, closed: 2, closedOnTime: 1, closedOverdue: 1, inHand: 1, overdueInHand: 1 };
const two = { filed: 5, closed: 1, closedOnTime: 1, inHand: 4, sentBack: 1 };
const counters: CountersByDistrict = new Map<string, Counter>([
  ['test/one', one],
  ['test/two', two],
]);
const open = new Map<string, Counter>([
  ['test/one', { open: 5, overdue: 2, green: 2, amber: 1, red: 2 }],
  ['test/one#s1', { open: 3, overdue: 2 }],
  ['test/two', { open: 1, green: 1 }],
]);
const dayCounters = new Map<string, Counter>([
  ['test/one', { reported: 4, filed: 3, closed: 2, closedOnTime: 1, 'reported@7': 4, 'closed@8': 2 }],
  ['test/one#s1', { reported: 2 }],
  ['test/two', { reported: 1, 'reported@8': 1 }],
]);

const notAsked = () => Promise.reject(new Error('not asked for in this test'));

const store: Omit<CityStore, 'add'> = {
  now: async () => counters,
  open: async () => open,
  day: async (day) => (day === '2026-03-05' ? dayCounters : new Map()),
  newest: async (tenant) =>
    tenant === 'test/one' ? [{ caseId: 'c1', at: start, channel: 'hotline', street: 's1' }] : [],
  month: async (month) => (month === '2026-03' ? counters : new Map()),
  // Told in orders.test.ts.
  orders: { keep: notAsked, get: notAsked, list: notAsked, note: notAsked },
  overdue: { list: notAsked },
};

const logged: string[] = [];
const write = (code: string) => {
  logged.push(code);
};
const log: LogPort = { info: write, warn: write, error: write };

const api = (changes: Partial<Parameters<typeof createCityApi>[0]> = {}) =>
  createCityApi({
    city: 'test',
    language: 'zh-CN',
    store,
    facts: async () => [districtFacts('one', 113), districtFacts('two', 114)],
    signIn: { issuer, clientId: audience },
    pollSeconds: 10,
    bus: { send: notAsked },
    tokens: createCityTokenVerifier({ city: 'test', issuer, audience, keys, clock }),
    clock,
    ids: countingIds(),
    log,
    ...changes,
  });

const get = async (path: string, token?: string, changes?: Parameters<typeof api>[0]) => {
  const authorization = token ?? (await sign());
  const headers = authorization === '' ? undefined : { Authorization: `Bearer ${authorization}` };
  const response = await api(changes).request(path, headers === undefined ? {} : { headers });
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body };
};

const problem = (type: string) => ({ type: `urn:chengyun:problem:${type}` });

describe('the city’s API', () => {
  it('tells anyone whether it runs', async () => {
    const { status, body } = await get('/v1/health', '');
    expect([status, body]).toEqual([200, { status: 'ok', city: 'test', time: '2026-03-05T00:00:00.000Z' }]);
  });

  it('lists the districts with how they stand', async () => {
    const { status, headers, body } = await get('/v1/districts');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toMatchObject({
      items: [
        { tenant: 'test/one', inHand: 1, overdueInHand: 1, closedOnTime: 1, closedOverdue: 1 },
        { tenant: 'test/two', inHand: 4, overdueInHand: 0, closedOnTime: 1, filed: 4 },
      ],
    });
  });

  it('sums the districts of a month up to the city', async () => {
    const { body } = await get('/v1/summary?month=2026-03');
    expect(body).toMatchObject({
      month: '2026-03',
      all: { filed: 7, closed: 3, closedOnTime: 2, inHand: 5 },
      districts: [
        { tenant: 'test/one', filed: 3 },
        { tenant: 'test/two', filed: 4 },
      ],
    });
    expect((await get('/v1/summary?month=2026-02')).body).toMatchObject({ all: { filed: 0 }, districts: [] });
  });

  it('tells the figures of the day of the city, and of one district by street', async () => {
    const { status, body } = await get('/v1/today');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      days: ['2026-03-05'],
      inflow: { reported: 5, filed: 3 },
      outflow: { closed: 2 },
      open: 6,
      overdue: 2,
      lights: { green: 3, amber: 1, red: 2 },
      ranking: [
        { code: 'test/one', name: 'District one', closed: 2, onTimeRate: 0.5, open: 5, overdue: 2 },
        { code: 'test/two', name: 'District two', closed: 0, open: 1 },
      ],
      newest: [
        { id: 'c1', districtName: 'District one', streetName: 'Street one', at: '2026-03-05T00:00:00.000Z' },
      ],
    });
    expect(body).toHaveProperty('hours[7]', { hour: 7, reported: 4, closed: 0 });
    expect(body).toHaveProperty('hours[8]', { hour: 8, reported: 1, closed: 2 });
    expect((await get('/v1/today?district=test/one')).body).toMatchObject({
      open: 5,
      ranking: [
        { code: 's1', name: 'Street one', reported: 2, open: 3, overdue: 2 },
        { code: 's2', name: 'Street two', open: 0 },
      ],
    });
  });

  it('draws a map of the city: districts, their streets, and what is open in each', async () => {
    const { body } = await get('/v1/map?west=112&south=22&east=115&north=24&zoom=9');
    expect(body).toMatchObject({
      cells: [
        { cell: 'test/one#s1', count: 3, overdue: 2 },
        { cell: 'test/one', count: 2, overdue: 0 },
        { cell: 'test/two', count: 1 },
      ],
      cases: [],
      complete: true,
    });
    expect((await get('/v1/base-map', '')).body).toMatchObject({
      features: [
        { properties: { level: 'district', code: 'test/one' } },
        { properties: { level: 'district', code: 'test/two' } },
        { properties: { level: 'street', code: 'test/one#s1' } },
        { properties: { level: 'street', code: 'test/two#s1' } },
      ],
    });
  });

  it('says to anyone how its people sign in, and to them who they are', async () => {
    expect((await get('/v1/tenant', '')).body).toMatchObject({
      key: 'test',
      city: { name: 'Test city' },
      signIn: { issuer, clientId: audience },
      districts: [{ tenant: 'test/one' }, { tenant: 'test/two' }],
    });
    expect((await get('/v1/me')).body).toEqual({
      id: 'superAdmin1',
      name: 'superAdmin1',
      roles: ['superAdmin'],
    });
  });

  it('answers every route as its document says', async () => {
    const queries: Readonly<Record<string, string>> = {
      '/summary': '?month=2026-03',
      '/map': '?west=112&south=22&east=115&north=24&zoom=9',
    };
    // What orders answer is told in orders.test.ts.
    const others = cityRoutes(async () => cityDocument()).filter(({ tag }) => tag !== 'orders');
    for (const { path, answers } of others) {
      const { status, body } = await get(`/v1${path}${queries[path] ?? ''}`);
      const [{ schema }] = answers;
      expect([path, status]).toEqual([path, 200]);
      expect([path, schema && v.safeParse(schema, body).issues]).toEqual([path, undefined]);
    }
  });

  it('opens to nobody without a token what only super-admins may see', async () => {
    for (const { method, path, roles } of cityRoutes(async () => cityDocument())) {
      const { status } = await api().request(`/v1${path.replace(/:\w+/, 'any')}`, { method });
      expect([method, path, status]).toEqual([method, path, roles === 'anyone' ? 200 : 401]);
    }
  });

  it.each([
    ['/v1/today?district=test/three', 404, 'not-found'],
    ['/v1/today?street=s1', 422, 'unknown-field'],
    ['/v1/map?west=115&south=22&east=112&north=24&zoom=9', 422, 'malformed-geometry'],
    ['/v1/map?west=112', 422, 'missing-value'],
    ['/v1/summary', 422, 'missing-value'],
    ['/v1/summary?month=2026-13', 422, 'invalid-value'],
    ['/v1/summary?month=2026-03&unit=u1', 422, 'unknown-field'],
    ['/v1/nothing', 404, 'unknown-route'],
  ])('answers %s with %i %s', async (path, status, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(problem(type));
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('says what it takes where something else is tried, and speaks the caller’s language', async () => {
    const headers = { 'Accept-Language': 'en' };
    const response = await api().request('/v1/districts', { method: 'POST', headers });
    expect(response.status).toBe(405);
    expect([response.headers.get('allow'), response.headers.get('content-language')]).toEqual([
      'GET, HEAD',
      'en',
    ]);
  });

  it('logs what it did not expect, and shows none of it', async () => {
    const broken = { ...store, now: () => Promise.reject(new Error('secret')) };
    const { status, body } = await get('/v1/districts', undefined, { store: broken });
    expect([status, JSON.stringify(body).includes('secret')]).toEqual([500, false]);
    expect(logged).toContain('city-api-unexpected-error');
  });
});

describe('a token at the city’s API', () => {
  it.each([
    ['none', async () => '', 401, 'sign-in-required'],
    ['another’s signature', () => sign({}, stranger.privateKey), 401, 'token-foreign'],
    ['a district’s pool', () => sign({ iss: 'https://issuer.test/district' }), 401, 'token-foreign'],
    ['another client', () => sign({ client_id: 'client-2' }), 401, 'token-foreign'],
    ['an ID token', () => sign({ token_use: 'id' }), 401, 'token-foreign'],
    ['no person', () => sign({ username: undefined }), 401, 'token-foreign'],
    ['no expiry', () => sign({ exp: undefined }), 401, 'token-foreign'],
    ['an old one', () => sign({ exp: start / 1000 - 60 }), 401, 'token-expired'],
    ['no token at all', async () => 'x', 401, 'token-foreign'],
    ['no group', () => sign({ 'cognito:groups': undefined }), 403, 'role-not-allowed'],
    ['another group', () => sign({ 'cognito:groups': ['administrator'] }), 403, 'role-not-allowed'],
    ['a group as text', () => sign({ 'cognito:groups': 'superAdmin' }), 403, 'role-not-allowed'],
  ])('with %s is refused everywhere but for health', async (_, token, status, type) => {
    for (const path of ['/v1/districts', '/v1/summary?month=2026-03']) {
      const answer = await get(path, await token());
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject(problem(type));
    }
  });

  it('is not called foreign when the pool’s keys cannot be had', async () => {
    const tokens = createCityTokenVerifier({
      city: 'test',
      issuer,
      audience,
      keys: () => Promise.reject(new TypeError('fetch failed')),
      clock,
    });
    expect((await get('/v1/districts', undefined, { tokens })).status).toBe(500);
  });
});
