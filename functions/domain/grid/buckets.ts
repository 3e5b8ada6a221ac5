import type { Box } from './geometry.ts';
import type { Position } from './types.ts';

/** Boxes sorted into the squares of a uniform lattice, so that only what is near has to be looked at. */
export interface Buckets {
  /** indices of the boxes that may contain the point, in ascending order */
  at(point: Position): readonly number[];
  /** indices of the boxes that may meet the box, in ascending order, each once */
  near(box: Box): readonly number[];
}

const none: readonly number[] = [];

/** At most this many squares a side, whatever the ratio of the whole to its parts. */
const maxSide = 1024;

/** The number of squares along one side: one for every `step`. */
const squares = (extent: number, step: number): number =>
  Math.min(maxSide, Math.max(1, Math.ceil(extent / Math.max(step, Number.EPSILON))));

/** The average extent of the boxes on one axis, in degrees. */
const averageExtent = (boxes: readonly Box[], from: 'west' | 'south', to: 'east' | 'north'): number =>
  boxes.reduce((sum, box) => sum + box[to] - box[from], 0) / Math.max(1, boxes.length);

/**
 * Sorts boxes into squares about as large as an average box. The squares divide `whole`, where most boxes are; what
 * lies beyond counts to the squares at its border, so strays are found too and spoil nothing.
 */
export const buildBuckets = (whole: Box, boxes: readonly Box[]): Buckets => {
  const columns = squares(whole.east - whole.west, averageExtent(boxes, 'west', 'east'));
  const rows = squares(whole.north - whole.south, averageExtent(boxes, 'south', 'north'));
  const width = (whole.east - whole.west) / columns || 1;
  const height = (whole.north - whole.south) / rows || 1;
  const clamp = (n: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(n)));
  const columnOf = (lng: number) => clamp((lng - whole.west) / width, columns);
  const rowOf = (lat: number) => clamp((lat - whole.south) / height, rows);
  const squaresOf = (box: Box): number[] => {
    const found: number[] = [];
    for (let row = rowOf(box.south); row <= rowOf(box.north); row += 1) {
      for (let column = columnOf(box.west); column <= columnOf(box.east); column += 1) {
        found.push(row * columns + column);
      }
    }
    return found;
  };
  const content: number[][] = Array.from({ length: columns * rows }, () => []);
  boxes.forEach((box, i) => {
    for (const square of squaresOf(box)) content[square]?.push(i);
  });
  return {
    at: ([lng, lat]) => content[rowOf(lat) * columns + columnOf(lng)] ?? none,
    near: (box) =>
      [...new Set(squaresOf(box).flatMap((square) => content[square] ?? none))].sort((a, b) => a - b),
  };
};
