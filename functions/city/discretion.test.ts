import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type StreetCounts,
  type StreetMetric,
  streetMetrics,
  type Withheld,
  withholdSmall,
} from './discretion.ts';

const count = fc.nat(7);

/** Streets as counters give them: parts do not exceed their wholes. */
const street: fc.Arbitrary<StreetCounts> = fc
  .record({
    reported: count,
    filed: count,
    onTime: count,
    late: count,
    green: count,
    amber: count,
    red: count,
    dark: count,
  })
  .map(({ reported, filed, onTime, late, green, amber, red, dark }) => ({
    reported,
    filed,
    closed: onTime + late,
    closedOnTime: onTime,
    open: green + amber + red + dark,
    overdue: red,
    green,
    amber,
    red,
  }));

const streets = fc.array(street, { minLength: 2, maxLength: 4 });
const below = fc.integer({ min: 2, max: 6 });

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, value) => value);

/** All numbers that fit the labels. */
const fitting = (labels: readonly string[], sum: number): readonly (readonly number[])[] => {
  const [first, ...rest] = labels;
  if (first === undefined) return [[]];
  const most = first === '…' ? sum : Math.min(sum, Number(first.slice(1)) - 1);
  return upTo(most).flatMap((value) => fitting(rest, sum - value).map((others) => [value, ...others]));
};

/** Every value that a withheld number may have for somebody who tries all that fit labels and the sum. */
const possible = (labels: readonly string[], sum: number, place: number): ReadonlySet<number | undefined> =>
  new Set(
    fitting(labels, sum)
      .filter((values) => values.reduce((all, value) => all + value, 0) === sum)
      .map((values) => values[place]),
  );

const isSmall = (value: number, limit: number): boolean => value > 0 && value < limit;

const expectSecure = (rows: readonly StreetCounts[], limit: number, metric: StreetMetric): void => {
  const cells = withholdSmall(rows, limit).map((hidden, place) => ({
    label: hidden.get(metric),
    value: rows[place]?.[metric] ?? 0,
  }));
  const shown = cells.filter(({ label }) => label === undefined);
  expect(shown.filter(({ value }) => isSmall(value, limit))).toEqual([]);
  const hidden = cells.flatMap(({ label, value }) => (label === undefined ? [] : [{ label, value }]));
  const labels = hidden.map(({ label }) => label);
  const sum = hidden.reduce((all, { value }) => all + value, 0);
  const known = hidden.filter(({ value }, place) => value > 0 && possible(labels, sum, place).size === 1);
  expect(known, metric).toEqual([]);
};

/** Numbers that follow from some others, if all of those are shown. */
const following: readonly (readonly [of: (row: StreetCounts) => number, from: readonly StreetMetric[]])[] = [
  [({ closed, closedOnTime }) => closed - closedOnTime, ['closed', 'closedOnTime']],
  [({ open, overdue }) => open - overdue, ['open', 'overdue']],
  [({ open, green, amber, red }) => open - green - amber - red, ['open', 'green', 'amber', 'red']],
];

const expectRowSecure = (row: StreetCounts, hidden: Withheld, limit: number): void => {
  for (const [of, from] of following)
    expect(from.some((metric) => hidden.has(metric)) || !isSmall(of(row), limit)).toBe(true);
  // Overdue and red are two names of one number, and lights are parts of what is open.
  expect(hidden.has('overdue')).toBe(hidden.has('red'));
  expect(hidden.has('open') && !hidden.has('green')).toBe(false);
  expect(hidden.has('closed') && !hidden.has('closedOnTime')).toBe(false);
  const untrue = [...hidden].filter(([metric, label]) => label !== '…' && row[metric] >= limit);
  expect(untrue).toEqual([]);
};

describe('small numbers of streets', () => {
  it('are never shown, nor follow from the district’s own and those of the other streets', () => {
    fc.assert(fc.property(streets, below, fc.constantFrom(...streetMetrics), expectSecure), { numRuns: 500 });
  });

  it('do not follow from others of the same street, and are called small only where they are', () => {
    fc.assert(
      fc.property(streets, below, (rows, limit) => {
        const withheld = withholdSmall(rows, limit);
        for (const [place, row] of rows.entries()) expectRowSecure(row, withheld[place] ?? new Map(), limit);
      }),
    );
  });

  const none: StreetCounts = {
    reported: 0,
    filed: 0,
    closed: 0,
    closedOnTime: 0,
    open: 0,
    overdue: 0,
    green: 0,
    amber: 0,
    red: 0,
  };
  const labelsOf = (...reported: readonly number[]) =>
    withholdSmall(
      reported.map((each) => ({ ...none, reported: each })),
      5,
    ).map((hidden) => hidden.get('reported'));

  it.each([
    ['none that are small: all are shown', [0, 5, 9], [undefined, undefined, undefined]],
    ['one, and the smallest other with it', [1, 9, 6], ['<5', undefined, '…']],
    ['one, and a zero with it', [1, 0, 9], ['<5', '<5', undefined]],
    ['two that hide each other', [1, 2, 9], ['<5', '<5', undefined]],
    ['two whose sum says that both are the largest possible', [4, 4, 9], ['<5', '<5', '…']],
    ['the same without another street: only that they are withheld', [4, 4], ['…', '…']],
  ])('%s', (_, reported, labels) => {
    expect(labelsOf(...reported)).toEqual(labels);
  });
});
