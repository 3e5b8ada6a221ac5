import { ok, type Result, refuse } from '../result.ts';
import type { MultiPolygon, Polygon, Position } from './types.ts';

/** A rectangle along the meridians and parallels, degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const emptyBox: Box = {
  west: Number.POSITIVE_INFINITY,
  south: Number.POSITIVE_INFINITY,
  east: Number.NEGATIVE_INFINITY,
  north: Number.NEGATIVE_INFINITY,
};

/** The smallest box around both. */
export const boxAround = (a: Box, b: Box): Box => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
});

/** The smallest box around a shape; an inverted, empty box for a shape without positions. */
export const boxOf = (shape: MultiPolygon): Box => {
  let { west, south, east, north } = emptyBox;
  for (const [lng, lat] of shape.flat(2)) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
};

/** Whether the point lies in the closed box. */
export const inBox = (box: Box, [lng, lat]: Position): boolean =>
  lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;

/** Whether the inner box lies wholly in the outer one. */
export const encloses = (outer: Box, inner: Box): boolean =>
  outer.west <= inner.west &&
  outer.south <= inner.south &&
  outer.east >= inner.east &&
  outer.north >= inner.north;

/** Whether two closed boxes have anything in common. */
export const boxesMeet = (one: Box, other: Box): boolean =>
  one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;

/** Edges of a ring as pairs of consecutive positions. */
export const edgesOf = (ring: readonly Position[]): readonly (readonly [Position, Position])[] =>
  ring.flatMap((start, i) => {
    const end = ring[i + 1];
    return end === undefined ? [] : [[start, end] as const];
  });

/**
 * Whether a ray from the point to the east crosses the edge. The edge is always read from south to north and without
 * its northern end, so two polygons that share an edge compute the same number from it and come to opposite answers.
 */
const crossedEastOf = (point: Position, start: Position, end: Position): boolean => {
  const [lng, lat] = point;
  const [low, high] = start[1] <= end[1] ? [start, end] : [end, start];
  if (lat < low[1] || lat >= high[1]) return false;
  return (high[0] - low[0]) * (lat - low[1]) - (lng - low[0]) * (high[1] - low[1]) > 0;
};

const ringParity = (ring: readonly Position[], point: Position): boolean => {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const start = ring[i - 1];
    const end = ring[i];
    if (start && end && crossedEastOf(point, start, end)) inside = !inside;
  }
  return inside;
};

const polygonContains = (polygon: Polygon, point: Position): boolean => {
  let inside = false;
  for (const ring of polygon) if (ringParity(ring, point)) inside = !inside;
  return inside;
};

/**
 * Whether the point lies in the shape, by ray casting. A polygon owns its western and southern edges, not its eastern
 * and northern ones: a point on an edge shared by two neighbours belongs to exactly one of them.
 */
export const contains = (shape: MultiPolygon, point: Position): boolean =>
  shape.some((polygon) => polygonContains(polygon, point));

const radians = Math.PI / 180;

/** WGS-84: semi-major axis in metres, and first eccentricity. */
const semiMajorAxis = 6_378_137;
const eccentricity = Math.sqrt(0.006_694_379_990_14);

/** Lambert's cylindrical equal-area ordinate of the ellipsoid; on a sphere it would be 2 sin φ. */
const equalAreaOrdinate = (lat: number): number => {
  const sine = Math.sin(lat * radians);
  const es = eccentricity * sine;
  return (1 - eccentricity ** 2) * (sine / (1 - es ** 2) + Math.atanh(es) / eccentricity);
};

/** The average ordinate along an edge that is straight in longitude and latitude, by Simpson's rule. */
const averageOrdinate = (from: number, to: number): number =>
  (equalAreaOrdinate(from) + 4 * equalAreaOrdinate((from + to) / 2) + equalAreaOrdinate(to)) / 6;

const signedRingArea = (ring: readonly Position[]): number => {
  let sum = 0;
  for (const [start, end] of edgesOf(ring)) {
    if (start[0] !== end[0]) sum += (start[0] - end[0]) * averageOrdinate(start[1], end[1]);
  }
  return (sum * radians * semiMajorAxis ** 2) / 2;
};

/** Whether the ring runs counter-clockwise, as the outer ring of a GeoJSON polygon must (RFC 7946 §3.1.6). */
export const isCounterClockwise = (ring: readonly Position[]): boolean => signedRingArea(ring) > 0;

/** Square metres on the WGS-84 ellipsoid; the parts of a divided shape add up to the whole. */
export const areaOf = (shape: MultiPolygon): number => {
  let sum = 0;
  for (const polygon of shape) {
    polygon.forEach((ring, i) => {
      sum += Math.abs(signedRingArea(ring)) * (i === 0 ? 1 : -1);
    });
  }
  return sum;
};

/** Mean radius of the earth in metres (IUGG). */
const meanRadius = 6_371_008.8;

/** Metres between two positions along the great circle (haversine); up to 0.5 % from the ellipsoid. */
export const distance = (a: Position, b: Position): number => {
  const h =
    Math.sin(((b[1] - a[1]) * radians) / 2) ** 2 +
    Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(((b[0] - a[0]) * radians) / 2) ** 2;
  return 2 * meanRadius * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** Metres in one degree of longitude and of latitude at that latitude, on the WGS-84 ellipsoid. */
export const metresPerDegree = (lat: number): { readonly lng: number; readonly lat: number } => {
  const flattening = 1 - (eccentricity * Math.sin(lat * radians)) ** 2;
  const normalRadius = semiMajorAxis / Math.sqrt(flattening);
  return {
    lng: normalRadius * Math.cos(lat * radians) * radians,
    lat: ((normalRadius * (1 - eccentricity ** 2)) / flattening) * radians,
  };
};

const pointFault = (value: unknown): string | undefined => {
  if (!Array.isArray(value) || value.length !== 2) return 'notAPair';
  if (!value.every((n) => Number.isFinite(n))) return 'notFinite';
  const [lng, lat] = value;
  if (Math.abs(lng) > 180) return 'longitudeOutOfRange';
  return Math.abs(lat) > 90 ? 'latitudeOutOfRange' : undefined;
};

const isPosition = (value: unknown): value is Position => pointFault(value) === undefined;

/**
 * A position: two finite numbers, longitude −180..180 and latitude −90..90. Refusal: malformed-geometry with that
 * field and a `reason` of notAPair, notFinite, longitudeOutOfRange or latitudeOutOfRange.
 */
export const validatePoint = (value: unknown, field: string): Result<Position> =>
  isPosition(value)
    ? ok(value)
    : refuse('malformed-geometry', field, { reason: pointFault(value) ?? 'notAPair' });
