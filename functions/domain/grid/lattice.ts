import { boxShape, intersection } from './clip.ts';
import { type Box, boxAround, boxOf, contains, edgesOf, metresPerDegree } from './geometry.ts';
import type { MultiPolygon, Polygon, Position } from './types.ts';

/** Lines along meridians and parallels that cut a district into cells; column 0 and row 0 begin in the south-west. */
export interface Lattice {
  readonly origin: Position;
  /** degrees */
  readonly stepLng: number;
  readonly stepLat: number;
}

/** A connected part of a shape within one cell of a lattice. */
export interface Piece {
  readonly column: number;
  readonly row: number;
  readonly polygon: Polygon;
  /** whether it fills the cell */
  readonly whole: boolean;
}

/** Lines lie on 1e-7 degrees (1 cm), so that cells have short coordinates. */
const lineDecimals = 1e7;

/**
 * Vertices are kept to 1e-10 degrees (0.01 mm): fine enough not to bend the edges that lines cut, and coarse enough
 * that the same cut computed for two neighbours is the same number.
 */
const vertexDecimals = 1e10;

const rounded = (n: number, decimals: number): number => Math.round(n * decimals) / decimals;

const roundPosition = ([lng, lat]: Position): Position => [
  rounded(lng, vertexDecimals),
  rounded(lat, vertexDecimals),
];

/** A lattice with cells of about so many metres a side, in the metric frame of the middle of the box. */
export const latticeOver = (box: Box, cellMetres: number): Lattice => {
  const metres = metresPerDegree((box.south + box.north) / 2);
  return {
    origin: [box.west, box.south],
    stepLng: cellMetres / metres.lng,
    stepLat: cellMetres / metres.lat,
  };
};

interface Lines {
  at(i: number): number;
  /** the cell between line i and line i + 1, without the latter */
  cellOf(n: number): number;
}

const linesOf = (origin: number, step: number): Lines => {
  const at = (i: number) => rounded(origin + i * step, lineDecimals);
  const cellOf = (n: number) => {
    const guess = Math.floor((n - origin) / step);
    if (n < at(guess)) return guess - 1;
    return n >= at(guess + 1) ? guess + 1 : guess;
  };
  return { at, cellOf };
};

interface Frame {
  readonly columns: Lines;
  readonly rows: Lines;
}

const frameOf = ({ origin, stepLng, stepLat }: Lattice): Frame => ({
  columns: linesOf(origin[0], stepLng),
  rows: linesOf(origin[1], stepLat),
});

/** Lines strictly between two numbers. */
const linesBetween = (lines: Lines, a: number, b: number): readonly number[] => {
  const found: number[] = [];
  const end = Math.max(a, b);
  for (let i = lines.cellOf(Math.min(a, b)) + 1; lines.at(i) < end; i += 1) found.push(lines.at(i));
  return found;
};

const compare = (a: Position, b: Position): number => a[0] - b[0] || a[1] - b[1];

/** Where lines cut an edge, in order from its lesser end; read that way by both polygons that share the edge. */
const cutsFromLesser = ({ columns, rows }: Frame, a: Position, b: Position): readonly Position[] => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const cuts = [
    ...linesBetween(columns, a[0], b[0]).map((x): Position => [x, a[1] + ((x - a[0]) * dy) / dx]),
    ...linesBetween(rows, a[1], b[1]).map((y): Position => [a[0] + ((y - a[1]) * dx) / dy, y]),
  ];
  return cuts.map(roundPosition).sort((p, q) => p[0] - q[0] || (p[1] - q[1]) * Math.sign(dy));
};

const cutsOf = (frame: Frame, start: Position, end: Position): readonly Position[] =>
  compare(start, end) <= 0
    ? cutsFromLesser(frame, start, end)
    : cutsFromLesser(frame, end, start).toReversed();

/** The ring with a vertex wherever a line cuts it, so that each of its edges lies within one cell. */
const divideRing = (frame: Frame, ring: readonly Position[]): readonly Position[] => {
  const vertices = ring.map(roundPosition);
  const divided = edgesOf(vertices).flatMap(([start, end]) => [start, ...cutsOf(frame, start, end)]);
  const closed = [...divided, ...vertices.slice(-1)];
  return closed.filter((position, i) => {
    const previous = closed[i - 1];
    return previous === undefined || compare(position, previous) !== 0;
  });
};

/** Columns of cells, by row, through which edges run. Edges along a line cut no cell. */
const cutCells = (
  { columns, rows }: Frame,
  shape: MultiPolygon,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>();
  for (const [start, end] of shape.flat().flatMap(edgesOf)) {
    const [x, y] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
    const column = columns.cellOf(x);
    const row = rows.cellOf(y);
    const alongLine =
      (start[0] === end[0] && x === columns.at(column)) || (start[1] === end[1] && y === rows.at(row));
    if (alongLine) continue;
    const inRow = found.get(row) ?? new Set<number>();
    found.set(row, inRow.add(column));
  }
  return found;
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

const cellBox = ({ columns, rows }: Frame, column: number, row: number): Box => ({
  west: columns.at(column),
  south: rows.at(row),
  east: columns.at(column + 1),
  north: rows.at(row + 1),
});

/** A cell of a lattice. */
export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly box: Box;
}

/** Every cell that a box touches, row by row from the south-west. */
export const cellsOver = (box: Box, lattice: Lattice): readonly Cell[] => {
  const frame = frameOf(lattice);
  const columns = range(frame.columns.cellOf(box.west), frame.columns.cellOf(box.east));
  return range(frame.rows.cellOf(box.south), frame.rows.cellOf(box.north)).flatMap((row) =>
    columns.map((column) => ({ column, row, box: cellBox(frame, column, row) })),
  );
};

const wholePiece = (shape: MultiPolygon, { column, row, box }: Cell): readonly Piece[] => {
  const middle: Position = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  if (!contains(shape, middle)) return [];
  return boxShape(box).map((polygon) => ({ column, row, polygon, whole: true }));
};

const cutPieces = (strip: MultiPolygon, { column, row, box }: Cell): readonly Piece[] =>
  intersection(strip, boxShape(box)).map((polygon) => ({
    column,
    row,
    polygon: polygon.map((ring) => ring.map(roundPosition)),
    whole: false,
  }));

/** Pieces in the cells of one row, clipped from a strip of the shape as high as the row. */
const cutRow = (shape: MultiPolygon, cells: readonly Cell[], cut: ReadonlySet<number>): readonly Piece[] => {
  const row = cells.map(({ box }) => box).reduce(boxAround);
  const strip = cut.size === 0 ? [] : intersection(shape, boxShape(row));
  return cells.flatMap((cell) => (cut.has(cell.column) ? cutPieces(strip, cell) : wholePiece(shape, cell)));
};

/**
 * Cuts a shape along the lattice into pieces that fill it without gap or overlap. Neighbouring shapes that share an
 * edge, cut by the same lattice, share its new vertices too. Cells through which no edge runs need no clipping.
 */
export const cutByLattice = (shape: MultiPolygon, lattice: Lattice): readonly Piece[] => {
  if (shape.length === 0) return [];
  const frame = frameOf(lattice);
  const divided = shape.map((polygon) => polygon.map((ring) => divideRing(frame, ring)));
  const cut = cutCells(frame, divided);
  const rows = Map.groupBy(cellsOver(boxOf(divided), lattice), ({ row }) => row);
  return [...rows].flatMap(([row, cells]) => cutRow(divided, cells, cut.get(row) ?? new Set()));
};
