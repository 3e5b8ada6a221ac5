import { edgesOf, isCounterClockwise, validatePoint } from './geometry.ts';
import type { MultiPolygon, Polygon, Position } from './types.ts';

/** What can be wrong with a ring (RFC 7946 §3.1.6). Only `wrongOrientation` leaves the shape itself usable. */
export type RingFault =
  | 'badPosition'
  | 'tooFewPositions'
  | 'notClosed'
  | 'selfIntersects'
  | 'wrongOrientation';

type Edge = readonly [Position, Position];

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

const side = (a: Position, b: Position, p: Position): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const between = (a: number, b: number, n: number): boolean => n >= Math.min(a, b) && n <= Math.max(a, b);

const onEdge = ([a, b]: Edge, p: Position): boolean =>
  side(a, b, p) === 0 && between(a[0], b[0], p[0]) && between(a[1], b[1], p[1]);

/** Whether two edges have any point in common. */
const touch = (e: Edge, f: Edge): boolean => {
  const properly = side(...e, f[0]) * side(...e, f[1]) < 0 && side(...f, e[0]) * side(...f, e[1]) < 0;
  return properly || onEdge(e, f[0]) || onEdge(e, f[1]) || onEdge(f, e[0]) || onEdge(f, e[1]);
};

/** Whether two edges, the second beginning where the first ends, run back over each other. */
const foldsBack = (first: Edge, second: Edge): boolean =>
  onEdge(first, second[1]) || onEdge(second, first[0]);

const clash = (edges: readonly Edge[], i: number, j: number): boolean => {
  const first = edges[i];
  const second = edges[j];
  if (first === undefined || second === undefined) return false;
  if (j === i + 1) return foldsBack(first, second);
  if (i === 0 && j === edges.length - 1) return foldsBack(second, first);
  return touch(first, second);
};

interface Span {
  /** place of the edge in the ring */
  readonly i: number;
  readonly west: number;
  readonly east: number;
}

const spansOf = (edges: readonly Edge[]): readonly Span[] =>
  edges
    .map(([a, b], i) => ({ i, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) }))
    .sort((a, b) => a.west - b.west);

/** Compares each edge with those that begin, from the west, before it ends. */
const selfIntersects = (ring: readonly Position[]): boolean => {
  const edges = edgesOf(ring).filter(([a, b]) => !same(a, b));
  const spans = spansOf(edges);
  const meetsLater = (span: Span, n: number): boolean => {
    let next = n + 1;
    let other = spans[next];
    while (other !== undefined && other.west <= span.east) {
      if (clash(edges, Math.min(span.i, other.i), Math.max(span.i, other.i))) return true;
      next += 1;
      other = spans[next];
    }
    return false;
  };
  return spans.some(meetsLater);
};

/** The first fault of a ring, the gravest first; `outer` says which way round it must run. */
export const ringFault = (ring: readonly Position[], outer: boolean): RingFault | undefined => {
  if (ring.some((position) => !validatePoint(position, '').ok)) return 'badPosition';
  if (ring.length < 4) return 'tooFewPositions';
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined || !same(first, last)) return 'notClosed';
  if (selfIntersects(ring)) return 'selfIntersects';
  return isCounterClockwise(ring) === outer ? undefined : 'wrongOrientation';
};

const polygonFaults = (polygon: Polygon): readonly RingFault[] =>
  polygon.length === 0
    ? ['tooFewPositions']
    : polygon.flatMap((ring, i) => {
        const fault = ringFault(ring, i === 0);
        return fault === undefined ? [] : [fault];
      });

/** The faults of all rings of a shape, one a ring at most; a shape without rings has too few positions. */
export const shapeFaults = (shape: MultiPolygon): readonly RingFault[] =>
  shape.length === 0 ? ['tooFewPositions'] : shape.flatMap(polygonFaults);
