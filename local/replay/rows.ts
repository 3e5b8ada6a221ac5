import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import xz from 'xz-decompress';
import type { ReplayMapping } from './mapping.ts';

/** One line of a published case file, by column name. */
export type SourceRow = Readonly<Record<string, string>>;

/** The file is not there, or not the one the mapping is for. */
export class SourceError extends Error {}

/** A row says something that cannot be read or that the tenant does not have. */
export class RowError extends Error {}

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The first of the mapping's files that is in the folder. Throws SourceError naming all that were looked for. */
export const findSource = async (folder: string, files: readonly string[]): Promise<string> => {
  for (const name of files) {
    const file = join(folder, name);
    if (await exists(file)) return file;
  }
  throw new SourceError(`${folder} has none of ${files.join(', ')}`);
};

const opened = (file: string): Readable => {
  const raw = createReadStream(file);
  if (file.endsWith('.gz')) return raw.pipe(createGunzip());
  if (!file.endsWith('.xz')) return raw;
  // Node's web streams and the library's declarations name the same thing differently.
  const web = new xz.XzReadableStream(Readable.toWeb(raw) as ReadableStream<Uint8Array>);
  return Readable.fromWeb(web as ReadableStream<Uint8Array>);
};

/** Every row of the file in file order, byte-order mark and compression taken off. */
export const readRows = async (file: string, columns: readonly string[]): Promise<readonly SourceRow[]> => {
  const rows: SourceRow[] = [];
  const parser = opened(file).pipe(parse({ columns: true, bom: true, relax_column_count: false }));
  for await (const row of parser) rows.push(row);
  const [first] = rows;
  const missing = first === undefined ? [] : columns.filter((column) => !(column in first));
  if (missing.length > 0) throw new SourceError(`${file} has no column ${missing.join(', ')}`);
  return rows;
};

/** Columns the mapping needs, to be checked before anything is replayed. */
export const columnsOf = (mapping: ReplayMapping): readonly string[] => {
  const columns = Object.values(mapping.columns).flatMap((column) =>
    typeof column === 'object' ? Object.values(column) : [column],
  );
  const outcome =
    mapping.outcome === undefined ? [] : [mapping.outcome.onTime.column, mapping.outcome.overdue.column];
  return [...columns, ...outcome, mapping.districtColumn].filter((column) => column !== undefined);
};
