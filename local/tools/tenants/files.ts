import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import xz from 'xz-decompress';
import type { MultiPolygon } from '../../../functions/domain/grid/types.ts';

/** Reading published data and writing tenant files, for the scripts that derive one from the other. */

/**
 * Where the scripts read and write: `--from`, the folder with the published data, and `--to`, the tenants' root. Ends
 * the process with a sentence when the first is not given.
 */
export const foldersFromArguments = (): { readonly from: string; readonly to: string } => {
  const { from, to } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string', default: 'tenants' } },
  }).values;
  if (from !== undefined) return { from, to };
  process.stderr.write('--from DIR is needed: the folder with the published data (see tenants/README.md)\n');
  process.exit(2);
};

export type SourceRow = Readonly<Record<string, string>>;

const readWhole = async (path: string): Promise<string> => {
  const raw = await readFile(path);
  if (!path.endsWith('.xz')) return raw.toString('utf8');
  return new Response(new xz.XzReadableStream(new Blob([raw]).stream())).text();
};

/** Rows of a CSV file by column name; one that ends in .xz is unpacked. */
export const readCsvFile = async (path: string): Promise<readonly SourceRow[]> =>
  parse(await readWhole(path), { columns: true, bom: true, skip_empty_lines: true });

type Value = string | number | boolean | undefined;

const quoted = (value: Value): string => {
  const text = String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const writeText = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

/** Writes rows under the header that `columns` gives; what a row does not have stays empty. */
export const writeCsv = <C extends string>(
  path: string,
  columns: readonly C[],
  rows: readonly Readonly<Partial<Record<C, Value>>>[],
): Promise<void> => {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','));
  return writeText(path, `${[columns.join(','), ...lines].join('\n')}\n`);
};

/** A list of plain values stands in one line, as the formatter of this repository writes it. */
const oneLine = (json: string): string =>
  json.replace(/\[\n\s+([^[\]{}]+?)\n\s+\]/g, (_, values: string) => `[${values.replace(/,\n\s+/g, ', ')}]`);

export const writeJson = (path: string, content: unknown): Promise<void> =>
  writeText(path, `${oneLine(JSON.stringify(content, undefined, 2))}\n`);

export interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly shape: MultiPolygon;
}

/** GeoJSON with one feature a line, so that a change shows in a diff where it was made. */
export const writeGeoJson = (path: string, features: readonly Feature[]): Promise<void> => {
  const lines = features.map(({ properties, shape }) => {
    const [only] = shape;
    const geometry =
      shape.length === 1 && only !== undefined
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: shape };
    return JSON.stringify({ type: 'Feature', properties, geometry });
  });
  return writeText(path, `{"type": "FeatureCollection", "features": [\n${lines.join(',\n')}\n]}\n`);
};
