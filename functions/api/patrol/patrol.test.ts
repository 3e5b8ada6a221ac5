import { describe, expect, it } from 'vitest';
import type { MultiPolygon } from '../../domain/grid/types.ts';
import { longestDuty } from '../../domain/patrol/track.ts';
import { mondayMorning, tenantForTests } from '../../domain/testing.ts';
import { iso } from '../present/time.ts';
import { problemUri } from '../problems/problem.ts';
import type { ProblemType } from '../problems/types.ts';
import { listOf } from '../schemas/answers.ts';
import { apiForTests, read } from '../testing.ts';
import * as schemas from './schemas.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const onDuty = { on: true, consent: true };

/** Degrees of latitude that are about a hundred metres. */
const hundredMetres = 100 / 111_195;

const at = (milliseconds: number, steps = 0, more: object = {}) => ({
  at: iso(mondayMorning + milliseconds),
  point: [114.25, 22.5 + steps * hundredMetres],
  ...more,
});

/** The square of the test tenant's grid. */
const boundary: MultiPolygon = [
  [
    [
      [114.2, 22.4],
      [114.4, 22.4],
      [114.4, 22.6],
      [114.2, 22.6],
      [114.2, 22.4],
    ],
  ],
];
const district = () => apiForTests({ tenant: { ...tenantForTests, boundary }, maxBodyBytes: 65_536 });

type Test = ReturnType<typeof apiForTests>;

const start = async (as = 'supervisor'): Promise<Test> => {
  const test = district();
  await test.call('POST', '/v1/patrol/duty', { as, body: onDuty });
  return test;
};

const send = (test: Test, positions: readonly unknown[], as = 'supervisor') =>
  test.call('POST', '/v1/patrol/positions', { as, body: { positions } });

const traceOf = async ({ call }: Test, query = '', as = 'leader', id = 'supervisor') =>
  read(schemas.traceAnswer, (await call('GET', `/v1/patrol/people/${id}/trace${query}`, { as })).body);

const peopleOn = async ({ call }: Test) => {
  const { body } = await call('GET', '/v1/patrol/people', { as: 'leader' });
  return read(listOf(schemas.onDuty), body).items;
};

const expectProblem = (answer: { readonly status: number; readonly body: unknown }, type: ProblemType) =>
  expect(answer.body).toMatchObject({ type: problemUri(type), status: answer.status });

describe('going on duty', () => {
  it('takes consent, and begins and ends once', async () => {
    const test = district();
    const { call } = test;
    const change = (body: object) => call('POST', '/v1/patrol/duty', { as: 'supervisor', body });
    expect((await call('GET', '/v1/patrol/duty', { as: 'supervisor' })).body).toEqual({
      on: false,
      retentionDays: 30,
      minSecondsBetween: 10,
    });
    for (const body of [{ on: true }, { on: true, consent: false }])
      expectProblem(await change(body), 'consent-required');
    expect(await test.deps.store.duties.open()).toEqual([]);
    const first = await change(onDuty);
    test.clock.advanceBy(minute);
    expect((await change(onDuty)).body).toEqual(first.body);
    expect(first.body).toMatchObject({ on: true, startedAt: iso(mondayMorning) });
    expect((await change({ on: false })).body).toMatchObject({ on: false });
    expect((await change({ on: false })).body).toMatchObject({ on: false });
    expect(await test.deps.store.duties.ofPerson('supervisor', 9)).toEqual([
      { person: 'supervisor', startedAt: mondayMorning, endedAt: mondayMorning + minute },
    ]);
  });

  it('ends by itself when nobody ends it, and can be begun anew', async () => {
    const test = await start();
    test.clock.advanceBy(longestDuty + day);
    expect(await peopleOn(test)).toEqual([]);
    const late = await send(test, [at(longestDuty + minute)]);
    expectProblem(late, 'not-on-duty');
    const { body } = await test.call('POST', '/v1/patrol/duty', { as: 'supervisor', body: onDuty });
    expect(body).toMatchObject({ on: true, startedAt: iso(mondayMorning + longestDuty + day) });
    expect(await test.deps.store.duties.ofPerson('supervisor', 9)).toMatchObject([
      {},
      { endedAt: mondayMorning + longestDuty },
    ]);
  });
});

describe('positions', () => {
  it('are taken in any order and more than once, and make a way with its grids', async () => {
    const test = await start();
    test.clock.advanceBy(10 * minute);
    const all = [0, 1, 2, 3].map((steps) => at(steps * minute, steps, { accuracy: 8 }));
    const sent = await send(test, all.toReversed());
    expect(sent.body).toEqual({ recorded: 4, refused: [] });
    const before = await traceOf(test);
    await send(test, all);
    await send(test, all.slice(1, 2));
    expect(await traceOf(test)).toEqual(before);
    expect(before).toMatchObject({
      person: { id: 'supervisor' },
      date: '2024-03-04',
      metres: 300,
      seconds: 180,
      duties: [{ startedAt: iso(mondayMorning) }],
      grids: [{ grid: '440310001001001', at: iso(mondayMorning) }],
    });
    expect(before.lines.map((line) => line.length)).toEqual([4]);
    expect(await peopleOn(test)).toMatchObject([
      { id: 'supervisor', last: { accuracy: 8, ageSeconds: 420, at: iso(mondayMorning + 3 * minute) } },
    ]);
  });

  it('are refused one by one where they cannot be true', async () => {
    const test = await start();
    test.clock.advanceBy(5 * minute);
    const beijing = { ...at(2 * minute), point: [116.4, 39.9] };
    const { body } = await send(test, [at(minute), at(8 * minute), beijing, at(-minute), at(6 * minute)]);
    expect(body).toMatchObject({
      recorded: 2,
      refused: [
        { index: 1, type: problemUri('time-in-future') },
        { index: 2, type: problemUri('place-outside-district') },
        { index: 3, type: problemUri('not-on-duty') },
      ],
    });
  });

  it('are turned into WGS-84 from the datum they come in', async () => {
    const test = await start();
    test.clock.advanceBy(minute);
    await send(test, [at(0, 0, { datum: 'GCJ02' })]);
    const [lng = 0] = (await traceOf(test)).lines[0]?.[0]?.point ?? [];
    expect(Math.abs(lng - 114.25)).toBeGreaterThan(0.003);
  });

  it('are not recorded off duty, but come late from a duty that is over', async () => {
    const test = district();
    expectProblem(await send(test, [at(0)]), 'not-on-duty');
    await test.call('POST', '/v1/patrol/duty', { as: 'supervisor', body: onDuty });
    test.clock.advanceBy(10 * minute);
    await test.call('POST', '/v1/patrol/duty', { as: 'supervisor', body: { on: false } });
    test.clock.advanceBy(10 * minute);
    expectProblem(await send(test, [at(15 * minute)]), 'not-on-duty');
    expect((await send(test, [at(5 * minute), at(15 * minute)])).body).toMatchObject({ recorded: 1 });
    expect((await traceOf(test)).lines).toHaveLength(1);
    expect(await peopleOn(test)).toEqual([]);
  });

  it('must be well formed, at most two hundred of them', async () => {
    const test = await start();
    const many = Array.from({ length: 201 }, (_, place) => at(place));
    for (const [positions, field] of [
      [[], 'positions'],
      [many, 'positions'],
      [[at(0, 0, { accuracy: -1 })], 'positions[0].accuracy'],
      [[at(0, 0, { datum: 'MARS' })], 'positions[0].datum'],
      [[{ ...at(0), at: 'now' }], 'positions[0].at'],
      [[{ ...at(0), point: [500, 0] }], 'positions[0].point'],
    ] as const) {
      const { status, body } = await send(test, positions);
      expect([status, body]).toMatchObject([422, { errors: [{ field }] }]);
    }
    expect((await traceOf(test)).lines).toEqual([]);
  });

  it('of before this duty are not shown as where somebody is', async () => {
    const test = await start();
    await send(test, [at(0)]);
    test.clock.advanceBy(minute);
    for (const body of [{ on: false }, onDuty]) {
      await test.call('POST', '/v1/patrol/duty', { as: 'supervisor', body });
      test.clock.advanceBy(minute);
    }
    const [person] = await peopleOn(test);
    expect(person?.id).toBe('supervisor');
    expect(person?.last).toBeUndefined();
  });
});

describe('a trace', () => {
  it('is seen by the office and by oneself, by nobody else', async () => {
    const test = await start();
    await send(test, [at(0)]);
    for (const as of ['leader', 'supervisor', 'role-dispatcher', 'role-administrator', 'role-shiftLeader'])
      expect((await traceOf(test, '', as)).lines).toHaveLength(1);
    const of = (as: string, id = 'supervisor') => test.call('GET', `/v1/patrol/people/${id}/trace`, { as });
    for (const as of ['unit1', 'role-supervisor', 'role-handler']) expectProblem(await of(as), 'not-found');
    expectProblem(await of('leader', 'nobody'), 'not-found');
    for (const as of ['role-acceptor', 'role-evaluator']) expectProblem(await of(as), 'role-not-allowed');
    expectProblem(await test.call('GET', '/v1/patrol/people', { as: 'supervisor' }), 'role-not-allowed');
  });

  it('is of a local day, and is gone when the tenant’s days are over', async () => {
    const test = await start();
    await send(test, [at(0)]);
    test.clock.advanceBy(day);
    expect((await traceOf(test)).lines).toEqual([]);
    expect((await traceOf(test, '?date=2024-03-04')).lines).toHaveLength(1);
    expect((await traceOf(test, '?date=0001-01-01')).lines).toEqual([]);
    test.clock.advanceBy(30 * day);
    expect(await traceOf(test, '?date=2024-03-04')).toMatchObject({ lines: [], duties: [] });
    const wrong = await test.call('GET', '/v1/patrol/people/supervisor/trace?date=2024-02-30', {
      as: 'leader',
    });
    expectProblem(wrong, 'invalid-value');
  });
});

describe('a district without patrol', () => {
  it('says so to everybody', async () => {
    const { patrol: _, ...policies } = tenantForTests.policies;
    const { call } = apiForTests({ tenant: { ...tenantForTests, policies } });
    const tenant = await call('GET', '/v1/tenant');
    expect(tenant.body).not.toHaveProperty('patrol');
    for (const [method, path, as, body] of [
      ['GET', 'duty', 'supervisor', undefined],
      ['POST', 'duty', 'supervisor', onDuty],
      ['POST', 'positions', 'supervisor', { positions: [at(0)] }],
      ['GET', 'people', 'leader', undefined],
      ['GET', 'people/supervisor/trace', 'supervisor', undefined],
    ] as const)
      expectProblem(await call(method, `/v1/patrol/${path}`, { as, body }), 'patrol-not-offered');
  });

  it('is another than the one of the tests, which says what it keeps', async () => {
    const { call } = apiForTests();
    expect((await call('GET', '/v1/tenant')).body).toMatchObject({ patrol: { retentionDays: 30 } });
  });
});
