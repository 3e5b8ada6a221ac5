import { union } from './clip.ts';
import { areaOf, edgesOf } from './geometry.ts';
import type { Piece } from './lattice.ts';
import type { MultiPolygon, Position } from './types.ts';

/** A unit grid to be: its shape, and the cell that gives its place in the numbering. */
export interface Plot {
  readonly column: number;
  readonly row: number;
  readonly geometry: MultiPolygon;
  /** square metres */
  readonly area: number;
}

interface Group {
  /** pieces, the largest first */
  readonly pieces: readonly Piece[];
  readonly area: number;
}

/** Crumbs of rounding, in square metres, that touch nothing along an edge and are nobody's ground. */
const crumb = 0.01;

/** Length in degrees that two edges on the same line of the lattice share; only such edges lie between two cells. */
const sharedEdge = (
  a: readonly [Position, Position],
  b: readonly [Position, Position],
  axis: 0 | 1,
): number => {
  const other = axis === 0 ? 1 : 0;
  const line = a[0][axis];
  if ([a[1], b[0], b[1]].some((position) => position[axis] !== line)) return 0;
  const from = Math.max(Math.min(a[0][other], a[1][other]), Math.min(b[0][other], b[1][other]));
  const to = Math.min(Math.max(a[0][other], a[1][other]), Math.max(b[0][other], b[1][other]));
  return Math.max(0, to - from);
};

/** Length in degrees that two pieces in neighbouring cells share. */
const sharedLength = (a: Piece, b: Piece): number => {
  const axis = a.row === b.row ? 0 : 1;
  const edges = b.polygon.flatMap(edgesOf);
  return a.polygon
    .flatMap(edgesOf)
    .reduce((sum, edge) => sum + edges.reduce((part, other) => part + sharedEdge(edge, other, axis), 0), 0);
};

const cellKey = (column: number, row: number): string => `${column},${row}`;

const besides = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** The groups of one ground, found by piece and by cell. */
class Groups {
  readonly #groupOf = new Map<Piece, Group>();
  readonly #byCell: ReadonlyMap<string, readonly Piece[]>;

  constructor(pieces: readonly Piece[]) {
    this.#byCell = Map.groupBy(pieces, ({ column, row }) => cellKey(column, row));
    for (const piece of pieces) this.#groupOf.set(piece, { pieces: [piece], area: areaOf([piece.polygon]) });
  }

  all(): readonly Group[] {
    return [...new Set(this.#groupOf.values())];
  }

  /** The other group that shares the longest border with this one. */
  neighbour(group: Group): Group | undefined {
    const shared = new Map<Group, number>();
    for (const piece of group.pieces) {
      for (const other of this.#beside(piece)) {
        const found = this.#groupOf.get(other);
        if (found && found !== group)
          shared.set(found, (shared.get(found) ?? 0) + sharedLength(piece, other));
      }
    }
    const [best] = [...shared].filter(([, length]) => length > 0).sort(([, a], [, b]) => b - a);
    return best?.[0];
  }

  merge(a: Group, b: Group): Group {
    const [large, small] = a.area >= b.area ? [a, b] : [b, a];
    const merged = { pieces: [...large.pieces, ...small.pieces], area: a.area + b.area };
    for (const piece of merged.pieces) this.#groupOf.set(piece, merged);
    return merged;
  }

  #beside({ column, row }: Piece): readonly Piece[] {
    return besides.flatMap(([dx, dy]) => this.#byCell.get(cellKey(column + dx, row + dy)) ?? []);
  }
}

const plotOf = ({ pieces, area }: Group): readonly Plot[] => {
  const [largest] = pieces;
  if (largest === undefined) return [];
  const geometry = pieces.length === 1 ? [largest.polygon] : union(pieces.map(({ polygon }) => [polygon]));
  return [{ column: largest.column, row: largest.row, geometry, area }];
};

/**
 * Makes plots of the pieces of one ground: each piece under `threshold` square metres joins the neighbour with which
 * it shares the longest border, the smallest first, until what is small has no neighbour (an islet keeps its own).
 */
export const mergeSlivers = (pieces: readonly Piece[], threshold: number): readonly Plot[] => {
  const groups = new Groups(pieces);
  const pending = groups.all().filter(({ area }) => area < threshold);
  const absorbed = new Set<Group>();
  while (pending.length > 0) {
    const smallest = pending.reduce((least, group) => (group.area < least.area ? group : least));
    pending.splice(pending.indexOf(smallest), 1);
    const neighbour = absorbed.has(smallest) ? undefined : groups.neighbour(smallest);
    if (neighbour === undefined) continue;
    absorbed.add(neighbour);
    const merged = groups.merge(smallest, neighbour);
    if (merged.area < threshold) pending.push(merged);
  }
  return groups
    .all()
    .filter(({ area }) => area > crumb)
    .flatMap(plotOf);
};
