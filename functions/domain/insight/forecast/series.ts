import type { CaseFact } from '../facts.ts';

/** What a series counts the cases of: the district, a street, a subcategory, a subcategory in a street, a unit. */
export const seriesLevels = ['all', 'street', 'subcategory', 'pair', 'unit'] as const;
export type SeriesLevel = (typeof seriesLevels)[number];

export interface SeriesKey {
  readonly level: SeriesLevel;
  readonly street?: string;
  readonly subcategory?: string;
  readonly unit?: string;
}

/** Cases reported on each local day of a span, oldest first. */
export interface Series extends SeriesKey {
  readonly counts: readonly number[];
  readonly total: number;
}

/** A span of local days by their number since 1970-01-01, both within. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const keysOf = ({ street, subcategory, unit }: CaseFact): readonly SeriesKey[] => [
  { level: 'all' },
  ...(street === undefined ? [] : [{ level: 'street' as const, street }]),
  ...(subcategory === undefined ? [] : [{ level: 'subcategory' as const, subcategory }]),
  ...(street === undefined || subcategory === undefined
    ? []
    : [{ level: 'pair' as const, street, subcategory }]),
  ...(unit === undefined ? [] : [{ level: 'unit' as const, unit }]),
];

export const seriesId = ({ level, street = '', subcategory = '', unit = '' }: SeriesKey): string =>
  [level, street, subcategory, unit].join('|');

/** The series of all levels within a span, those with most cases first. `dayOf` gives the local day of an instant. */
export const seriesOf = (
  facts: readonly CaseFact[],
  { first, last }: DaySpan,
  dayOf: (instant: number) => number,
): readonly Series[] => {
  const found = new Map<string, { readonly key: SeriesKey; readonly counts: number[]; total: number }>();
  for (const fact of facts) {
    const day = dayOf(fact.reportedAt) - first;
    if (day < 0 || day > last - first) continue;
    for (const key of keysOf(fact)) {
      const id = seriesId(key);
      const series = found.get(id) ?? { key, counts: Array(last - first + 1).fill(0), total: 0 };
      series.counts[day] = (series.counts[day] ?? 0) + 1;
      series.total += 1;
      found.set(id, series);
    }
  }
  return [...found.values()]
    .map(({ key, counts, total }) => ({ ...key, counts, total }))
    .sort((a, b) => b.total - a.total || (seriesId(a) < seriesId(b) ? -1 : 1));
};
