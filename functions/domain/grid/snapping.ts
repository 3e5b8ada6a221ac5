import { areaOf, distance, edgesOf } from './geometry.ts';
import type { MultiPolygon, Position } from './types.ts';

/**
 * Shapes in whole steps of 1e-7 degrees (about 1 cm) from an origin. Vertices that surveys place within a centimetre
 * of each other become the same, and clipping keeps far more digits in reserve than it has among raw degrees, so that
 * nearly parallel borders do not confuse it.
 */
export interface Snapping {
  snap(shape: MultiPolygon): MultiPolygon;
  /** back to degrees */
  unsnap(shape: MultiPolygon): MultiPolygon;
}

const stepsPerDegree = 1e7;

const mapPositions = (shape: MultiPolygon, change: (position: Position) => Position): MultiPolygon =>
  shape.map((polygon) => polygon.map((ring) => ring.map(change)));

export const snappingFrom = ([west, south]: Position): Snapping => ({
  snap: (shape) =>
    mapPositions(shape, ([lng, lat]) => [
      Math.round((lng - west) * stepsPerDegree),
      Math.round((lat - south) * stepsPerDegree),
    ]),
  unsnap: (shape) => mapPositions(shape, ([x, y]) => [x / stepsPerDegree + west, y / stepsPerDegree + south]),
});

const lengthOf = (shape: MultiPolygon): number =>
  shape
    .flat()
    .reduce((sum, ring) => sum + edgesOf(ring).reduce((part, [a, b]) => part + distance(a, b), 0), 0);

/** The polygons of a shape that are wider than the tolerance in metres: what is narrower is rounding. */
export const widerThan = (shape: MultiPolygon, tolerance: number): MultiPolygon =>
  shape.filter((polygon) => 2 * areaOf([polygon]) > tolerance * lengthOf([polygon]));
