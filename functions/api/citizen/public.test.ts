import { describe, expect, it } from 'vitest';
import * as answers from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { followToken } from './followToken.ts';

const report = {
  channel: 'app',
  text: '路灯不亮',
  place: { point: [114.25, 22.5] },
  caller: { phone: '000-0000' },
};

describe('the public', () => {
  it('reports without signing in and follows by the token of the receipt', async () => {
    const test = apiForTests();
    const sent = await test.call('POST', '/v1/public/reports', { body: report });
    expect(sent.status).toBe(201);
    const receipt = read(answers.publicReceipt, sent.body);
    expect(receipt.case.steps).toMatchObject([{ type: 'reported' }]);

    const [id = ''] = test.cases.keys();
    const remark = { as: 'leader', body: { text: '内部意见' } };
    await test.call('POST', `/v1/cases/${id}/actions/comment`, remark);
    await test.call('POST', `/v1/cases/${id}/actions/decline`, {
      as: 'acceptor',
      body: { reason: '不在职责范围' },
    });
    const followed = await test.call('GET', `/v1/${receipt.follow}`);
    expect(followed.body).toMatchObject({
      state: 'declined',
      stateName: '不予受理',
      steps: [{ type: 'reported' }, { type: 'declined', reason: '不在职责范围' }],
    });
    expect(JSON.stringify(followed.body)).not.toMatch(/000-0000|内部意见|acceptor|leader/);
    expect(followed.headers.get('cache-control')).toBe('no-store');
  });

  it('cannot follow with a token that is guessed, altered, or of another district', async () => {
    const test = apiForTests();
    await test.call('POST', '/v1/public/reports', { body: report });
    const [id = ''] = test.cases.keys();
    const own = followToken(id, test.deps);
    const foreign = followToken(id, { ...test.deps, tenant: { ...test.deps.tenant, key: 'test/two' } });
    for (const token of [id, `${id}.`, `${id}.AAAA`, `${own.slice(0, -2)}AA`, foreign, `x${own}`]) {
      expect((await test.call('GET', `/v1/public/reports/${token}`)).status).toBe(404);
    }
    expect((await test.call('GET', `/v1/public/reports/${own}`)).status).toBe(200);
  });

  it('may use only channels that are open to it', async () => {
    const { call, cases } = apiForTests();
    const answer = await call('POST', '/v1/public/reports', { body: { ...report, channel: 'hotline' } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ type: 'urn:chengyun:problem:unknown-channel' });
    expect(cases.size).toBe(0);
  });

  it('stays the public even with a token of staff', async () => {
    const test = apiForTests();
    await test.call('POST', '/v1/public/reports', { as: 'acceptor', body: report });
    expect([...test.cases.values()][0]?.reporter).toMatchObject({ id: 'citizen', role: 'citizen' });
  });

  it('needs a long idempotency key, since all of the public share one identity', async () => {
    const { call, cases } = apiForTests();
    const short = await call('POST', '/v1/public/reports', {
      body: report,
      headers: { 'idempotency-key': '1' },
    });
    expect(short.status).toBe(422);
    const headers = { 'idempotency-key': '5f1f9d1e-6d0f-4b57-9a55-1f4b2f1f4c55' };
    const first = await call('POST', '/v1/public/reports', { body: report, headers });
    const again = await call('POST', '/v1/public/reports', { body: report, headers });
    expect(again.body).toEqual(first.body);
    expect(cases.size).toBe(1);
  });

  it('is held to a rate, and told when to come back', async () => {
    const { call, clock } = apiForTests({ publicLimit: { capacity: 20, perSecond: 2 } });
    const send = () => call('POST', '/v1/public/reports', { body: report });
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(201);
    const over = await send();
    expect(over.status).toBe(429);
    expect(over.headers.get('retry-after')).toBe('5');
    expect((await call('GET', '/v1/health')).status).toBe(200);
    expect((await call('GET', '/v1/channels', { as: 'leader' })).status).toBe(200);
    clock.advanceBy(5000);
    expect((await send()).status).toBe(201);
  });

  it('looks up places and categories', async () => {
    const { call } = apiForTests();
    const paths = [
      '/tenant',
      '/areas',
      '/boundary',
      '/catalogue',
      '/catalogue/search?q=垃圾',
      '/channels',
      '/grids?community=c1',
      '/geocode?q=公园',
      '/geocode/reverse?lng=114.25&lat=22.5',
      '/problems',
      '/openapi.json',
    ];
    for (const path of paths) expect([path, (await call('GET', `/v1${path}`)).status]).toEqual([path, 200]);
    const located = await call('GET', '/v1/grids/locate?lng=114.25&lat=22.5');
    expect(located.body).toEqual({
      point: [114.25, 22.5],
      street: 's1',
      community: 'c1',
      grid: '440310001001001',
    });
  });

  it('sends photos by signed links', async () => {
    const { call } = apiForTests();
    const ticket = await call('POST', '/v1/public/uploads', {
      body: { contentType: 'image/jpeg', bytes: 10 },
    });
    expect(ticket.status).toBe(201);
    expect(ticket.body).toMatchObject({ photoId: 'p-1', method: 'PUT' });
    expect((await call('GET', '/v1/photos/p-1')).status).toBe(401);
    const seen = await call('GET', '/v1/photos/p-1', { as: 'leader' });
    expect([seen.status, seen.headers.get('location')]).toEqual([302, 'https://photos.test/view/p-1']);
    const json = await call('GET', '/v1/photos/p-1', {
      as: 'leader',
      headers: { accept: 'application/json' },
    });
    expect(json.body).toEqual({ url: 'https://photos.test/view/p-1' });
  });
});

describe('every answer', () => {
  it('carries the headers of a careful server and opens to no other origin', async () => {
    const { api } = apiForTests();
    const response = await api.request('/v1/tenant', { headers: { origin: 'https://elsewhere.test' } });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
  });
});
