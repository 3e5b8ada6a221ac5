import { cellToBoundary, cellToLatLng, gridDisk, latLngToCell } from 'h3-js';
import { distance } from './geometry.ts';
import type { Position } from './types.ts';

/** Resolution 10: a cell is about 15,000 m², as large as the usual unit grid. */
const resolution = 10;

/** Room for the distortion between a cell and those beside it. */
const margin = 1.1;

/** The H3 cell, resolution 10, in which a position lies; cases near each other share it or neighbour it. */
export const cellOf = ([lng, lat]: Position): string => latLngToCell(lat, lng, resolution);

const centreOf = (cell: string): Position => {
  const [lat, lng] = cellToLatLng(cell);
  return [lng, lat];
};

/**
 * Cells that together cover the circle, the point's own among them; meant for radii of up to about a kilometre.
 * Centres of the cells in ring n are at least 1.5 n edges away from the middle one and no cell reaches further than
 * one edge from its centre, which gives the number of rings; then cells that the circle cannot reach are left out.
 */
export const cellsAround = (point: Position, radiusMetres: number): readonly string[] => {
  const origin = cellOf(point);
  const centre = centreOf(origin);
  const corners = cellToBoundary(origin).map(([lat, lng]) => distance(centre, [lng, lat]));
  const longest = Math.max(...corners) * margin;
  const shortest = Math.min(...corners) / margin;
  const reach = radiusMetres + longest;
  const rings = Math.max(0, Math.ceil((reach + distance(point, centre)) / (1.5 * shortest) - 1));
  return gridDisk(origin, rings).filter((cell) => distance(centreOf(cell), point) <= reach);
};
