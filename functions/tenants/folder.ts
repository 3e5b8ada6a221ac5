import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../ports/systemError.ts';
import type { Report } from './errors.ts';

/** A file that was found: its path below the tenants' root, and what is in it. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The text of a file, without a byte-order mark; reports one that is not UTF-8, as spreadsheets may save it. */
export const textOf = ({ file, bytes }: Source, report: Report): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report({ file, problem: 'is not UTF-8 text (perhaps GBK or UTF-16): save it as UTF-8' });
    return undefined;
  }
};

/** Where a tenant's files are looked for. */
export interface TenantFolder {
  /** a file of the district; if it has none, the city's */
  read(name: string): Promise<Source | undefined>;
  readOfCity(name: string): Promise<Source | undefined>;
  /** a file of a standard catalogue, which any tenant may name */
  readOfCatalogue(standard: string, name: string): Promise<Source | undefined>;
  /** a catalogue of indicators, which any tenant may name */
  readOfIndicators(name: string): Promise<Source | undefined>;
  /** the path under which a missing file is reported */
  pathOf(name: string): string;
}

/** Standard catalogues are kept beside the cities. */
export const catalogueFolder = '_catalogues';

/** So are catalogues of indicators. */
const indicatorFolder = '_indicators';

const readSource = async (root: string, file: string): Promise<Source | undefined> => {
  try {
    return { file, bytes: await readFile(join(root, file)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** The folder of the tenant `<city>/<district>` below the root. */
export const tenantFolder = (root: string, city: string, district: string): TenantFolder => ({
  read: async (name) =>
    (await readSource(root, `${city}/${district}/${name}`)) ?? (await readSource(root, `${city}/${name}`)),
  readOfCity: (name) => readSource(root, `${city}/${name}`),
  readOfCatalogue: (standard, name) => readSource(root, `${catalogueFolder}/${standard}/${name}`),
  readOfIndicators: (name) => readSource(root, `${indicatorFolder}/${name}`),
  pathOf: (name) => `${city}/${district}/${name}`,
});
