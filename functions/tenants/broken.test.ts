import { describe, expect, it } from 'vitest';
import { formatTenantErrors, loadTenant, type TenantFileError } from './index.ts';
import { type Changes, tenantsWith } from './testing.ts';

const errorsOf = async (changes: Changes, key = 'testville/south'): Promise<readonly TenantFileError[]> => {
  const result = await loadTenant(await tenantsWith(changes), key);
  return result.ok ? [] : result.errors;
};

/** `file:row:field` of each error. */
const places = (errors: readonly TenantFileError[]): readonly string[] =>
  errors.map(({ file, row, field }) => [file, row ?? '', field ?? ''].join(':')).toSorted();

const south = (name: string): string => `testville/south/${name}`;
const week = (monday: string) => `{
  "schemaVersion": 1,
  "weekly": {"sunday": [], "monday": ${monday}, "tuesday": [], "wednesday": [], "thursday": [], "friday": [], "saturday": []},
  "holidays": {"from": "2024-01-01", "to": "2024-12-31", "dates": []}
}`;

const square = (west: number, south_: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south_],
      [west + side, south_],
      [west + side, south_ + side],
      [west, south_ + side],
      [west, south_],
    ],
  ],
});

const collection = (...features: readonly (readonly [object, object])[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
  });

const street = (code: string, gridDigits: string) => ({
  level: 'street',
  code,
  name: code,
  gridDigits,
  centre: [10.01, 50.01],
});
const community = (code: string, gridDigits: string, parent?: string) => ({
  ...street(code, gridDigits),
  level: 'community',
  parent,
});

const bowTie = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 50],
      [10.01, 50.01],
      [10.01, 50],
      [10, 50.01],
      [10, 50],
    ],
  ],
};
const open = {
  type: 'Polygon',
  coordinates: [
    [
      [10, 50],
      [10.01, 50],
      [10.01, 50.01],
      [10, 50.01],
    ],
  ],
};

const brokenEverywhere: Changes = {
  [south('units.csv')]: 'code,name,parent\nu1,Unit 1,nobody\nu1,Unit 1 again,\nu 3,,\n',
  [south('channels.csv')]: 'code,name,owesConfirmation,mayLackPlace,open\nhotline,Hotline,no,true,false\n',
  [south('people.csv')]:
    'id,name,roles,unit,dutyAreas\n' +
    'both,Both,acceptor;dispatcher,,\n' +
    'lost,Lost,handler,,\n' +
    'far,Far,supervisor,,s9\n' +
    'king,King,emperor,,\n',
  [south('categories.csv')]:
    'code,name,kind,majorCode,majorName\nlitter,Litter,event,E-01,Dirt\nnoise,Noise,event,E-02,Nuisance\n',
  [south('conditions.csv')]:
    'id,subcategory,filing,closing,limit,unit\n' +
    'litter.1,litter,Seen,Gone,4,fortnight\n' +
    'litter.2,litter,Seen,Gone,4,\n' +
    'dog.1,dog,Seen,Gone,0,minute\n' +
    'bird.1,bird,Seen,Gone,4,minute\n',
  [south('responsibilities.csv')]: 'unit,basis,category,area\nu9,owner,cat,\nu1,territory,,s9\n',
  [south('calendar.json')]: week('["09:00-12:00", "11:00-13:00"]'),
  [south('gazetteer.csv')]: 'name,kind,lng,lat\nNowhere,poi,200,north\n',
  'testville/city.json':
    '{"schemaVersion": 1, "code": "9", "name": "Testville", "language": "fr", "timeZone": "Mars/Base", "datum": "WGS84"}',
  [south('boundary.geojson')]: collection([{}, open]),
};

describe('a broken tenant', () => {
  it('is reported with all its errors at once, each with file, row and field', async () => {
    const errors = await errorsOf(brokenEverywhere);
    expect(places(errors)).toEqual([
      'testville/city.json::code',
      'testville/city.json::language',
      'testville/city.json::timeZone',
      'testville/south/boundary.geojson:1:geometry',
      'testville/south/calendar.json::weekly.monday',
      'testville/south/categories.csv:3:code',
      'testville/south/channels.csv:2:owesConfirmation',
      'testville/south/conditions.csv:2:unit',
      'testville/south/conditions.csv:3:unit',
      'testville/south/conditions.csv:4:limit',
      'testville/south/conditions.csv:5:subcategory',
      'testville/south/devices.json::rules.0.subcategory',
      'testville/south/gazetteer.csv:2:lat',
      'testville/south/gazetteer.csv:2:lng',
      'testville/south/people.csv:2:roles',
      'testville/south/people.csv:3:roles',
      'testville/south/people.csv:4:dutyAreas',
      'testville/south/people.csv:5:roles',
      'testville/south/responsibilities.csv:2:category',
      'testville/south/responsibilities.csv:2:unit',
      'testville/south/responsibilities.csv:3:area',
      'testville/south/units.csv:2:parent',
      'testville/south/units.csv:3:code',
      'testville/south/units.csv:4:code',
      'testville/south/units.csv:4:name',
    ]);
  });
});

describe('one thing wrong', () => {
  const cases: readonly (readonly [string, Changes, readonly string[]])[] = [
    ['a missing file', { 'testville/units.csv': undefined }, ['testville/south/units.csv::']],
    ['a file that is not JSON', { [south('district.json')]: '{' }, [south('district.json::')]],
    ['a file that is not CSV', { [south('units.csv')]: 'code,name\n"u1,Unit' }, [south('units.csv::')]],
  ];
  it.each(cases)('%s', async (_, changes, expected) => {
    expect(places(await errorsOf(changes))).toEqual(expect.arrayContaining([...expected]));
  });

  it('reads well', async () => {
    const errors = await errorsOf({
      [south('areas.geojson')]: collection(
        [street('s1', '001'), bowTie],
        [community('c1', '001', 's2'), square(10, 50, 0.01)],
      ),
    });
    expect(formatTenantErrors(errors)).toBe(
      [
        "4 errors in the tenant's files:",
        '  testville/people.csv, row 3, dutyAreas: "s2" is not a street, a community or a unit grid of the district',
        '  testville/responsibilities.csv, row 5, area: "s2" is not a street or community of areas.geojson',
        '  testville/south/areas.geojson, feature 1, geometry: has a ring that crosses itself',
        '  testville/south/areas.geojson, feature 2, properties.parent: "s2" is not a street here',
      ].join('\n'),
    );
  });
});
