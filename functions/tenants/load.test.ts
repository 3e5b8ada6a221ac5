import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tenant } from '../domain/tenant/types.ts';
import { formatTenantErrors, listDemoTenants, listTenants, loadTenant } from './index.ts';
import { tenantsWith } from './testing.ts';

const loaded = async (root: string, key: string): Promise<Tenant> => {
  const result = await loadTenant(root, key);
  if (!result.ok) throw new Error(formatTenantErrors(result.errors));
  return result.tenant;
};

const openOn = ({ calendar }: Tenant, date: string): boolean =>
  calendar.makeUpWorkdays.has(date) || !calendar.holidays.has(date);

describe('the tenants that are shipped', () => {
  it('are all sound', async () => {
    const keys = await listTenants('tenants');
    expect(keys).toContain('shenzhen/pingshan');
    expect(keys.filter((key) => key.startsWith('boston/'))).toHaveLength(25);
    for (const key of keys) {
      const tenant = await loaded('tenants', key);
      expect(tenant.key).toBe(key);
      expect(tenant.grids.size).toBeGreaterThan(0);
    }
  });

  it('run a district of each city when none is named', async () => {
    expect(await listDemoTenants('tenants')).toEqual({
      ok: true,
      keys: ['boston/roxbury', 'shenzhen/pingshan'],
    });
  });

  it('place every community by the point that stands for it', async () => {
    for (const key of ['shenzhen/pingshan', 'boston/roxbury', 'boston/charlestown']) {
      const tenant = await loaded('tenants', key);
      for (const area of tenant.areas.values()) {
        expect(tenant.grids.locate(area.centre), `${key} ${area.code}`).toMatchObject({
          [area.level]: area.code,
        });
      }
      expect(tenant.grids.locate(tenant.centre)).toBeDefined();
    }
  });
});

describe('shenzhen/pingshan', async () => {
  const tenant = await loaded('tenants', 'shenzhen/pingshan');

  it('has the streets, communities, units, sources and subcategories of the published cases', () => {
    const levels = Map.groupBy(tenant.areas.values(), ({ level }) => level);
    expect(levels.get('street')).toHaveLength(6);
    expect(levels.get('community')).toHaveLength(23);
    expect(tenant.units.size).toBe(157);
    expect(tenant.catalogue.subcategories.size).toBe(373);
    const names = [...tenant.channels.values()].map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['@坪山', '美丽深圳', '12345', '12319', '政府信箱', '固话投诉']),
    );
  });

  it('tells units apart that share an id or a name', () => {
    const pairs = ['1805', '1805-2', '9444', '9466', '9466-2'].map((code) => tenant.units.get(code)?.name);
    expect(pairs).toEqual([
      '老坑社区',
      '老坑社区（龙田街道办事处）',
      '城建办',
      '城建办',
      '城建办（龙田街道办事处）',
    ]);
    expect(tenant.units.get('unrecorded')?.name).toBe('-');
  });

  it('has names without HTML entities, each once', () => {
    const names = [...tenant.catalogue.subcategories.values()].map(({ name }) => name);
    expect(names.filter((name) => name.includes('路灯(灯光)井盖'))).toHaveLength(1);
    expect(names.filter((name) => /&#?\w+;/.test(name))).toEqual([]);
  });

  it('keeps the public holidays and make-up workdays of China', () => {
    expect(openOn(tenant, '2018-10-01')).toBe(false);
    expect(tenant.calendar.makeUpWorkdays).toContain('2018-09-29');
    expect(tenant.calendar.knownFrom).toBe('2017-01-01');
  });

  it('numbers grids under the statistical codes of district, street and community', () => {
    const code = tenant.grids.gridsOf('10007')[0]?.code;
    expect(code).toBe('440310001001001');
  });
});

describe('boston/roxbury', async () => {
  const tenant = await loaded('tenants', 'boston/roxbury');

  it('has the types, queues and sources of the published requests, and no components', () => {
    expect(tenant.catalogue.subcategories.size).toBe(158);
    expect([...tenant.units.values()].filter(({ parent }) => parent !== undefined)).toHaveLength(150);
    expect(tenant.channels.size).toBe(7);
    expect(tenant.components.size).toBe(0);
    expect(tenant.catalogue.scheme).toBe('boston311-2015');
  });

  it.each([
    ['rodent-activity', { amount: 30, unit: 'calendarDay' }],
    ['street-light-outages', { amount: 10, unit: 'workingDay' }],
    ['notification', undefined],
  ])('promises for %s what most target dates say', (code, limit) => {
    expect(tenant.catalogue.subcategories.get(code)?.conditions[0]?.limit).toEqual(limit);
  });

  it('works in English in its own time zone, with its own holidays', () => {
    expect(tenant.language).toBe('en');
    expect(tenant.calendar.timeZone).toBe('America/New_York');
    expect(
      ['2015-04-20', '2015-07-04', '2021-06-19', '2022-06-20'].map((date) => openOn(tenant, date)),
    ).toEqual([false, false, false, false]);
    expect(openOn(tenant, '2020-06-19')).toBe(true);
  });
});

describe('a standard catalogue', () => {
  it('is there for any tenant that names it: Yuncheng’s 190 subcategories and 519 filing conditions', async () => {
    const district = {
      schemaVersion: 1,
      code: '990102',
      name: 'South Side',
      centre: [10.02, 50.01],
      caseNumber: { prefix: 'S', digits: 4 },
      calendar: 'calendar.json',
      grids: { plan: { cellMetres: 500 } },
      catalogue: { standard: 'yuncheng-gb' },
    };
    const root = await tenantsWith({
      'testville/south/district.json': JSON.stringify(district),
      'testville/south/responsibilities.csv': 'unit,basis,category,area\nu1,owner,major:C-01,\n',
    });
    await cp('tenants/_catalogues', join(root, '_catalogues'), { recursive: true });
    const { catalogue } = await loaded(root, 'testville/south');
    expect(catalogue.scheme).toBe('yuncheng-gb');
    expect(catalogue.subcategories.size).toBe(190);
    expect(catalogue.conditions.size).toBe(519);
    expect(catalogue.conditions.get('C-0101-1')).toMatchObject({
      subcategory: 'C-0101',
      condition: { limit: { amount: 2, unit: 'urgentWorkingHour' } },
    });
  });
});

describe('a district of the fixtures', () => {
  it('takes what it does not have from its city, and has its own way where it does', async () => {
    const [north, south] = [
      await loaded('tests/fixtures/tenants', 'testville/north'),
      await loaded('tests/fixtures/tenants', 'testville/south'),
    ];
    expect([north.language, south.language]).toEqual(['zh-CN', 'en']);
    expect([north, south].map(({ channels }) => channels.get('citizen')?.owesConfirmation)).toEqual([
      true,
      false,
    ]);
    expect(north.calendar).toEqual(south.calendar);
    expect([...north.components.values()]).toMatchObject([{ owner: 'u2', point: [10.005, 50.024] }]);
    expect(north.people.get('supervisor-2')?.dutyAreas).toEqual(['s2']);
  });
});
