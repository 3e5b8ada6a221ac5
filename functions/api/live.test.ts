import { describe, expect, it } from 'vitest';
import { mondayMorning } from '../domain/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { createLiveHub } from '../ports/live.inProcess.ts';
import { apiForTests } from './testing.ts';

const setUp = (maxListeners = 500) => {
  const hub = createLiveHub({
    clock: new VirtualClock(mondayMorning),
    repeat: () => () => undefined,
    maxListeners,
  });
  const test = apiForTests({ live: hub });
  const open = async (as: string, headers: Readonly<Record<string, string>> = {}) =>
    test.api.request('/v1/live', { headers: { authorization: `Bearer ${as}`, ...headers } });
  return { hub, test, open };
};

const first = mondayMorning * 1000;
const change = { caseId: 'c1', queues: ['dispatcher#pendingDispatch', 'unit:u1#handling'], units: ['u1'] };
const told = (id: number) =>
  `event: change\nid: ${id}\ndata: {"queues":["dispatcher#pendingDispatch","unit:u1#handling"],"caseId":"c1"}\n\n`;

describe('following changes', () => {
  it('tells staff of a change, in an answer that nobody keeps', async () => {
    const { hub, open } = setUp();
    const response = await open('role-dispatcher');
    hub.publish(change);
    hub.close();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(await response.text()).toBe(`retry: 3000\n\n${told(first + 1)}`);
  });

  it.each(['role-unit', 'role-handler'])('tells %s of their own unit alone', async (as) => {
    const { hub, open } = setUp();
    const response = await open(as);
    hub.publish({ ...change, units: ['u2'] });
    hub.publish(change);
    hub.close();
    expect(await response.text()).toBe(`retry: 3000\n\n${told(first + 2)}`);
  });

  it('resumes after the last message, or says that there is a gap', async () => {
    const { hub, open } = setUp();
    hub.publish(change);
    hub.publish(change);
    const resumed = await open('role-leader', { 'last-event-id': String(first + 1) });
    const lost = await open('role-leader', { 'last-event-id': 'seven' });
    hub.close();
    expect(await resumed.text()).toBe(`retry: 3000\n\n${told(first + 2)}`);
    expect(await lost.text()).toBe(`retry: 3000\n\nevent: reset\nid: ${first + 2}\ndata: {}\n\n`);
  });

  it('refuses one too many, and has room again when a reader leaves or only asked for headers', async () => {
    const { open, test } = setUp(1);
    await test.api.request('/v1/live', { method: 'HEAD', headers: { authorization: 'Bearer role-leader' } });
    const response = await open('role-leader');
    const refused = await open('role-leader');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
    await response.body?.cancel();
    expect((await open('role-leader')).status).toBe(200);
  });

  it.each([true, false])('is named by the tenant (%s)', async (streamed) => {
    const { call } = streamed ? setUp().test : apiForTests();
    expect((await call('GET', '/v1/tenant')).body).toMatchObject({
      live: streamed ? 'stream' : 'poll',
      pollSeconds: 15,
    });
  });

  it('is not offered where answers cannot be streamed', async () => {
    const answer = await apiForTests().call('GET', '/v1/live', { as: 'role-leader' });
    expect(answer).toMatchObject({ status: 501, body: { type: 'urn:chengyun:problem:live-not-offered' } });
  });
});
