import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import type { Report } from './errors.ts';
import { type Source, textOf } from './folder.ts';
import { pathOf, problemOf } from './issues.ts';

export interface Row<T> {
  /** line in the file; the header is 1 */
  readonly row: number;
  readonly value: T;
}

/** What could be read of a CSV file. */
export interface Table<T> {
  readonly file: string;
  readonly rows: readonly Row<T>[];
  /** every value of the key's column, of bad rows too; absent when the file could not be read or has no such column */
  readonly keys?: ReadonlySet<string>;
  /** what stands in a column, in bad rows too: what a bad row names is still named */
  readonly named: (column: keyof T & string) => ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** A table of which nothing could be read. */
export const emptyTable = (file: string) => ({ file, rows: [], named: () => nothing });

/** A schema for each column of a file, by its name. */
export type Columns = Readonly<
  Record<
    string,
    v.GenericSchema<string, unknown> | v.ExactOptionalSchema<v.GenericSchema<string, unknown>, undefined>
  >
>;

interface Line {
  readonly row: number;
  readonly values: readonly string[];
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** The parser tells where a record ends; it begins as many lines earlier as its values have line breaks. */
const lineOf = ({ record, info }: Parsed): Line => ({
  row: info.lines - record.join('').split('\n').length + 1,
  values: record,
});

const linesOf = (source: Source, report: Report): readonly Line[] | undefined => {
  const text = textOf(source, report);
  if (text === undefined) return undefined;
  try {
    const options = {
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: false,
    };
    return parse<Parsed>(text, options as typeof options & { columns: true }).map(lineOf);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({ file: source.file, problem: `is not CSV: ${error.message}` });
    return undefined;
  }
};

const checkHeader = (file: string, header: readonly string[], entries: Columns, report: Report): void => {
  for (const [column, schema] of Object.entries(entries)) {
    const needed = schema.type !== 'exact_optional';
    if (needed && !header.includes(column))
      report({ file, row: 1, field: column, problem: 'is a missing column' });
  }
  header.forEach((column, i) => {
    if (!(column in entries)) report({ file, row: 1, field: column, problem: 'is not a column known here' });
    else if (header.indexOf(column) !== i) report({ file, row: 1, field: column, problem: 'is there twice' });
  });
};

/** An empty value is the same as none. */
const recordOf = (header: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    header.flatMap((column, i) => {
      const value = values[i]?.trim() ?? '';
      return value === '' ? [] : [[column, value]];
    }),
  );

interface Key {
  readonly row: number;
  readonly code: string;
}

/** What stands in one column, with its row; rows without anything there are left out. */
const keysOf = (index: number, lines: readonly Line[]): readonly Key[] =>
  lines
    .map(({ row, values }) => ({ row, code: values[index]?.trim() ?? '' }))
    .filter(({ code }) => code !== '');

const codesOf = (keys: readonly Key[]): ReadonlySet<string> => new Set(keys.map(({ code }) => code));

const checkKeys = (file: string, field: string, keys: readonly Key[], report: Report): void => {
  const first = new Map<string, number>();
  for (const { row, code } of keys) {
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, row);
    else report({ file, row, field, problem: `"${code}" is already in row ${earlier}` });
  }
};

interface Reading<S extends v.GenericSchema> {
  readonly file: string;
  readonly header: readonly string[];
  readonly schema: S;
  readonly report: Report;
}

/** A row's values; reports each that does not fit, but a missing column only once, with the header. */
const readValue = <S extends v.GenericSchema>(
  { row, values }: Line,
  { file, header, schema, report }: Reading<S>,
): v.InferOutput<S> | undefined => {
  if (values.length !== header.length) {
    report({ file, row, problem: `has ${values.length} values where the header names ${header.length}` });
  }
  const parsed = v.safeParse(schema, recordOf(header, values));
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    const [field] = pathOf(issue);
    if (field !== undefined && header.includes(field))
      report({ file, row, field, problem: problemOf(issue) });
  }
  return undefined;
};

export interface CsvOptions<E extends Columns> {
  /** the schema of one row; the file's columns are its names */
  readonly columns: E;
  /** the column whose values must differ; absent where rows have no name of their own */
  readonly key?: keyof E & string;
  readonly report: Report;
}

/** The keys of a table, checked; absent where it has none or lacks their column, which the header's check reports. */
const readKeys = (
  file: string,
  key: string | undefined,
  { header, body }: { readonly header: readonly string[]; readonly body: readonly Line[] },
  report: Report,
): { readonly keys?: ReadonlySet<string> } => {
  if (key === undefined || !header.includes(key)) return {};
  const keys = keysOf(header.indexOf(key), body);
  checkKeys(file, key, keys, report);
  return { keys: codesOf(keys) };
};

/**
 * Reads a CSV file with a header. Reports what is wrong with the header, with the number of values in a row, with each
 * value, and with a key that occurs twice; rows without fault are returned.
 */
export const readCsv = <const E extends Columns>(
  source: Source,
  { columns, key, report }: CsvOptions<E>,
): Table<v.InferOutput<v.ObjectSchema<E, undefined>>> => {
  const { file } = source;
  const lines = linesOf(source, report);
  if (lines === undefined) return emptyTable(file);
  const [head, ...body] = lines;
  if (head === undefined) {
    report({ file, row: 1, problem: 'has no header' });
    return emptyTable(file);
  }
  const header = head.values;
  checkHeader(file, header, columns, report);
  const schema = v.object(columns);
  const rows = body.flatMap((line) => {
    const value = readValue(line, { file, header, schema, report });
    return value === undefined ? [] : [{ row: line.row, value }];
  });
  const named = (column: string) => codesOf(keysOf(header.indexOf(column), body));
  return { file, rows, named, ...readKeys(file, key, { header, body }, report) };
};
