import * as clip from '../../../functions/domain/grid/clip.ts';
import { snappingFrom } from '../../../functions/domain/grid/snapping.ts';
import type { MultiPolygon, Position } from '../../../functions/domain/grid/types.ts';

/** Set operations on polygons in degrees, for the scripts that draw areas: in whole steps, as the grids are cut. */

const snappingOf = (shapes: readonly MultiPolygon[]) => snappingFrom(shapes.flat(3)[0] ?? [0, 0]);

export const union = (shapes: readonly MultiPolygon[]): MultiPolygon => {
  const { snap, unsnap } = snappingOf(shapes);
  return unsnap(clip.union(shapes.map(snap)));
};

export const intersection = (a: MultiPolygon, b: MultiPolygon): MultiPolygon => {
  const { snap, unsnap } = snappingOf([a]);
  return unsnap(clip.intersection(snap(a), snap(b)));
};

export const difference = (a: MultiPolygon, others: readonly MultiPolygon[]): MultiPolygon => {
  const { snap, unsnap } = snappingOf([a]);
  return unsnap(clip.difference(snap(a), clip.union(others.map(snap))));
};

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
