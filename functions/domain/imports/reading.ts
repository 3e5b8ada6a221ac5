import type { ImportColumn, RawRow, RowFault, RowFaultType } from './types.ts';

/** Reads the cells of one row and gathers what is wrong with them, so that a row is told of every mistake at once. */
export interface RowReader {
  readonly faults: RowFault[];
  /** the cell without blanks around it; undefined where it is empty */
  readonly cell: (column: ImportColumn) => string | undefined;
  readonly fault: (column: ImportColumn, type: RowFaultType, params?: RowFault['params']) => undefined;
}

export const readerOf = ({ values }: RawRow): RowReader => {
  const faults: RowFault[] = [];
  return {
    faults,
    cell: (column) => {
      const text = values[column]?.normalize('NFC').trim();
      return text === '' ? undefined : text;
    },
    fault: (column, type, params) => {
      faults.push({ type, column, ...(params === undefined ? {} : { params }) });
      return undefined;
    },
  };
};

/** The cell, which must be there. */
export const mandatory = ({ cell, fault }: RowReader, column: ImportColumn): string | undefined =>
  cell(column) ?? fault(column, 'missing');

/** The cell if it is no longer than that many characters. */
export const bounded = (
  { cell, fault }: RowReader,
  column: ImportColumn,
  max: number,
): string | undefined => {
  const text = cell(column);
  return text !== undefined && [...text].length > max ? fault(column, 'too-long', { max }) : text;
};

/** A number that a spreadsheet has rounded to 15 digits, or shows as one. */
const roundedNumber = /^\d(\.\d+)?E\+?\d+$/i;

/** A number or code that must have kept all of its digits. Faults: digits-lost. */
export const unrounded = (
  { fault }: RowReader,
  column: ImportColumn,
  text: string | undefined,
): string | undefined =>
  text !== undefined && roundedNumber.test(text) ? fault(column, 'digits-lost', { value: text }) : text;

/** Finds things by their code or, where only one is called so, by their name. */
export interface Finder {
  readonly find: (text: string) => string | 'ambiguous' | undefined;
}

const ambiguous = 'ambiguous';

export const finderOf = (things: Iterable<readonly [code: string, name: string]>): Finder => {
  const all = [...things];
  const codes = new Set(all.map(([code]) => code));
  const named = new Map<string, string>();
  for (const [code, name] of all) named.set(name, named.has(name) ? ambiguous : code);
  return { find: (text) => (codes.has(text) ? text : named.get(text)) };
};

/** The code of what the cell names. Faults: `unknown`, ambiguous-name. */
export const named = (
  { cell, fault }: RowReader,
  column: ImportColumn,
  finder: Finder,
  unknown: RowFaultType,
): string | undefined => {
  const text = cell(column);
  if (text === undefined) return undefined;
  const found = finder.find(text);
  if (found === undefined) return fault(column, unknown, { value: text });
  return found === ambiguous ? fault(column, 'ambiguous-name', { value: text }) : found;
};
