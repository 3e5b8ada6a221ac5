import type { Counts, Entry } from './types.ts';

/** How what a case counts on a day lies in counters and lines. */

/** The sum of counts. */
export const plus = (left: Counts, right: Counts): Counts => {
  const sums: Record<string, number> = { ...left };
  for (const [counter, count] of Object.entries(right)) sums[counter] = (sums[counter] ?? 0) + count;
  return sums;
};

/** The scope of all counters of a month's days. */
export const evaluationScope = (month: string): string => `E#${month}`;

/** The key of a counter within it: the level, then the day of the month, so that a level's days lie together. */
export const evaluationKey = (day: string, key: string): string => {
  const [level = '', ...value] = key.split('#');
  return [level, day.slice(8), ...value].join('#');
};

/**
 * Dimensions with so many values that the cases of a batch hardly share one: they have no counters, and are summed from
 * the lines of the days when somebody asks.
 */
const summed: ReadonlySet<string> = new Set(['grid', 'subcategory']);

/** `unit` of `unit#8484`. */
export const dimensionOfKey = (key: string): string => key.split('#', 1)[0] ?? key;

/** Whether the numbers of a dimension are kept as counters. */
export const isCounted = (dimension: string): boolean => !summed.has(dimension);

/** How often a day's counters were written: two equal readings with this between them are of one moment. */
export const writesMetric = 'writes';

/** A case's numbers of a day by key: `all`, `street#…`, `unit#…`, `person#…`. A key may occur twice: its numbers add up. */
export const numbersOf = ({ base, keys, more }: Entry): readonly (readonly [key: string, Counts])[] => [
  ['all', base],
  ...keys.map((key) => [key, base] as const),
  ...Object.entries(more),
];

/** What the case counts under one key of a day. */
export const countsUnder = (entry: Entry, key: string): Counts =>
  numbersOf(entry)
    .filter(([own]) => own === key)
    .reduce<Counts>((sum, [, counts]) => plus(sum, counts), {});
