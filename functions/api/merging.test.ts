import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createExecutor } from '../commands/execute.ts';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds } from '../ports/ids.ts';
import { openStoreForTests } from '../store/testing.ts';
import * as answers from './schemas/answers.ts';
import { apiForTests, type CallOptions, read } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

let tables = 0;

/** The API over a store on the real engine, written as on one machine: in groups, behind a cache. */
const overStore = async () => {
  const options = { groupWrites: true, cachedCases: 100 };
  const { store } = await openStoreForTests(engine.endpoint, `merging-${tables++}`, options);
  const clock = new VirtualClock(mondayMorning);
  const ids = countingIds();
  const executor = createExecutor({
    tenant: tenantForTests,
    cases: store.cases,
    components: store.components,
    clock,
    ids,
  });
  return { ...apiForTests({ store, executor, clock, ids }), clock, store };
};

type Test = Pick<Awaited<ReturnType<typeof overStore>>, 'call'>;

const report = { channel: 'hotline', text: '路边有一堆垃圾', place: { point: [114.25, 22.5] } };

const tryTo = (
  { call }: Test,
  id: string,
  as: string,
  action: string,
  body: object = {},
  more: CallOptions = {},
) => call('POST', `/v1/cases/${id}/actions/${action}`, { as, body, ...more });

const act = async (test: Test, id: string, as: string, action: string, body: object = {}) => {
  const answer = await tryTo(test, id, as, action, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return read(answers.caseAnswer, answer.body);
};

const filed = async (test: Test) => {
  const answer = await test.call('POST', '/v1/reports', { as: 'acceptor', body: report });
  const { id } = read(answers.caseAnswer, answer.body);
  await act(test, id, 'acceptor', 'accept', { subcategory: 'litter' });
  await act(test, id, 'shiftLeader', 'file', { condition: 'E-1' });
  return id;
};

const inHand = async (test: Test) => {
  const id = await filed(test);
  await act(test, id, 'dispatcher', 'dispatch', { unit: 'u1' });
  return id;
};

const get = async ({ call }: Test, id: string, as = 'leader') =>
  read(answers.caseAnswer, (await call('GET', `/v1/cases/${id}`, { as })).body);

const problem = (type: string) => ({ type: `urn:chengyun:problem:${type}` });

describe('merging over the API and the real engine', () => {
  it('takes the duplicate from its worklist, and back with the time it had left', async () => {
    const test = await overStore();
    const [main, duplicate] = [await inHand(test), await inHand(test)];
    test.clock.advanceTo(mondayMorning + 3_600_000);
    const merged = await act(test, duplicate, 'dispatcher', 'merge', { into: main, reason: '同一问题' });
    expect(merged).toMatchObject({
      state: 'merged',
      stateName: '已并案',
      mergedInto: { id: main, from: 'handling', by: 'dispatcher' },
    });
    expect(merged.dueAt).toBeUndefined();
    expect(await get(test, main)).toMatchObject({ duplicates: [{ id: duplicate, number: merged.number }] });
    const worklist = async () =>
      read(
        answers.pageOf(answers.summaryOfCase),
        (await test.call('GET', '/v1/worklists/unit:u1/handling', { as: 'unit1' })).body,
      ).items.map(({ id }) => id);
    expect(await worklist()).toEqual([main]);

    test.clock.advanceTo(mondayMorning + 2 * 24 * 3_600_000);
    const back = await act(test, duplicate, 'acceptor', 'unmerge', { reason: '另一处' });
    expect(back).toMatchObject({ state: 'handling', dueAt: '2024-03-06T04:00:00.000Z' });
    expect(back.mergedInto).toBeUndefined();
    expect((await get(test, main)).duplicates).toBeUndefined();
    expect((await worklist()).sort()).toEqual([main, duplicate].sort());
    for (const id of [main, duplicate]) {
      const check = await test.call('GET', `/v1/cases/${id}/timeline/check`, { as: 'leader' });
      expect(check.body).toMatchObject({ sound: true });
    }
  });

  it('is answered and not done twice for a repeated key, and holds to If-Match of the duplicate', async () => {
    const test = await overStore();
    const [main, duplicate] = [await inHand(test), await inHand(test)];
    const body = { into: main };
    const stale = await tryTo(test, duplicate, 'dispatcher', 'merge', body, {
      headers: { 'if-match': '"2"' },
    });
    expect(stale).toMatchObject({ status: 412, body: problem('version-conflict') });
    const headers = { 'idempotency-key': 'merge-once', 'if-match': '"4"' };
    const first = await tryTo(test, duplicate, 'dispatcher', 'merge', body, { headers });
    const again = await tryTo(test, duplicate, 'dispatcher', 'merge', body, { headers });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await get(test, main)).duplicates).toHaveLength(1);
    const other = await tryTo(test, duplicate, 'dispatcher', 'merge', { into: 'x' }, { headers });
    expect(other).toMatchObject({ status: 422, body: problem('idempotency-key-reused') });
  });

  it('lets exactly one of many attempts win, and of two cases merged into each other one', async () => {
    const test = await overStore();
    const [main, duplicate] = [await inHand(test), await inHand(test)];
    const attempts = await Promise.all(
      Array.from({ length: 8 }, () => tryTo(test, duplicate, 'dispatcher', 'merge', { into: main })),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    expect((await get(test, main)).duplicates).toHaveLength(1);

    const [left, right] = [await inHand(test), await inHand(test)];
    const crossed = await Promise.all([
      tryTo(test, left, 'dispatcher', 'merge', { into: right }),
      tryTo(test, right, 'dispatcher', 'merge', { into: left }),
    ]);
    expect(crossed.map(({ status }) => status).sort()).toEqual([200, 409]);
    const states = [(await get(test, left)).state, (await get(test, right)).state];
    expect(states.sort()).toEqual(['handling', 'merged']);
  });

  it('merges many duplicates into one case at the same time and loses none', async () => {
    const test = await overStore();
    const main = await inHand(test);
    const duplicates = await Promise.all(Array.from({ length: 20 }, () => inHand(test)));
    const merged = await Promise.all(
      duplicates.map((id) => tryTo(test, id, 'dispatcher', 'merge', { into: main })),
    );
    expect(merged.map(({ status }) => status)).toEqual(duplicates.map(() => 200));
    const { duplicates: listed = [], version } = await get(test, main);
    expect(listed.map(({ id }) => id).sort()).toEqual([...duplicates].sort());
    expect(version).toBe(4 + duplicates.length);
  });
});

describe('merging over the API', () => {
  it('refuses what cannot be merged, in words', async () => {
    const test = apiForTests();
    const [main, duplicate] = [await inHand(test), await inHand(test)];
    const refusedFor = async (id: string, as: string, body: object) => {
      const answer = await tryTo(test, id, as, 'merge', body);
      return read(answers.problem, answer.body);
    };
    expect(await refusedFor(duplicate, 'dispatcher', { into: duplicate })).toMatchObject({
      status: 422,
      ...problem('merge-into-itself'),
      errors: [{ field: 'into' }],
    });
    expect(await refusedFor(duplicate, 'dispatcher', { into: 'elsewhere' })).toMatchObject({
      status: 404,
      errors: [{ field: 'into' }],
    });
    expect(await refusedFor(duplicate, 'dispatcher', {})).toMatchObject({ ...problem('missing-value') });
    expect(await refusedFor(duplicate, 'acceptor', { into: main })).toMatchObject({ status: 403 });
    await act(test, duplicate, 'dispatcher', 'merge', { into: main });
    expect(await refusedFor(main, 'dispatcher', { into: duplicate })).toMatchObject({
      status: 409,
      ...problem('has-duplicates'),
    });
    await act(test, main, 'leader', 'forceClose', { reason: '已拆除' });
    const { actions } = await get(test, duplicate, 'dispatcher');
    expect(actions.find(({ action }) => action === 'unmerge')).toMatchObject({
      name: '撤销并案',
      allowed: false,
      because: problem('merge-target-not-open'),
    });
    const undone = await tryTo(test, duplicate, 'dispatcher', 'unmerge');
    expect(undone).toMatchObject({ status: 409, body: problem('merge-target-not-open') });
    expect(read(answers.problem, undone.body).detail).toContain('强制结案');
  });
});

describe('a reporter whose report was merged', () => {
  it('follows the case that goes on for it, in their own words', async () => {
    const test = apiForTests();
    const body = { channel: 'app', text: '我家门口有垃圾', place: { point: [114.25, 22.5] } };
    const sent = await test.call('POST', '/v1/public/reports', { body });
    const { follow, number } = read(answers.publicReceipt, sent.body);
    const own = [...test.cases.values()].find((subject) => subject.number === number)?.id ?? '';
    const main = await inHand(test);
    await act(test, own, 'acceptor', 'merge', { into: main, reason: '内部意见' });
    const followed = async () => read(answers.followed, (await test.call('GET', `/v1/${follow}`)).body);
    expect(await followed()).toMatchObject({
      number,
      state: 'handling',
      text: '我家门口有垃圾',
      mergedInto: (await get(test, main)).number,
    });
    await act(test, main, 'leader', 'forceClose', { reason: '已拆除' });
    const ended = await followed();
    expect(ended).toMatchObject({ state: 'forceClosed', endedAt: expect.any(String) });
    expect(ended.steps.filter(({ type }) => type === 'reported')).toHaveLength(1);
    expect(ended.steps.map(({ type }) => type)).toContain('merged');
    expect(JSON.stringify(ended)).not.toMatch(/内部意见|路边有一堆垃圾/);
  });
});

describe('splitting over the API and the real engine', () => {
  const parts = [
    { text: '清运垃圾', unit: 'u1' },
    { text: '修复路面', subcategory: 'cover', condition: 'C-1' },
  ];

  it('begins every part with the split, and lets the whole be closed after the last', async () => {
    const test = await overStore();
    const id = await filed(test);
    const whole = await act(test, id, 'dispatcher', 'split', { parts, reason: '涉及两个单位' });
    expect(whole).toMatchObject({ state: 'split', parts: [{ text: '清运垃圾' }, { text: '修复路面' }] });
    const ids = (whole.parts ?? []).map((part) => part.id);
    const [first = '', second = ''] = ids;
    expect(await get(test, first)).toMatchObject({
      number: `${whole.number}-1`,
      state: 'handling',
      partOf: { id, number: whole.number },
    });
    expect((await test.store.clocks.get(first, 'disposal'))?.wakeAt).toBeDefined();
    await act(test, second, 'dispatcher', 'dispatch', { unit: 'u2' });
    const close = { reason: '完成' };
    const ended = await Promise.all(ids.map((part) => tryTo(test, part, 'leader', 'forceClose', close)));
    expect(ended.map(({ status }) => status)).toEqual([200, 200]);
    const after = await get(test, id);
    expect(after.state).toBe('pendingClosing');
    expect(after.parts?.map((part) => part.ended?.state)).toEqual(['forceClosed', 'forceClosed']);
    expect((await act(test, id, 'shiftLeader', 'close')).state).toBe('closed');
  });

  it('takes ten parts in one transaction, once for a repeated key, and undoes them', async () => {
    const test = await overStore();
    const id = await filed(test);
    const body = { parts: Array.from({ length: 10 }, (_, index) => ({ text: `第${index + 1}处` })) };
    const headers = { 'idempotency-key': 'split-once' };
    const first = await tryTo(test, id, 'dispatcher', 'split', body, { headers });
    const again = await tryTo(test, id, 'dispatcher', 'split', body, { headers });
    expect([first.status, again.status]).toEqual([200, 200]);
    const { parts: begun = [] } = read(answers.caseAnswer, again.body);
    expect(begun).toHaveLength(10);
    const undone = await act(test, id, 'dispatcher', 'unsplit');
    expect(undone.state).toBe('pendingDispatch');
    for (const part of begun) expect((await get(test, part.id)).state).toBe('voided');
  });

  it('refuses parts field by field, roles and states', async () => {
    const test = apiForTests();
    const id = await filed(test);
    const wrong = await tryTo(test, id, 'dispatcher', 'split', {
      parts: [{ text: '' }, { text: '…', unit: 'u9' }],
    });
    expect(read(answers.problem, wrong.body).errors.map(({ field, type }) => [field, type])).toEqual([
      ['parts[0].text', 'urn:chengyun:problem:missing-value'],
      ['parts[1].unit', 'urn:chengyun:problem:unknown-unit'],
    ]);
    const one = await tryTo(test, id, 'dispatcher', 'split', { parts: parts.slice(1) });
    expect(read(answers.problem, one.body).errors).toMatchObject([{ field: 'parts' }]);
    expect((await tryTo(test, id, 'shiftLeader', 'split', { parts })).status).toBe(403);
    expect((await tryTo(test, id, 'dispatcher', 'unsplit')).status).toBe(409);
    await act(test, id, 'dispatcher', 'split', { parts });
    expect((await tryTo(test, id, 'dispatcher', 'unsplit')).body).toMatchObject(problem('part-under-way'));
  });
});
