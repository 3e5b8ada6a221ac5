import { join } from 'node:path';
import { holidaysBetween } from './boston/holidays.ts';
import { conditionsOf } from './boston/limits.ts';
import { type DrawnDistrict, drawDistricts } from './boston/places.ts';
import * as requests from './boston/requests.ts';
import { readRequests } from './boston/sources.ts';
import { foldersFromArguments, type SourceRow, writeCsv, writeGeoJson, writeJson } from './files.ts';
import { roundPosition } from './polygons.ts';

/**
 * Derives what can be derived of the tenants `boston/*` from the published requests of 2015 and the city's outlines.
 *
 *   node local/tools/tenants/boston.ts --from DIR [--to tenants]
 *
 * Writes the city's calendar, units, categories and conditions, and a folder for every neighbourhood that has requests;
 * the city's other files are kept by hand. Running it again writes the same.
 */

/** Streets named in a district's gazetteer, at most. */
const mostStreets = 300;

const officeHours = ['08:00-17:00'];
const firstYear = 2014;
const lastYear = 2027;

const calendar = {
  schemaVersion: 1,
  weekly: {
    sunday: [],
    monday: officeHours,
    tuesday: officeHours,
    wednesday: officeHours,
    thursday: officeHours,
    friday: officeHours,
    saturday: [],
  },
  holidays: {
    from: `${firstYear}-01-01`,
    to: `${lastYear}-12-31`,
    dates: holidaysBetween(firstYear, lastYear),
  },
};

/** Initials, or the first letters where there is only one word: no two neighbourhoods have the same. */
const prefixOf = (slug: string): string => {
  const words = slug.split('-');
  const letters = words.length === 1 ? slug.slice(0, 3) : words.map((word) => word.slice(0, 1)).join('');
  return letters.toUpperCase();
};

const { from, to } = foldersFromArguments();
const city = join(to, 'boston');
const all = await readRequests(from);
const districts = await drawDistricts(from);
const byDistrict = requests.requestsByDistrict(all, districts);

const writeCity = async (): Promise<void> => {
  await writeJson(join(city, 'calendar.json'), calendar);
  await writeCsv(join(city, 'units.csv'), ['code', 'name', 'parent'], requests.unitsOf(all));
  await writeCsv(
    join(city, 'categories.csv'),
    ['code', 'name', 'kind', 'majorCode', 'majorName', 'middleCode', 'middleName'],
    requests.categoriesOf(all),
  );
  await writeCsv(
    join(city, 'conditions.csv'),
    ['id', 'subcategory', 'filing', 'closing', 'limit', 'unit'],
    conditionsOf(all, calendar.holidays),
  );
};

const writeDistrict = async (
  { neighbourhood, areas, boundary, centre }: DrawnDistrict,
  own: readonly requests.Placed[],
): Promise<void> => {
  const { slug, name, number } = neighbourhood;
  const folder = join(city, slug);
  const rows: readonly SourceRow[] = own.map(({ request }) => request);
  await writeJson(join(folder, 'district.json'), {
    schemaVersion: 1,
    // state 25, the city's 07 (FIPS 25 07000), and its own number of the neighbourhood
    code: `2507${number}`,
    name,
    sourceNames: requests.sourceNamesOf(slug, byDistrict),
    centre: roundPosition(centre),
    caseNumber: { prefix: prefixOf(slug), digits: 4 },
    calendar: 'calendar.json',
    grids: { plan: { cellMetres: 100 } },
    catalogue: { scheme: 'boston311-2015' },
  });
  await writeGeoJson(join(folder, 'areas.geojson'), areas);
  await writeGeoJson(join(folder, 'boundary.geojson'), [boundary]);
  await writeCsv(
    join(folder, 'gazetteer.csv'),
    ['name', 'kind', 'lng', 'lat'],
    requests.streetsOf(own, mostStreets),
  );
  await writeCsv(
    join(folder, 'responsibilities.csv'),
    ['unit', 'basis', 'category', 'area'],
    requests.responsibilitiesOf(all, rows),
  );
};

await writeCity();
for (const district of districts) {
  const own = byDistrict.get(district.neighbourhood.slug) ?? [];
  if (own.length > 0) await writeDistrict(district, own);
}
