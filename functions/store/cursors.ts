import type { Refusal } from '../domain/refusal.ts';
import { type IndexName, table } from './table.ts';

/** One list: a partition of the table or of an index, and within the table perhaps only sort keys with a prefix. */
export type ListAddress =
  | { readonly partition: string; readonly index: IndexName }
  | { readonly partition: string; readonly prefix?: string };

/** A full key as Query gives and takes it. */
export type ListKey = Readonly<Record<string, string>>;

/**
 * Thrown for a cursor that this list never gave out; carries the refusal `cursor-invalid` for the interface to answer.
 * An error and not a result, so that the pages of all stores keep one plain type.
 */
export class CursorError extends Error {
  override readonly name = 'CursorError';
  readonly refusal: Refusal = { type: 'cursor-invalid', field: 'cursor' };
}

/** The names of the attributes that partition and sort a list. */
export const keyNames = (list: ListAddress): { readonly partition: string; readonly sort: string } => {
  const name = 'index' in list ? list.index : undefined;
  const { partitionKey, sortKey } = table.indexes.find((index) => index.name === name) ?? table;
  return { partition: partitionKey, sort: sortKey };
};

/** The list's own keys first, then those of the item if the list is an index. */
const namesOf = (list: ListAddress): readonly string[] => {
  const { partition, sort } = keyNames(list);
  return [...new Set([partition, sort, table.partitionKey, table.sortKey])];
};

const textOf = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError('a key attribute is not text');
  return value;
};

/** The opaque place in a list right behind an item or key. */
export const encodeCursor = (list: ListAddress, item: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify(namesOf(list).map((name) => textOf(item[name])))).toString('base64url');

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (error) {
    throw new CursorError('a cursor is not what it was', { cause: error });
  }
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '');

const belongs = (list: ListAddress, [partition, sort]: readonly string[]): boolean =>
  partition === list.partition && ('index' in list || (sort ?? '').startsWith(list.prefix ?? ''));

/**
 * The key that a cursor stands for. Throws CursorError unless the text is, byte for byte, one that `encodeCursor` gives
 * for this very list: a cursor of another list, another case or another unit is refused like a garbled one.
 */
export const decodeCursor = (list: ListAddress, cursor: string): ListKey => {
  const names = namesOf(list);
  const values = parse(cursor);
  if (!isTexts(values) || values.length !== names.length) throw new CursorError('a cursor has another shape');
  if (!belongs(list, values)) throw new CursorError('a cursor belongs to another list');
  const key = Object.fromEntries(names.map((name, position) => [name, textOf(values[position])]));
  if (encodeCursor(list, key) !== cursor) throw new CursorError('a cursor is written in another way');
  return key;
};
