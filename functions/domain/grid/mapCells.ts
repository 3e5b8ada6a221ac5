import geohash from 'ngeohash';
import type { Box } from './geometry.ts';
import type { Position } from './types.ts';

/** Lengths of the geohash cells that open cases are counted in: about 4.9 km, 1.2 by 0.6 km and 153 m. */
export type MapPrecision = 5 | 6 | 7;

/** Degrees of a cell, west to east and south to north. */
const degrees: Readonly<Record<MapPrecision, readonly [lng: number, lat: number]>> = {
  5: [45 / 1024, 45 / 1024],
  6: [45 / 4096, 45 / 8192],
  7: [45 / 32_768, 45 / 32_768],
};

/** How many characters of a cell name its scope: at most 1,024 cells share one, and the coarse ones all do. */
const scopeCharacters: Readonly<Record<MapPrecision, number>> = { 5: 0, 6: 4, 7: 5 };

const scopeFor = (precision: MapPrecision, cell: string): string => {
  const parent = cell.slice(0, scopeCharacters[precision]);
  return parent === '' ? `MAP#${precision}` : `MAP#${precision}#${parent}`;
};

const precisions: readonly MapPrecision[] = [5, 6, 7];

/** The counters of the cells of every precision that hold a cell of seven characters. */
export const mapScopeOf = (cell: string): readonly { readonly scope: string; readonly key: string }[] =>
  precisions
    .filter((precision) => cell.length >= precision)
    .map((precision) => ({ scope: scopeFor(precision, cell), key: cell.slice(0, precision) }));

/** What is to be read for a view: the scopes, in each the cells from `from` up to and including `to`. */
export interface MapReading {
  readonly scope: string;
  readonly range?: { readonly from: string; readonly to: string };
}

const tileSize = 256;
/** A cell narrower than this on the screen cannot carry a number. */
const leastPixels = 32;
const mostCells = 800;

const cellsIn = ({ west, south, east, north }: Box, precision: MapPrecision): number => {
  const [lng, lat] = degrees[precision];
  return (Math.ceil((east - west) / lng) + 1) * (Math.ceil((north - south) / lat) + 1);
};

/** The finest cells that can be told apart at that zoom (of maps with 256-pixel tiles) and are not too many. */
export const mapPrecision = (box: Box, zoom: number): MapPrecision => {
  const pixelsPerDegree = (tileSize * 2 ** zoom) / 360;
  const fits = (precision: MapPrecision) =>
    degrees[precision][0] * pixelsPerDegree >= leastPixels && cellsIn(box, precision) <= mostCells;
  return [...precisions].reverse().find(fits) ?? 5;
};

/** What to read for a view: one scope for the coarsest cells, a handful for the others. */
export const mapReadings = (
  { west, south, east, north }: Box,
  precision: MapPrecision,
): readonly MapReading[] => {
  if (scopeCharacters[precision] === 0) return [{ scope: scopeFor(precision, '') }];
  const cells = geohash.bboxes(south, west, north, east, precision).sort();
  return [...Map.groupBy(cells, (cell) => scopeFor(precision, cell))].map(([scope, inScope]) => ({
    scope,
    range: { from: inScope[0] ?? '', to: inScope.at(-1) ?? '' },
  }));
};

/** The cell of a position at that precision. */
export const mapCellOf = ([lng, lat]: Position, precision: MapPrecision): string =>
  geohash.encode(lat, lng, precision);

/** The middle of a cell. */
export const cellCentre = (cell: string): { readonly lng: number; readonly lat: number } => {
  const { longitude, latitude } = geohash.decode(cell);
  return { lng: longitude, lat: latitude };
};

/** Whether any of the cell lies in the box. */
export const cellMeets = (cell: string, { west, south, east, north }: Box): boolean => {
  const [minLat, minLng, maxLat, maxLng] = geohash.decode_bbox(cell);
  return minLng <= east && maxLng >= west && minLat <= north && maxLat >= south;
};
