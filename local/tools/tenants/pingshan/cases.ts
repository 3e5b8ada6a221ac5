import { join } from 'node:path';
import { readCsvFile, type SourceRow } from '../files.ts';

/** The published case file with the codes that this tenant gives its units and subcategories. */

/** Some names in the source went through a web page once: `&#40;` is `(`. */
export const decode = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

export interface Coded {
  readonly code: string;
  readonly name: string;
}

/**
 * One id stands for several names and one name for several ids, so only the pair tells what is meant. The first name
 * of an id keeps the id as its code, the others get `-2`, `-3` in the order of the source's own list.
 */
export const codesOf = <T extends { readonly id: string; readonly name: string }>(
  pairs: readonly T[],
): readonly (T & Coded)[] =>
  [...Map.groupBy(pairs, ({ id }) => id).values()].flatMap((same) => {
    const names = [...new Map(same.map((each) => [each.name, each])).values()];
    return names.map((each, i) => ({ ...each, code: i === 0 ? each.id : `${each.id}-${i + 1}` }));
  });

/** Where the source recorded no unit. */
export const unrecorded = 'unrecorded';

export const readUnits = async (from: string): Promise<readonly Coded[]> => {
  const rows = await readCsvFile(join(from, 'data/china-pingshan-2018/dim_unit.csv'));
  const pairs = rows.map(({ DISPOSE_UNIT_ID: id = '', DISPOSE_UNIT_NAME: name = '' }) => ({
    id,
    name: decode(name),
  }));
  return codesOf(pairs).map((unit) => (unit.id === '-' ? { ...unit, code: unrecorded } : unit));
};

export interface Subcategory extends Coded {
  readonly id: string;
  readonly majorCode: string;
  readonly majorName: string;
  readonly middleCode: string;
  readonly middleName: string;
}

export const readSubcategories = async (from: string): Promise<readonly Subcategory[]> => {
  const rows = await readCsvFile(join(from, 'data/china-pingshan-2018/dim_category.csv'));
  return codesOf(
    rows.map((row) => ({
      id: row.SUB_TYPE_ID ?? '',
      name: decode(row.SUB_TYPE_NAME ?? ''),
      majorCode: row.EVENT_TYPE_ID ?? '',
      majorName: decode(row.EVENT_TYPE_NAME ?? ''),
      middleCode: row.MAIN_TYPE_ID ?? '',
      middleName: decode(row.MAIN_TYPE_NAME ?? ''),
    })),
  );
};

export const readCases = (from: string): Promise<readonly SourceRow[]> =>
  readCsvFile(join(from, 'data/china-pingshan-2018/pingshan_cases_10000.utf8.csv'));
