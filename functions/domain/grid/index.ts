import { buildBuckets } from './buckets.ts';
import { type Box, boxOf, contains, inBox } from './geometry.ts';
import type { Area, GridIndex, Location, MultiPolygon, Position, UnitGrid } from './types.ts';

export interface GridIndexInput {
  readonly boundary: MultiPolygon;
  readonly areas: Iterable<Area>;
  readonly grids: readonly UnitGrid[];
}

interface Shape {
  readonly box: Box;
  readonly geometry: MultiPolygon;
}

const covers = ({ box, geometry }: Shape, point: Position): boolean =>
  inBox(box, point) && contains(geometry, point);

const shapeOf = (geometry: MultiPolygon): Shape => ({ box: boxOf(geometry), geometry });

type AreaShape = Shape & { readonly area: Area };

const areaShapes = (areas: readonly Area[], level: Area['level']): readonly AreaShape[] =>
  areas.flatMap((area) =>
    area.level === level && area.geometry ? [{ area, ...shapeOf(area.geometry) }] : [],
  );

const ofCommunity = (area: Area): Location => ({
  community: area.code,
  ...(area.parent === undefined ? {} : { street: area.parent }),
});

const byCommunity = (grids: readonly UnitGrid[]): ReadonlyMap<string, readonly UnitGrid[]> => {
  const sorted = grids.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return Map.groupBy(sorted, (grid) => grid.community);
};

/**
 * Builds the index of one tenant. A point in a unit grid has that grid's community and street. A point of the district
 * in no grid has the community, else the street, whose polygon contains it; in neither, an empty location. Outside
 * the boundary and every grid there is no location. Where shapes overlap by mistake the first one given wins;
 * `contains` says whose the edges are. A grid drawn for a street without communities stands under the street's own
 * code (see `plan.ts`) and gives no community.
 */
export const buildGridIndex = ({ boundary, areas, grids }: GridIndexInput): GridIndex => {
  const allAreas = [...areas];
  const district = shapeOf(boundary);
  const communities = areaShapes(allAreas, 'community');
  const streets = areaShapes(allAreas, 'street');
  const shapes = grids.map((grid) => ({ grid, ...shapeOf(grid.geometry) }));
  const boxes = shapes.map(({ box }) => box);
  const buckets = buildBuckets(district.box, boxes);
  const byCode = new Map(grids.map((grid) => [grid.code, grid]));
  const members = byCommunity(grids);

  const gridAt = (point: Position): UnitGrid | undefined => {
    for (const i of buckets.at(point)) {
      const shape = shapes[i];
      if (shape && covers(shape, point)) return shape.grid;
    }
    return undefined;
  };

  const ofGrid = ({ code, community, street }: UnitGrid): Location =>
    community === street ? { street, grid: code } : { street, community, grid: code };

  const areaAt = (point: Position): Location => {
    const community = communities.find((shape) => covers(shape, point));
    if (community) return ofCommunity(community.area);
    const street = streets.find((shape) => covers(shape, point));
    return street ? { street: street.area.code } : {};
  };

  return {
    locate: (point) => {
      const grid = gridAt(point);
      if (grid) return ofGrid(grid);
      return covers(district, point) ? areaAt(point) : undefined;
    },
    grid: (code) => byCode.get(code),
    gridsOf: (community) => members.get(community) ?? [],
    size: grids.length,
  };
};
