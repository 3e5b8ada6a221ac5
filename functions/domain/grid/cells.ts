import geohash from 'ngeohash';
import { metresPerDegree } from './geometry.ts';
import type { Position } from './types.ts';

/** Seven characters: a cell is 153 m from south to north, and at most that wide. */
const characters = 7;

/** The geohash cell in which a position lies; cases near each other share it or neighbour it. */
export const cellOf = ([lng, lat]: Position): string => geohash.encode(lat, lng, characters);

/** A cell of 0.6 km from south to north, and at most twice as wide, made of 32 of the others; its text begins theirs. */
export const wideCharacters = 6;

/** The wide cell around a cell. */
export const wideCellOf = (cell: string): string => cell.slice(0, wideCharacters);

/** Cells that together cover the circle, the point's own among them; meant for radii of up to about a kilometre, or of several with wide cells. */
export const cellsAround = (
  [lng, lat]: Position,
  radiusMetres: number,
  length = characters,
): readonly string[] => {
  const degree = metresPerDegree(lat);
  const [high, wide] = [radiusMetres / degree.lat, radiusMetres / degree.lng];
  return geohash.bboxes(lat - high, lng - wide, lat + high, lng + wide, length);
};
