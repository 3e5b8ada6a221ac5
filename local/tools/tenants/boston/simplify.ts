import type { MultiPolygon, Position } from '../../../../functions/domain/grid/types.ts';

/**
 * Thins out the borders of areas that lie next to each other. A border that two of them share is thinned once and
 * stays shared, so that no gap opens and none overlap: corners where three meet stay, and between two corners every
 * vertex goes that is nearer than the tolerance to the line of those that stay (Douglas and Peucker).
 */

const metresPerDegree = 111_320;

const keyOf = ([lng, lat]: Position): string => `${lng},${lat}`;

type Open = readonly Position[];

/** A ring without its repeated end and without positions that rounding made equal. */
const openRing = (ring: readonly Position[], round: (p: Position) => Position): Open => {
  const rounded = ring.map(round);
  return rounded.filter((point, i) => i > 0 && keyOf(point) !== keyOf(rounded[i - 1] ?? [0, 0]));
};

const neighboursIn = (rings: readonly Open[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    ring.forEach((point, i) => {
      const around = neighbours.get(keyOf(point)) ?? new Set();
      for (const other of [ring.at(i - 1), ring[(i + 1) % ring.length]]) if (other) around.add(keyOf(other));
      neighbours.set(keyOf(point), around);
    });
  }
  return neighbours;
};

/** Metres from a point to the line between two others. */
const distance = (point: Position, a: Position, b: Position): number => {
  const scale = Math.cos((a[1] * Math.PI) / 180);
  const flat = ([lng, lat]: Position) =>
    [(lng - a[0]) * scale * metresPerDegree, (lat - a[1]) * metresPerDegree] as const;
  const [px, py] = flat(point);
  const [bx, by] = flat(b);
  const length = Math.hypot(bx, by);
  if (length === 0) return Math.hypot(px, py);
  const along = Math.min(1, Math.max(0, (px * bx + py * by) / length ** 2));
  return Math.hypot(px - along * bx, py - along * by);
};

const thin = (line: Open, tolerance: number): Open => {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  let [farthest, most] = [0, -1];
  for (const [i, point] of line.slice(1, -1).entries()) {
    const off = distance(point, first, last);
    if (off > most) [farthest, most] = [i + 1, off];
  }
  if (most <= tolerance) return [first, last];
  return [...thin(line.slice(0, farthest + 1), tolerance), ...thin(line.slice(farthest), tolerance).slice(1)];
};

/** The same border gives the same line, whichever way round a ring walks it. */
const thinBothWays = (line: Open, tolerance: number): Open => {
  const [start, next, before, end] = [line[0], line[1], line.at(-2), line.at(-1)];
  if (start === undefined || next === undefined || before === undefined || end === undefined) return line;
  const forward = keyOf(start) + keyOf(next) <= keyOf(end) + keyOf(before);
  return forward ? thin(line, tolerance) : thin(line.toReversed(), tolerance).toReversed();
};

/** Where a ring may be cut: corners where three areas meet, or its first vertex by place where there is none. */
const cutsOf = (ring: Open, neighbours: ReadonlyMap<string, ReadonlySet<string>>): readonly number[] => {
  const corners = ring.flatMap((point, i) => ((neighbours.get(keyOf(point))?.size ?? 0) > 2 ? [i] : []));
  if (corners.length > 0) return corners;
  const keys = ring.map(keyOf);
  return [keys.indexOf(keys.toSorted()[0] ?? '')];
};

const thinRing = (
  ring: Open,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  tolerance: number,
): Open => {
  const cuts = cutsOf(ring, neighbours);
  const [first = 0] = cuts;
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const ends = [...cuts.map((cut) => cut - first), ring.length];
  const closed = [...turned, ...turned.slice(0, 1)];
  return ends
    .slice(1)
    .flatMap((end, i) => thinBothWays(closed.slice(ends[i], end + 1), tolerance).slice(0, -1));
};

/** Areas with thinner borders, positions rounded to 6 decimals; parts that shrink to nothing are left out. */
export const simplifyTogether = (
  shapes: readonly MultiPolygon[],
  tolerance: number,
): readonly MultiPolygon[] => {
  const round = ([lng, lat]: Position): Position => [
    Math.round(lng * 1e6) / 1e6,
    Math.round(lat * 1e6) / 1e6,
  ];
  const open = shapes.map((shape) => shape.map((polygon) => polygon.map((ring) => openRing(ring, round))));
  const neighbours = neighboursIn(open.flat(2));
  return open.map((shape) =>
    shape.flatMap((polygon) => {
      const rings = polygon
        .map((ring) => thinRing(ring, neighbours, tolerance))
        .map((ring) => [...ring, ...ring.slice(0, 1)])
        .filter((ring) => ring.length >= 4);
      return rings.length === 0 ? [] : [rings];
    }),
  );
};
