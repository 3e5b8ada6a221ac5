import type { Language } from '../domain/tenant/types.ts';
import type { Report, TenantFileError } from './errors.ts';
import { tenantFolder } from './folder.ts';
import { readCity } from './settings.ts';

/** Somebody who sees all districts of a city. */
export interface SuperAdminEntry {
  readonly id: string;
  readonly name: string;
}

/** What a city's own file says of it. */
export interface CityFile {
  /** its folder */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly language: Language;
  readonly superAdmins: readonly SuperAdminEntry[];
}

export type CityLoad =
  | { readonly ok: true; readonly city: CityFile }
  | { readonly ok: false; readonly errors: readonly TenantFileError[] };

/** Names under which a city itself is served or deployed, so that no district below it may have them. */
export const reservedFolders: readonly string[] = ['v1', 'oidc', 'wall', 'signed-in', 'assets', 'edge'];

/** Reads `city.json` of the city in the folder `key` below `root`. Every error of the file is in the answer. */
export const loadCity = async (root: string, key: string): Promise<CityLoad> => {
  const errors: TenantFileError[] = [];
  const report: Report = (error) => errors.push(error);
  const file = await readCity(tenantFolder(root, key, ''), `${key}/city.json`, report);
  if (file === undefined || errors.length > 0) return { ok: false, errors };
  const { code, name, language, superAdmins } = file;
  return { ok: true, city: { key, code, name, language, superAdmins } };
};
