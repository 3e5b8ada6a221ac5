import { type ColumnMapping, mapColumns } from './headers.ts';
import type { ImportColumn, ImportKind, RawRow } from './types.ts';

/** Why nothing of a file is taken. */
export type FileFault =
  | {
      readonly type: 'wrong-type' | 'empty' | 'unreadable' | 'too-large' | 'too-many-rows';
      readonly params?: Readonly<Record<string, number>>;
    }
  | { readonly type: 'missing-columns'; readonly columns: readonly ImportColumn[] };

export type OfFile<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: FileFault };

/** How much of a file the tenant takes. */
export interface FileLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
  /** characters of a report's text */
  readonly maxTextLength: number;
}

const fault = (type: Exclude<FileFault['type'], 'missing-columns'>, params?: Record<string, number>) =>
  ({ ok: false, fault: { type, ...(params === undefined ? {} : { params }) } }) as const;

/** What the bytes of a file are: Excel's files are archives, its old ones and everything else are not taken. */
export const formatOf = (bytes: Uint8Array, { maxBytes }: FileLimits): OfFile<'csv' | 'xlsx'> => {
  if (bytes.length === 0) return fault('empty');
  if (bytes.length > maxBytes) return fault('too-large', { max: maxBytes });
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04)
    return { ok: true, value: 'xlsx' };
  // A zero byte is in no text, but in every file of the old Excel, in pictures, and in UTF-16.
  return bytes.includes(0) ? fault('wrong-type') : { ok: true, value: 'csv' };
};

const decodedAs = (encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // That it is no text in this encoding is what was asked.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'GB18030';
}

/** The text of a file without a mark of order, in UTF-8 or else GB18030, of which GBK and GB 2312 are parts. */
export const decodeText = (bytes: Uint8Array): OfFile<Decoded> => {
  const unicode = decodedAs('utf-8', bytes);
  if (unicode !== undefined) return { ok: true, value: { text: unicode, encoding: 'UTF-8' } };
  const chinese = decodedAs('gb18030', bytes);
  if (chinese !== undefined) return { ok: true, value: { text: chinese, encoding: 'GB18030' } };
  return fault('unreadable');
};

/** What stands between cells: the mark that the first line has most of. */
export const delimiterOf = (text: string): ',' | ';' | '\t' => {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const marks = [',', ';', '\t'] as const;
  return marks.toSorted((left, right) => line.split(right).length - line.split(left).length)[0] ?? ',';
};

/** Rows of cells as text, each with the number by which a spreadsheet shows it. */
export interface Sheet {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** A file whose columns are known. */
export interface Table {
  readonly mapping: ColumnMapping;
  readonly headings: readonly string[];
  readonly rows: readonly RawRow[];
  /** the cells of each row as the file has them, for who is to mend them */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

/** No column but the text is longer, so one character more is as wrong as ten thousand. */
const longestCell = 201;

const cut = (column: ImportColumn, text: string, { maxTextLength }: FileLimits): string => {
  const most = column === 'text' ? maxTextLength + 1 : longestCell;
  return text.length <= most ? text : [...text.trim()].slice(0, most).join('');
};

const isBlank = ({ cells }: Sheet['rows'][number]): boolean => cells.every((cell) => cell.trim() === '');

/** The rows of a sheet by column, blank ones left out. Faults: empty, too-many-rows, missing-columns. */
export const tableOf = (kind: ImportKind, sheet: Sheet, limits: FileLimits): OfFile<Table> => {
  const [head, ...body] = sheet.rows.filter((row) => !isBlank(row));
  if (head === undefined) return fault('empty');
  const mapping = mapColumns(kind, head.cells);
  if (mapping.missing.length > 0)
    return { ok: false, fault: { type: 'missing-columns', columns: mapping.missing } };
  if (body.length === 0) return fault('empty');
  if (body.length > limits.maxRows) return fault('too-many-rows', { rows: body.length, max: limits.maxRows });
  const rows = body.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(
      mapping.columns.flatMap((column, place) => {
        const text = cells[place] ?? '';
        return column === undefined || text.trim() === '' ? [] : [[column, cut(column, text, limits)]];
      }),
    ),
  }));
  const cells = new Map(body.map((line) => [line.row, line.cells]));
  return { ok: true, value: { mapping, headings: head.cells, rows, cells } };
};

/** Runs of rows that one request carries: at most so many, and so many bytes of JSON in UTF-8. */
export const chunksOf = (
  rows: readonly RawRow[],
  most: { readonly rows: number; readonly bytes: number },
): readonly (readonly RawRow[])[] => {
  const encoder = new TextEncoder();
  const chunks: RawRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).length + 1;
    const last = chunks.at(-1);
    if (last === undefined || last.length === most.rows || bytes + size > most.bytes) {
      chunks.push([row]);
      bytes = size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return chunks;
};
