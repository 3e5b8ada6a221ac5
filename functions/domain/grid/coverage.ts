import { buildBuckets } from './buckets.ts';
import { boxShape, difference, intersection, union } from './clip.ts';
import { areaOf, boxAround, boxOf, encloses } from './geometry.ts';
import { type Cell, cellsOver, cutByLattice, latticeOver, type Piece } from './lattice.ts';
import { type Snapping, widerThan } from './snapping.ts';
import type { MultiPolygon, UnitGrid } from './types.ts';

/** How grids fill a ground: what nobody covers, connected, and what lies outside, by grid. */
export interface Coverage {
  readonly gaps: MultiPolygon;
  readonly outside: readonly Claim[];
}

/** The ground is compared in tiles of about so many grids a side, so that each comparison is small. */
const gridsPerTile = 2.5;

/** But never in many more tiles than this, however small the grids are beside the ground. */
const tilesPerGround = 1000;

interface Claim {
  readonly grid: UnitGrid;
  readonly shape: MultiPolygon;
}

interface Tile {
  /** the ground's part in the tile, snapped, as is everything here */
  readonly ground: MultiPolygon;
  readonly box: MultiPolygon;
  readonly grids: readonly Claim[];
}

/** The claims after clipping, as far as anything of them is left. */
const clipped = (claims: readonly Claim[], clip: (shape: MultiPolygon) => MultiPolygon): readonly Claim[] =>
  claims.map(({ grid, shape }) => ({ grid, shape: clip(shape) })).filter(({ shape }) => shape.length > 0);

const compareTile = ({ ground, box, grids }: Tile, snapping: Snapping, tolerance: number): Coverage => {
  const wide = (shape: MultiPolygon) => widerThan(snapping.unsnap(shape), tolerance);
  const claimed = grids.flatMap(({ shape }) => shape);
  const covered = intersection(claimed, box);
  const beyond = wide(difference(covered, ground));
  return {
    gaps: wide(difference(ground, covered)),
    outside:
      beyond.length === 0 ? [] : clipped(grids, (shape) => wide(intersection(shape, snapping.snap(beyond)))),
  };
};

/** What tiles found, in one piece. Joining may cut off a crumb that hung on by a point, so widths are looked at again. */
const joined = (shapes: readonly MultiPolygon[], snapping: Snapping, tolerance: number): MultiPolygon => {
  const whole = union(shapes.filter((shape) => shape.length > 0).map(snapping.snap));
  return widerThan(snapping.unsnap(whole), tolerance);
};

const joinedByGrid = (claims: readonly Claim[], snapping: Snapping, tolerance: number): readonly Claim[] => {
  const byGrid = Map.groupBy(claims, ({ grid }) => grid);
  const whole = [...byGrid].map(([grid, parts]) => {
    const shapes = parts.map(({ shape }) => shape);
    return { grid, shape: joined(shapes, snapping, tolerance) };
  });
  return whole.filter(({ shape }) => shape.length > 0);
};

const tileMetres = (ground: MultiPolygon, grids: readonly UnitGrid[]): number => {
  const average = grids.reduce((sum, { geometry }) => sum + areaOf(geometry), 0) / grids.length;
  return Math.max(gridsPerTile * Math.sqrt(average), Math.sqrt(areaOf(ground) / tilesPerGround));
};

const cellKey = ({ column, row }: Pick<Cell, 'column' | 'row'>): string => `${column},${row}`;

const tilesOf = (
  pieces: readonly Piece[],
  cells: readonly Cell[],
  grids: readonly UnitGrid[],
  snapping: Snapping,
): readonly Tile[] => {
  const boxes = grids.map(({ geometry }) => boxOf(geometry));
  const buckets = buildBuckets(cells.map(({ box }) => box).reduce(boxAround), boxes);
  const claims = grids.map((grid) => ({ grid, shape: snapping.snap(grid.geometry) }));
  const byCell = Map.groupBy(pieces, cellKey);
  return cells.map((cell) => ({
    ground: snapping.snap((byCell.get(cellKey(cell)) ?? []).map(({ polygon }) => polygon)),
    box: snapping.snap(boxShape(cell.box)),
    grids: buckets.near(cell.box).flatMap((i) => claims[i] ?? []),
  }));
};

/** What grids claim beyond all tiles of their ground: strays, perhaps at the other end of the earth. */
const strays = (cells: readonly Cell[], grids: readonly UnitGrid[], snapping: Snapping): readonly Claim[] => {
  const tiled = cells.map(({ box }) => box).reduce(boxAround);
  const claims = grids
    .filter(({ geometry }) => !encloses(tiled, boxOf(geometry)))
    .map((grid) => ({ grid, shape: snapping.snap(grid.geometry) }));
  return clipped(claims, (shape) => snapping.unsnap(difference(shape, snapping.snap(boxShape(tiled)))));
};

/** Compares the grids of a ground with the ground; what is narrower than `tolerance` metres is taken for rounding. */
export const coverageOf = (
  ground: MultiPolygon,
  grids: readonly UnitGrid[],
  snapping: Snapping,
  tolerance: number,
): Coverage => {
  if (grids.length === 0) return { gaps: ground, outside: [] };
  const box = boxOf(ground);
  const lattice = latticeOver(box, tileMetres(ground, grids));
  const cells = cellsOver(box, lattice);
  const tiles = tilesOf(cutByLattice(ground, lattice), cells, grids, snapping);
  const compared = tiles.map((tile) => compareTile(tile, snapping, tolerance));
  const gaps = compared.map((coverage) => coverage.gaps);
  const outside = compared.flatMap((coverage) => coverage.outside);
  return {
    gaps: joined(gaps, snapping, tolerance),
    outside: joinedByGrid([...outside, ...strays(cells, grids, snapping)], snapping, tolerance),
  };
};
