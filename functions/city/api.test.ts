import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Counter } from '../domain/evaluation/types.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds } from '../ports/ids.ts';
import type { LogPort } from '../ports/log.ts';
import { createCityApi } from './api.ts';
import type { CityStore } from './store.ts';
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
const store: Pick<CityStore, 'now' | 'month'> = {
  now: async () => counters,
  month: async (month) => (month === '2026-03' ? counters : new Map()),
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
    tokens: createCityTokenVerifier({ issuer, audience, keys, clock }),
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

  it.each([
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
      issuer,
      audience,
      keys: () => Promise.reject(new TypeError('fetch failed')),
      clock,
    });
    expect((await get('/v1/districts', undefined, { tokens })).status).toBe(500);
  });
});
