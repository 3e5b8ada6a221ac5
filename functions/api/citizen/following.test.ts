import { describe, expect, it } from 'vitest';
import { tenantForTests } from '../../domain/testing.ts';
import { problemUri } from '../problems/problem.ts';
import { type ProblemType, statusOf } from '../problems/types.ts';
import * as answers from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { act, caller, closed, inHand, report, reported, seen, type Test } from './citizen.fixture.ts';
import { followableHandle, followToken } from './followToken.ts';

const day = 86_400_000;
const near = '/v1/public/cases/near?lng=114.2501&lat=22.5001';
const contact = { name: '邻居乙', phone: '000-7654321' };
const body = { contact, text: '我家楼下也是', photos: ['p-neighbour'] };

const found = async (test: Test, path = near) => {
  const answer = await test.call('GET', path);
  expect(answer.status).toBe(200);
  return read(answers.listOf(answers.nearby), answer.body).items;
};

const handleOf = async (test: Test): Promise<string> => (await found(test))[0]?.handle ?? 'none';

const follow = (test: Test, handle: string, headers: Readonly<Record<string, string>> = {}) =>
  test.call('POST', `/v1/public/cases/${handle}/follow`, { body, headers });

const followed = async (test: Test) => {
  const answer = await follow(test, await handleOf(test));
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return read(answers.publicReceipt, answer.body);
};

const expectProblem = (answer: { status: number; body: unknown }, type: ProblemType) =>
  expect([answer.status, read(answers.problem, answer.body).type]).toEqual([
    statusOf[type],
    problemUri(type),
  ]);

describe('cases near by', () => {
  it('tell what it is, how far and how old, and nothing that the reporter said', async () => {
    const test = apiForTests();
    await inHand(test);
    test.clock.advanceBy(90 * 60_000);
    const answer = await test.call('GET', near);
    const [item] = await found(test);
    expect(item).toMatchObject({
      stage: 'handling',
      stageName: '处置',
      category: '暴露垃圾',
      distance: 20,
      minutesAgo: 90,
      point: [114.25, 22.5],
    });
    expect(JSON.stringify(answer.body)).not.toMatch(
      new RegExp(`${caller.name}|${caller.phone}|${report.text}|${report.place.address}|p-sent`),
    );
  });

  it('show a photo only if staff took it', async () => {
    const test = apiForTests();
    const { id } = await reported(test);
    expect((await found(test))[0]?.photo).toBeUndefined();
    await act(test, id, 'acceptor', 'requestConfirmation');
    await act(test, id, 'supervisor', 'confirm', { genuine: true, text: '属实', photos: ['p-seen'] });
    const [item] = await found(test);
    const shown = await test.call('GET', `/v1/${item?.photo}`);
    expect(shown.headers.get('location')).toBe('https://photos.test/view/p-seen');
    const hidden = `/v1/public/cases/${item?.handle}/photos/p-sent`;
    expectProblem(await test.call('GET', hidden), 'not-found');
  });

  it('leave out what is closed, far, old, or something else', async () => {
    const test = apiForTests();
    await closed(test);
    expect(await found(test)).toEqual([]);
    await inHand(test);
    expect(await found(test)).toHaveLength(1);
    expect(await found(test, `${near}&subcategory=litter`)).toHaveLength(1);
    expect(await found(test, `${near}&subcategory=cover`)).toEqual([]);
    expect(await found(test, '/v1/public/cases/near?lng=114.2505&lat=22.5005')).toEqual([]);
    test.clock.advanceBy(day + 1);
    expect(await found(test)).toEqual([]);
  });

  it('are looked for in the datum that the point comes in', async () => {
    const test = apiForTests();
    await inHand(test);
    expect(await found(test, `${near}&datum=GCJ02`)).toEqual([]);
  });

  it.each([
    ['lng=x&lat=22.5', 'malformed-geometry'],
    ['lng=114', 'missing-value'],
    ['lng=114.25&lat=22.5&subcategory=nothing', 'unknown-category'],
    ['lng=114.25&lat=22.5&radius=5000', 'unknown-field'],
  ] as const)('refuse %s', async (query, type) => {
    expectProblem(await apiForTests().call('GET', `/v1/public/cases/near?${query}`), type);
  });
});

describe('following a case of another', () => {
  it('gives a receipt of one’s own, that shows progress and not the reporter', async () => {
    const test = apiForTests();
    await inHand(test);
    const receipt = await followed(test);
    const path = `/v1/${receipt.follow}`;
    const shown = await seen(test, path);
    expect(shown).toMatchObject({ as: 'follower', state: 'handling', place: { point: [114.25, 22.5] } });
    expect(shown.photos.map(({ id }) => id)).toEqual(['p-neighbour']);
    expect(JSON.stringify(shown)).not.toMatch(
      new RegExp(`${caller.name}|${caller.phone}|${contact.phone}|${report.text}|${report.place.address}`),
    );
    expect((await test.call('GET', `${path}/photos/p-sent`)).status).toBe(404);
  });

  it('is no right of the reporter’s', async () => {
    const test = apiForTests();
    await inHand(test);
    const { follow: path } = await followed(test);
    const shown = await seen(test, `/v1/${path}`);
    for (const offer of [shown.canRate, shown.canReopen]) {
      expect(offer).toMatchObject({ allowed: false, because: { type: problemUri('follower-may-not') } });
    }
    const rating = { satisfaction: 'satisfied' };
    expectProblem(await test.call('POST', `/v1/${path}/rating`, { body: rating }), 'follower-may-not');
    expectProblem(await test.call('POST', `/v1/${path}/reopen`, { body: { text: '…' } }), 'follower-may-not');
  });

  it('is not seen by the reporter', async () => {
    const test = apiForTests();
    const { path } = await inHand(test);
    const before = await seen(test, path);
    await followed(test);
    const { updatedAt: _a, ...after } = await seen(test, path);
    const { updatedAt: _b, ...was } = before;
    expect(after).toEqual(was);
    expect((await test.call('GET', `${path}/photos/p-neighbour`)).status).toBe(404);
  });

  it('is counted for staff, with the contact for those who may see personal data', async () => {
    const test = apiForTests();
    const { id } = await inHand(test);
    await followed(test);
    const seenBy = async (as: string) => {
      const subject = await test.call('GET', `/v1/cases/${id}`, { as });
      expect(subject.body).toMatchObject({ followers: 1 });
      const timeline = await test.call('GET', `/v1/cases/${id}/timeline`, { as });
      const { items } = read(answers.pageOf(answers.eventAnswer), timeline.body);
      expect(items.at(-1)).toMatchObject({ type: 'followed', reason: body.text });
      return JSON.stringify([subject.body, items]);
    };
    expect(await seenBy('acceptor')).toContain(contact.phone);
    for (const as of ['unit1', 'dispatcher', 'leader']) expect(await seenBy(as)).not.toContain(contact.phone);
  });

  it('is done once however often it is sent under one key', async () => {
    const test = apiForTests();
    const { id } = await inHand(test);
    const headers = { 'idempotency-key': '5f1f9d1e-6d0f-4b57-9a55-1f4b2f1f4c57' };
    const handle = await handleOf(test);
    const first = await follow(test, handle, headers);
    const again = await follow(test, handle, headers);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(test.cases.get(id)?.followers).toHaveLength(1);
  });

  it('takes no handle that is old, altered, of another district, or a token for something else', async () => {
    const test = apiForTests();
    const { id, token } = await inHand(test);
    const handle = await handleOf(test);
    const foreign = followableHandle(id, test.clock.now(), {
      ...test.deps,
      tenant: { ...tenantForTests, key: 'test/two' },
    });
    for (const wrong of [foreign, `${handle.slice(0, -2)}AA`, token, followToken(handle, test.deps), id]) {
      expectProblem(await follow(test, wrong), 'not-found');
    }
    expectProblem(await test.call('GET', `/v1/public/reports/${handle}`), 'not-found');
    test.clock.advanceBy(day);
    expect((await follow(test, handle)).status).toBe(201);
    test.clock.advanceBy(1);
    expectProblem(await follow(test, handle), 'handle-expired');
  });

  it('is refused once the case is closed', async () => {
    const test = apiForTests();
    const { id } = await closed(test);
    const handle = followableHandle(id, test.clock.now(), test.deps);
    expectProblem(await follow(test, handle), 'illegal-transition');
  });

  it('is held to the rate of writing', async () => {
    const test = apiForTests({ publicLimit: { capacity: 25, perSecond: 1 } });
    const { id } = await reported(test);
    const handle = followableHandle(id, test.clock.now(), test.deps);
    expect((await follow(test, handle)).status).toBe(201);
    expectProblem(await follow(test, handle), 'too-many-requests');
  });
});

describe('what the district tells the public', () => {
  const services = {
    hotline: { number: '12345', name: { 'zh-CN': '热线', en: 'Hotline' }, hours: '全天' },
    services: [{ title: { en: 'Toilets' }, phone: '000-0000' }],
  };

  it('is in the caller’s language where there are words in it', async () => {
    const test = apiForTests({ tenant: { ...tenantForTests, services } });
    const told = (language: string) =>
      test.call('GET', '/v1/public/services', { headers: { 'accept-language': language } });
    expect((await told('en')).body).toEqual({
      hotline: { number: '12345', name: 'Hotline', hours: '全天' },
      items: [{ title: 'Toilets', phone: '000-0000' }],
    });
    expect((await told('zh')).body).toMatchObject({ hotline: { name: '热线' } });
  });

  it('may be nothing', async () => {
    expect((await apiForTests().call('GET', '/v1/public/services')).body).toEqual({ items: [] });
  });

  it('says what a client must keep to', async () => {
    expect((await apiForTests().call('GET', '/v1/tenant')).body).toMatchObject({
      webChannel: 'app',
      photos: { maxBytes: 10_485_760, types: ['image/jpeg', 'image/png'] },
      maxPhotos: 5,
      duplicates: { radiusMetres: 50, withinHours: 24 },
      rating: { withinDays: 30 },
      reopening: { withinDays: 15, times: 2 },
    });
  });
});
