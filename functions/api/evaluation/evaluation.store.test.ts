import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../../local/engines/dynoxide.ts';
import { evaluationLevels } from '../../domain/evaluation/catalogue/types.ts';
import { actorNamed, mondayMorning, type tenantForTests } from '../../domain/testing.ts';
import { loadTenant } from '../../tenants/index.ts';
import { createDistrictApi } from '../district.ts';
import * as schemas from '../schemas/evaluation.ts';
import { apiForTests, callerOf } from '../testing.ts';
import { closed, day, evaluatedDistrict, feedBack, filed, inHand, lives } from './district.fixture.ts';

let engine: RunningDynoxide;
let evaluation: NonNullable<(typeof tenantForTests)['evaluation']>;
beforeAll(async () => {
  engine = await startDynoxide();
  const loaded = await loadTenant('tenants', 'shenzhen/pingshan');
  if (!loaded.ok || loaded.tenant.evaluation === undefined) throw new Error('no catalogue of indicators');
  evaluation = loaded.tenant.evaluation;
});
afterAll(() => engine.stop());

const district = async (tableName: string) => {
  const made = await evaluatedDistrict(engine.endpoint, tableName, evaluation);
  const { tenant, store, executor, clock } = made;
  const { deps } = apiForTests({ tenant, store, executor, clock });
  return { ...made, call: callerOf(createDistrictApi(deps)) };
};

type District = Awaited<ReturnType<typeof district>>;

const figures = async ({ call }: District, query: string, as = 'evaluator') => {
  const { status, body } = await call('GET', `/v1/evaluation/figures?${query}`, { as });
  expect(status, JSON.stringify(body)).toBe(200);
  return v.parse(schemas.figures, body);
};

/** Every page of the cases behind a figure. */
const drill = async ({ call }: District, query: string, as = 'evaluator') => {
  const items: v.InferOutput<typeof schemas.casesBehind>['items'][number][] = [];
  let cursor = '';
  do {
    const path = `/v1/evaluation/cases?${query}&limit=7${cursor}`;
    const { status, body } = await call('GET', path, { as });
    expect(status, JSON.stringify(body)).toBe(200);
    const page = v.parse(schemas.casesBehind, body);
    items.push(...page.items);
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return items;
};

const total = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((sum, { amount }) => sum + amount, 0);

/** Every figure of a period with what it is said to be made of. */
const everyFigure = async (of: District, period: string) => {
  const tables = await Promise.all(
    evaluationLevels.map((level) => figures(of, `level=${level}&period=${period}`)),
  );
  return tables.flatMap(({ level, rows }) =>
    rows.flatMap(({ code, indicators }) =>
      Object.entries(indicators).map(([name, figure]) => {
        const row = level === 'district' ? '' : `&of=${code}`;
        return { query: `level=${level}${row}&period=${period}&indicator=${name}`, figure };
      }),
    ),
  );
};

const checkDrill = async (of: District, period: string): Promise<number> => {
  const all = await everyFigure(of, period);
  for (const { query, figure } of all) {
    expect(total(await drill(of, query)), query).toBe(figure.numerator);
    if (figure.denominator === undefined) continue;
    expect(total(await drill(of, `${query}&part=denominator`)), query).toBe(figure.denominator);
  }
  return all.length;
};

describe('figures', () => {
  it('are, of every level, row, indicator and part, what the cases behind them add up to', async () => {
    const test = await district('figures');
    for (const [place, life] of [...lives, ...lives].entries()) {
      test.clock.setTo(mondayMorning + (place % 4) * day);
      await test.live(life);
    }
    await test.drain();
    expect(await checkDrill(test, '2024-W10')).toBeGreaterThan(50);

    const { rows } = await figures(test, 'level=unit&period=2024-03');
    const unit = rows.find(({ code }) => code === 'u1');
    expect(unit?.counters).toMatchObject({ filed: 10, closed: 6, reworkedCases: 2, returns: 2, voided: 2 });
    const cases = await drill(test, 'level=unit&of=u1&period=2024-03&counter=closed');
    expect(cases.map(({ case: { state } }) => state)).toEqual(Array.from({ length: 6 }, () => 'closed'));
    expect(new Set(cases.map(({ case: { id } }) => id)).size).toBe(6);
  });

  it('are compared with the period before and a year before, graded and ranked', async () => {
    const test = await district('compared');
    for (const at of ['2023-03-06', '2024-02-05', '2024-03-04', '2024-03-05', '2024-03-06'])
      for (const life of [inHand, [...inHand, ...closed]]) {
        test.clock.setTo(Date.parse(`${at}T09:00:00+08:00`));
        await test.live(life);
      }
    await test.drain();
    const { rows, definitions, rankedFrom } = await figures(test, 'level=unit&period=2024-03&compare=true');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      code: 'u1',
      rank: 1,
      indicators: { filedCount: { value: 6, before: 2, yearBefore: 2 }, closingRate: { value: 1 } },
      score: { value: 85, grade: 'B', colour: 'blue' },
    });
    expect(rankedFrom).toEqual({ indicator: 'filedCount', name: '立案数', least: 5 });
    const february = await figures(test, 'level=unit&period=2024-02');
    expect(february.rows[0]).toMatchObject({ code: 'u1', score: { grade: 'B' } });
    expect(february.rows[0]?.rank).toBeUndefined();
    expect(definitions.find(({ code }) => code === 'closingRate')).toMatchObject({
      variant: 'standard',
      name: '结案率',
      numerator: 'closed',
      denominator: 'toClose',
    });
    const jinniu = await figures(test, 'level=unit&period=2024-03&scheme=jinniu');
    expect(jinniu.scheme?.code).toBe('jinniu');
    expect(jinniu.rows[0]?.score?.value).toBe(75);
  });

  it('are a unit’s own for a unit', async () => {
    const test = await district('units');
    await test.live(inHand);
    await test.live([...filed, ['dispatcher', { action: 'dispatch', unit: 'u2' }]]);
    await test.drain();
    const { rows } = await figures(test, 'level=unit&period=2024-03', 'unit2');
    expect(rows.map(({ code }) => code)).toEqual(['u2']);
    const behind = 'period=2024-03&counter=filed';
    expect(await drill(test, `level=unit&${behind}`, 'unit2')).toHaveLength(1);
    for (const query of [
      `level=unit&of=u1&${behind}`,
      `level=district&${behind}`,
      `level=unit&of=&${behind}`,
    ]) {
      const { status } = await test.call('GET', `/v1/evaluation/cases?${query}`, { as: 'unit2' });
      expect([403, 422]).toContain(status);
    }
    const district403 = await test.call('GET', '/v1/evaluation/figures?level=district&period=2024-03', {
      as: 'unit2',
    });
    expect(district403.status).toBe(403);
  });
});

describe('a frozen period', () => {
  it('keeps figures and cases whatever happens later, and shows what is adjusted beside them', async () => {
    const test = await district('frozen');
    const open = await test.live(inHand);
    for (const life of lives) await test.live(life);
    await test.drain();
    const post = (path: string, body: unknown, as = 'evaluator') => test.call('POST', path, { as, body });

    const early = await post('/v1/evaluation/freezes', { period: '2024-W10' });
    expect(early).toMatchObject({ status: 409, body: { type: 'urn:chengyun:problem:period-not-over' } });
    test.clock.setTo(Date.parse('2024-04-02T09:00:00+08:00'));
    expect(
      (
        await post('/v1/evaluation/adjustments', {
          period: '2024-W10',
          level: 'unit',
          of: 'u1',
          counter: 'closedOnTime',
          amount: 1,
          reason: '…',
        })
      ).body,
    ).toMatchObject({ type: 'urn:chengyun:problem:period-not-frozen' });

    const before = await figures(test, 'level=unit&period=2024-W10');
    expect((await post('/v1/evaluation/freezes', { period: '2024-W10' })).status).toBe(201);
    expect((await post('/v1/evaluation/freezes', { period: '2024-W10' }, 'leader')).status).toBe(409);

    // The case is settled in April, and counts for March when it is asked for as it is now.
    await test.executor.execute({ caseId: open, command: feedBack, actor: actorNamed('unit1') });
    await test.drain();
    const frozen = await figures(test, 'level=unit&period=2024-W10');
    expect(frozen.frozen).toMatchObject({ period: '2024-W10', by: 'evaluator', digest: evaluation.digest });
    expect(frozen.rows).toEqual(before.rows);
    const now = await figures(test, 'level=unit&period=2024-W10&live=true');
    expect(now.rows.find(({ code }) => code === 'u1')?.counters.handled).toBe(
      (before.rows.find(({ code }) => code === 'u1')?.counters.handled ?? 0) + 1,
    );
    expect(await checkDrill(test, '2024-W10')).toBeGreaterThan(50);

    const adjusted = await post(
      '/v1/evaluation/adjustments',
      { period: '2024-W10', level: 'unit', of: 'u1', counter: 'closedOnTime', amount: 1, reason: '申诉成立' },
      'leader',
    );
    expect(adjusted.status).toBe(201);
    const shown = (await figures(test, 'level=unit&period=2024-W10')).rows.find(({ code }) => code === 'u1');
    const plain = before.rows.find(({ code }) => code === 'u1');
    expect(shown?.counters.closedOnTime).toBe((plain?.counters.closedOnTime ?? 0) + 1);
    expect(shown?.adjustments).toMatchObject([{ amount: 1, reason: '申诉成立', by: 'leader' }]);
    const list = await test.call('GET', '/v1/evaluation/adjustments?period=2024-W10', { as: 'inspector' });
    expect(list.body).toMatchObject({ items: [{ counter: 'closedOnTime' }] });
    const periods = await test.call('GET', '/v1/evaluation/freezes', { as: 'inspector' });
    expect(periods.body).toMatchObject({ items: [{ period: '2024-W10', cases: 11 }] });
  });

  it.each([
    ['level=unit&period=2024-13', 'period'],
    ['level=unit&period=2024-03-31..2024-03-01', 'period'],
    ['level=unit&period=2020-01-01..2024-01-01', 'period'],
    ['level=planet&period=2024', 'level'],
    ['level=unit&period=2024&scheme=none', 'scheme'],
  ])('refuses %s', async (query, field) => {
    const { call } = apiForTests();
    const { status, body } = await call('GET', `/v1/evaluation/figures?${query}`, { as: 'evaluator' });
    expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });

  it('refuses a question that names nothing there is, and a foreign cursor', async () => {
    const test = await district('questions');
    for (const [query, status] of [
      ['level=unit&period=2024-03&counter=filed', 422],
      ['level=district&of=x&period=2024-03&counter=filed', 422],
      ['level=district&period=2024-03', 422],
      ['level=district&period=2024-03&counter=wishes', 422],
      ['level=district&period=2024-03&indicator=wishes', 422],
      ['level=district&period=2024-03&indicator=filedCount&part=denominator', 422],
      ['level=district&period=2024-03&counter=filed&cursor=nonsense', 400],
    ] as const) {
      const answer = await test.call('GET', `/v1/evaluation/cases?${query}`, { as: 'evaluator' });
      expect([query, answer.status]).toEqual([query, status]);
    }
  });
});
