import { join } from 'node:path';
import { foldersFromArguments, writeCsv, writeGeoJson } from './files.ts';
import { readCases, readSubcategories, readUnits } from './pingshan/cases.ts';
import { conditionsOf, kindOf } from './pingshan/categories.ts';
import { drawPlaces } from './pingshan/places.ts';
import { responsibilitiesOf } from './pingshan/responsibilities.ts';

/**
 * Derives what can be derived of the tenant `shenzhen/pingshan` from the published cases of 2018.
 *
 *   node local/tools/tenants/pingshan.ts --from DIR [--to tenants]
 *
 * Writes areas, boundary, units, categories, conditions, responsibilities and gazetteer; the other files of the folder
 * are kept by hand. Running it again writes the same.
 */

const { from, to } = foldersFromArguments();
const folder = join(to, 'shenzhen/pingshan');

const places = await drawPlaces(from);
await writeGeoJson(join(folder, 'areas.geojson'), places.areas);
await writeGeoJson(join(folder, 'boundary.geojson'), [places.boundary]);
await writeCsv(join(folder, 'gazetteer.csv'), ['name', 'kind', 'lng', 'lat'], places.gazetteer);

const units = await readUnits(from);
await writeCsv(join(folder, 'units.csv'), ['code', 'name'], units);

const subcategories = await readSubcategories(from);
await writeCsv(
  join(folder, 'categories.csv'),
  ['code', 'name', 'kind', 'majorCode', 'majorName', 'middleCode', 'middleName'],
  subcategories.map((subcategory) => ({ ...subcategory, kind: kindOf(subcategory) })),
);
await writeCsv(
  join(folder, 'conditions.csv'),
  ['id', 'subcategory', 'filing', 'closing', 'limit', 'unit'],
  await conditionsOf(from, subcategories),
);
await writeCsv(
  join(folder, 'responsibilities.csv'),
  ['unit', 'basis', 'category', 'area'],
  responsibilitiesOf(await readCases(from), units, subcategories),
);
