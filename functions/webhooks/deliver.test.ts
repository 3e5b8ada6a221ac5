import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboundAnswer } from '../ports/outbound.ts';
import { askToVerify } from './deliveries.ts';
import { rearmWebhooks, sweepWebhooks } from './recover.ts';
import { replayDelivery, replaySinceFailure } from './replay.ts';
import { sendingForTests, start, status } from './sending.fixture.ts';

const minute = 60_000;
const hour = 60 * minute;

let test: ReturnType<typeof sendingForTests>;
beforeEach(() => {
  test = sendingForTests();
});

describe('a delivery', () => {
  it('that is taken is done after one attempt, signed and under its own id', async () => {
    await test.endpoint();
    const id = await test.event('one');
    await test.runUntil(start);
    expect(test.delivery(id)).toMatchObject({ status: 'delivered', attempts: 1, finishedAt: start });
    expect(test.delivery(id)).not.toHaveProperty('nextAttemptAt');
    expect(test.requests).toMatchObject([{ body: 'one', headers: { 'webhook-id': id } }]);
    expect(test.requests[0]?.headers['webhook-signature']).toMatch(/^v1,/);
    expect(test.health()).toBeUndefined();
  });

  it('that is never taken is tried ten times over 75 hours, then stays as dead', async () => {
    await test.endpoint();
    test.other.answer = () => status(500, { body: 'no', headers: { server: 'x', 'set-cookie': 'secret' } });
    const id = await test.event('one');
    await test.runUntil(start + 100 * hour);
    const dead = test.delivery(id);
    expect(test.requests).toHaveLength(10);
    expect(new Set(test.requests.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    expect((test.requests[9]?.at ?? 0) - start).toBeGreaterThan(75 * hour);
    expect(dead).toMatchObject({ status: 'dead', why: 'attempts-used-up', attempts: 10 });
    expect(dead?.log.at(-1)).toMatchObject({ status: 500, body: 'no', headers: { server: 'x' } });
    expect(dead?.log.at(-1)?.headers).not.toHaveProperty('set-cookie');
  });

  it.each<[string, OutboundAnswer]>([
    ['a redirect', status(302, { headers: { location: 'https://elsewhere.example.com/' } })],
    ['a refusal', status(400)],
    ['no time', { ok: false, why: 'timeout' }],
    ['a name that leads inside', { ok: false, why: 'address-refused' }],
  ])('that meets %s is tried again', async (_, answer) => {
    await test.endpoint();
    test.other.answer = () => answer;
    const id = await test.event('one');
    await test.runUntil(start);
    expect(test.delivery(id)).toMatchObject({ status: 'retrying', nextAttemptAt: start + 5_000 });
    test.other.answer = () => status(204);
    await test.runUntil(start + 5_000);
    expect(test.delivery(id)).toMatchObject({ status: 'delivered', attempts: 2 });
  });

  it('waits as long as it is asked to', async () => {
    await test.endpoint();
    test.other.answer = () => status(429, { headers: { 'retry-after': '90' } });
    const id = await test.event('one');
    await test.runUntil(start);
    expect(test.delivery(id)?.nextAttemptAt).toBe(start + 90_000);
  });

  it('is sent once although the queue brings it twice, too early, or long after it is done', async () => {
    await test.endpoint();
    const id = await test.event('one');
    const work = { endpoint: 'E', delivery: id };
    await test.deliver(work);
    await test.deliver(work);
    await test.deliver({ endpoint: 'E', delivery: 'nothing' });
    expect(test.requests).toHaveLength(1);
    test.other.answer = () => status(500);
    const other = await test.event('two');
    await test.deliver({ endpoint: 'E', delivery: other });
    await test.deliver({ endpoint: 'E', delivery: other });
    expect(test.requests).toHaveLength(2);
    expect(test.sent.at(-1)).toEqual({
      message: { endpoint: 'E', delivery: other },
      notBefore: start + 5_000,
    });
  });

  it('to an endpoint that was removed is given up', async () => {
    await test.endpoint();
    const id = await test.event('one');
    await test.store.removeEndpoint('E');
    await test.runUntil(start);
    expect(test.requests).toEqual([]);
    expect(test.delivery(id)).toMatchObject({ status: 'dead', why: 'endpoint-disabled' });
  });
});

describe('an endpoint', () => {
  it('that answers 410 is switched off at once, administrators hear of it, and what waited is kept', async () => {
    await test.endpoint();
    test.other.answer = () => status(410);
    const first = await test.event('one');
    const second = await test.event('two');
    await test.runUntil(start + hour);
    expect(test.requests).toHaveLength(1);
    expect(test.state()).toMatchObject({ state: 'disabled', disabled: { why: 'gone' } });
    expect(test.notices).toEqual(['E gone']);
    const died = [test.delivery(first), test.delivery(second)].map((found) => found?.why);
    expect(died.toSorted()).toEqual(['endpoint-disabled', 'endpoint-gone']);
  });

  it('that fails is left alone but for a probe now and then, and nothing is lost', async () => {
    await test.endpoint();
    test.other.answer = () => ({ ok: false, why: 'connection-failed' });
    const ids: string[] = [];
    for (let count = 0; count < 40; count++) ids.push(await test.event(`event ${count}`));
    await test.runUntil(start + 29_000);
    expect(test.requests).toHaveLength(5);
    expect(ids.filter((id) => test.delivery(id)?.status === 'held').length).toBeGreaterThan(30);
    await test.runUntil(start + 20 * minute);
    expect(test.requests.length).toBeLessThan(12);
    test.other.answer = () => status(200);
    await test.runUntil(start + 2 * hour);
    expect(new Set(ids.map((id) => test.delivery(id)?.status))).toEqual(new Set(['delivered']));
    expect(test.health()).toMatchObject({ failures: 0 });
  });

  it('that never succeeds is switched off after five days, not before', async () => {
    await test.endpoint();
    test.other.answer = () => status(503);
    for (let day = 0; day < 5; day++) {
      await test.event(`day ${day}`);
      await test.runUntil(start + (day + 1) * 24 * hour - 1);
      expect(test.state()?.state).toBe('active');
    }
    await test.event('day 5');
    await test.runUntil(start + 6 * 24 * hour);
    expect(test.state()).toMatchObject({ state: 'disabled', disabled: { why: 'failing' } });
    expect(test.notices).toEqual(['E failing']);
  });

  it('that failed is sent everything again that did not arrive, under the ids it had', async () => {
    const endpoint = await test.endpoint();
    const fine = await test.event('fine');
    await test.runUntil(start + hour);
    test.other.answer = () => status(410);
    const lost = await test.event('lost');
    await test.runUntil(start + 2 * hour);
    await expect(replaySinceFailure(test, 'E')).resolves.toMatchObject({
      refusal: { type: 'webhook-not-active' },
    });
    const found = await test.store.endpoint('E');
    await test.store.saveEndpoint(endpoint, found?.revision);
    test.other.answer = () => status(200);
    await expect(replaySinceFailure(test, 'E')).resolves.toEqual({ ok: true, value: { replayed: 1 } });
    await test.runUntil(start + 3 * hour);
    expect(test.delivery(lost)).toMatchObject({ status: 'delivered', replays: 1, attempts: 1 });
    expect(test.delivery(fine)).toMatchObject({ replays: 0 });
    expect(test.requests.filter(({ headers }) => headers['webhook-id'] === lost)).toHaveLength(2);
    await expect(replayDelivery(test, 'E', fine)).resolves.toMatchObject({ ok: true, value: { replays: 1 } });
    await test.runUntil(start + 3 * hour);
    expect(test.requests.filter(({ headers }) => headers['webhook-id'] === fine)).toHaveLength(2);
  });
});

describe('a verification', () => {
  it('makes an endpoint active only by an answer that contains the challenge', async () => {
    const endpoint = await test.endpoint({ state: 'pending' });
    await askToVerify(test.dependencies, endpoint);
    await test.runUntil(start);
    expect(test.state()?.state).toBe('pending');
    test.other.answer = ({ body }) => status(200, { body });
    await test.runUntil(start + 5_000);
    expect(test.state()).toMatchObject({ state: 'active', verifiedAt: start + 5_000 });
    expect(JSON.parse(test.requests[0]?.body ?? '')).toMatchObject({
      type: 'endpoint.verification.v1',
      data: { endpoint: 'E', challenge: 'the-challenge' },
    });
  });

  it('is tried three times and says why it failed', async () => {
    const endpoint = await test.endpoint({ state: 'pending' });
    const { id } = await askToVerify(test.dependencies, endpoint);
    await test.runUntil(start + 24 * hour);
    expect(test.requests).toHaveLength(3);
    expect(test.delivery(id)).toMatchObject({
      status: 'dead',
      log: [{}, {}, { status: 200, error: 'challenge-not-echoed' }],
    });
    expect(test.health()).toBeUndefined();
  });

  it('by a challenge of an address that was changed meanwhile counts for nothing', async () => {
    const endpoint = await test.endpoint({ state: 'pending' });
    await askToVerify(test.dependencies, endpoint);
    test.other.answer = ({ body }) => status(200, { body });
    await test.store.saveEndpoint({ ...endpoint, challenge: 'another' }, 1);
    await test.runUntil(start);
    expect(test.state()?.state).toBe('pending');
  });

  it('lets go what waited for the address', async () => {
    const endpoint = await test.endpoint({ state: 'pending' });
    const id = await test.event('meanwhile');
    await test.runUntil(start);
    expect(test.delivery(id)?.status).toBe('held');
    test.other.answer = ({ body }) => status(200, { body });
    await askToVerify(test.dependencies, endpoint);
    await test.runUntil(start);
    expect(test.delivery(id)?.status).toBe('delivered');
  });
});

describe('a queue that lost everything', () => {
  it('is sent it all again at boot, each for its time', async () => {
    await test.endpoint();
    test.other.answer = () => status(500);
    const retried = await test.event('one');
    await test.runUntil(start);
    const fresh = await test.event('two');
    test.sent.length = 0;
    expect(await rearmWebhooks(test.dependencies)).toBe(2);
    test.other.answer = () => status(200);
    await test.runUntil(start);
    expect(test.delivery(fresh)?.status).toBe('delivered');
    expect(test.delivery(retried)?.status).toBe('retrying');
    await test.runUntil(start + 5_000);
    expect(test.delivery(retried)?.status).toBe('delivered');
  });

  it('is found out by the sweep, which leaves alone what is on its way', async () => {
    await test.endpoint();
    const id = await test.event('one');
    test.sent.length = 0;
    expect(await sweepWebhooks(test.dependencies)).toEqual({ overdue: 0 });
    test.clock.advanceBy(10 * minute);
    expect(await sweepWebhooks(test.dependencies)).toEqual({ overdue: 1 });
    await test.runUntil(test.clock.now());
    expect(test.delivery(id)?.status).toBe('delivered');
  });

  it('is sent for what an endpoint held back although it answers again', async () => {
    await test.endpoint({ state: 'pending' });
    const id = await test.event('one');
    await test.runUntil(start);
    const found = await test.store.endpoint('E');
    if (found !== undefined)
      await test.store.saveEndpoint({ ...found.value, state: 'active' }, found.revision);
    await sweepWebhooks(test.dependencies);
    await test.runUntil(start);
    expect(test.delivery(id)?.status).toBe('delivered');
  });
});
