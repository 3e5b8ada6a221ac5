import { maxSequence, parseGridCode, standardGridLayout } from './codes.ts';
import { coverageOf } from './coverage.ts';
import { areaOf, boxAround, boxOf } from './geometry.ts';
import { type Ground, groundsOf } from './ground.ts';
import { findOverlaps } from './overlaps.ts';
import { type RingFault, shapeFaults } from './rings.ts';
import { type Snapping, snappingFrom } from './snapping.ts';
import type { Area, MultiPolygon, Position, UnitGrid } from './types.ts';

/** A defect of surveyed grids. `at` is in the middle of what is wrong; sizes are square metres. */
export type GridProblem =
  | { readonly kind: 'malformedCode'; readonly code: string; readonly reason: string }
  | { readonly kind: 'duplicateCode'; readonly code: string; readonly count: number }
  | { readonly kind: 'foreignCode'; readonly code: string; readonly expected: string }
  | { readonly kind: 'unknownArea'; readonly code: string; readonly area: string }
  | {
      readonly kind: 'numberingOverflow';
      readonly area: string;
      readonly count: number;
      readonly max: number;
    }
  | { readonly kind: 'badRing'; readonly code: string; readonly fault: RingFault }
  | {
      readonly kind: 'overlap';
      readonly codes: readonly [string, string];
      readonly squareMetres: number;
      readonly at: Position;
    }
  | { readonly kind: 'gap'; readonly area: string; readonly squareMetres: number; readonly at: Position }
  | {
      readonly kind: 'outside';
      readonly code: string;
      readonly area: string;
      readonly squareMetres: number;
      readonly at: Position;
    };

export interface CheckInput {
  /** what grids are measured against when no area has a polygon */
  readonly boundary: MultiPolygon;
  readonly areas: Iterable<Area>;
  readonly grids: readonly UnitGrid[];
  /** the 6 digits with which codes must begin; absent: not compared */
  readonly districtCode?: string;
  /** gaps and overlaps narrower than this are rounding; the default is 0.1 m */
  readonly toleranceMetres?: number;
  /** told after each community, for a progress display */
  readonly onCommunity?: (done: number, total: number) => void;
}

/** A fifth of what a class A survey may be off (±0.5 m, reference §4.6). */
const defaultTolerance = 0.1;

const middleOf = (shape: MultiPolygon): Position => {
  const { west, south, east, north } = boxOf(shape);
  return [(west + east) / 2, (south + north) / 2];
};

const sized = (shape: MultiPolygon) => ({ squareMetres: areaOf(shape), at: middleOf(shape) });

const codeProblems = (grids: readonly UnitGrid[]): readonly GridProblem[] => {
  const malformed = grids.flatMap(({ code }): readonly GridProblem[] => {
    const parsed = parseGridCode(code);
    return parsed.ok ? [] : [{ kind: 'malformedCode', code, reason: String(parsed.refusal.params?.reason) }];
  });
  const repeated = [...Map.groupBy(grids, ({ code }) => code)].flatMap(
    ([code, same]): readonly GridProblem[] =>
      same.length === 1 ? [] : [{ kind: 'duplicateCode', code, count: same.length }],
  );
  return [...malformed, ...repeated];
};

const overflowProblems = (grids: readonly UnitGrid[]): readonly GridProblem[] => {
  const max = maxSequence(standardGridLayout.sequence);
  return [...Map.groupBy(grids, ({ community }) => community)].flatMap(
    ([area, { length: count }]): readonly GridProblem[] =>
      count > max ? [{ kind: 'numberingOverflow', area, count, max }] : [],
  );
};

/** Whether codes begin as their grids' communities demand, and those communities exist. */
const areaProblems = (
  { districtCode, grids }: CheckInput,
  areas: readonly Area[],
  grounds: readonly Ground[],
): readonly GridProblem[] => {
  const known = new Set(areas.map(({ code }) => code));
  const groundOf = new Map(grounds.map((ground) => [ground.community, ground]));
  return grids.flatMap(({ code, community }): readonly GridProblem[] => {
    if (!known.has(community)) return [{ kind: 'unknownArea', code, area: community }];
    const ground = groundOf.get(community);
    if (ground === undefined) return [];
    const digits = ground.digits.street + ground.digits.community;
    const expected = (districtCode ?? code.slice(0, 6)) + digits;
    return code.startsWith(expected) ? [] : [{ kind: 'foreignCode', code, expected }];
  });
};

const ringProblems = (grids: readonly UnitGrid[]): readonly GridProblem[] =>
  grids.flatMap(({ code, geometry }) =>
    shapeFaults(geometry).map((fault): GridProblem => ({ kind: 'badRing', code, fault })),
  );

/** Shapes that can be clipped; a ring that only runs the wrong way round is among them. */
const isUsable = ({ geometry }: UnitGrid): boolean =>
  shapeFaults(geometry).every((fault) => fault === 'wrongOrientation');

const coverageProblems = (
  { area, geometry }: { readonly area: string; readonly geometry: MultiPolygon },
  grids: readonly UnitGrid[],
  snapping: Snapping,
  tolerance: number,
): readonly GridProblem[] => {
  const { gaps, outside } = coverageOf(geometry, grids, snapping, tolerance);
  return [
    ...gaps.map((polygon): GridProblem => ({ kind: 'gap', area, ...sized([polygon]) })),
    ...outside.map(
      ({ grid, shape }): GridProblem => ({ kind: 'outside', code: grid.code, area, ...sized(shape) }),
    ),
  ];
};

/** What grids are measured against: their own ground, or the district where no area has a polygon. */
const measures = (
  grounds: readonly Ground[],
  { boundary, districtCode }: CheckInput,
  grids: readonly UnitGrid[],
) => {
  if (grounds.length === 0) return [{ area: districtCode ?? '', geometry: boundary, grids }];
  const members = Map.groupBy(grids, ({ community }) => community);
  return grounds.map(({ community, geometry }) => ({
    area: community,
    geometry,
    grids: members.get(community) ?? [],
  }));
};

/**
 * Every defect of a district's unit grids against the standard (reference §5.1): codes that are malformed, repeated
 * or do not begin with their community's digits, communities with more than 999 grids, bad rings, grids that overlap,
 * and gaps in or grids beyond their community. Grids whose rings cannot be used are left out of the comparison of
 * shapes, and so leave a gap too. Land of the boundary that belongs to no area is not looked at.
 */
export const checkGrids = (input: CheckInput): readonly GridProblem[] => {
  const { grids, boundary, onCommunity, toleranceMetres = defaultTolerance } = input;
  const areas = [...input.areas];
  const grounds = groundsOf(areas);
  const usable = grids.filter(isUsable);
  const whole = usable.map(({ geometry }) => boxOf(geometry)).reduce(boxAround, boxOf(boundary));
  const snapping = snappingFrom([whole.west, whole.south]);
  const overlaps = findOverlaps(usable, snapping, toleranceMetres);
  const measured = measures(grounds, input, usable);
  const coverage = measured.flatMap(({ grids: members, ...ground }, i) => {
    const problems = coverageProblems(ground, members, snapping, toleranceMetres);
    onCommunity?.(i + 1, measured.length);
    return problems;
  });
  return [
    ...codeProblems(grids),
    ...overflowProblems(grids),
    ...areaProblems(input, areas, grounds),
    ...ringProblems(grids),
    ...overlaps.map(
      ({ grids: [a, b], shape }): GridProblem => ({
        kind: 'overlap',
        codes: [a.code, b.code],
        ...sized(shape),
      }),
    ),
    ...coverage,
  ];
};
