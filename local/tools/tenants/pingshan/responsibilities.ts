import type { SourceRow } from '../files.ts';
import { type Coded, decode, type Subcategory, unrecorded } from './cases.ts';

/** Who answers for what where, as far as the published cases show it. */

interface Handled {
  readonly unit: string;
  readonly subcategory: string;
  readonly major: string;
  readonly street: string;
}

/** Offices of a street or a community, and their brigades and service centres; all others answer in the whole district. */
const isTerritorial = (name: string): boolean => /街道|社区|办事处|城建办|消防安全委员会办公室/.test(name);

const pairKey = (id: string, name: string): string => `${id.split('-')[0]} ${name}`;

/** Finds what a row names by id and name. */
const finder = <T>(entries: readonly T[], keyOf: (entry: T) => string) => {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return (id = '', name = ''): T | undefined => byKey.get(pairKey(id, decode(name)));
};

const handledIn = (
  cases: readonly SourceRow[],
  units: readonly Coded[],
  subcategories: readonly Subcategory[],
): readonly Handled[] => {
  const recorded = units.filter(({ code }) => code !== unrecorded);
  const unitOf = finder(recorded, ({ code, name }) => pairKey(code, name));
  const subcategoryOf = finder(subcategories, ({ id, name }) => pairKey(id, name));
  return cases.flatMap((row) => {
    const unit = unitOf(row.DISPOSE_UNIT_ID, row.DISPOSE_UNIT_NAME);
    const subcategory = subcategoryOf(row.SUB_TYPE_ID, row.SUB_TYPE_NAME);
    if (unit === undefined || subcategory === undefined) return [];
    const street = row.STREET_NAME === '-' ? '' : (row.STREET_ID ?? '');
    return [{ unit: unit.code, subcategory: subcategory.code, major: subcategory.majorCode, street }];
  });
};

/** The unit that handled most; of equals the first by code. */
const mostFrequent = (handled: readonly Handled[]): { readonly unit: string; readonly count: number } => {
  const counts = [...Map.groupBy(handled, ({ unit }) => unit)].map(([unit, { length: count }]) => ({
    unit,
    count,
  }));
  const [first] = counts.toSorted((a, b) => b.count - a.count || a.unit.localeCompare(b.unit, 'en'));
  return first ?? { unit: '', count: 0 };
};

interface Rule {
  readonly unit: string;
  readonly basis: 'owner' | 'territory';
  readonly category: string;
  readonly area?: string;
}

/** A subcategory belongs to the bureau that handled most of it; a street's office takes it in its own street. */
const rulesFor = (
  handled: readonly Handled[],
  category: string,
  isOffice: (unit: string) => boolean,
): readonly Rule[] => {
  const { unit } = mostFrequent(handled);
  const owner: readonly Rule[] = isOffice(unit) ? [] : [{ unit, basis: 'owner', category }];
  const streets = Map.groupBy(
    handled.filter(({ street }) => street !== ''),
    ({ street }) => street,
  );
  const territory = [...streets].flatMap(([area, own]): readonly Rule[] => {
    const most = mostFrequent(own);
    return isOffice(most.unit) ? [{ unit: most.unit, basis: 'territory', category, area }] : [];
  });
  return [...owner, ...territory.toSorted((a, b) => (a.area ?? '').localeCompare(b.area ?? '', 'en'))];
};

/**
 * The responsibility table of the published cases: for each major category and each subcategory the unit that handled
 * most of it in the district, if that is no street's office, and in each street the office that handled most of it there.
 */
export const responsibilitiesOf = (
  cases: readonly SourceRow[],
  units: readonly Coded[],
  subcategories: readonly Subcategory[],
): readonly Rule[] => {
  const handled = handledIn(cases, units, subcategories);
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const isOffice = (unit: string): boolean => isTerritorial(names.get(unit) ?? '');
  const majors = Map.groupBy(handled, ({ major }) => `major:${major}`);
  const own = Map.groupBy(handled, ({ subcategory }) => subcategory);
  return [...majors, ...own]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(([category, members]) => rulesFor(members, category, isOffice));
};
