import { given } from '../../given.ts';
import { cellOf } from '../../grid/cells.ts';
import { distance } from '../../grid/geometry.ts';
import type { Position } from '../../grid/types.ts';
import type { CaseFact } from '../facts.ts';
import { type ScanPoint, type ScanRequest, scan } from './scan.ts';

/** Days looked at, and lengths of the windows at their end. */
export const spotDays = 91;
const windows = [7, 14, 28] as const;

/** Chance may find a hot spot in one of twenty reports, over all its scans together. */
export const falseAlarms = 0.05;

/** Bounds of one report: cases and cells of one scan, scans, and permutations, which tell p down to one in a thousand. */
const bounds = { points: 10_000, cells: 1_200, scans: 9, permutations: 999 } as const;
const leastCases = 30;
const shape = { maxMetres: 2_500, maxCells: 12, minCases: 5 } as const;

/** A geohash cell of six characters is 610 m from south to north and at most twice that wide. */
const cellCharacters = 6;

/** A hot spot as people read it. `p` counts all scans of the report (Bonferroni): under `falseAlarms`. */
export interface Spot {
  /** absent where cases of all categories together are many */
  readonly subcategory?: string;
  readonly centre: Position;
  readonly radiusMetres: number;
  readonly communities: readonly string[];
  readonly days: number;
  readonly cases: number;
  readonly expected: number;
  readonly p: number;
}

export interface Spots {
  readonly spots: readonly Spot[];
  /** how many scans were made; none where there are too few cases with a place */
  readonly scans: number;
}

interface Located {
  readonly fact: CaseFact;
  readonly point: Position;
  readonly key: string;
  readonly day: number;
}

/** Where a case counts: the cell of its spot, or the area whose centre stands for it. */
const keyOf = ({ exact, community, street }: CaseFact, point: Position): string =>
  exact ? cellOf(point).slice(0, cellCharacters) : `area ${community ?? street}`;

/** What all cells of a scan have: the middle of the cases in them. */
const middleOf = (located: readonly Located[]): Position => {
  const [lng, lat] = located.reduce(([x, y], { point }) => [x + point[0], y + point[1]], [0, 0]);
  return [lng / located.length, lat / located.length];
};

const scanOf = (located: readonly Located[], alone: number, seed: number): readonly Spot[] => {
  const cells = [...Map.groupBy(located.slice(-bounds.points), ({ key }) => key).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, bounds.cells);
  const centres = cells.map(middleOf);
  const points = cells.flatMap((own, cell): readonly ScanPoint[] => own.map(({ day }) => ({ cell, day })));
  const request: ScanRequest = {
    ...shape,
    centres,
    points,
    days: spotDays,
    windows,
    permutations: bounds.permutations,
    seed,
  };
  return scan(request)
    .map((found) => ({ ...found, p: Math.min(1, found.p * alone) }))
    .filter(({ p }) => p <= falseAlarms)
    .map(({ cells: within, days, cases, expected, p }) => {
      const own = within.flatMap((cell) => cells[cell] ?? []);
      const centre = middleOf(own);
      const communities = [...new Set(own.flatMap(({ fact }) => fact.community ?? []))];
      const radiusMetres = Math.round(Math.max(...own.map(({ point }) => distance(centre, point)), 0));
      return { centre, radiusMetres, communities, days, cases, expected, p };
    });
};

/** Cases with a place within the last `spotDays` up to `last`, by their day from 0 on. */
const locatedIn = (
  facts: readonly CaseFact[],
  last: number,
  dayOf: (instant: number) => number,
): readonly Located[] =>
  facts.flatMap((fact) => {
    const { point } = fact;
    const day = dayOf(fact.reportedAt) - (last - spotDays + 1);
    return point === undefined || day < 0 || day >= spotDays
      ? []
      : [{ fact, point, key: keyOf(fact, point), day }];
  });

/**
 * Where, in the last one, two or four weeks, far more happened than place and time each explain: over all categories, and
 * over each of the most frequent ones. The same cases and seed give the same answer.
 */
export const spotsOf = (
  facts: readonly CaseFact[],
  last: number,
  dayOf: (instant: number) => number,
  seed: number,
): Spots => {
  const located = locatedIn(facts, last, dayOf);
  const bySubcategory = [...Map.groupBy(located, ({ fact }) => fact.subcategory)]
    .filter(([code, own]) => code !== undefined && own.length >= leastCases)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, bounds.scans - 1);
  const all = located.length < leastCases ? [] : [[undefined, located] as const];
  const scans = [...all, ...bySubcategory];
  const spots = scans.flatMap(([subcategory, own], i) =>
    scanOf(own, scans.length, seed + i).map((spot) => ({ ...given('subcategory', subcategory), ...spot })),
  );
  return { spots, scans: scans.length };
};
