import type * as v from 'valibot';
import * as columns from './columns.ts';
import { type Columns, type CsvOptions, readCsv, type Table } from './csv.ts';
import type { Report } from './errors.ts';
import type { Source, TenantFolder } from './folder.ts';

type TableOf<E extends Columns> = Table<v.InferOutput<v.ObjectSchema<E, undefined>>>;

export interface Tables {
  readonly units: TableOf<typeof columns.unitColumns>;
  readonly channels: TableOf<typeof columns.channelColumns>;
  readonly natures: TableOf<typeof columns.natureColumns>;
  readonly responsibilities: TableOf<typeof columns.responsibilityColumns>;
  readonly people: TableOf<typeof columns.personColumns>;
  readonly gazetteer: TableOf<typeof columns.gazetteerColumns>;
  readonly components: TableOf<typeof columns.componentColumns>;
}

export interface CatalogueTables {
  readonly categories: TableOf<typeof columns.categoryColumns>;
  readonly conditions: TableOf<typeof columns.conditionColumns>;
}

/** Reads a table, or reports that it is missing; an optional one is then simply empty. */
const reader =
  (folder: TenantFolder, report: Report) =>
  async <const E extends Columns>(
    name: string,
    options: Omit<CsvOptions<E>, 'report'>,
    optional = false,
  ): Promise<TableOf<E>> => {
    const source = await folder.read(name);
    if (source !== undefined) return readCsv(source, { ...options, report });
    if (!optional)
      report({ file: folder.pathOf(name), problem: 'is missing, in the district and in the city' });
    return { file: folder.pathOf(name), rows: [], ...(optional ? { keys: new Set<string>() } : {}) };
  };

/** Every CSV file of a tenant but its catalogue. */
export const readTables = async (folder: TenantFolder, report: Report): Promise<Tables> => {
  const read = reader(folder, report);
  return {
    units: await read('units.csv', { columns: columns.unitColumns, key: 'code' }),
    channels: await read('channels.csv', { columns: columns.channelColumns, key: 'code' }),
    natures: await read('natures.csv', { columns: columns.natureColumns, key: 'code' }),
    responsibilities: await read('responsibilities.csv', { columns: columns.responsibilityColumns }),
    people: await read('people.csv', { columns: columns.personColumns, key: 'id' }),
    gazetteer: await read('gazetteer.csv', { columns: columns.gazetteerColumns }),
    components: await read('components.csv', { columns: columns.componentColumns, key: 'code' }, true),
  };
};

/** The catalogue's two files, the tenant's own or those of a standard. */
export const readCatalogueTables = async (
  folder: TenantFolder,
  standard: string | undefined,
  report: Report,
): Promise<CatalogueTables> => {
  const find = (name: string): Promise<Source | undefined> =>
    standard === undefined ? folder.read(name) : folder.readOfCatalogue(standard, name);
  const read = reader({ ...folder, read: find }, report);
  return {
    categories: await read('categories.csv', { columns: columns.categoryColumns, key: 'code' }),
    conditions: await read('conditions.csv', { columns: columns.conditionColumns, key: 'id' }),
  };
};
