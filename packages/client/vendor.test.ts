import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { change, registered } from '../../functions/api/clients/clients.fixture.ts';
import { reported } from '../../functions/api/refusals.fixture.ts';
import type {
  caseAnswer,
  eventAnswer,
  me,
  problem,
  summaryOfCase,
} from '../../functions/api/schemas/answers.ts';
import { apiForTests } from '../../functions/api/testing.ts';
import { ProblemError, TokenError, UnreachableError } from './errors.ts';
import { type Case, type CaseEvent, type CaseSummary, createVendor, type Me, type Problem } from './index.ts';

type Test = ReturnType<typeof apiForTests>;
type Answer = Response | Error;

const baseUrl = 'http://district.test/city/district';

/** What is to happen to a request before the API answers it: an answer of its own, or nothing. */
type Meddling = (request: { readonly path: string; readonly count: number }) => Answer | undefined;

/** A vendor at an API on fakes, whose requests can be meddled with; `lost` answers are those that come after the API has acted. */
const vendorAt = async (
  test: Test,
  { before = () => undefined, lost = () => undefined }: { before?: Meddling; lost?: Meddling } = {},
) => {
  const { id: clientId, secret: clientSecret } = await registered(test);
  const sent: { readonly path: string; readonly headers: Headers }[] = [];
  const pauses: number[] = [];
  const settle = (answer: Answer): Response => {
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const send: typeof fetch = async (url, init) => {
    const path = String(url).replace(baseUrl, '');
    const request = { path, count: sent.filter((earlier) => earlier.path === path).length };
    sent.push({ path, headers: new Headers(init?.headers) });
    if (path.startsWith('https://photos.test')) return new Response('bytes');
    const early = before(request);
    if (early !== undefined) return settle(early);
    const response = await test.api.request(path, init);
    return settle(lost(request) ?? response);
  };
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  const now = () => test.clock.now();
  const vendor = createVendor({ baseUrl, clientId, clientSecret, fetch: send, sleep, now, language: 'en' });
  const tokens = () => sent.filter(({ path }) => path === '/v1/token').length;
  return { vendor, sent, pauses, tokens, clientId };
};

const dispatched = async (test: Test): Promise<string> => {
  const id = await reported(test);
  for (const [as, action, body] of [
    ['acceptor', 'accept', { subcategory: 'litter' }],
    ['shiftLeader', 'file', { condition: 'E-1' }],
    ['dispatcher', 'dispatch', { unit: 'u1' }],
  ] as const)
    await test.call('POST', `/v1/cases/${id}/actions/${action}`, { as, body });
  return id;
};

const broken = () => new TypeError('fetch failed');

describe('the client for vendors', () => {
  it('does all that a unit does about a case', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const { vendor, tokens } = await vendorAt(test);
    expect((await Array.fromAsync(vendor.cases())).map((one) => one.id)).toEqual([id]);
    const taken = await vendor.take(await vendor.case(id), { text: 'On our way' });
    const commented = await vendor.comment(taken, { text: 'Here' });
    const asked = await vendor.requestExtension(commented, { reason: 'Parts are missing' });
    const photo = await vendor.uploadPhoto(new Uint8Array([1]), 'image/jpeg');
    const fed = await vendor.feedBack(asked, { text: 'Done', photos: [{ id: photo, phase: 'after' }] });
    expect(fed.version).toBe(taken.version + 3);
    expect(await vendor.photo(id, photo)).toEqual(new Uint8Array(Buffer.from('bytes')));
    const types = (await Array.fromAsync(vendor.timeline(id))).map(({ type }) => type);
    expect(types.slice(-4)).toEqual(['taken', 'commented', 'extensionRequested', 'fedBack']);
    expect(tokens()).toBe(1);
  });

  it('asks for the case to be taken back, and answers who presses', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const order = await test.call('POST', `/v1/cases/${id}/actions/orderSupervision`, {
      as: 'leader',
      body: { text: 'Today, please' },
    });
    expect(order.status).toBe(200);
    const { vendor } = await vendorAt(test);
    const found = await vendor.case(id);
    const answered = await vendor.answerSupervision(found, {
      order: found.supervisionOrders[0]?.id ?? '',
      text: 'Yes',
    });
    expect(answered.supervisionOrders[0]?.answer?.text).toBe('Yes');
    expect((await vendor.requestReturn(answered, { reason: 'Not ours' })).state).toBe('returnRequested');
  });

  it('tells what was refused, by its word', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const { vendor } = await vendorAt(test);
    const found = await vendor.case(id);
    await vendor.take(found);
    const refused = await vendor.comment(found, { text: 'Late' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ code: 'version-conflict', problem: { status: 412 } });
    await expect(vendor.case('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('sends again what was not answered, under the same key, and nothing is done twice', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const lost: Meddling = ({ path, count }) => (path.endsWith('/take') && count < 2 ? broken() : undefined);
    const { vendor, sent, pauses } = await vendorAt(test, { lost });
    const found = await vendor.case(id);
    expect((await vendor.take(found)).version).toBe(found.version + 1);
    const keys = sent
      .filter(({ path }) => path.endsWith('/take'))
      .map(({ headers }) => headers.get('idempotency-key'));
    expect([keys.length, new Set(keys).size, pauses.length]).toEqual([3, 1, 2]);
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
    expect(test.cases.get(id)?.version).toBe(found.version + 1);
  });

  it('does nothing twice under a key that it is given twice', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const { vendor } = await vendorAt(test);
    const found = await vendor.case(id);
    for (let time = 0; time < 2; time++) await vendor.take(found, {}, { key: 'msg_1' });
    expect(test.cases.get(id)?.version).toBe(found.version + 1);
  });

  it('waits as long as it is asked to', async () => {
    const test = apiForTests();
    const headers = { 'retry-after': '7' };
    const before: Meddling = ({ path, count }) =>
      path === '/v1/me' && count === 0 ? new Response(null, { status: 429, headers }) : undefined;
    const { vendor, pauses } = await vendorAt(test, { before });
    await vendor.me();
    expect(pauses).toEqual([7_000]);
  });

  it.each([
    ['no answer', broken],
    ['a page of some proxy', () => new Response('<html>', { status: 502 })],
    ['what does not say why', () => new Response('{"message":"Forbidden"}', { status: 403 })],
  ])('gives up over %s, without knowing what was done', async (_, answer) => {
    const { vendor, sent } = await vendorAt(apiForTests(), {
      before: ({ path }) => (path === '/v1/me' ? answer() : undefined),
    });
    await expect(vendor.me()).rejects.toBeInstanceOf(UnreachableError);
    expect(sent.filter(({ path }) => path === '/v1/me').length).toBeLessThanOrEqual(5);
  });

  it('asks for a new token before the old one ends, once for all who need one', async () => {
    const test = apiForTests();
    const { vendor, tokens } = await vendorAt(test);
    await Promise.all([vendor.me(), vendor.me(), vendor.me()]);
    expect(tokens()).toBe(1);
    test.clock.advanceBy(9 * 60_000);
    await Promise.all([vendor.me(), vendor.me(), vendor.me()]);
    expect(tokens()).toBe(2);
  });

  it('asks for a new token once when one ends before its time, and tells when that does not help', async () => {
    const test = apiForTests();
    const { vendor, tokens, clientId } = await vendorAt(test);
    await vendor.me();
    await change(test, clientId, { enabled: false });
    const refused = await vendor.me().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TokenError);
    expect(refused).toMatchObject({ error: 'unauthorized_client' });
    expect(tokens()).toBe(2);
    await change(test, clientId, { enabled: true });
    expect(await vendor.me()).toMatchObject({ id: clientId });
  });

  it('knows the shapes that the API answers with', () => {
    expectTypeOf<v.InferOutput<typeof caseAnswer>>().toExtend<Case>();
    expectTypeOf<v.InferOutput<typeof summaryOfCase>>().toExtend<CaseSummary>();
    expectTypeOf<v.InferOutput<typeof eventAnswer>>().toExtend<CaseEvent>();
    expectTypeOf<v.InferOutput<typeof me>>().toExtend<Me>();
    expectTypeOf<v.InferOutput<typeof problem>>().toExtend<Problem>();
  });
});
