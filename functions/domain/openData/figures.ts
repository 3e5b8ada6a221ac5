import type { Durations, MonthFigures, OpenFact, OpenSums } from './types.ts';

const none: OpenSums = { reported: 0, closed: 0, onTime: 0, late: 0 };

const plus = (left: OpenSums, right: OpenSums): OpenSums => ({
  reported: left.reported + right.reported,
  closed: left.closed + right.closed,
  onTime: left.onTime + right.onTime,
  late: left.late + right.late,
});

const sumsOf = ({ closed, onTime }: OpenFact): OpenSums => ({
  reported: 1,
  closed: closed === undefined ? 0 : 1,
  onTime: onTime === true ? 1 : 0,
  late: onTime === false ? 1 : 0,
});

const addUp = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  sums: (item: T) => OpenSums,
): Readonly<Record<string, OpenSums>> => {
  const found = new Map<string, OpenSums>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) found.set(key, plus(found.get(key) ?? none, sums(item)));
  }
  return Object.fromEntries(found);
};

const tally = (values: readonly (string | undefined)[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Longer spans are kept less finely: to 5 minutes within two hours, half an hour within two days, a quarter of a day beyond. */
const steps = [
  { below: 120, step: 5 },
  { below: 2_880, step: 30 },
  { below: Number.POSITIVE_INFINITY, step: 360 },
] as const;

/** Minutes, rounded as durations are kept. */
export const bucketOf = (minutes: number): number => {
  const step = steps.find(({ below }) => minutes < below)?.step ?? 1;
  return Math.round(minutes / step) * step;
};

const durations = (facts: readonly OpenFact[], field: 'answerMinutes' | 'closingMinutes'): Durations =>
  tally(facts.map((fact) => (fact[field] === undefined ? undefined : String(bucketOf(fact[field])))));

/** What published cases of a month add up to. */
export const figuresOf = (facts: readonly OpenFact[]): MonthFigures => ({
  total: facts.map(sumsOf).reduce(plus, none),
  byCategory: addUp(facts, ({ subcategory }) => subcategory, sumsOf),
  byStreet: addUp(facts, ({ street }) => street, sumsOf),
  closings: tally(facts.map(({ closed }) => closed?.slice(0, 7))),
  answers: durations(facts, 'answerMinutes'),
  closingTimes: durations(facts, 'closingMinutes'),
});

const joined = (all: readonly Readonly<Record<string, OpenSums>>[]): Readonly<Record<string, OpenSums>> =>
  addUp(
    all.flatMap((each) => Object.entries(each)),
    ([key]) => key,
    ([, sums]) => sums,
  );

const summed = (all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const [key, count] of all.flatMap((each) => Object.entries(each)))
    sums[key] = (sums[key] ?? 0) + count;
  return sums;
};

/** The figures of several months together. */
export const figuresTogether = (months: readonly MonthFigures[]): MonthFigures => ({
  total: months.map(({ total }) => total).reduce(plus, none),
  byCategory: joined(months.map(({ byCategory }) => byCategory)),
  byStreet: joined(months.map(({ byStreet }) => byStreet)),
  closings: summed(months.map(({ closings }) => closings)),
  answers: summed(months.map(({ answers }) => answers)),
  closingTimes: summed(months.map(({ closingTimes }) => closingTimes)),
});

/** The median, in minutes as they are kept; undefined for fewer than `least`. */
export const medianOf = (durations: Durations, least: number): number | undefined => {
  const spans = Object.entries(durations)
    .map(([minutes, count]) => [Number(minutes), count] as const)
    .toSorted(([left], [right]) => left - right);
  const all = spans.reduce((sum, [, count]) => sum + count, 0);
  if (all < Math.max(1, least)) return undefined;
  let seen = 0;
  return spans.find(([, count]) => {
    seen += count;
    return seen * 2 >= all;
  })?.[0];
};

/** The share on time of those of which that is known, in whole per cent; undefined for fewer than `least`. */
export const onTimeRate = ({ onTime, late }: OpenSums, least: number): number | undefined => {
  const known = onTime + late;
  return known < Math.max(1, least) ? undefined : Math.round((onTime * 100) / known);
};
