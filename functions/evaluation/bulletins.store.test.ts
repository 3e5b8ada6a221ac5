import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createDistrictApi } from '../api/district.ts';
import { day, evaluatedDistrict, lives } from '../api/evaluation/district.fixture.ts';
import * as schemas from '../api/schemas/evaluation.ts';
import { apiForTests, callerOf } from '../api/testing.ts';
import type { BulletinDefinition } from '../domain/evaluation/catalogue/types.ts';
import { endedPeriods } from '../domain/evaluation/period/due.ts';
import { mondayMorning, type tenantForTests } from '../domain/testing.ts';
import { countingIds } from '../ports/ids.ts';
import { quietLog } from '../ports/log.ts';
import { loadTenant } from '../tenants/index.ts';
import { makeDueBulletins } from './schedule.ts';

let engine: RunningDynoxide;
let shipped: NonNullable<(typeof tenantForTests)['evaluation']>;
beforeAll(async () => {
  engine = await startDynoxide();
  const loaded = await loadTenant('tenants', 'shenzhen/pingshan');
  if (!loaded.ok || loaded.tenant.evaluation === undefined) throw new Error('no catalogue of indicators');
  shipped = loaded.tenant.evaluation;
});
afterAll(() => engine.stop());

const bulletin = (changes: Partial<BulletinDefinition> = {}): BulletinDefinition => ({
  code: 'monthly',
  names: { 'zh-CN': '月度通报', en: 'Monthly bulletin' },
  issuer: { 'zh-CN': '指挥中心', en: 'Command centre' },
  kind: 'month',
  levels: ['district', 'unit'],
  remarks: [{ 'zh-CN': '说明', en: 'A remark' }],
  published: 'public',
  ...changes,
});

/** A district in which cases lived in March 2024, and what makes its bulletins. */
const district = async (name: string, bulletins: readonly BulletinDefinition[], levels = shipped.levels) => {
  const made = await evaluatedDistrict(engine.endpoint, `bulletins-${name}`, {
    ...shipped,
    levels,
    bulletins,
  });
  const { tenant, store, executor, clock } = made;
  const { deps } = apiForTests({ tenant, store, executor, clock });
  const call = callerOf(createDistrictApi(deps));
  const ids = countingIds();
  const sweep = (at: string) => {
    clock.setTo(Date.parse(at));
    return makeDueBulletins({ tenant, store, clock, ids, log: quietLog });
  };
  // Some of all kinds are enough: what is counted is told elsewhere.
  for (const life of [lives[1], lives[4], lives[5], lives[8]]) await made.live(life ?? []);
  await made.drain();
  const get = async (path: string, as?: string) => call('GET', `/v1${path}`, as === undefined ? {} : { as });
  const read = async (path: string, as?: string) => v.parse(schemas.bulletin, (await get(path, as)).body);
  return { ...made, call, get, read, sweep };
};

const march = '/evaluation/bulletins/monthly/2024-03';

describe('the bulletin of a period', () => {
  it('is made in the night after its end, once, of the figures that are frozen with it', async () => {
    const test = await district('once', [bulletin()]);
    expect(await test.sweep('2024-03-31T23:50:00+08:00')).toBe(0);
    expect(await test.sweep('2024-04-01T02:00:00+08:00')).toBe(0);
    const both = await Promise.all([
      test.sweep('2024-04-01T03:10:00+08:00'),
      test.sweep('2024-04-01T03:10:00+08:00'),
    ]);
    expect(both.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await test.sweep('2024-04-01T03:15:00+08:00')).toBe(0);
    const shown = await test.read(march, 'leader');
    expect(shown).toMatchObject({ name: '月度通报', issuer: '指挥中心', remarks: ['说明'], adjustments: [] });
    for (const [place, level] of ['district', 'unit'].entries()) {
      const asked = await test.get(
        `/evaluation/figures?level=${level}&period=2024-03&compare=true`,
        'leader',
      );
      const figures = v.parse(schemas.figures, asked.body);
      expect(figures.frozen?.by).toBe('system');
      expect(figures.rows.length).toBeGreaterThan(0);
      expect(shown.tables[place]).toEqual(figures);
    }
  });

  it('stays as it was made; what is adjusted later stands beside it', async () => {
    const test = await district('kept', [bulletin()]);
    await test.sweep('2024-04-01T04:00:00+08:00');
    const before = await test.read(march, 'leader');
    test.clock.setTo(test.clock.now() + 1);
    const entry = {
      period: '2024-03',
      level: 'unit',
      of: 'u1',
      counter: 'closed',
      amount: 1,
      reason: '申诉成立',
    };
    expect(
      (await test.call('POST', '/v1/evaluation/adjustments', { as: 'evaluator', body: entry })).status,
    ).toBe(201);
    await test.live(lives[5] ?? []);
    await test.drain();
    const after = await test.read(march, 'leader');
    expect(after.tables).toEqual(before.tables);
    expect(after.madeAt).toBe(before.madeAt);
    expect(after.adjustments).toMatchObject([{ of: 'u1', counter: 'closed', amount: 1, reason: '申诉成立' }]);
    const open = await test.read('/public/bulletins/monthly/2024-03');
    expect(open.adjustments).toMatchObject([{ of: 'u1', counter: 'closed', by: '', reason: '' }]);
    expect(JSON.stringify(open)).not.toContain('申诉成立');
  });

  it('is made up for after a standstill, but not of months before the district began', async () => {
    const test = await district('late', [bulletin(), bulletin({ code: 'weekly', kind: 'week' })]);
    test.clock.setTo(Date.parse('2024-04-15T09:00:00+08:00'));
    await test.live(lives[5] ?? []);
    await test.drain();
    let count = 0;
    for (let run = 0; run < 4; run++) count += await test.sweep(`2024-05-02T0${4 + run}:00:00+08:00`);
    const { body } = await test.get('/evaluation/bulletins', 'leader');
    const { items } = v.parse(schemas.bulletins, body);
    const monthly = items.filter(({ code }) => code === 'monthly').map(({ period }) => period);
    expect(monthly).toEqual(['2024-04', '2024-03']);
    // Weeks of long ago are left out; of those within reach only the one in which something was filed has any figures.
    expect(items.filter(({ code }) => code === 'weekly').map(({ period }) => period)).toEqual(['2024-W16']);
    expect(count).toBe(3);
  });

  it('of a year adds up the quarters that are frozen for it, with what was adjusted in them', async () => {
    const test = await district('year', [bulletin({ code: 'yearly', kind: 'year', levels: ['district'] })]);
    test.clock.setTo(Date.parse('2024-08-05T09:00:00+08:00'));
    await test.live(lives[5] ?? []);
    await test.drain();
    test.clock.setTo(Date.parse('2024-07-02T09:00:00+08:00'));
    const body = { period: '2024-Q1' };
    await test.call('POST', '/v1/evaluation/freezes', { as: 'leader', body });
    const entry = { period: '2024-Q1', level: 'district', counter: 'filed', amount: 2, reason: '补登' };
    await test.call('POST', '/v1/evaluation/adjustments', { as: 'leader', body: entry });
    expect(await test.sweep('2025-01-01T04:00:00+08:00')).toBe(1);
    const { tables } = await test.read('/evaluation/bulletins/yearly/2024', 'leader');
    const filed = async (period: string, live: string) => {
      const asked = await test.get(`/evaluation/figures?level=district&period=${period}${live}`, 'leader');
      return v.parse(schemas.figures, asked.body).rows[0]?.counters.filed ?? 0;
    };
    expect(await filed('2024-Q3', '')).toBe(1);
    expect(tables[0]?.rows[0]?.counters.filed).toBe((await filed('2024', '&live=true')) + 2);
  });

  it('is open to anyone only where it is for the public, and never of persons', async () => {
    const inside = bulletin({ code: 'inside', published: 'inside', levels: ['district', 'dispatcher'] });
    const test = await district('open', [bulletin(), inside]);
    await test.sweep('2024-04-01T04:00:00+08:00');
    const { body } = await test.get('/public/bulletins');
    expect(v.parse(schemas.publicBulletins, body).items.map(({ code }) => code)).toEqual(['monthly']);
    expect((await test.get('/public/bulletins/monthly/2024-03')).status).toBe(200);
    expect((await test.get('/public/bulletins/inside/2024-03')).status).toBe(404);
    expect((await test.get('/evaluation/bulletins/inside/2024-03')).status).toBe(401);
    expect((await test.get('/evaluation/bulletins/inside/2024-03', 'unit1')).status).toBe(403);
    const read = await test.read('/evaluation/bulletins/inside/2024-03', 'evaluator');
    expect(read.tables.map(({ level }) => level)).toEqual(['district', 'dispatcher']);
  });

  it('is made on demand of a period that is over, and refused of any other', async () => {
    const test = await district('demand', [bulletin()]);
    test.clock.setTo(mondayMorning + 40 * day);
    const make = (body: object, as = 'leader') => test.call('POST', '/v1/evaluation/bulletins', { as, body });
    expect((await make({ code: 'monthly', period: '2024-03' }, 'dispatcher')).status).toBe(403);
    expect((await make({ code: 'monthly', period: '2024-03' })).status).toBe(201);
    expect((await make({ code: 'monthly', period: '2024-03' })).status).toBe(200);
    expect((await make({ code: 'monthly', period: '2024-04' })).body).toMatchObject({ status: 409 });
    for (const [body, field] of [
      [{ code: 'other', period: '2024-03' }, 'code'],
      [{ code: 'monthly', period: '2024-Q1' }, 'period'],
      [{ code: 'monthly', period: 'March' }, 'period'],
      [{ period: '2024-03' }, 'code'],
    ] as const)
      expect((await make(body)).body).toMatchObject({ status: 422, errors: [{ field }] });
  });

  it('names what a level shows by its variant, where it names one', async () => {
    const levels = { ...shipped.levels, district: { indicators: ['closingRate.jinhua', 'closingRate'] } };
    const test = await district('variant', [bulletin({ levels: ['district'] })], levels);
    await test.sweep('2024-04-01T04:00:00+08:00');
    const [table] = (await test.read(march, 'leader')).tables;
    expect(table?.definitions.map(({ key }) => key)).toEqual(['closingRate.jinhua', 'closingRate']);
    for (const { key } of table?.definitions ?? [])
      expect(table?.rows[0]?.indicators[key]?.denominator, key).toBeGreaterThan(0);
  });
});

describe('periods that have ended', () => {
  it('are the latest whole ones before today', () => {
    const texts = (kind: Parameters<typeof endedPeriods>[0], today: string) =>
      endedPeriods(kind, today).map(({ text }) => text);
    expect(texts('month', '2024-03-01')).toEqual(['2024-02', '2024-01', '2023-12']);
    expect(texts('quarter', '2024-01-01')).toEqual(['2023-Q4', '2023-Q3']);
    expect(texts('week', '2024-03-04')[0]).toBe('2024-W09');
    expect(texts('year', '2024-12-31')).toEqual(['2023']);
    expect(texts('day', '2024-03-01')).toHaveLength(7);
  });
});
