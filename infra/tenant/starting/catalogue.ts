import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueFolder } from '../../../functions/tenants/folder.ts';
import { OrderError } from '../arguments.ts';
import { exists } from './exists.ts';

export type CatalogueChoice = { readonly standard: string } | { readonly scheme: string };

const standardsIn = async (folder: string): Promise<readonly string[]> => {
  const entries = (await exists(folder)) ? await readdir(folder, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
};

/** Whether the city has tables that its districts share. */
const hasOwnTables = async (folder: string): Promise<boolean> =>
  (await exists(join(folder, 'categories.csv'))) && (await exists(join(folder, 'conditions.csv')));

/** The standard that was said; else the city's own tables; else the first standard. Throws OrderError. */
export const catalogueOf = async (
  root: string,
  city: string,
  said: string | undefined,
): Promise<CatalogueChoice> => {
  if (said === undefined && (await hasOwnTables(join(root, city)))) return { scheme: city };
  const folder = join(root, catalogueFolder);
  const names = await standardsIn(folder);
  const [first] = names;
  if (first === undefined)
    throw new OrderError(`There is no standard catalogue in ${folder}: copy one there first.`);
  if (said !== undefined && !names.includes(said))
    throw new OrderError(`--catalogue: there is no "${said}" in ${folder}. There are: ${names.join(', ')}.`);
  return { standard: said ?? first };
};
