import { intersection } from './clip.ts';
import { type Box, boxOf } from './geometry.ts';
import { type Snapping, widerThan } from './snapping.ts';
import type { MultiPolygon, UnitGrid } from './types.ts';

/** Two grids and the ground that both claim. */
export interface Overlap {
  readonly grids: readonly [UnitGrid, UnitGrid];
  readonly shape: MultiPolygon;
}

/** Pairs of boxes that overlap by more than a line, by a sweep from the west. */
const meetingPairs = (boxes: readonly Box[]): readonly (readonly [number, number])[] => {
  const order = boxes.map((box, i) => ({ box, i })).sort((a, b) => a.box.west - b.box.west);
  return order.flatMap(({ box, i }, n) => {
    const pairs: (readonly [number, number])[] = [];
    let next = n + 1;
    let other = order[next];
    while (other !== undefined && other.box.west < box.east) {
      if (other.box.south < box.north && box.south < other.box.north) pairs.push([i, other.i]);
      next += 1;
      other = order[next];
    }
    return pairs;
  });
};

/** Every pair of grids that overlap by more than `tolerance` metres of width. */
export const findOverlaps = (
  grids: readonly UnitGrid[],
  snapping: Snapping,
  tolerance: number,
): readonly Overlap[] => {
  const claims = grids.map((grid) => ({ grid, shape: snapping.snap(grid.geometry) }));
  return meetingPairs(claims.map(({ shape }) => boxOf(shape))).flatMap(([i, j]): readonly Overlap[] => {
    const [first, second] = [claims[Math.min(i, j)], claims[Math.max(i, j)]];
    if (first === undefined || second === undefined) return [];
    const common = snapping.unsnap(intersection(first.shape, second.shape));
    const shape = widerThan(common, tolerance);
    return shape.length === 0 ? [] : [{ grids: [first.grid, second.grid], shape }];
  });
};
