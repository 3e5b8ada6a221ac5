import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { codeOf } from '../ports/systemError.ts';
import type { Report, TenantFileError } from './errors.ts';
import { catalogueFolder, tenantFolder } from './folder.ts';
import { readCity } from './settings.ts';

/** A root that is not there has no tenants. */
const entriesOf = async (path: string): Promise<readonly Dirent[]> => {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

const foldersIn = async (path: string): Promise<readonly string[]> =>
  (await entriesOf(path)).filter((entry) => entry.isDirectory()).map(({ name }) => name);

const hasFile = async (path: string, name: string): Promise<boolean> => (await readdir(path)).includes(name);

const citiesIn = async (root: string): Promise<readonly string[]> => {
  const folders = (await foldersIn(root)).filter((name) => name !== catalogueFolder);
  const found = await Promise.all(folders.map((name) => hasFile(`${root}/${name}`, 'city.json')));
  return folders.filter((_, i) => found[i]);
};

/** Keys `<city>/<district>` of every district below the root, in order. A district is a folder with a district.json. */
export const listTenants = async (root: string): Promise<string[]> => {
  const cities = await citiesIn(root);
  const keys = await Promise.all(
    cities.map(async (city) => {
      const districts = await foldersIn(`${root}/${city}`);
      const found = await Promise.all(
        districts.map((name) => hasFile(`${root}/${city}/${name}`, 'district.json')),
      );
      return districts.filter((_, i) => found[i]).map((district) => `${city}/${district}`);
    }),
  );
  return keys.flat().sort();
};

/** Keys of the districts that the city files mark as `demo`: those that run when none is named. */
export const listDemoTenants = async (
  root: string,
): Promise<
  | { readonly ok: true; readonly keys: readonly string[] }
  | { readonly ok: false; readonly errors: readonly TenantFileError[] }
> => {
  const errors: TenantFileError[] = [];
  const report: Report = (error) => errors.push(error);
  const names = await citiesIn(root);
  const cities = await Promise.all(
    names.map((name) => readCity(tenantFolder(root, name, ''), `${name}/city.json`, report)),
  );
  const keys = cities.flatMap((city, i) => (city?.demo ?? []).map((district) => `${names[i]}/${district}`));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, keys };
};
