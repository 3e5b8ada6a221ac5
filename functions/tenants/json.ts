import * as v from 'valibot';
import type { Report } from './errors.ts';
import { type Source, textOf } from './folder.ts';
import { pathOf, problemOf } from './issues.ts';

type Place = { readonly row?: number; readonly field?: string };

const inFile = (path: readonly string[]): Place => (path.length === 0 ? {} : { field: path.join('.') });

/** A fault inside a GeoJSON feature is named by the feature's number. */
const inFeatures = (path: readonly string[]): Place => {
  const [list, index, ...rest] = path;
  if (list !== 'features' || index === undefined) return inFile(path);
  return { row: Number(index) + 1, ...inFile(rest) };
};

const contentOf = (source: Source, report: Report): unknown => {
  const { file } = source;
  const text = textOf(source, report);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report({ file, problem: `is not JSON: ${error.message}` });
    return undefined;
  }
};

/** Reads a JSON or GeoJSON file. Reports every value that does not fit the schema; absent if there was any. */
export const readJson = <S extends v.GenericSchema>(
  source: Source,
  schema: S,
  report: Report,
): v.InferOutput<S> | undefined => {
  const content = contentOf(source, report);
  if (content === undefined) return undefined;
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return parsed.output;
  const locate = source.file.endsWith('.geojson') ? inFeatures : inFile;
  for (const issue of parsed.issues) {
    report({ file: source.file, ...locate(pathOf(issue)), problem: problemOf(issue) });
  }
  return undefined;
};
