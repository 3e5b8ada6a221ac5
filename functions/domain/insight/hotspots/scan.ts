import { distance } from '../../grid/geometry.ts';
import type { Position } from '../../grid/types.ts';
import { seeded, shuffle } from '../random.ts';

/**
 * The space-time permutation scan statistic: Kulldorff, Heffernan, Hartman, Assunção and Mostashari, "A space–time
 * permutation scan statistic for disease outbreak detection", PLoS Medicine 2 (2005) e59. It needs no population: it asks
 * whether more cases than elsewhere in the same days, and than here on other days, fell together. A place that always has
 * many cases, or days on which there are many everywhere, are no hot spot.
 */
export const scanMethod = 'space-time permutation scan (Kulldorff et al. 2005)';

/** A case where and when it was: a cell by its number, and a day from 0 on. */
export interface ScanPoint {
  readonly cell: number;
  readonly day: number;
}

export interface ScanRequest {
  readonly centres: readonly Position[];
  readonly points: readonly ScanPoint[];
  /** days of the span; windows end with its last day */
  readonly days: number;
  /** lengths of the windows in days */
  readonly windows: readonly number[];
  /** no circle is wider, or holds more cells */
  readonly maxMetres: number;
  readonly maxCells: number;
  /** a hot spot has at least so many cases */
  readonly minCases: number;
  readonly permutations: number;
  readonly seed: number;
}

export interface HotSpot {
  readonly cells: readonly number[];
  readonly days: number;
  readonly cases: number;
  readonly expected: number;
  /** share of permutations, the real days among them, whose best is as good */
  readonly p: number;
}

/** A cell and its neighbours by distance, itself first; and how many cases the first so many of them have in all. */
interface Circle {
  readonly cells: Int32Array;
  readonly totals: Int32Array;
}

/** Sums along some cells, in their order. */
const runningSums = (cells: Int32Array, counts: Int32Array): Int32Array => {
  let sum = 0;
  return cells.map((cell) => {
    sum += counts[cell] ?? 0;
    return sum;
  });
};

const circlesOf = ({ centres, maxMetres, maxCells }: ScanRequest, perCell: Int32Array): readonly Circle[] =>
  centres.map((centre) => {
    const near = centres
      .map((other, cell) => ({ cell, metres: distance(centre, other) }))
      .filter(({ metres }) => metres <= maxMetres)
      .sort((a, b) => a.metres - b.metres || a.cell - b.cell);
    const cells = Int32Array.from(near.slice(0, maxCells), ({ cell }) => cell);
    return { cells, totals: runningSums(cells, perCell) };
  });

/** The log likelihood ratio of more cases than expected. */
const likelihood = (cases: number, expected: number, all: number): number => {
  const rest = all - cases;
  const outside = rest === 0 ? 0 : rest * Math.log(rest / (all - expected));
  return cases * Math.log(cases / expected) + outside;
};

interface Found {
  readonly circle: Circle;
  /** how many of its cells */
  readonly size: number;
  readonly days: number;
  readonly cases: number;
  readonly expected: number;
  readonly score: number;
}

/** Cases of each cell on the days of a window that ends with the span. */
const casesWithin = (request: ScanRequest, days: Int32Array, window: number): Int32Array => {
  const from = request.days - window;
  const within = new Int32Array(request.centres.length);
  for (const [i, { cell }] of request.points.entries())
    if ((days[i] ?? 0) >= from) within[cell] = (within[cell] ?? 0) + 1;
  return within;
};

/** Where along one circle there are most more cases than expected; undefined where there are nowhere more. */
const bestAlong = (
  circle: Circle,
  { points, minCases }: ScanRequest,
  within: Int32Array,
  window: number,
): Found | undefined => {
  const share = within.reduce((sum, count) => sum + count, 0) / points.length;
  let best: Found | undefined;
  for (const [position, cases] of runningSums(circle.cells, within).entries()) {
    const expected = (circle.totals[position] ?? 0) * share;
    if (cases < minCases || cases <= expected) continue;
    const score = likelihood(cases, expected, points.length);
    if (score > (best?.score ?? 0))
      best = { circle, size: position + 1, days: window, cases, expected, score };
  }
  return best;
};

/** The best of every circle and window. */
const foundOn = (request: ScanRequest, circles: readonly Circle[], days: Int32Array): readonly Found[] =>
  request.windows
    .filter((window) => window < request.days)
    .flatMap((window) => {
      const within = casesWithin(request, days, window);
      return circles.flatMap((circle) => bestAlong(circle, request, within, window) ?? []);
    });

const cellsOf = ({ circle, size }: Found): readonly number[] => [...circle.cells.slice(0, size)];

/** The best first, none with a cell of one before it. */
const apart = (found: readonly Found[]): readonly Found[] => {
  const taken = new Set<number>();
  return found
    .toSorted((a, b) => b.score - a.score || a.size - b.size)
    .filter((each) => {
      const cells = cellsOf(each);
      if (cells.some((cell) => taken.has(cell))) return false;
      for (const cell of cells) taken.add(cell);
      return true;
    });
};

/** Hot spots of one scan whose likelihood by chance is found out. */
const mostFound = 10;

/**
 * The circles and windows with most more cases than expected, none sharing a cell with another, and how likely chance
 * gives as good a one: the days of the cases are permuted, which keeps what each place and each day has. The same seed
 * gives the same answer. Takes about (cells × maxCells + points) × windows × permutations steps.
 */
export const scan = (request: ScanRequest): readonly HotSpot[] => {
  const { points, centres, permutations } = request;
  const perCell = new Int32Array(centres.length);
  for (const { cell } of points) perCell[cell] = (perCell[cell] ?? 0) + 1;
  const circles = circlesOf(request, perCell);
  const days = Int32Array.from(points, ({ day }) => day);
  const found = apart(foundOn(request, circles, days)).slice(0, mostFound);
  if (found.length === 0) return [];
  const random = seeded(request.seed);
  const chance = Array.from({ length: permutations }, () => {
    shuffle(days, random);
    return foundOn(request, circles, days).reduce((best, { score }) => Math.max(best, score), 0);
  });
  return found.map((each) => ({
    cells: cellsOf(each),
    days: each.days,
    cases: each.cases,
    expected: each.expected,
    p: (1 + chance.filter((other) => other >= each.score).length) / (1 + permutations),
  }));
};
