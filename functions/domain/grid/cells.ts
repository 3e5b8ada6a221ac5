import geohash from 'ngeohash';
import { metresPerDegree } from './geometry.ts';
import type { Position } from './types.ts';

/** Seven characters: a cell is 153 m from south to north, and at most that wide. */
const characters = 7;

/** The geohash cell in which a position lies; cases near each other share it or neighbour it. */
export const cellOf = ([lng, lat]: Position): string => geohash.encode(lat, lng, characters);

/** Cells that together cover the circle, the point's own among them; meant for radii of up to about a kilometre. */
export const cellsAround = ([lng, lat]: Position, radiusMetres: number): readonly string[] => {
  const degree = metresPerDegree(lat);
  const [high, wide] = [radiusMetres / degree.lat, radiusMetres / degree.lng];
  return geohash.bboxes(lat - high, lng - wide, lat + high, lng + wide, characters);
};
