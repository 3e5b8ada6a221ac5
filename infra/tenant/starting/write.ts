import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MultiPolygon, Position } from '../../../functions/domain/grid/types.ts';
import type { Language, Tenant } from '../../../functions/domain/tenant/types.ts';
import { codeOf } from '../../../functions/ports/systemError.ts';
import { formatTenantErrors, loadTenant } from '../../../functions/tenants/index.ts';
import { OrderError } from '../options.ts';

/** Everything that the files are made from. */
export interface NewDistrict {
  readonly root: string;
  readonly city: string;
  readonly district: string;
  readonly language: Language;
  readonly name: string;
  readonly code: string;
  readonly centre: Position;
  readonly boundary: MultiPolygon;
  readonly cellMetres: number;
  readonly catalogue: string;
  /** for a city that is not there yet */
  readonly newCity?: {
    readonly name: string;
    readonly code: string;
    readonly timeZone: string;
    readonly datum: string;
  };
}

const schemaVersion = 1;

export const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
};

const template = join(import.meta.dirname, 'template');

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const collection = (properties: object, geometry: MultiPolygon) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: geometry } }],
});

/** The district's outline as its one street, and that as its one community. */
const areasOf = ({ name, centre, boundary }: NewDistrict) => {
  const area = { name, gridDigits: '001', centre };
  const [street] = collection({ level: 'street', code: 's1', ...area }, boundary).features;
  const [community] = collection(
    { level: 'community', code: 's1c1', parent: 's1', ...area },
    boundary,
  ).features;
  return { type: 'FeatureCollection', features: [street, community] };
};

const cityFile = ({ language }: NewDistrict, city: NonNullable<NewDistrict['newCity']>) => {
  const { code, name, timeZone, datum } = city;
  return { schemaVersion, code, name, language, timeZone, datum, demo: [] };
};

const districtFile = ({ code, name, language, centre, cellMetres, catalogue, district }: NewDistrict) => ({
  schemaVersion,
  code,
  name,
  language,
  centre,
  caseNumber: { prefix: district.slice(0, 2).toUpperCase(), digits: 4 },
  calendar: 'calendar.json',
  grids: { plan: { cellMetres } },
  catalogue: { standard: catalogue },
});

/** Copies what the city does not have: a file of the city counts for all its districts. */
const copyTemplate = async (language: Language, cityFolder: string, folder: string): Promise<void> => {
  const sources = [join(template, 'policies.json')];
  const own = join(template, language);
  for (const name of await readdir(own)) sources.push(join(own, name));
  for (const source of sources) {
    const name = source.slice(source.lastIndexOf('/') + 1);
    if (name === 'README.md' || !(await exists(join(cityFolder, name)))) await cp(source, join(folder, name));
  }
};

const writeDistrict = async (order: NewDistrict, cityFolder: string): Promise<void> => {
  const folder = join(cityFolder, order.district);
  await mkdir(folder, { recursive: true });
  const [lng, lat] = order.centre;
  const files = {
    'district.json': json(districtFile(order)),
    'boundary.geojson': json(collection({}, order.boundary)),
    'areas.geojson': json(areasOf(order)),
    'gazetteer.csv': `name,kind,lng,lat\n"${order.name.replaceAll('"', '""')}",area,${lng},${lat}\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await copyTemplate(order.language, cityFolder, folder);
};

/** A copy of what the new district stands on: its city's own files, and the standard catalogues. */
const copySurroundings = async ({ root, city, newCity }: NewDistrict, into: string): Promise<string> => {
  await cp(join(root, '_catalogues'), join(into, '_catalogues'), { recursive: true });
  const cityFolder = join(into, city);
  await mkdir(cityFolder);
  if (newCity !== undefined) return cityFolder;
  for (const entry of await readdir(join(root, city), { withFileTypes: true }))
    if (entry.isFile()) await cp(join(root, city, entry.name), join(cityFolder, entry.name));
  return cityFolder;
};

const checked = async (root: string, key: string): Promise<Tenant> => {
  const loaded = await loadTenant(root, key);
  if (loaded.ok) return loaded.tenant;
  throw new OrderError(
    `Nothing was written: the files would not fit together.\n${formatTenantErrors(loaded.errors)}`,
  );
};

/**
 * Writes the files of a district, and of its city if that is new. They are made beside, checked as a whole, and put in
 * their place by one rename: what fails leaves nothing behind, and nothing that is there is ever overwritten.
 */
export const writeNew = async (order: NewDistrict): Promise<Tenant> => {
  const { root, city, district, newCity } = order;
  await mkdir(root, { recursive: true });
  const beside = await mkdtemp(join(root, '.new-'));
  try {
    const cityFolder = await copySurroundings(order, beside);
    if (newCity !== undefined) await writeFile(join(cityFolder, 'city.json'), json(cityFile(order, newCity)));
    await writeDistrict(order, cityFolder);
    const tenant = await checked(beside, `${city}/${district}`);
    if (newCity === undefined) await rename(join(cityFolder, district), join(root, city, district));
    else await rename(cityFolder, join(root, city));
    return tenant;
  } finally {
    await rm(beside, { recursive: true });
  }
};
