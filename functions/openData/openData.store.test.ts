import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { closed, day, filed, inHand } from '../api/evaluation/district.fixture.ts';
import { aboutAnswer, casesAnswer, figuresAnswer } from '../api/openData/schemas.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { mondayMorning } from '../domain/testing.ts';
import { publishingDistrict, tenantWith } from './openData.fixture.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.stop());

type District = Awaited<ReturnType<typeof publishingDistrict>>;

const path = '/v1/public/open-data';

const get = async ({ callAs }: District, tenant: Tenant, query = '') => {
  const answer = await callAs(tenant)('GET', path + query);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer;
};

const everyCase = async (district: District, tenant: Tenant, query = '') => {
  const items: v.InferOutput<typeof casesAnswer>['items'][number][] = [];
  let cursor = '';
  do {
    const page = v.parse(casesAnswer, (await get(district, tenant, `/cases?limit=3${query}${cursor}`)).body);
    items.push(...page.items);
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return items;
};

/** Four settled on Monday, three in hand on Tuesday, three filed in the next month. */
const fill = async (district: District): Promise<void> => {
  for (let i = 0; i < 4; i++) await district.live([...inHand, ...closed]);
  district.clock.setTo(mondayMorning + day);
  for (let i = 0; i < 3; i++) await district.live(inHand);
  district.clock.setTo(mondayMorning + 30 * day);
  for (let i = 0; i < 3; i++) await district.live(filed);
};

describe('open data', () => {
  it('publishes a case once it is old enough, once a day, and not before three at night', async () => {
    const district = await publishingDistrict(engine.endpoint, 'delay');
    const tenant = tenantWith();
    for (let i = 0; i < 3; i++) await district.live(filed);
    const through = async () => v.parse(aboutAnswer, (await get(district, tenant)).body).through;
    district.clock.setTo(mondayMorning + 2 * day);
    expect(await district.publish(tenant)).toBe(true);
    expect([await through(), await everyCase(district, tenant)]).toEqual(['2024-03-03', []]);
    expect(await district.publish(tenant)).toBe(false);
    district.clock.setTo(Date.parse('2024-03-07T02:59:00+08:00'));
    expect(await district.publish(tenant)).toBe(false);
    district.clock.setTo(Date.parse('2024-03-07T03:00:00+08:00'));
    expect(await district.publish(tenant)).toBe(true);
    expect([await through(), (await everyCase(district, tenant)).length]).toEqual(['2024-03-04', 3]);
  });

  it('says the same as JSON, CSV and GeoJSON, by pages too', async () => {
    const district = await publishingDistrict(engine.endpoint, 'formats');
    const tenant = tenantWith();
    await fill(district);
    district.clock.setTo(mondayMorning + 40 * day);
    await district.publish(tenant);
    const items = await everyCase(district, tenant);
    expect(items.map(({ reported }) => reported)).toEqual([
      ...Array(4).fill('2024-03-04'),
      ...Array(3).fill('2024-03-05'),
      ...Array(3).fill('2024-04-03'),
    ]);
    expect(items[0]).toMatchObject({
      state: 'closed',
      onTime: true,
      categoryName: '暴露垃圾',
      streetName: '西街道',
    });
    for (const { id } of items) expect(id).toMatch(/^c[0-9a-f]{19}$/);
    const csv = await get(district, tenant, '/cases.csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines: Record<string, string>[] = parse(String(csv.body), { columns: true, bom: true });
    const asText = items.map((item) =>
      Object.fromEntries(Object.entries(item).map(([name, value]) => [name, String(value ?? '')])),
    );
    expect(lines).toEqual(asText);
    const features = JSON.parse(String((await get(district, tenant, '/cases.geojson')).body)).features;
    const flat = features.map(
      (feature: { properties: object; geometry: { coordinates: [number, number] } | null }) => ({
        ...feature.properties,
        longitude: feature.geometry?.coordinates[0] ?? null,
        latitude: feature.geometry?.coordinates[1] ?? null,
      }),
    );
    expect(flat).toEqual(items);
    // The pages of a walk, by the link that each names.
    const first = await get(district, tenant, '/cases.csv?period=2024-03&limit=5');
    const next = /<(\?[^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await get(district, tenant, `/cases.csv${next}`);
    const rows = [first, second].flatMap(({ body }) => parse(String(body), { columns: true, bom: true }));
    expect(rows).toEqual(asText.slice(0, 7));
    expect(second.headers.get('link')).toBeNull();
  });

  it('filters by period, category and street, and refuses what is none', async () => {
    const district = await publishingDistrict(engine.endpoint, 'filters');
    const tenant = tenantWith();
    await fill(district);
    district.clock.setTo(mondayMorning + 40 * day);
    await district.publish(tenant);
    const count = async (query: string) => (await everyCase(district, tenant, query)).length;
    expect(await count('&period=2024-03-05')).toBe(3);
    expect(await count('&category=litter')).toBe(10);
    expect(await count('&category=major:01&street=s1&period=2024-04')).toBe(3);
    expect(await count('&category=cover')).toBe(0);
    const refused = async (query: string) => {
      const { status, body } = await district.callAs(tenant)('GET', `${path}/cases?${query}`);
      return [
        status,
        v
          .parse(v.object({ type: v.string() }), body)
          .type.split(':')
          .at(-1),
      ];
    };
    expect(await refused('period=March')).toEqual([422, 'invalid-value']);
    expect(await refused('street=nowhere')).toEqual([422, 'unknown-area']);
    expect(await refused('limit=4001')).toEqual([422, 'invalid-value']);
    expect(await refused('cursor=guessed')).toEqual([400, 'cursor-invalid']);
    const { next = '' } = v.parse(casesAnswer, (await get(district, tenant, '/cases?limit=1')).body);
    expect(await refused(`cursor=${next.replace(/^.{4}/, 'ffff')}`)).toEqual([400, 'cursor-invalid']);
  });

  it('goes on with the publication in which a walk began, though there is a newer one', async () => {
    const district = await publishingDistrict(engine.endpoint, 'walk');
    const tenant = tenantWith();
    await fill(district);
    district.clock.setTo(mondayMorning + 10 * day);
    await district.publish(tenant);
    const first = v.parse(casesAnswer, (await get(district, tenant, '/cases?limit=5')).body);
    district.clock.setTo(mondayMorning + 40 * day);
    await district.publish(tenant);
    const rest = v.parse(casesAnswer, (await get(district, tenant, `/cases?cursor=${first.next}`)).body);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([5, 2, undefined]);
    expect((await everyCase(district, tenant)).length).toBe(10);
  });

  it('shows nothing that was published by other rules, and publishes by the new ones at once', async () => {
    const district = await publishingDistrict(engine.endpoint, 'rules');
    await fill(district);
    district.clock.setTo(mondayMorning + 40 * day);
    await district.publish(tenantWith());
    const { next = '' } = v.parse(casesAnswer, (await get(district, tenantWith(), '/cases?limit=1')).body);
    for (const stricter of [tenantWith({ leftOut: ['major:01'] }), tenantWith({ countedOnly: ['litter'] })]) {
      const call = district.callAs(stricter);
      expect((await call('GET', `${path}/cases`)).status).toBe(404);
      expect((await call('GET', `${path}/cases?cursor=${next}`)).status).toBe(400);
      expect(await district.publish(stricter)).toBe(true);
      expect(await everyCase(district, stricter)).toEqual([]);
    }
    const { months } = v.parse(
      aboutAnswer,
      (await get(district, tenantWith({ countedOnly: ['litter'] }))).body,
    );
    expect(months.map(({ countedOnly }) => countedOnly)).toEqual([7, 3]);
  });

  it('is off where the tenant says so, or says nothing', async () => {
    const district = await publishingDistrict(engine.endpoint, 'off');
    const off = tenantWith({ enabled: false });
    expect(await district.publish(off)).toBe(false);
    for (const resource of ['', '/fields', '/figures', '/cases', '/cases.csv', '/cases.geojson'])
      expect((await district.callAs(off)('GET', path + resource)).status).toBe(404);
  });

  it('leaves a month whose evaluation is frozen as it is published next', async () => {
    const district = await publishingDistrict(engine.endpoint, 'frozen');
    const tenant = tenantWith();
    await fill(district);
    district.clock.setTo(mondayMorning + 40 * day);
    const frozen = {
      period: '2024-03',
      from: '2024-03-01',
      to: '2024-03-31',
      id: 'f',
      at: 0,
      by: 'e',
      cases: 7,
    };
    await district.store.frozen.freeze({ ...frozen, digest: '' }, { sums: {}, evaluation: noEvaluation });
    await district.publish(tenant);
    await district.clock.setTo(mondayMorning + day);
    for (let i = 0; i < 3; i++) await district.live(filed);
    district.clock.setTo(mondayMorning + 41 * day);
    await district.publish(tenant);
    const { months } = v.parse(aboutAnswer, (await get(district, tenant)).body);
    expect(months.map(({ month, cases, final }) => [month, cases, final])).toEqual([
      ['2024-03', 7, true],
      ['2024-04', 3, false],
    ]);
  });

  it('adds up to its figures', async () => {
    const district = await publishingDistrict(engine.endpoint, 'figures');
    const tenant = tenantWith();
    await fill(district);
    district.clock.setTo(mondayMorning + 40 * day);
    await district.publish(tenant);
    const figures = v.parse(figuresAnswer, (await get(district, tenant, '/figures')).body);
    expect(figures.latest).toMatchObject({ from: '2024-04-01', reported: 3, closed: 0, onTimeRate: null });
    expect(figures.twelveMonths).toMatchObject({
      from: '2023-05-01',
      to: '2024-04-10',
      reported: 10,
      closed: 4,
      onTimeRate: 100,
      closingMinutes: 0,
      byCategory: [{ code: 'litter', name: '暴露垃圾', reported: 10, closedShare: 40, onTimeRate: 100 }],
      otherCategories: 0,
    });
    expect(
      figures.months.filter(({ reported }) => reported !== 0).map(({ month, reported }) => [month, reported]),
    ).toEqual([
      ['2024-03', 7],
      ['2024-04', 3],
    ]);
  });
});

const noEvaluation = {
  digest: '',
  counters: [],
  indicators: [],
  chosen: {},
  schemes: [],
  grades: [],
  levels: {},
  limits: {},
  bulletins: [],
};
