import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGrids } from '../domain/grid/check.ts';
import type { UnitGrid } from '../domain/grid/types.ts';
import { posts, type Role } from '../domain/identity/types.ts';
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

const gridsOf = ({ areas, grids }: Tenant): readonly UnitGrid[] =>
  [...areas.keys()].flatMap((code) => grids.gridsOf(code));

describe('the tenants that are shipped', async () => {
  const keys = await listTenants('tenants');
  const tenants: (readonly [string, Tenant])[] = [];
  for (const key of keys) tenants.push([key, await loaded('tenants', key)]);

  it('are a district of Shenzhen and 25 of Boston, all sound', () => {
    expect(keys).toContain('shenzhen/pingshan');
    expect(keys.filter((key) => key.startsWith('boston/'))).toHaveLength(25);
    expect(tenants.map(([, tenant]) => tenant.key)).toEqual(keys);
  });

  it.each(tenants)(
    '%s is filled by grids without gap or overlap, each with a code of its own',
    (_, tenant) => {
      const grids = gridsOf(tenant);
      expect(grids).toHaveLength(tenant.grids.size);
      const { boundary, areas, district } = tenant;
      const input = { boundary, areas: areas.values(), grids, districtCode: district.code };
      expect(checkGrids(input)).toEqual([]);
    },
  );

  it.each(tenants)('%s places every community and street by the point that stands for it', (_, tenant) => {
    for (const { level, code, centre } of tenant.areas.values()) {
      expect(tenant.grids.locate(centre), code).toMatchObject({ [level]: code });
    }
    expect(tenant.grids.locate(tenant.centre)).toBeDefined();
  });

  it.each(tenants)('%s has a channel for the public, and somebody for every post', (_, tenant) => {
    expect([...tenant.channels.values()].some(({ open }) => open)).toBe(true);
    const people = [...tenant.people.values()];
    expect(new Set(people.flatMap((person) => person.roles))).toEqual(new Set(posts));
    const unitsOf = (role: Role) =>
      new Set(people.flatMap((person) => (person.roles.includes(role) ? [person.unit] : [])));
    expect(unitsOf('unit')).toEqual(unitsOf('handler'));
    expect(unitsOf('unit').size).toBeGreaterThan(3);
    expect(unitsOf('unit')).toContain(tenant.policies.fallbackUnit);
  });

  it('run a district of each city when none is named', async () => {
    expect(await listDemoTenants('tenants')).toEqual({
      ok: true,
      keys: ['boston/roxbury', 'shenzhen/pingshan'],
    });
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

  it.each([
    ['2018-02-11', 'a Sunday worked for the Spring Festival'],
    ['2018-02-24', 'a Saturday worked for the Spring Festival'],
    ['2018-04-08', 'a Sunday worked for Qingming'],
    ['2018-09-29', 'a Saturday worked for the National Day'],
    ['2018-09-30', 'a Sunday worked for the National Day'],
  ])('works on %s, %s', (date) => {
    expect(tenant.calendar.makeUpWorkdays).toContain(date);
    expect(tenant.calendar.holidays).not.toContain(date);
  });

  it.each(['2018-01-01', '2018-02-16', '2018-04-05', '2018-05-01', '2018-06-18', '2018-09-24', '2018-10-01'])(
    'does not work on %s, a holiday on a working day of the week',
    (date) => {
      expect(openOn(tenant, date)).toBe(false);
      expect(new Date(date).getUTCDay() % 6).not.toBe(0);
    },
  );

  it('knows the holidays from before the first published case', () => {
    expect(tenant.calendar.knownFrom).toBe('2017-01-01');
    expect(openOn(tenant, '2018-10-08')).toBe(true);
  });

  it('gives some subcategories to their owner alone, some to territories alone, and some to both', () => {
    const bases = [...Map.groupBy(tenant.responsibilities, ({ category }) => category)].flatMap(
      ([category, own]) =>
        category?.startsWith('major:') === false ? [[...new Set(own.map(({ basis }) => basis))].sort()] : [],
    );
    const counts = Map.groupBy(bases, (each) => each.join());
    expect([...counts.keys()].sort()).toEqual(['owner', 'owner,territory', 'territory']);
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

  it('works in English in its own time zone', () => {
    expect(tenant.language).toBe('en');
    expect(tenant.calendar.timeZone).toBe('America/New_York');
  });

  it('keeps the holidays of 2015', () => {
    const own = [...tenant.calendar.holidays].filter((date) => date.startsWith('2015'));
    expect(own.sort()).toEqual([
      '2015-01-01',
      '2015-01-19',
      '2015-02-16',
      '2015-04-20',
      '2015-05-25',
      '2015-07-04',
      '2015-09-07',
      '2015-10-12',
      '2015-11-11',
      '2015-11-26',
      '2015-12-25',
    ]);
  });

  it('keeps Juneteenth since 2021, and on the Monday when it is a Sunday', () => {
    expect(['2020-06-19', '2021-06-19', '2022-06-20'].map((date) => openOn(tenant, date))).toEqual([
      true,
      false,
      false,
    ]);
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
      'testville/south/devices.json': undefined,
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
