import { describe, expect, it } from 'vitest';
import * as answers from './schemas/answers.ts';
import { apiForTests, read } from './testing.ts';

const report = {
  channel: 'hotline',
  text: '路边有一堆垃圾',
  place: { point: [114.25, 22.5] },
  caller: { name: '来电人', phone: '000-0000' },
};

type Test = ReturnType<typeof apiForTests>;

const reported = async ({ call }: Test) => {
  const answer = await call('POST', '/v1/reports', { as: 'acceptor', body: report });
  expect(answer.status).toBe(201);
  return read(answers.caseAnswer, answer.body).id;
};

const act = async ({ call }: Test, id: string, as: string, action: string, body: object = {}) => {
  const answer = await call('POST', `/v1/cases/${id}/actions/${action}`, { as, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return read(answers.caseAnswer, answer.body);
};

const inHand = async (test: Test) => {
  const id = await reported(test);
  await act(test, id, 'acceptor', 'accept', { subcategory: 'litter' });
  await act(test, id, 'shiftLeader', 'file', { condition: 'E-1' });
  await act(test, id, 'dispatcher', 'dispatch', { unit: 'u1' });
  return id;
};

describe('a case over the API', () => {
  it('goes from report to closing, every step by its own post', async () => {
    const test = apiForTests();
    const id = await inHand(test);
    await act(test, id, 'unit1', 'assignHandler', { handler: 'handler1' });
    await act(test, id, 'handler1', 'feedBack', {
      text: '已清理',
      photos: [{ id: 'p-after', phase: 'after' }],
    });
    await act(test, id, 'acceptor', 'sendVerification');
    await act(test, id, 'supervisor', 'verify', { passed: true, text: '属实', photos: ['p-check'] });
    const closed = await act(test, id, 'shiftLeader', 'close');
    expect(closed).toMatchObject({ state: 'closed', version: 9, overdue: false });

    const timeline = await test.call('GET', `/v1/cases/${id}/timeline?limit=5`, { as: 'leader' });
    const page = read(answers.pageOf(answers.eventAnswer), timeline.body);
    expect(page.items.map(({ type }) => type)).toEqual([
      'reported',
      'accepted',
      'filed',
      'dispatched',
      'handlerAssigned',
    ]);
    const rest = await test.call('GET', `/v1/cases/${id}/timeline?limit=5&cursor=${page.next}`, {
      as: 'leader',
    });
    expect(read(answers.pageOf(answers.eventAnswer), rest.body).items).toHaveLength(4);

    const check = await test.call('GET', `/v1/cases/${id}/timeline/check`, { as: 'evaluator' });
    expect(check.body).toMatchObject({ sound: true, events: 9 });
  });

  it('says what can be done now, by whom, and what it needs', async () => {
    const test = apiForTests();
    const id = await inHand(test);
    const seen = async (as: string) => {
      const answer = await test.call('GET', `/v1/cases/${id}`, { as, headers: { 'accept-language': 'en' } });
      return read(answers.caseAnswer, answer.body)
        .actions.filter(({ allowed }) => allowed)
        .map(({ action }) => action);
    };
    expect(await seen('unit1')).toContain('feedBack');
    expect(await seen('acceptor')).not.toContain('close');
    expect(await seen('leader')).toContain('forceClose');
  });

  it('explains its deadline in the caller’s language', async () => {
    const test = apiForTests();
    const id = await inHand(test);
    const ask = async (language: string) => {
      const headers = { 'accept-language': language };
      const answer = await test.call('GET', `/v1/cases/${id}/deadline`, { as: 'unit1', headers });
      return read(answers.deadlineAnswer, answer.body);
    };
    const chinese = await ask('zh');
    expect(chinese).toMatchObject({
      running: true,
      clock: { stage: 'disposal', dueAt: '2024-03-04T07:00:00.000Z' },
    });
    expect(chinese.summary).toContain('处置时限 4 工作时');
    expect(chinese.steps.map(({ countedMinutes }) => countedMinutes)).toEqual([240]);
    expect((await ask('en')).summary).toContain('4 working hours');
  });

  it('shows its light as it is at the moment of asking', async () => {
    const test = apiForTests();
    const id = await inHand(test);
    const lightAt = async (time: string) => {
      test.clock.advanceTo(Date.parse(time));
      return read(answers.caseAnswer, (await test.call('GET', `/v1/cases/${id}`, { as: 'leader' })).body)
        .light;
    };
    expect(await lightAt('2024-03-04T10:00:00+08:00')).toBe('green');
    expect(await lightAt('2024-03-04T14:30:00+08:00')).toBe('amber');
    expect(await lightAt('2024-03-04T15:00:00.001+08:00')).toBe('red');
  });

  it('is found near its place, in its worklist, with its unit and by its words', async () => {
    const test = apiForTests();
    const id = await inHand(test);
    const idsAt = async (path: string, as: string) => {
      const answer = await test.call('GET', path, { as });
      return read(answers.listOf(answers.summaryOfCase), answer.body).items.map((item) => item.id);
    };
    expect(await idsAt('/v1/cases/near?lng=114.25&lat=22.5', 'acceptor')).toEqual([id]);
    expect(await idsAt('/v1/worklists/unit:u1/handling', 'unit1')).toEqual([id]);
    expect(await idsAt('/v1/units/u1/cases', 'dispatcher')).toEqual([id]);
    expect(await idsAt(`/v1/cases?q=${encodeURIComponent('垃圾')}`, 'leader')).toEqual([id]);
    expect(await idsAt(`/v1/cases/${id}/nearby`, 'leader')).toEqual([]);
  });

  it('has units suggested, with the reason in words', async () => {
    const test = apiForTests();
    const id = await reported(test);
    await act(test, id, 'acceptor', 'accept', { subcategory: 'litter' });
    const answer = await test.call('GET', `/v1/cases/${id}/unit-suggestions`, { as: 'dispatcher' });
    const { items } = read(answers.listOf(answers.suggestion), answer.body);
    expect(items[0]).toMatchObject({ unit: 'u2', why: '按权属：负责暴露垃圾' });
  });

  it('can be settled by a supervisor on the spot', async () => {
    const { call } = apiForTests();
    const photos = [
      { id: 'p-1', phase: 'before' },
      { id: 'p-2', phase: 'after' },
    ];
    const body = {
      channel: 'patrol',
      text: '已扶正',
      place: { point: [114.25, 22.5] },
      subcategory: 'litter',
      photos,
    };
    const answer = await call('POST', '/v1/self-disposals', { as: 'supervisor', body });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      state: 'selfDisposalAudit',
      photos: [{ phase: 'before' }, { phase: 'after' }],
    });
  });
});

describe('who may know what', () => {
  it('hides a case from a unit that it was never dispatched to, and keeps showing it to one that had it', async () => {
    const test = apiForTests();
    const id = await inHand(test);
    const paths = ['', '/timeline', '/timeline/check', '/deadline'];
    for (const path of paths) {
      expect((await test.call('GET', `/v1/cases/${id}${path}`, { as: 'unit2' })).status).toBe(404);
    }
    const acted = await test.call('POST', `/v1/cases/${id}/actions/comment`, {
      as: 'unit2',
      body: { text: '看看' },
    });
    expect(acted.status).toBe(404);
    await act(test, id, 'dispatcher', 'dispatch', { unit: 'u2', reason: '改派' });
    expect((await test.call('GET', `/v1/cases/${id}`, { as: 'unit1' })).status).toBe(200);
    expect((await test.call('GET', `/v1/cases/${id}`, { as: 'unit2' })).status).toBe(200);
  });

  it.each([
    ['acceptor', true],
    ['shiftLeader', true],
    ['administrator', true],
    ['dispatcher', false],
    ['unit1', false],
    ['leader', false],
  ])('shows the caller’s name and number to %s: %s', async (as, shown) => {
    const test = apiForTests();
    const id = await inHand(test);
    for (const path of ['', '/timeline']) {
      const answer = await test.call('GET', `/v1/cases/${id}${path}`, { as });
      expect(JSON.stringify(answer.body).includes('000-0000')).toBe(shown);
      expect(JSON.stringify(answer.body).includes('来电人')).toBe(shown);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('gives worklists with kept counts only of one’s own posts', async () => {
    const test = apiForTests();
    await test.counters.store.settle(
      [],
      [{ scope: 'QUEUE', key: 'acceptor#reported', add: { open: 41_234, red: 7 } }],
    );
    const own = await test.call('GET', '/v1/worklists', { as: 'acceptor' });
    expect(own.body).toMatchObject({
      items: expect.arrayContaining([
        {
          owner: 'acceptor',
          state: 'reported',
          stateName: '上报',
          count: 41_234,
          lights: { green: 0, amber: 0, red: 7 },
        },
      ]),
    });
    expect(
      (await test.call('GET', '/v1/worklists/dispatcher/pendingDispatch', { as: 'acceptor' })).status,
    ).toBe(403);
    expect((await test.call('GET', '/v1/worklists/unit:u2/handling', { as: 'unit1' })).status).toBe(403);
    expect((await test.call('GET', '/v1/units/u2/cases', { as: 'unit1' })).status).toBe(403);
  });
});

describe('writing twice, and writing against somebody', () => {
  it('answers a repeat under the same key without applying it again', async () => {
    const test = apiForTests();
    const headers = { 'idempotency-key': 'key-1' };
    const first = await test.call('POST', '/v1/reports', { as: 'acceptor', body: report, headers });
    const again = await test.call('POST', '/v1/reports', {
      as: 'acceptor',
      body: { caller: report.caller, place: report.place, text: report.text, channel: report.channel },
      headers,
    });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(test.cases.size).toBe(1);
  });

  it('keeps the keys of different people apart', async () => {
    const test = apiForTests();
    const headers = { 'idempotency-key': 'key-1' };
    await test.call('POST', '/v1/reports', { as: 'acceptor', body: report, headers });
    expect((await test.call('POST', '/v1/reports', { as: 'dispatcher', body: report, headers })).status).toBe(
      201,
    );
    expect(test.cases.size).toBe(2);
  });

  it('applies an action under a key once, though the case has moved on', async () => {
    const test = apiForTests();
    const id = await reported(test);
    const path = `/v1/cases/${id}/actions/accept`;
    const options = {
      as: 'acceptor',
      body: { subcategory: 'litter' },
      headers: { 'idempotency-key': 'once' },
    };
    await test.call('POST', path, options);
    const again = await test.call('POST', path, options);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ version: 2 });
  });

  it('honours the version in If-Match and answers the new one', async () => {
    const test = apiForTests();
    const id = await reported(test);
    const seen = await test.call('GET', `/v1/cases/${id}`, { as: 'acceptor' });
    const etag = seen.headers.get('etag') ?? '';
    expect(etag).toBe('"1"');
    const path = `/v1/cases/${id}/actions/accept`;
    const done = await test.call('POST', path, {
      as: 'acceptor',
      body: { subcategory: 'litter' },
      headers: { 'if-match': etag },
    });
    expect(done.headers.get('etag')).toBe('"2"');
    const late = await test.call('POST', `/v1/cases/${id}/actions/comment`, {
      as: 'leader',
      body: { text: '迟了' },
      headers: { 'if-match': etag },
    });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      type: 'urn:chengyun:problem:version-conflict',
      params: { version: 2 },
    });
    const known = await test.call('GET', `/v1/cases/${id}`, {
      as: 'acceptor',
      headers: { 'if-none-match': '"1", W/"2"' },
    });
    expect(known.status).toBe(304);
  });
});
