import { buildGridCode, maxSequence, standardGridLayout } from './codes.ts';
import { areaOf, boxAround, boxOf } from './geometry.ts';
import { type Ground, groundsOf } from './ground.ts';
import { cutByLattice, latticeOver } from './lattice.ts';
import { mergeSlivers, type Plot } from './slivers.ts';
import type { Area, UnitGrid } from './types.ts';

export interface PlanInput {
  /** the 6 digits of the division (GB/T 2260) */
  readonly districtCode: string;
  readonly areas: Iterable<Area>;
  /** the side of a cell; 100 m gives the usual 10,000 m² (reference §1.4) */
  readonly cellMetres: number;
  /** told after each community, for a progress display */
  readonly onCommunity?: (done: number, total: number) => void;
}

/** What is smaller than this share of a cell is not a grid of its own but joins a neighbour. */
const sliverShare = 0.15;

/** How much larger cells are tried when a community would need more grids than its sequence can number. */
const enlargement = 1.05;

/** West → east, north → south (reference §5.1): rows from the north, each read from the west. */
const readingOrder = (a: Plot, b: Plot): number => {
  if (a.row !== b.row) return b.row - a.row;
  if (a.column !== b.column) return a.column - b.column;
  const [boxA, boxB] = [boxOf(a.geometry), boxOf(b.geometry)];
  return boxA.west - boxB.west || boxB.north - boxA.north;
};

type Whole = ReturnType<typeof boxOf>;

const plotsOf = (ground: Ground, whole: Whole, cellMetres: number): readonly Plot[] => {
  const pieces = cutByLattice(ground.geometry, latticeOver(whole, cellMetres));
  return mergeSlivers(pieces, sliverShare * cellMetres ** 2);
};

/** Plots of a ground, their cells enlarged until the sequence can number them. */
const numberablePlots = (ground: Ground, whole: Whole, cellMetres: number): readonly Plot[] => {
  const max = maxSequence(standardGridLayout.sequence);
  let side = Math.max(cellMetres, Math.sqrt(areaOf(ground.geometry) / max));
  let plots = plotsOf(ground, whole, side);
  while (plots.length > max) {
    side *= Math.max(enlargement, Math.sqrt(plots.length / max));
    plots = plotsOf(ground, whole, side);
  }
  return plots;
};

/** A code that does not fit is a defect of the tenant's areas, which are validated on load, and so a bug here. */
const codeOf = (districtCode: string, { digits }: Ground, sequence: number): string => {
  const code = buildGridCode({ division: districtCode, ...digits, sequence });
  if (!code.ok)
    throw new Error(`No grid code for ${districtCode} ${digits.street} ${digits.community} ${sequence}`);
  return code.value;
};

/**
 * Draws the unit grids of a district (reference §5.1): square cells of about `cellMetres` on one lattice, cut along
 * the communities' borders so that the grids of a community fill it without gap or overlap. What is smaller than 15 %
 * of a cell joins the neighbour with the longest common border; parts that do not hang together are separate grids.
 * Numbers run in each community from 001, row by row from the north and each row from the west. A community with more
 * than 999 grids gets larger cells instead. The same input always gives the same grids.
 */
export const planGrids = ({ districtCode, areas, cellMetres, onCommunity }: PlanInput): UnitGrid[] => {
  const grounds = groundsOf(areas);
  const [first, ...others] = grounds.map(({ geometry }) => boxOf(geometry));
  if (first === undefined) return [];
  const whole = others.reduce(boxAround, first);
  return grounds.flatMap((ground, i) => {
    const plots = numberablePlots(ground, whole, cellMetres).toSorted(readingOrder);
    onCommunity?.(i + 1, grounds.length);
    return plots.map(({ geometry, area }, n) => ({
      code: codeOf(districtCode, ground, n + 1),
      community: ground.community,
      street: ground.street,
      geometry,
      area,
    }));
  });
};
