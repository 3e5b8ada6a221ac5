import { areaOf, contains } from '../../../../functions/domain/grid/geometry.ts';
import { shapeFaults } from '../../../../functions/domain/grid/rings.ts';
import type { MultiPolygon, Position } from '../../../../functions/domain/grid/types.ts';
import type { Feature } from '../files.ts';
import { difference, intersection, roundPosition, roundShape, union } from '../polygons.ts';
import { simplifyTogether } from './simplify.ts';
import { readNeighbourhoods, readPrecincts, slug } from './sources.ts';

/** Neighbourhoods as districts, wards as their streets, precincts as their communities. */

/** How far a thinned border may be from the published one, metres. */
const tolerance = 5;

/** What of a precinct is smaller than this, square metres and share, is the other side of a street: it joins a neighbour. */
const sliver = { squareMetres: 20_000, share: 0.05 } as const;

/** Holes and specks that rounding leaves, square metres. */
const speck = 50;

interface Precinct {
  /** ward and precinct, `0701` */
  readonly code: string;
  readonly shape: MultiPolygon;
}

interface Piece extends Precinct {
  readonly area: number;
}

export interface Neighbourhood {
  readonly name: string;
  readonly slug: string;
  /** the city's own number, two digits */
  readonly number: string;
  readonly shape: MultiPolygon;
}

/** Without specks: rings too small to be anything but rounding. */
const swept = (shape: MultiPolygon): MultiPolygon =>
  shape
    .filter((polygon) => areaOf([polygon]) > speck)
    .map((polygon) => polygon.filter((ring, i) => i === 0 || areaOf([[ring.toReversed()]]) > speck));

/** Rounding may let a ring touch or cross itself; uniting it with itself parts it there, which needs rounding again. */
const cleaned = (shape: MultiPolygon, attempts = 8): MultiPolygon => {
  const rounded = swept(roundShape(shape));
  if (attempts === 0 || shapeFaults(rounded).length === 0) return rounded;
  return cleaned(union([rounded]), attempts - 1);
};

const keyOf = (point: Position): string => point.map((degrees) => degrees.toFixed(6)).join();

/** How many corners a shape shares with another. */
const sharedCorners = (shape: MultiPolygon, corners: ReadonlySet<string>): number =>
  shape.flat(2).filter((point) => corners.has(keyOf(point))).length;

const distanceBetween = (a: MultiPolygon, b: MultiPolygon): number => {
  const [from] = a.flat(2);
  if (from === undefined) return Number.POSITIVE_INFINITY;
  return Math.min(...b.flat(2).map((point) => Math.hypot(point[0] - from[0], point[1] - from[1])));
};

/** The piece with which a leftover shares most of its border, else the nearest. */
const neighbourOf = (leftover: MultiPolygon, pieces: readonly Piece[]): Piece | undefined => {
  const corners = new Set(leftover.flat(2).map(keyOf));
  const ranked = pieces.map((piece) => ({
    piece,
    shared: sharedCorners(piece.shape, corners),
    away: distanceBetween(leftover, piece.shape),
  }));
  return ranked.toSorted((a, b) => b.shared - a.shared || a.away - b.away)[0]?.piece;
};

/** What of a shape no earlier piece has: published precincts overlap along some borders by a few metres. */
const free = (shape: MultiPolygon, taken: readonly Piece[]): MultiPolygon =>
  taken.length === 0
    ? shape
    : difference(
        shape,
        taken.map((piece) => piece.shape),
      );

const cut = (neighbourhood: Neighbourhood, precincts: readonly Precinct[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const { code, shape } of precincts) {
    const part = free(intersection(shape, neighbourhood.shape), pieces);
    const area = areaOf(part);
    const isSliver = area < sliver.squareMetres && area < sliver.share * areaOf(shape);
    if (!isSliver && area > 0) pieces.push({ code, shape: part, area });
  }
  return pieces;
};

/** Precincts as far as they lie in the neighbourhood; what no precinct has there joins the next one. */
const piecesOf = (neighbourhood: Neighbourhood, precincts: readonly Precinct[]): readonly Precinct[] => {
  const pieces = cut(neighbourhood, precincts);
  const leftovers = difference(
    neighbourhood.shape,
    pieces.map(({ shape }) => shape),
  );
  const joined = leftovers.flatMap((polygon) => {
    const to = neighbourOf([polygon], pieces);
    return to === undefined ? [] : [{ code: to.code, shape: [polygon] }];
  });
  const extra = Map.groupBy(joined, ({ code }) => code);
  return pieces
    .map(({ code, shape }) => ({
      code,
      shape: cleaned(union([shape, ...(extra.get(code) ?? []).map((each) => each.shape)])),
    }))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
};

/** A point that is inside: the middle, else the middle of the widest stretch on the middle's parallel. */
export const centreOf = (shape: MultiPolygon): Position => {
  const [widest] = shape.toSorted((a, b) => areaOf([b]) - areaOf([a]));
  const ring = widest?.[0] ?? [];
  const lats = ring.map(([, lat]) => lat);
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const crossings = ring
    .flatMap(([lng, y], i) => {
      const next = ring[i + 1];
      if (next === undefined || y < lat === next[1] < lat) return [];
      return [lng + ((lat - y) / (next[1] - y)) * (next[0] - lng)];
    })
    .toSorted((a, b) => a - b);
  const stretches = crossings.slice(1).map((east, i) => ({ west: crossings[i] ?? east, east }));
  const inside = stretches
    .map(({ west, east }) => ({ width: east - west, point: roundPosition([(west + east) / 2, lat]) }))
    .filter(({ point }) => contains(shape, point));
  return inside.toSorted((a, b) => b.width - a.width)[0]?.point ?? roundPosition(ring[0] ?? [0, 0]);
};

const wardOf = (code: string): string => code.slice(0, 2);

/** Digits and name of a precinct. One that was split has a letter: its digits begin with 9, which no other has. */
const precinctOf = (code: string): { readonly name: string; readonly gridDigits: string } => {
  const number = code.slice(2, 4);
  const letter = code.slice(4);
  const name = `Ward ${Number(wardOf(code))} Precinct ${Number(number)}${letter}`;
  return { name, gridDigits: `${letter === '' ? 0 : 9}${number}` };
};

export interface DrawnDistrict {
  readonly neighbourhood: Neighbourhood;
  readonly areas: readonly Feature[];
  readonly boundary: Feature;
  readonly centre: Position;
}

const drawDistrict = (neighbourhood: Neighbourhood, precincts: readonly Precinct[]): DrawnDistrict => {
  const pieces = piecesOf(neighbourhood, precincts);
  const wards = [...Map.groupBy(pieces, ({ code }) => wardOf(code))].map(([ward, own]) => {
    const shape = cleaned(union(own.map((piece) => piece.shape)));
    const properties = {
      level: 'street',
      code: `W${ward}`,
      name: `Ward ${Number(ward)}`,
      gridDigits: `0${ward}`,
    };
    return { properties: { ...properties, centre: centreOf(shape) }, shape };
  });
  const communities = pieces.map(({ code, shape }) => ({
    properties: {
      level: 'community',
      code,
      ...precinctOf(code),
      parent: `W${wardOf(code)}`,
      centre: centreOf(shape),
    },
    shape,
  }));
  const shape = cleaned(union(pieces.map((piece) => piece.shape)));
  return {
    neighbourhood,
    areas: [...wards, ...communities],
    boundary: { properties: {}, shape },
    centre: centreOf(shape),
  };
};

/** All neighbourhoods of the city, each with the parts of wards and precincts that lie in it. */
export const drawDistricts = async (from: string): Promise<readonly DrawnDistrict[]> => {
  const outlines = await readNeighbourhoods(from);
  const thinned = simplifyTogether(
    outlines.map(({ shape }) => shape),
    tolerance,
  );
  const neighbourhoods = outlines.map(({ properties }, i): Neighbourhood => {
    const name = String(properties.Name);
    const number = String(properties.Neighborhood_ID).padStart(2, '0');
    return { name, slug: slug(name), number, shape: union([thinned[i] ?? []]) };
  });
  const published = await readPrecincts(from);
  const precinctShapes = simplifyTogether(
    published.map(({ shape }) => shape),
    tolerance,
  );
  const precincts = published.map(({ properties }, i) => ({
    code: String(properties.WARD_PRECINCT),
    shape: union([precinctShapes[i] ?? []]),
  }));
  return neighbourhoods.map((neighbourhood) => drawDistrict(neighbourhood, precincts));
};
