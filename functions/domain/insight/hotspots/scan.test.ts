import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../grid/types.ts';
import { seeded } from '../random.ts';
import { dayMs, fact, mondayNoon } from '../testing.ts';
import { type ScanPoint, type ScanRequest, scan } from './scan.ts';
import { spotDays, spotsOf } from './spots.ts';

/** A grid of 25 cells some 600 m apart. */
const centres: readonly Position[] = Array.from({ length: 25 }, (_, i) => [
  114 + (i % 5) * 0.006,
  22.7 + Math.floor(i / 5) * 0.0055,
]);
const days = 91;

/** Cases that fall anywhere at any time, more in some cells than in others. */
const anywhere = (count: number, seed: number): readonly ScanPoint[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ({
    cell: Math.floor(random() ** 2 * centres.length),
    day: Math.floor(random() * days),
  }));
};

const request = (points: readonly ScanPoint[], seed = 1): ScanRequest => ({
  centres,
  points,
  days,
  windows: [7, 14, 28],
  maxMetres: 1_500,
  maxCells: 8,
  minCases: 5,
  permutations: 199,
  seed,
});

const planted: readonly ScanPoint[] = Array.from({ length: 14 }, (_, i) => ({ cell: 12, day: 84 + (i % 7) }));

describe('the scan for hot spots', () => {
  it('finds a cluster where one was planted, and where it was', () => {
    const [first] = scan(request([...anywhere(300, 2), ...planted]));
    expect(first).toMatchObject({ days: 7, p: 0.005 });
    expect(first?.cells).toContain(12);
    expect(first?.cases).toBeGreaterThan((first?.expected ?? 0) * 2);
  });

  it('takes chance for a hot spot no more often than its level says', () => {
    const runs = 120;
    const alarms = Array.from({ length: runs }, (_, seed) =>
      scan({ ...request(anywhere(150, 1_000 + seed), seed), permutations: 99 }),
    ).filter((found) => (found[0]?.p ?? 1) <= 0.05).length;
    // 6 of 120 are to be expected; 13 or more would come of a right level in fewer than one run of two hundred.
    expect(alarms).toBeLessThan(13);
  });

  it('is not misled by a place that always has many cases, or a week in which there are many everywhere', () => {
    const random = seeded(4);
    const points = Array.from({ length: 600 }, () => ({
      cell: random() < 0.4 ? 3 : Math.floor(random() * centres.length),
      day: random() < 0.4 ? 84 + Math.floor(random() * 7) : Math.floor(random() * days),
    }));
    const found = scan(request(points));
    expect(found.filter(({ p }) => p <= 0.05)).toEqual([]);
  });

  it('answers the same for the same seed, with parts that fit', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 0, max: 60 }), (seed, count) => {
        const points = anywhere(count, seed);
        const asked = { ...request(points, seed), permutations: 19 };
        const found = scan(asked);
        expect(scan(asked)).toEqual(found);
        const cells = found.flatMap((each) => each.cells);
        expect(new Set(cells).size).toBe(cells.length);
        for (const { cases, expected, p } of found) {
          expect(cases).toBeGreaterThanOrEqual(5);
          expect(cases).toBeGreaterThan(expected);
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('hot spots of a district', () => {
  const last = Math.floor(mondayNoon / dayMs) + spotDays - 1;
  const dayOf = (at: number) => Math.floor(at / dayMs);
  const facts = [...anywhere(200, 9), ...planted].map(({ cell, day }, i) =>
    fact({
      id: `c${i}`,
      reportedAt: mondayNoon + day * dayMs,
      community: `k${cell}`,
      ...(centres[cell] === undefined ? {} : { point: centres[cell] }),
      exact: false,
    }),
  );

  it('name where, how many, and how likely chance would be', () => {
    const { spots, scans } = spotsOf(facts, last, dayOf, 1);
    expect(scans).toBe(2);
    expect(spots[0]).toMatchObject({ days: 7, p: 0.002 });
    expect(spots[0]?.communities).toContain('k12');
  });

  it('are not looked for among fewer than thirty cases', () => {
    expect(spotsOf(facts.slice(0, 29), last, dayOf, 1)).toEqual({ spots: [], scans: 0 });
  });
});
