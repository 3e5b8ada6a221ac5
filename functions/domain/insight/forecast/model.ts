import { dayKinds } from './days.ts';

/** Cases of the larger series that say as much about a rhythm as its own. */
const priorCases = 40;

/** How many days the mean of all days counts for, beside the weighted ones. */
const priorDays = 3;

export type Rhythm = readonly number[];

/** What a forecast takes from elsewhere: the rhythm of the district, and how fast the past is forgotten. */
export interface Assumed {
  readonly prior: Rhythm;
  readonly halfLife: number;
}

/** Half-lives that are tried: nearly last week only, up to a quarter of a year. */
export const halfLives = [4, 10, 21, 45, 90] as const;
export const usualHalfLife = 21;

/** Every day like any other. */
export const even: Rhythm = Array.from({ length: dayKinds }, () => 1);

/** How much more or less than a mean day each kind of day has; drawn towards `prior` the more, the fewer cases there are. */
export const rhythmOf = (counts: readonly number[], kinds: readonly number[], prior: Rhythm): Rhythm => {
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const seen = Array.from({ length: dayKinds }, () => 0);
  const expected = Array.from({ length: dayKinds }, () => 0);
  for (const [day, kind] of kinds.entries()) {
    seen[kind] = (seen[kind] ?? 0) + (counts[day] ?? 0);
    expected[kind] = (expected[kind] ?? 0) + mean;
  }
  return prior.map(
    (factor, kind) => ((seen[kind] ?? 0) + priorCases * factor) / ((expected[kind] ?? 0) + priorCases),
  );
};

/**
 * Counts of the days to come: an exponentially weighted level, drawn a little towards the mean of the whole history, times
 * the rhythm of the kinds of day. `counts` and `kinds` are of the past, oldest first; after `halfLife` days a day counts
 * half as much. Never below zero.
 */
export const forecastDays = (
  counts: readonly number[],
  kinds: readonly number[],
  ahead: readonly number[],
  { prior, halfLife }: Assumed,
): readonly number[] => {
  const rhythm = rhythmOf(counts, kinds, prior);
  let [cases, days, all, allDays] = [0, 0, 0, 0];
  for (const [day, count] of counts.entries()) {
    const factor = rhythm[kinds[day] ?? 0] ?? 1;
    const weight = 2 ** ((day + 1 - counts.length) / halfLife);
    cases += weight * count;
    days += weight * factor;
    all += count;
    allDays += factor;
  }
  const mean = allDays === 0 ? 0 : all / allDays;
  const level = (cases + priorDays * mean) / (days + priorDays);
  return ahead.map((kind) => level * (rhythm[kind] ?? 1));
};
