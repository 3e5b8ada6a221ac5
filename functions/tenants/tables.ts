import type * as v from 'valibot';
import * as columns from './columns.ts';
import { type Columns, type CsvOptions, emptyTable, readCsv, type Table } from './csv.ts';
import type { Report, TenantFileError } from './errors.ts';
import { catalogueFolder, type Source, type TenantFolder } from './folder.ts';
import { templateColumns } from './notifications.ts';

type TableOf<E extends Columns> = Table<v.InferOutput<v.ObjectSchema<E, undefined>>>;

export interface Tables {
  readonly units: TableOf<typeof columns.unitColumns>;
  readonly channels: TableOf<typeof columns.channelColumns>;
  readonly natures: TableOf<typeof columns.natureColumns>;
  readonly responsibilities: TableOf<typeof columns.responsibilityColumns>;
  readonly people: TableOf<typeof columns.personColumns>;
  readonly gazetteer: TableOf<typeof columns.gazetteerColumns>;
  readonly components: TableOf<typeof columns.componentColumns>;
  readonly opinions: TableOf<typeof columns.opinionColumns>;
  readonly fields: TableOf<typeof columns.fieldColumns>;
  readonly templates: TableOf<typeof templateColumns>;
}

export interface CatalogueTables {
  readonly categories: TableOf<typeof columns.categoryColumns>;
  readonly conditions: TableOf<typeof columns.conditionColumns>;
}

interface Shelf {
  read(name: string): Promise<Source | undefined>;
  pathOf(name: string): string;
  /** what to say of a file that is not there */
  missing(name: string): TenantFileError;
}

const shelfOf = (folder: TenantFolder): Shelf => ({
  ...folder,
  missing: (name) => ({
    file: folder.pathOf(name),
    problem: 'is missing, in the district and in the city',
  }),
});

/** The files of a standard catalogue. */
const shelfOfStandard = (folder: TenantFolder, standard: string): Shelf => ({
  read: (name) => folder.readOfCatalogue(standard, name),
  pathOf: (name) => `${catalogueFolder}/${standard}/${name}`,
  missing: (name) => ({
    file: folder.pathOf('district.json'),
    field: 'catalogue.standard',
    problem: `"${standard}" is not a standard catalogue: there is no ${catalogueFolder}/${standard}/${name}`,
  }),
});

/** Reads a table, or reports that it is missing; an optional one is then simply empty. */
const reader =
  (shelf: Shelf, report: Report) =>
  async <const E extends Columns>(
    name: string,
    options: Omit<CsvOptions<E>, 'report'>,
    optional = false,
  ): Promise<TableOf<E>> => {
    const source = await shelf.read(name);
    if (source !== undefined) return readCsv(source, { ...options, report });
    if (!optional) report(shelf.missing(name));
    return { ...emptyTable(shelf.pathOf(name)), ...(optional ? { keys: new Set<string>() } : {}) };
  };

/** Every CSV file of a tenant but its catalogue. */
export const readTables = async (folder: TenantFolder, report: Report): Promise<Tables> => {
  const read = reader(shelfOf(folder), report);
  return {
    units: await read('units.csv', { columns: columns.unitColumns, key: 'code' }),
    channels: await read('channels.csv', { columns: columns.channelColumns, key: 'code' }),
    natures: await read('natures.csv', { columns: columns.natureColumns, key: 'code' }),
    responsibilities: await read('responsibilities.csv', { columns: columns.responsibilityColumns }),
    people: await read('people.csv', { columns: columns.personColumns, key: 'id' }),
    gazetteer: await read('gazetteer.csv', { columns: columns.gazetteerColumns }),
    components: await read('components.csv', { columns: columns.componentColumns, key: 'code' }, true),
    opinions: await read('opinions.csv', { columns: columns.opinionColumns }, true),
    fields: await read('fields.csv', { columns: columns.fieldColumns }, true),
    templates: await read('notification-templates.csv', { columns: templateColumns }, true),
  };
};

/** The catalogue's two files, the tenant's own or those of a standard. */
export const readCatalogueTables = async (
  folder: TenantFolder,
  standard: string | undefined,
  report: Report,
): Promise<CatalogueTables> => {
  const shelf = standard === undefined ? shelfOf(folder) : shelfOfStandard(folder, standard);
  const read = reader(shelf, report);
  return {
    categories: await read('categories.csv', { columns: columns.categoryColumns, key: 'code' }),
    conditions: await read('conditions.csv', { columns: columns.conditionColumns, key: 'id' }),
  };
};
