import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tenant } from '../../../functions/domain/tenant/types.ts';
import { tenantFolder } from '../../../functions/tenants/folder.ts';
import { formatTenantErrors, loadTenant, type TenantFileError } from '../../../functions/tenants/index.ts';
import { readPolicies } from '../../../functions/tenants/settings.ts';
import { readTables } from '../../../functions/tenants/tables.ts';
import { OrderError } from '../arguments.ts';
import { filesOf, json, type NewDistrict } from './district.ts';
import { exists } from './exists.ts';
import { type TemplateFiles, templateIn, templateWithUnits } from './template.ts';

/** Where the files are made: a root of its own beside the others, with what the new district stands on. */
interface Bench {
  readonly root: string;
  readonly cityFolder: string;
  readonly districtFolder: string;
}

/** A copy of the city's own files and of the standard catalogues. */
const benchFor = async ({ root, city, district, newCity }: NewDistrict, beside: string): Promise<Bench> => {
  const cityFolder = join(beside, city);
  for (const shared of ['_catalogues', '_indicators'])
    if (await exists(join(root, shared)))
      await cp(join(root, shared), join(beside, shared), { recursive: true });
  await mkdir(join(cityFolder, district), { recursive: true });
  const entries = newCity === undefined ? await readdir(join(root, city), { withFileTypes: true }) : [];
  for (const { name } of entries.filter((entry) => entry.isFile()))
    await cp(join(root, city, name), join(cityFolder, name));
  if (newCity !== undefined) await writeFile(join(cityFolder, 'city.json'), json(newCity));
  return { root: beside, cityFolder, districtFolder: join(cityFolder, district) };
};

/** The template, with the city's units where the district has none of its own. */
const templateFor = async (
  order: NewDistrict,
  { root }: Bench,
  own: ReadonlySet<string>,
): Promise<TemplateFiles> => {
  const files = await templateIn(order.language);
  if (own.has('units.csv')) return files;
  // faults of the city's files are told by the loader, which reads them again
  const unheard = () => undefined;
  const folder = tenantFolder(root, order.city, '');
  const units = (await readTables(folder, unheard)).units.keys ?? new Set<string>();
  const fallback = (await readPolicies(folder, unheard))?.policies.fallbackUnit ?? '';
  const standIn = units.has(fallback) ? fallback : [...units][0];
  return standIn === undefined ? files : templateWithUnits(files, units, standIn);
};

/** Files of the city with faults in them that they have for this district only: places or units that it does not have. */
const unfit = (
  errors: readonly TenantFileError[],
  city: string,
  names: Iterable<string>,
): readonly string[] => {
  const faulty = new Set(errors.map(({ file }) => file));
  return [...names].filter((name) => faulty.has(`${city}/${name}`));
};

/**
 * Writes the district's own files from the template and, as long as a file of the city does not fit the new district,
 * one of the district's own in its place.
 */
const settle = async (order: NewDistrict, bench: Bench, own: ReadonlySet<string>): Promise<Tenant> => {
  const template = await templateFor(order, bench, own);
  for (const name of own) await writeFile(join(bench.districtFolder, name), template.get(name) ?? '');
  const loaded = await loadTenant(bench.root, `${order.city}/${order.district}`);
  if (loaded.ok) return loaded.tenant;
  const more = new Set([...own, ...unfit(loaded.errors, order.city, template.keys())]);
  if (more.size > own.size) return settle(order, bench, more);
  throw new OrderError(
    `Nothing was written: the files would not fit together.\n${formatTenantErrors(loaded.errors)}`,
  );
};

/** Files of the template that the city does not have. */
const lacking = async ({ language }: NewDistrict, { cityFolder }: Bench): Promise<ReadonlySet<string>> => {
  const ofCity = await readdir(cityFolder);
  const names = [...(await templateIn(language)).keys()];
  return new Set(names.filter((name) => name === 'README.md' || !ofCity.includes(name)));
};

/** A district, and the names of the files in its folder. */
export interface Made {
  readonly tenant: Tenant;
  readonly files: readonly string[];
}

/**
 * Writes the files of a district, and of its city if that is new. They are made beside, checked as a whole, and put in
 * their place by one rename: what fails leaves nothing behind, and nothing that is there is ever overwritten.
 */
export const writeNew = async (order: NewDistrict): Promise<Made> => {
  const { root, city, district, newCity } = order;
  const beside = await mkdtemp(join(root, '.new-'));
  try {
    const bench = await benchFor(order, beside);
    for (const [name, text] of Object.entries(filesOf(order)))
      await writeFile(join(bench.districtFolder, name), text);
    const tenant = await settle(order, bench, await lacking(order, bench));
    const files = (await readdir(bench.districtFolder)).sort();
    if (newCity === undefined) await rename(bench.districtFolder, join(root, city, district));
    else await rename(bench.cityFolder, join(root, city));
    return { tenant, files };
  } finally {
    await rm(beside, { recursive: true });
  }
};
