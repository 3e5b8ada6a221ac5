import { describe, expect, it } from 'vitest';
import { tenantForTests } from '../../domain/testing.ts';
import { problemUri } from '../problems/problem.ts';
import { type ProblemType, statusOf } from '../problems/types.ts';
import { problem } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { act, caller, closed, fedBack, inHand, reported, seen, type Test } from './citizen.fixture.ts';
import { followToken } from './followToken.ts';

const day = 86_400_000;
const rate = { satisfaction: 'satisfied', text: '处理得很快' };
const reopen = { text: '又堆满了', photos: ['p-again'] };

const statuses = async (test: Test, path: string) =>
  (await seen(test, path)).stages.map(({ stage, status }) => `${stage} ${status}`);

const expectProblem = (answer: { status: number; body: unknown }, type: ProblemType, field?: string) => {
  const told = read(problem, answer.body);
  expect([answer.status, told.type]).toEqual([statusOf[type], problemUri(type)]);
  expect(told.detail).toMatch(/[\u4e00-\u9fff]/);
  expect(told.detail).not.toMatch(/[{}]/);
  if (field !== undefined) expect(told.errors[0]).toMatchObject({ field });
};

describe('the page of a report', () => {
  it('shows the stages from receipt to closing', async () => {
    const test = apiForTests();
    const { path } = await reported(test);
    expect(await statuses(test, path)).toEqual([
      'received done',
      'accepted current',
      'handling pending',
      'checked pending',
      'closed pending',
    ]);
    const done = await closed(test);
    const { stages } = await seen(test, done.path);
    expect(stages.every(({ status, at }) => status === 'done' && at !== undefined)).toBe(true);
    expect(stages.map(({ name }) => name)).toEqual(['已收到', '受理立案', '处置', '核查', '结案']);
    expect((await seen(test, done.path, 'en')).stages[2]?.name).toBe('Being handled');
  });

  it('ends with the end where the way was left', async () => {
    const test = apiForTests();
    const { id, path } = await reported(test);
    await act(test, id, 'acceptor', 'decline', { reason: '不在职责范围' });
    expect(await statuses(test, path)).toEqual(['received done', 'ended done']);
    expect((await seen(test, path)).steps.at(-1)).toMatchObject({ reason: '不在职责范围' });
  });

  it('promises nothing before a limit is known, then says until when and why', async () => {
    const test = apiForTests();
    const before = await reported(test);
    expect((await seen(test, before.path)).promise).toBeUndefined();
    expect((await seen(test, before.path)).canReopen.because?.type).toBe(problemUri('illegal-transition'));
    const { path } = await inHand(test);
    expect((await seen(test, path)).promise).toEqual({
      dueAt: '2024-03-04T07:00:00.000Z',
      text: '处置时限 4 工作时，自 2024年3月4日 09:00 起，至 2024年3月4日 15:00 止。',
    });
    expect((await seen(test, path, 'en')).promise?.text).toMatch(
      /^The limit for disposal is 4 working hours/,
    );
  });

  it('has no date while the clock stands still', async () => {
    const test = apiForTests();
    const { id, path } = await inHand(test);
    const until = '2024-04-01T00:00:00Z';
    await act(test, id, 'unit1', 'requestSuspension', { reason: '内部：等雨季结束', until });
    await act(test, id, 'dispatcher', 'approve');
    const { promise } = await seen(test, path);
    expect(promise).toEqual({ text: '因条件所限，处置暂停计时，恢复后按剩余时间继续。' });
  });

  it('names the category and the place', async () => {
    const test = apiForTests();
    const { path } = await reported(test);
    expect(await seen(test, path)).toMatchObject({
      as: 'reporter',
      text: '路边有一堆垃圾',
      category: {
        kind: 'event',
        major: { name: '市容环境' },
        subcategory: { code: 'litter', name: '暴露垃圾' },
      },
      place: { point: [114.25, 22.5], street: { name: '西街道' }, community: { name: '一社区' } },
    });
  });

  it('shows the photos sent with it, and those of the result only once it is handled', async () => {
    const test = apiForTests();
    const working = await inHand(test);
    expect((await seen(test, working.path)).photos.map(({ id }) => id)).toEqual(['p-sent']);
    const done = await closed(test);
    const { photos } = await seen(test, done.path);
    expect(photos.map(({ id, phase }) => `${id} ${phase}`)).toEqual([
      'p-sent report',
      'p-after after',
      'p-check verification',
    ]);
    for (const { id, link } of photos) {
      const shown = await test.call('GET', `/v1/${link}`);
      expect([shown.status, shown.headers.get('location')]).toEqual([302, `https://photos.test/view/${id}`]);
    }
    const headers = { accept: 'application/json' };
    const json = await test.call('GET', `${done.path}/photos/p-after`, { headers });
    expect(json.body).toEqual({ url: 'https://photos.test/view/p-after' });
  });

  it('hides the result again when a check sends it back, and never shows others’ photos', async () => {
    const test = apiForTests();
    const { id, path } = await fedBack(test);
    expect((await test.call('GET', `${path}/photos/p-after`)).status).toBe(302);
    await act(test, id, 'supervisor', 'verify', { passed: false, text: '未清理', photos: ['p-check'] });
    for (const photo of ['p-after', 'p-check', 'p-seen', 'p-nothing']) {
      expectProblem(await test.call('GET', `${path}/photos/${photo}`), 'not-found');
    }
  });

  it('tells nothing of the caller, nor what staff say among themselves', async () => {
    const test = apiForTests();
    for (const made of [await reported(test), await inHand(test), await fedBack(test), await closed(test)]) {
      const { body } = await test.call('GET', made.path);
      expect(JSON.stringify(body)).not.toMatch(
        new RegExp(`${caller.name}|${caller.phone}|内部|acceptor|dispatcher|unit1|"u1"|supervisor`),
      );
    }
  });

  it('of a report that was merged shows the result of the case that goes on, and not what its reporter sent', async () => {
    const test = apiForTests();
    const twin = await reported(test);
    const { id } = await fedBack(test);
    await act(test, twin.id, 'acceptor', 'merge', { into: id });
    await act(test, id, 'supervisor', 'verify', { passed: true, text: '属实', photos: ['p-check'] });
    await act(test, id, 'shiftLeader', 'close');
    const shown = await seen(test, twin.path);
    expect(shown).toMatchObject({ state: 'closed', mergedInto: test.cases.get(id)?.number });
    expect(shown.photos.map((photo) => photo.id)).toEqual(['p-sent', 'p-after', 'p-check']);
    expect(shown.stages.every(({ status }) => status === 'done')).toBe(true);
    expectProblem(await test.call('POST', `${twin.path}/rating`, { body: rate }), 'illegal-transition');
    expectProblem(await test.call('POST', `${twin.path}/reopen`, { body: reopen }), 'illegal-transition');
  });

  it('is not there for a token of another district', async () => {
    const test = apiForTests();
    const { id } = await closed(test);
    const foreign = followToken(id, { ...test.deps, tenant: { ...tenantForTests, key: 'test/two' } });
    const path = `/v1/public/reports/${foreign}`;
    expectProblem(await test.call('GET', path), 'not-found');
    expectProblem(await test.call('GET', `${path}/photos/p-sent`), 'not-found');
    expectProblem(await test.call('POST', `${path}/rating`, { body: rate }), 'not-found');
    expectProblem(await test.call('POST', `${path}/reopen`, { body: reopen }), 'not-found');
  });
});

describe('rating', () => {
  it('is offered for a while after closing, and shown once given', async () => {
    const test = apiForTests();
    const { id, path } = await closed(test);
    expect((await seen(test, path)).canRate).toEqual({ allowed: true, until: '2024-04-03T01:00:00.000Z' });
    const rated = await test.call('POST', `${path}/rating`, { body: rate });
    expect(rated.status).toBe(200);
    expect(rated.body).toMatchObject({
      rating: rate,
      canRate: { allowed: false, because: { type: problemUri('already-rated') } },
    });
    const known = await test.call('GET', `/v1/cases/${id}`, { as: 'leader' });
    expect(known.body).toMatchObject({ rating: rate });
  });

  it('is refused twice, too late, too early, where not offered, and with what is no rating', async () => {
    const test = apiForTests();
    const { path } = await closed(test);
    const send = (body: object = rate) => test.call('POST', `${path}/rating`, { body });
    expectProblem(await send({ satisfaction: 'unreachable' }), 'invalid-value', 'satisfaction');
    expectProblem(await send({}), 'missing-value', 'satisfaction');
    expectProblem(await send({ ...rate, text: '快'.repeat(201) }), 'text-too-long', 'text');
    expectProblem(await send({ ...rate, id: 1 }), 'unknown-field', 'id');
    const open = await inHand(test);
    expectProblem(await test.call('POST', `${open.path}/rating`, { body: rate }), 'illegal-transition');
    test.clock.advanceBy(30 * day + 1);
    expectProblem(await send(), 'rating-window-closed');
    const { rating: _, ...policies } = tenantForTests.policies;
    const silent = apiForTests({ tenant: { ...tenantForTests, policies } });
    const other = await closed(silent);
    expectProblem(await silent.call('POST', `${other.path}/rating`, { body: rate }), 'rating-not-offered');
  });

  it('is done once however often it is sent under one key', async () => {
    const test = apiForTests();
    const { id, path } = await closed(test);
    const headers = { 'idempotency-key': '5f1f9d1e-6d0f-4b57-9a55-1f4b2f1f4c55' };
    const first = await test.call('POST', `${path}/rating`, { body: rate, headers });
    const version = test.cases.get(id)?.version;
    const again = await test.call('POST', `${path}/rating`, { body: rate, headers });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(again.body).toEqual(first.body);
    expect(test.cases.get(id)?.version).toBe(version);
    expectProblem(await test.call('POST', `${path}/rating`, { body: rate }), 'already-rated');
  });
});

describe('reopening', () => {
  it('brings the case back to the acceptor and says so', async () => {
    const test = apiForTests();
    const { id, path } = await closed(test);
    expect((await seen(test, path)).canReopen).toEqual({ allowed: true, until: '2024-03-19T01:00:00.000Z' });
    const reopened = await test.call('POST', `${path}/reopen`, { body: reopen });
    expect(reopened.body).toMatchObject({ state: 'pendingAcceptance', canReopen: { allowed: false } });
    expect(await statuses(test, path)).toContain('accepted current');
    const list = await test.call('GET', '/v1/worklists/acceptor/pendingAcceptance', { as: 'acceptor' });
    expect(list.body).toMatchObject({ items: [{ id }] });
    await act(test, id, 'acceptor', 'decline', { reason: '现场已清理' });
    const after = await seen(test, path);
    expect(after.state).toBe('closed');
    expect(after.steps.at(-1)).toMatchObject({ type: 'reopeningDeclined', reason: '现场已清理' });
    expect(after.canReopen.allowed).toBe(true);
  });

  it('is refused without a reason, with a photo that is not there, too late and too often', async () => {
    const test = apiForTests({ publicLimit: { capacity: 1000, perSecond: 1 } });
    const { id, path } = await closed(test);
    const send = (body: object = reopen) => test.call('POST', `${path}/reopen`, { body });
    expectProblem(await send({ text: ' ' }), 'reason-required', 'text');
    expectProblem(await send({}), 'missing-value', 'text');
    expectProblem(await send({ text: '…', photos: ['gone'] }), 'unknown-photo', 'photos[0]');
    for (let times = 0; times < 2; times++) {
      expect((await send()).status).toBe(200);
      expectProblem(await send(), 'illegal-transition');
      await act(test, id, 'acceptor', 'decline', { reason: '已清理' });
    }
    expectProblem(await send(), 'reopening-limit-reached');
    const late = await closed(test);
    test.clock.advanceBy(15 * day + 1);
    expectProblem(
      await test.call('POST', `${late.path}/reopen`, { body: reopen }),
      'reopening-window-closed',
    );
    const { reopening: _, ...policies } = tenantForTests.policies;
    const silent = apiForTests({ tenant: { ...tenantForTests, policies } });
    const other = await closed(silent);
    expectProblem(
      await silent.call('POST', `${other.path}/reopen`, { body: reopen }),
      'reopening-not-offered',
    );
  });

  it('is done once however often it is sent under one key', async () => {
    const test = apiForTests();
    const { id, path } = await closed(test);
    const headers = { 'idempotency-key': '5f1f9d1e-6d0f-4b57-9a55-1f4b2f1f4c56' };
    for (let times = 0; times < 3; times++) {
      expect((await test.call('POST', `${path}/reopen`, { body: reopen, headers })).status).toBe(200);
    }
    expect(test.cases.get(id)?.reopenings).toHaveLength(1);
  });

  it('can be asked for by an acceptor whom the reporter calls', async () => {
    const test = apiForTests();
    const { id } = await closed(test);
    await act(test, id, 'acceptor', 'reopen', { text: '来电人反映又堆满了' });
    expect(test.cases.get(id)?.state).toBe('pendingAcceptance');
  });
});
