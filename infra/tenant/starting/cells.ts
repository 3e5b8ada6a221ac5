import { maxSequence, standardGridLayout } from '../../../functions/domain/grid/codes.ts';
import { areaOf, boxOf } from '../../../functions/domain/grid/geometry.ts';
import { cutByLattice, latticeOver } from '../../../functions/domain/grid/lattice.ts';
import type { MultiPolygon } from '../../../functions/domain/grid/types.ts';

/** Larger cells are round numbers of metres, and tried in steps of about this share. */
const step = 10;
const growth = 1.03;

const most = maxSequence(standardGridLayout.sequence);

/** What the planner merges only makes them fewer. */
const piecesOf = (shape: MultiPolygon, cellMetres: number): number =>
  cutByLattice(shape, latticeOver(boxOf(shape), cellMetres)).length;

/**
 * The side of a cell in metres: as wanted, or larger where one community of this shape would have more unit grids than
 * can be numbered (reference §5.1), so that the file says the size that the grids really have.
 */
export const cellFor = (shape: MultiPolygon, wanted: number): number => {
  const least = Math.sqrt(areaOf(shape) / most);
  if (wanted >= least && piecesOf(shape, wanted) <= most) return wanted;
  let side = Math.ceil(Math.max(wanted, least) / step) * step;
  while (piecesOf(shape, side) > most) side = Math.ceil((side * growth) / step) * step;
  return side;
};
