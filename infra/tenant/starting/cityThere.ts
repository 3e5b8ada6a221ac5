import { tenantFolder } from '../../../functions/tenants/folder.ts';
import { formatTenantErrors, type TenantFileError } from '../../../functions/tenants/index.ts';
import { type City, readCity } from '../../../functions/tenants/settings.ts';
import { OrderError } from '../arguments.ts';
import { exists } from './exists.ts';
import type { Flag } from './options.ts';

const ofNewCities: readonly Flag[] = ['city-name', 'city-code', 'time-zone', 'datum'];

/**
 * The city, if its folder is there. Throws OrderError for a folder that is no city, for a `city.json` with faults, and
 * for flags that would change the city.
 */
export const cityThere = async (
  root: string,
  name: string,
  said: Readonly<Partial<Record<Flag, string>>>,
): Promise<City | undefined> => {
  const folder = `${root}/${name}`;
  if (!(await exists(folder))) return undefined;
  if (!(await exists(`${folder}/city.json`)))
    throw new OrderError(`${folder} is there already, but is no city: it has no city.json.`);
  const errors: TenantFileError[] = [];
  const city = await readCity(tenantFolder(root, name, ''), `${name}/city.json`, (error) =>
    errors.push(error),
  );
  if (errors.length > 0) throw new OrderError(formatTenantErrors(errors));
  const useless = ofNewCities.filter((flag) => said[flag] !== undefined);
  if (useless.length === 0) return city;
  const flags = useless.map((flag) => `--${flag}`).join(', ');
  throw new OrderError(`${flags}: the city is there already; ${folder}/city.json says what it is.`);
};
