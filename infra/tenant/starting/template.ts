import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../functions/domain/tenant/types.ts';

const folder = join(import.meta.dirname, 'template');

/** Files of the template by name, as a district without a city's files would have them. */
export type TemplateFiles = ReadonlyMap<string, string>;

/** The files to begin with, in that language. */
export const templateIn = async (language: Language): Promise<TemplateFiles> => {
  const ofLanguage = await readdir(join(folder, language));
  const paths = [
    ['policies.json', 'policies.json'],
    ...ofLanguage.map((name) => [name, `${language}/${name}`]),
  ];
  const texts = await Promise.all(
    paths.map(async ([name = '', path = '']) => [name, await readFile(join(folder, path), 'utf8')] as const),
  );
  return new Map(texts);
};

const fallbackIn = /("fallbackUnit": )"([^"]*)"/;

/** The rows with a unit that is there, and those of the template's fallback unit with the one that stands in for it. */
const withUnits = (
  csv: string,
  units: ReadonlySet<string>,
  names: readonly [fallback: string, standIn: string],
) => {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  // the template's values have no commas
  const column = head.split(',').indexOf('unit');
  const kept = rows.flatMap((row) => {
    const values = row.split(',');
    const unit = values[column] ?? '';
    if (unit === '' || units.has(unit)) return [row];
    return unit === names[0] ? [values.with(column, names[1]).join(',')] : [];
  });
  return [head, ...kept, ''].join('\n');
};

/**
 * The template for a district whose units are its city's: what names another unit is left out, and `standIn` takes the
 * place of the fallback unit.
 */
export const templateWithUnits = (
  files: TemplateFiles,
  units: ReadonlySet<string>,
  standIn: string,
): TemplateFiles => {
  const policies = files.get('policies.json') ?? '';
  const fallback = fallbackIn.exec(policies)?.[2] ?? '';
  const known = units.has(fallback) ? fallback : standIn;
  const changed = ['people.csv', 'responsibilities.csv'].map(
    (name) => [name, withUnits(files.get(name) ?? '', units, [fallback, known])] as const,
  );
  return new Map([
    ...files,
    ...changed,
    ['policies.json', policies.replace(fallbackIn, (_, field: string) => `${field}${JSON.stringify(known)}`)],
  ]);
};
