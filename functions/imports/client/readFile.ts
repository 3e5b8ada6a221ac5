import {
  decodeText,
  delimiterOf,
  type FileLimits,
  formatOf,
  type OfFile,
  type Sheet,
  type Table,
  tableOf,
} from '../../domain/imports/file.ts';
import type { ImportKind } from '../../domain/imports/types.ts';

/** Reads a file where it lies, in the browser or beside the command line: only its rows go over the network. */

/** Parsers are loaded with the first file of their kind. */
const csvParser = () => import('csv-parse/sync');
const excelParser = () => import('read-excel-file/universal');

const unreadable = { ok: false, fault: { type: 'unreadable' } } as const;

const readCsv = async (text: string): Promise<OfFile<Sheet>> => {
  const { CsvError, parse } = await csvParser();
  try {
    const records = parse(text, {
      columns: false,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      bom: true,
    });
    return { ok: true, value: { rows: records.map((cells, place) => ({ row: place + 1, cells })) } };
  } catch (error) {
    if (error instanceof CsvError) return unreadable;
    throw error;
  }
};

/** From here on a spreadsheet keeps a number's first 15 digits only: what it shows is not what was entered. */
const lossy = 1e15;

/**
 * A date of a spreadsheet has no zone: what it shows is read as local time later, like any other text. It is a fraction of a
 * day, which comes to a second only when it is rounded.
 */
const dateText = (date: Date): string =>
  new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString().slice(0, 19);

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'number') return Math.abs(cell) >= lossy ? cell.toExponential() : String(cell);
  return String(cell);
};

const readExcel = async (bytes: Uint8Array<ArrayBuffer>): Promise<OfFile<Sheet>> => {
  const { InvalidInputError, InvalidSpreadsheetError, readSheet } = await excelParser();
  try {
    const rows = await readSheet(new Blob([bytes]));
    return {
      ok: true,
      value: { rows: rows.map((cells, place) => ({ row: place + 1, cells: cells.map(cellText) })) },
    };
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) return unreadable;
    throw error;
  }
};

export interface ReadFile extends Table {
  readonly format: 'csv' | 'xlsx';
  /** of a CSV file */
  readonly encoding?: 'UTF-8' | 'GB18030';
}

/** The rows of a CSV or Excel file, its first sheet. Faults: those of a file as a whole. */
export const readFile = async (
  kind: ImportKind,
  bytes: Uint8Array<ArrayBuffer>,
  limits: FileLimits,
): Promise<OfFile<ReadFile>> => {
  const format = formatOf(bytes, limits);
  if (!format.ok) return format;
  const decoded = format.value === 'csv' ? decodeText(bytes) : undefined;
  if (decoded?.ok === false) return decoded;
  const sheet = decoded === undefined ? await readExcel(bytes) : await readCsv(decoded.value.text);
  if (!sheet.ok) return sheet;
  const table = tableOf(kind, sheet.value, limits);
  if (!table.ok) return table;
  const encoding = decoded === undefined ? {} : { encoding: decoded.value.encoding };
  return { ok: true, value: { ...table.value, format: format.value, ...encoding } };
};

/** What a file is known again by, so that an import that was broken off goes on: SHA-256 in hex. */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
