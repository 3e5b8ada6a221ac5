import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import type { Report } from './errors.ts';
import type { Source } from './folder.ts';
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
  /** every value of the first column, of bad rows too; absent when the file could not be read at all */
  readonly keys?: ReadonlySet<string>;
}

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

const linesOf = ({ file, text }: Source, report: Report): readonly Line[] | undefined => {
  try {
    const options = {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: false,
    };
    return parse<Parsed>(text, options as typeof options & { columns: true }).map(lineOf);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report({ file, problem: `is not CSV: ${error.message}` });
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

const checkKeys = (file: string, key: string, lines: readonly Line[], report: Report): void => {
  const first = new Map<string, number>();
  for (const { row, values } of lines) {
    const [code = ''] = values;
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, row);
    else report({ file, row, field: key, problem: `"${code}" is already in row ${earlier}` });
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
  /** the first column whose values must differ; absent where rows have no name of their own */
  readonly key?: keyof E & string;
  readonly report: Report;
}

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
  const [head, ...body] = lines ?? [];
  if (lines === undefined || head === undefined) {
    if (lines !== undefined) report({ file, row: 1, problem: 'has no header' });
    return { file, rows: [] };
  }
  const header = head.values;
  checkHeader(file, header, columns, report);
  if (key !== undefined) checkKeys(file, key, body, report);
  const schema = v.object(columns);
  const rows = body.flatMap((line) => {
    const value = readValue(line, { file, header, schema, report });
    return value === undefined ? [] : [{ row: line.row, value }];
  });
  return { file, rows, keys: new Set(body.map(({ values }) => values[0]?.trim() ?? '')) };
};
