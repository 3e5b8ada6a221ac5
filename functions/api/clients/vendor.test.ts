import { describe, expect, it } from 'vitest';
import { allRoutes } from '../audiences.ts';
import { problemUri } from '../problems/problem.ts';
import type { ProblemType } from '../problems/types.ts';
import { reported } from '../refusals.fixture.ts';
import { caseAnswer, eventAnswer, pageOf, problem, summaryOfCase } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import { vendorOf } from './clients.fixture.ts';

type Test = ReturnType<typeof apiForTests>;
type Answer = Awaited<ReturnType<Test['call']>>;

/** A case in the hands of a unit. */
const dispatched = async (test: Test, unit = 'u1'): Promise<string> => {
  const id = await reported(test);
  for (const [as, action, body] of [
    ['acceptor', 'accept', { subcategory: 'litter' }],
    ['shiftLeader', 'file', { condition: 'E-1' }],
    ['dispatcher', 'dispatch', { unit }],
  ] as const)
    expect((await test.call('POST', `/v1/cases/${id}/actions/${action}`, { as, body })).status).toBe(200);
  return id;
};

const expectProblem = ({ status, body }: Answer, wanted: number, type: ProblemType, field?: string) => {
  const told = read(problem, body);
  expect([status, told.type]).toEqual([wanted, problemUri(type)]);
  if (field !== undefined) expect(told.errors[0]).toMatchObject({ field });
};

const vendorAndCase = async (unit = 'u1', changes: object = {}) => {
  const test = apiForTests();
  const id = await dispatched(test, unit);
  const vendor = await vendorOf(test, changes);
  const version = test.cases.get(id)?.version ?? 0;
  return { test, id, version, ...vendor };
};

const done = { text: '已清理', photos: [{ id: 'p-1', phase: 'after' }] };

describe('a vendor’s program', () => {
  it('does its unit’s part, and the timeline says that it was the program', async () => {
    const { test, id, version, client, call, act } = await vendorAndCase();
    const { items } = read(pageOf(summaryOfCase), (await call('GET', '/v1/units/u1/cases')).body);
    expect(items.map((item) => item.id)).toEqual([id]);
    const taken = await act(id, 'take', { text: '今天下午到场' }, { version });
    expect(read(caseAnswer, taken.body).dispatches.at(-1)?.taken?.by).toBe(client.id);
    const asked = await act(id, 'feedBack', done, { key: 'k2', version: version + 1 });
    expect(asked.status).toBe(200);
    const timeline = read(pageOf(eventAnswer), (await call('GET', `/v1/cases/${id}/timeline`)).body);
    const actor = { id: client.id, role: 'unit', unit: 'u1', name: client.name, client: client.name };
    expect(timeline.items.slice(-2).map((event) => [event.type, event.actor])).toEqual([
      ['taken', actor],
      ['fedBack', actor],
    ]);
    const check = await test.call('GET', `/v1/cases/${id}/timeline/check`, { as: 'leader' });
    expect(check.body).toMatchObject({ sound: true });
  });

  it('takes a case on once for each dispatch', async () => {
    const { id, version, call, act } = await vendorAndCase();
    await act(id, 'take', {}, { version });
    const again = await act(id, 'take', {}, { key: 'k2', version: version + 1 });
    expectProblem(again, 409, 'already-taken');
    const shown = read(caseAnswer, (await call('GET', `/v1/cases/${id}`)).body);
    expect(shown.actions.map(({ action }) => action)).not.toContain('take');
    expect(shown.actions.map(({ action }) => action)).toContain('feedBack');
  });

  it('asks for more time, for the case to be taken back, and comments', async () => {
    for (const [action, body] of [
      ['requestExtension', { reason: '缺件' }],
      ['requestReturn', { reason: '不属本单位' }],
      ['comment', { text: '已到场' }],
    ] as const) {
      const { id, version, act } = await vendorAndCase();
      expect((await act(id, action, body, { version })).status, action).toBe(200);
    }
  });

  it('sees no personal data of reporters', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const kept = test.cases.get(id);
    if (kept !== undefined)
      test.cases.set(id, {
        ...kept,
        reporter: { id: 'x', role: 'citizen', name: '来电人', phone: '000-0000' },
      });
    const { call } = await vendorOf(test);
    for (const path of ['', '/timeline', '/deadline'])
      expect(JSON.stringify((await call('GET', `/v1/cases/${id}${path}`)).body)).not.toMatch(
        /来电人|000-0000/,
      );
  });

  it('sees the photos of its cases and no others', async () => {
    const { id, version, call, act } = await vendorAndCase();
    await act(id, 'feedBack', done, { version });
    expect((await call('GET', `/v1/cases/${id}/photos/p-1`)).status).toBe(302);
    expect((await call('GET', `/v1/cases/${id}/photos/p-2`)).status).toBe(404);
    expect((await call('GET', '/v1/photos/p-1')).status).toBe(403);
  });
});

describe('a case of another unit', () => {
  it('is not there, for whatever the program would do with it', async () => {
    const { test, id, version, call, act } = await vendorAndCase('u2');
    const unknown = '01J9ZK6V5Q0000000000000000';
    const instance = (answer: Answer) => {
      const { requestId: _, ...told } = read(problem, answer.body);
      return [answer.status, told];
    };
    for (const path of ['', '/timeline', '/timeline/check', '/deadline', '/photos/p-1'])
      expect(instance(await call('GET', `/v1/cases/${id}${path}`)), path).toEqual(
        instance(await call('GET', `/v1/cases/${unknown}${path}`)),
      );
    for (const [action, body] of [
      ['take', {}],
      ['feedBack', done],
      ['requestExtension', { reason: '缺件' }],
      ['requestReturn', { reason: '不属' }],
      ['comment', { text: '…' }],
    ] as const)
      expectProblem(await act(id, action, body, { version }), 404, 'not-found');
    expect(test.cases.get(id)?.version).toBe(version);
    expectProblem(await call('GET', '/v1/units/u2/cases'), 403, 'not-your-unit');
    expectProblem(await call('GET', '/v1/worklists/unit:u2/handling'), 403, 'not-your-unit');
    expect(JSON.stringify((await call('GET', '/v1/units/u1/cases')).body)).not.toContain(id);
  });
});

describe('what a program was not granted', () => {
  const scoped = allRoutes.filter(({ scope }) => scope !== undefined);
  const pathOf = (path: string) => `/v1${path.replace(/:\w+/g, 'x')}`;

  it('is refused, with the scope that it lacks', async () => {
    const test = apiForTests();
    const { call } = await vendorOf(test, { scopes: ['cases:comment'] });
    for (const { method, path, scope } of scoped.filter((route) => route.scope !== 'cases:comment')) {
      const answer = await call(method, pathOf(path), method === 'GET' ? {} : { body: {} });
      expectProblem(answer, 403, 'scope-not-granted');
      expect(read(problem, answer.body).params, path).toEqual({ scope });
    }
  });

  it('is everything else that staff may do, with every scope', async () => {
    const test = apiForTests();
    const { call } = await vendorOf(test);
    const others = allRoutes.filter(({ roles, scope }) => roles !== 'anyone' && scope === undefined);
    for (const { method, path } of others)
      expectProblem(
        await call(method, pathOf(path), method === 'GET' ? {} : { body: {} }),
        403,
        'role-not-allowed',
      );
  });

  it('and where anyone may call it is anyone, counted like anyone', async () => {
    const test = apiForTests({ publicLimit: { capacity: 8, perSecond: 0.001 } });
    const { call } = await vendorOf(test);
    const statuses = [];
    for (let count = 0; count < 5; count++) statuses.push((await call('GET', '/v1/channels')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
  });

  it('is nothing that the unit itself may not do', () => {
    for (const { roles, operationId } of scoped)
      expect(roles === 'anyone' || roles.includes('unit'), operationId).toBe(true);
  });
});

describe('a write by a program', () => {
  const writes = allRoutes.filter(({ scope, writes: kind }) => scope !== undefined && kind !== undefined);

  it('must say which attempt it is and on what version it was decided, whatever it is', async () => {
    const { test, id, version, call } = await vendorAndCase();
    for (const { path, example } of writes) {
      const at = `/v1${path.replace(':id', id)}`;
      const send = (headers: Record<string, string>) => call('POST', at, { body: example, headers });
      expectProblem(
        await send({ 'if-match': `"${version}"` }),
        400,
        'idempotency-key-required',
        'Idempotency-Key',
      );
      for (const header of [{}, { 'if-match': '*' }])
        expectProblem(
          await send({ 'idempotency-key': 'k', ...header } as Record<string, string>),
          428,
          'precondition-required',
          'If-Match',
        );
    }
    expect(test.cases.get(id)?.version).toBe(version);
  });

  it('decided on an older version is refused, and changes nothing', async () => {
    const { test, id, version, act } = await vendorAndCase();
    expectProblem(await act(id, 'take', {}, { version: version - 1 }), 412, 'version-conflict', 'If-Match');
    expect(test.cases.get(id)?.version).toBe(version);
  });

  it('that is repeated does nothing twice, though the version has moved on', async () => {
    const { test, id, version, act } = await vendorAndCase();
    const answers = [await act(id, 'take', {}, { version }), await act(id, 'take', {}, { version })];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expect(test.cases.get(id)?.version).toBe(version + 1);
    const other = await act(id, 'take', { text: '改' }, { version });
    expectProblem(other, 422, 'idempotency-key-reused', 'Idempotency-Key');
  });

  it('has keys of its own: the same key of another client of the unit is another attempt', async () => {
    const { test, id, version, act } = await vendorAndCase();
    const other = await vendorOf(test);
    expect((await act(id, 'comment', { text: '一' }, { version })).status).toBe(200);
    expect((await other.act(id, 'comment', { text: '二' }, { version: version + 1 })).status).toBe(200);
    expect(test.cases.get(id)?.version).toBe(version + 2);
  });
});

describe('people', () => {
  it('may still leave out what programs must say', async () => {
    const test = apiForTests();
    const id = await dispatched(test);
    const answer = await test.call('POST', `/v1/cases/${id}/actions/take`, { as: 'unit1', body: {} });
    expect(answer.status).toBe(200);
  });
});
