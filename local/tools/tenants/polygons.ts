import polygonClipping from 'polygon-clipping';
import type { MultiPolygon, Position } from '../../../functions/domain/grid/types.ts';

/** Set operations on polygons, for the scripts that draw areas. */

type Mutable = [number, number][][][];

const mutable = (shape: MultiPolygon): Mutable =>
  shape.map((polygon) => polygon.map((ring) => ring.map(([lng, lat]) => [lng, lat])));

export const union = (shapes: readonly MultiPolygon[]): MultiPolygon =>
  polygonClipping.union([], ...shapes.map(mutable));

export const intersection = (a: MultiPolygon, b: MultiPolygon): MultiPolygon =>
  polygonClipping.intersection(mutable(a), mutable(b));

export const difference = (a: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon =>
  polygonClipping.difference(mutable(a), ...others.map(mutable));

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

export const roundPosition = ([lng, lat]: Position): Position => [round(lng), round(lat)];

/** Six decimals, about 0.1 m; positions that become equal to the one before are left out. */
export const roundShape = (shape: MultiPolygon): MultiPolygon =>
  shape.flatMap((polygon) => {
    const rings = polygon
      .map((ring) => ring.map(roundPosition))
      .map((ring) => ring.filter((point, i) => i === 0 || point.join() !== ring[i - 1]?.join()))
      .filter((ring) => ring.length >= 4);
    return rings.length === 0 ? [] : [rings];
  });
