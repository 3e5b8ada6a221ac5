import type { Feature, FeatureCollection, Geometry, LineString, Point } from 'geojson';

/** What the map shows, as GeoJSON. Pure. */

export type Spot = readonly [number, number];

/** Open cases of one cell, counted by the server. */
export interface Cell {
  readonly lng: number;
  readonly lat: number;
  readonly count: number;
  readonly overdue: number;
}

/** One case on the map. */
export interface CasePoint {
  readonly id: string;
  readonly point?: Spot;
  readonly light?: 'green' | 'amber' | 'red';
}

/** The box that is looked at, degrees. */
export interface View {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly zoom: number;
}

export const collection = <G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});

export const pointFeature = ([lng, lat]: Spot, properties: object): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lng, lat] },
});

export const cellFeatures = (cells: readonly Cell[]): FeatureCollection<Point> =>
  collection(cells.map(({ lng, lat, count, overdue }) => pointFeature([lng, lat], { count, overdue })));

export const caseFeatures = (cases: readonly CasePoint[]): FeatureCollection<Point> =>
  collection(
    cases.flatMap(({ id, point, light }) =>
      point === undefined ? [] : [pointFeature(point, { id, ...(light === undefined ? {} : { light }) })],
    ),
  );

/** Heat of what is counted in cells and of what is shown singly. */
export const heatFeatures = (
  cells: readonly Cell[],
  cases: readonly CasePoint[],
): FeatureCollection<Point> => {
  const single = cases.flatMap(({ point }) =>
    point === undefined ? [] : [pointFeature(point, { count: 1 })],
  );
  return collection([...cellFeatures(cells).features, ...single]);
};

interface Outline {
  readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
}

/** The box around outlines: west, south, east, north. Undefined where there is nothing. */
export const boxAround = (outlines: readonly Outline[]): [number, number, number, number] | undefined => {
  const corners = outlines.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  if (corners.length === 0) return undefined;
  return corners.reduce<[number, number, number, number]>(
    ([west, south, east, north], [lng = 0, lat = 0]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
};

/** Ways as lines; a single point is none. */
export const lineFeatures = (lines: readonly (readonly Spot[])[]): FeatureCollection<LineString> =>
  collection(
    lines
      .filter(({ length }) => length > 1)
      .map((line) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: line.map(([lng, lat]) => [lng, lat]) },
      })),
  );

/** The box around ways: west, south, east, north. Undefined where there is nothing. */
export const boxOfLines = (
  lines: readonly (readonly Spot[])[],
): [number, number, number, number] | undefined => boxAround([{ geometry: { coordinates: [lines] } }]);

/** How far an arrow key moves a pin, degrees: about five metres, fifty with the shift key. */
const step = 0.00005;

const directions: Readonly<Record<string, Spot>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Where a key moves a pin to; undefined for every other key. */
export const movedByKey = (key: string, fast: boolean, [lng, lat]: Spot): Spot | undefined => {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const length = fast ? step * 10 : step;
  return [lng + direction[0] * length, lat + direction[1] * length];
};

const within = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value));

/**
 * What to ask the server for to fill a view: only what is on the earth, as a small map from afar shows it more than once.
 * The map counts zoom in tiles of 512 pixels and the server in tiles of 256, so the same view is one more to it.
 */
export const mapQuery = ({ west, south, east, north, zoom }: View): View => ({
  west: within(-180, west, 180),
  south: within(-90, south, 90),
  east: within(-180, east, 180),
  north: within(-90, north, 90),
  zoom: within(0, zoom + 1, 24),
});
