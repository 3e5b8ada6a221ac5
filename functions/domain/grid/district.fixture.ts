import { metresPerDegree } from './geometry.ts';
import type { Area, MultiPolygon, Position } from './types.ts';

/** An invented district of `columns` × `rows` communities with crooked borders that neighbours share exactly. */
export interface Drawing {
  readonly columns: number;
  readonly rows: number;
  /** metres along one side of a community, about */
  readonly side: number;
  /** vertices between two corners */
  readonly bends: number;
  /** 0 is a plain rectangle; 0.3 is crooked */
  readonly crookedness: number;
  readonly seed: number;
}

const south: Position = [114.3, 22.6];

/** A number between −1 and 1 that depends only on the seed and the place. */
const noise = (seed: number, x: number, y: number, axis: number): number => {
  let n =
    Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(x + 101, 0x85ebca6b) ^ Math.imul(y + 307, 0xc2b2ae35) ^ axis;
  n = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d);
  n = Math.imul(n ^ (n >>> 12), 0x297a2d39);
  return ((n ^ (n >>> 15)) >>> 0) / 2 ** 31 - 1;
};

/** Streets are the columns, communities their parts from south to north; every vertex has 7 decimals. */
export const drawDistrict = (
  drawing: Drawing,
): { readonly areas: readonly Area[]; readonly boundary: MultiPolygon } => {
  const { columns, rows, side, bends, crookedness, seed } = drawing;
  const metres = metresPerDegree(south[1]);
  const steps = bends + 1;
  const vertex = (x: number, y: number): Position => {
    const shift = (axis: number) => (crookedness / steps) * noise(seed, x, y, axis);
    const lng = south[0] + ((x / steps + shift(1)) * side) / metres.lng;
    const lat = south[1] + ((y / steps + shift(2)) * side) / metres.lat;
    return [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
  };
  const outline = (x: number, y: number, width: number, height: number): MultiPolygon => {
    const [west, south, east, north] = [x * steps, y * steps, (x + width) * steps, (y + height) * steps];
    const ring: Position[] = [];
    for (let i = west; i < east; i += 1) ring.push(vertex(i, south));
    for (let j = south; j < north; j += 1) ring.push(vertex(east, j));
    for (let i = east; i > west; i -= 1) ring.push(vertex(i, north));
    for (let j = north; j >= south; j -= 1) ring.push(vertex(west, j));
    return [[ring]];
  };
  const centre = (x: number, y: number) => vertex((x + 0.5) * steps, (y + 0.5) * steps);
  const areas: Area[] = [];
  for (let x = 0; x < columns; x += 1) {
    const digits = String(x + 1).padStart(3, '0');
    const street = `s${digits}`;
    areas.push({
      level: 'street',
      code: street,
      name: street,
      gridDigits: digits,
      centre: centre(x, 0),
      geometry: outline(x, 0, 1, rows),
    });
    for (let y = 0; y < rows; y += 1) {
      const own = String(y + 1).padStart(3, '0');
      const code = `${street}c${own}`;
      const geometry = outline(x, y, 1, 1);
      areas.push({
        level: 'community',
        code,
        name: code,
        parent: street,
        gridDigits: own,
        centre: centre(x, y),
        geometry,
      });
    }
  }
  return { areas, boundary: outline(0, 0, columns, rows) };
};
