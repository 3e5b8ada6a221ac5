import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { posts } from '../../../functions/domain/identity/types.ts';
import { loadTenant } from '../../../functions/tenants/index.ts';
import type { Ask } from '../remove.ts';
import { newTenant } from './new.ts';
import { saidFrom } from './options.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chengyun-new-'));
  await cp('tenants/_catalogues', join(root, '_catalogues'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const nobody: Ask = async () => undefined;

const city = ['--city-name', 'Exampleton', '--city-code', '990000', '--time-zone', 'Asia/Shanghai'] as const;
const district = ['--name', 'Riverside', '--code', '990001', '--centre', '10.5,50.25'] as const;

/** Runs the command; answers what it printed. */
const run = async (argv: readonly string[], ask: Ask = nobody): Promise<string> => {
  const said = saidFrom([...argv, '--tenants', root]);
  if (said === undefined) throw new Error('this asks for help');
  const printed: string[] = [];
  await newTenant(said, ask, (line) => printed.push(line));
  return printed.join('\n');
};

const load = async (key: string) => {
  const loaded = await loadTenant(root, key);
  if (!loaded.ok) throw new Error(`${key} does not load: ${JSON.stringify(loaded.errors)}`);
  return loaded.tenant;
};

describe('a new district', () => {
  it.each(['zh-CN', 'en'] as const)(
    'loads as it was written, in %s, with somebody for every post',
    async (language) => {
      const printed = await run(['exampleton/riverside', ...city, ...district, '--language', language]);
      const tenant = await load('exampleton/riverside');
      expect(tenant).toMatchObject({
        language,
        district: { name: 'Riverside', code: '990001' },
        city: { name: 'Exampleton' },
      });
      const held = new Set([...tenant.people.values()].flatMap((person) => person.roles));
      expect([...held].sort()).toEqual(posts.toSorted());
      expect(tenant.grids.locate([10.5, 50.25])).toMatchObject({ street: 's1', community: 's1c1' });
      expect(tenant.catalogue.conditions.size).toBeGreaterThan(100);
      expect(printed).toContain('npm start -- --tenant exampleton/riverside');
    },
  );

  it('has the outline that it is given', async () => {
    const ring = [
      [10, 50],
      [10.02, 50],
      [10.01, 50.01],
      [10, 50],
    ];
    const file = join(root, 'outline.geojson');
    await writeFile(
      file,
      JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }),
    );
    await run([
      'exampleton/riverside',
      ...city,
      '--name',
      'R',
      '--code',
      '990001',
      '--centre',
      '10.01,50.005',
      '--boundary',
      file,
    ]);
    expect((await load('exampleton/riverside')).boundary).toEqual([[ring]]);
  });

  it('joins a city that is there and takes what the city has', async () => {
    await run(['exampleton/riverside', ...city, ...district, '--language', 'en']);
    const shared = join(root, 'exampleton', 'units.csv');
    await writeFile(
      shared,
      'code,name\nsanitation,City cleaning\nfacilities,Works\ngreening,Parks\nstreet-office,Office\n',
    );
    await run(['exampleton/hillside', '--name', 'Hillside', '--code', '990002', '--centre', '10.7,50.25']);
    const tenant = await load('exampleton/hillside');
    expect(tenant.language).toBe('en');
    expect(tenant.units.get('sanitation')?.name).toBe('City cleaning');
    expect(await readdir(join(root, 'exampleton', 'hillside'))).not.toContain('units.csv');
  });

  it('turns the rings of an outline the right way round', async () => {
    const ring = [
      [10, 50],
      [10, 50.01],
      [10.01, 50.01],
      [10, 50],
    ];
    const file = join(root, 'outline.geojson');
    await writeFile(file, `\uFEFF${JSON.stringify({ type: 'Polygon', coordinates: [ring] })}`);
    await run([
      'exampleton/riverside',
      ...city,
      '--name',
      'R',
      '--code',
      '990001',
      '--centre',
      '10.004,50.006',
      '--boundary',
      file,
    ]);
    expect((await load('exampleton/riverside')).boundary).toEqual([[ring.toReversed()]]);
  });

  it.each([
    ['as wanted, where there are few', ['--half-side', '1', '--cell', '80'], 80],
    ['larger, where 999 would not do', ['--half-side', '3'], 200],
  ] as const)('has cells %s', async (_, flags, side) => {
    await run(['exampleton/riverside', ...city, ...district, ...flags]);
    const file = await readFile(join(root, 'exampleton', 'riverside', 'district.json'), 'utf8');
    expect(JSON.parse(file).grids.plan.cellMetres).toBe(side);
    const { grids } = await load('exampleton/riverside');
    expect(grids.gridsOf('s1c1')[0]?.area).toBeCloseTo(side ** 2, -3);
  });

  it('takes the catalogue and the units of its city, and writes anew what names streets of others', async () => {
    await cp('tests/fixtures/tenants/testville', join(root, 'testville'), { recursive: true });
    await run(['testville/east', '--name', 'East', '--code', '990103', '--centre', '10.5,50.25']);
    const tenant = await load('testville/east');
    expect(tenant.catalogue.scheme).toBe('testville');
    expect([...tenant.units.keys()]).toEqual(['u1', 'u2']);
    expect(tenant.responsibilities).toEqual([{ unit: 'u1', basis: 'territory' }]);
    const files = await readdir(join(root, 'testville', 'east'));
    expect(files).toContain('people.csv');
    expect(files).not.toContain('policies.json');
  });

  it.each(['units.csv', 'policies.json'])('fits a city that has no more than %s', async (name) => {
    const folder = join(root, 'testville');
    await mkdir(folder);
    for (const file of ['city.json', name])
      await cp(join('tests/fixtures/tenants/testville', file), join(folder, file));
    await run(['testville/east', '--name', 'East', '--code', '990103', '--centre', '10.5,50.25']);
    const { units, policies, people } = await load('testville/east');
    expect(units.has(policies.fallbackUnit)).toBe(true);
    expect([...people.values()].some(({ roles: held }) => held.includes('handler'))).toBe(true);
  });

  it('asks for what was not said, and again where the answer will not do', async () => {
    const answers = ['Exampleton', '99', '990000', 'Asia/Shanghai', 'Riverside', '990001', '10.5,50.25'];
    const asked: string[] = [];
    await run(['exampleton/riverside'], async (question) => {
      asked.push(question);
      return answers.shift();
    });
    expect(asked.map((question) => question.split('\n').at(-1))).toEqual([
      'Name of the city: ',
      'Code of the city (6 digits): ',
      'Code of the city (6 digits): ',
      'Its time zone, such as Asia/Shanghai: ',
      'Name of the district: ',
      'Code of the district (6 digits): ',
      'A point in its middle (longitude,latitude): ',
    ]);
    expect(asked[2]).toContain('--city-code must be 6 digits');
    expect((await load('exampleton/riverside')).city.code).toBe('990000');
  });
});

describe('a district that cannot be', () => {
  const all = ['exampleton/riverside', ...city, ...district];
  const without = (flag: string) => all.filter((_, n) => all[n] !== flag && all[n - 1] !== flag);

  it.each<[string, readonly string[], string]>([
    ['no key', ['Riverside'], 'Name the district as CITY/DISTRICT'],
    [
      'nobody to ask',
      ['exampleton/riverside', '--name', 'R'],
      'say --city-name, --city-code, --time-zone, --code, --centre',
    ],
    ['a bad code', [...without('--code'), '--code', '12'], '--code must be 6 digits'],
    [
      'another planet',
      [...without('--centre'), '--centre', '200,10'],
      '--centre must be longitude and latitude',
    ],
    ['half a centre', [...without('--centre'), '--centre', '10'], '--centre must be longitude and latitude'],
    ['no such language', [...all, '--language', 'fr'], '--language must be zh-CN or en'],
    ['no such catalogue', [...all, '--catalogue', 'none'], 'There are: yuncheng-gb'],
    ['no such outline', [...all, '--boundary', 'nowhere.geojson'], 'there is no such file'],
    ['an outline that is none', [...all, '--boundary', 'package.json'], 'must be GeoJSON with one polygon'],
    ['a folder for an outline', [...all, '--boundary', 'tenants'], '--boundary tenants: it is a folder'],
    [
      'a square without size',
      [...all, '--half-side', '0'],
      '--half-side must be a number of kilometres above zero',
    ],
    ['a square that leaves the map', [...without('--centre'), '--centre', '179.999,10'], 'leaves the map'],
    ['an unknown option', [...all, '--colour', 'red'], "Unknown option '--colour'"],
    [
      'no such time zone',
      [...without('--time-zone'), '--time-zone', 'Mars/Base'],
      'must be an IANA time zone',
    ],
  ])('for %s is refused, and nothing is left behind', async (_, argv, sentence) => {
    await expect((async () => run(argv))()).rejects.toThrow(sentence);
    expect(await readdir(root)).toEqual(['_catalogues']);
  });

  const rings = {
    'not closed': [
      [10, 50],
      [11, 50],
      [11, 51],
      [10, 51],
    ],
    'crossing itself': [
      [10, 50],
      [11, 51],
      [11, 50],
      [10, 51],
      [10, 50],
    ],
    'around another place': [
      [20, 50],
      [21, 50],
      [21, 51],
      [20, 50],
    ],
  };

  it.each([
    ['not closed', 'has a ring that does not end where it begins'],
    ['crossing itself', 'has a ring that crosses itself'],
    ['around another place', '--centre 10.5,50.25 is outside the outline'],
  ] as const)('for an outline %s is refused', async (which, sentence) => {
    const file = join(root, 'outline.geojson');
    await writeFile(file, JSON.stringify({ type: 'Polygon', coordinates: [rings[which]] }));
    await expect(run([...all, '--boundary', file])).rejects.toThrow(sentence);
    expect(await readdir(root)).toEqual(['_catalogues', 'outline.geojson']);
  });

  it.each([
    ['has no city.json', undefined, 'but is no city: it has no city.json'],
    ['has one that is no JSON', '{', 'exampleton/city.json: is not JSON'],
    ['has one with faults', '{"schemaVersion": 1}', 'exampleton/city.json, language: is missing'],
  ])('in a city whose folder %s is refused', async (_, text, sentence) => {
    await mkdir(join(root, 'exampleton'));
    if (text !== undefined) await writeFile(join(root, 'exampleton', 'city.json'), text);
    await expect(run(['exampleton/riverside', ...district])).rejects.toThrow(sentence);
    expect(await readdir(join(root, 'exampleton'))).toEqual(text === undefined ? [] : ['city.json']);
  });

  it('does not change a city that is there', async () => {
    await run(all);
    await expect(run(['exampleton/hillside', ...district, '--time-zone', 'UTC'])).rejects.toThrow(
      '--time-zone: the city is there already',
    );
  });

  it('overwrites nothing', async () => {
    await mkdir(join(root, 'exampleton', 'riverside'), { recursive: true });
    await writeFile(join(root, 'exampleton', 'riverside', 'notes.txt'), 'mine');
    await expect(run(all)).rejects.toThrow('is there already');
    expect(await readFile(join(root, 'exampleton', 'riverside', 'notes.txt'), 'utf8')).toBe('mine');
  });
});
