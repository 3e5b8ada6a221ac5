import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDistrict } from './district.fixture.ts';
import { boxOf, contains } from './geometry.ts';
import { buildGridIndex } from './index.ts';
import { planGrids } from './plan.ts';
import type { Location, MultiPolygon, Position } from './types.ts';

const { areas, boundary } = drawDistrict({
  columns: 2,
  rows: 2,
  side: 700,
  bends: 5,
  crookedness: 0.4,
  seed: 11,
});
const planned = planGrids({ districtCode: '440310', areas, cellMetres: 100 });
/** Some grids are missing and one community has none, so that every kind of answer occurs. */
const grids = planned.filter(({ community }, i) => community !== 's002c002' && i % 7 !== 0);
const index = buildGridIndex({ boundary, areas, grids });

/** The rule of `buildGridIndex`, looking at everything. */
const bruteForce = (point: Position): Location | undefined => {
  const grid = grids.find(({ geometry }) => contains(geometry, point));
  if (grid) return { street: grid.street, community: grid.community, grid: grid.code };
  if (!contains(boundary, point)) return undefined;
  const area = areas.find(
    ({ level, geometry }) => level === 'community' && geometry && contains(geometry, point),
  );
  return area?.parent === undefined ? {} : { street: area.parent, community: area.code };
};

const box = boxOf(boundary);
const somewhere: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: box.west - 0.002, max: box.east + 0.002, noNaN: true }),
  fc.double({ min: box.south - 0.002, max: box.north + 0.002, noNaN: true }),
);
const corners = planned.flatMap(({ geometry }) => geometry.flat(2));

describe('locating a point', () => {
  test('agrees with a search through everything', () => {
    fc.assert(
      fc.property(somewhere, (point) => {
        expect(index.locate(point)).toEqual(bruteForce(point));
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with a search through everything on corners of grids', () => {
    for (const corner of corners) expect(index.locate(corner)).toEqual(bruteForce(corner));
  });

  test('finds grids that stick out of the boundary, and takes their land for the district', () => {
    const [first] = grids;
    const shift = 10;
    const geometry =
      first?.geometry.map((p) => p.map((r) => r.map(([x, y]): Position => [x - shift, y]))) ?? [];
    const stray = first ? [{ ...first, code: '440310001001999', geometry }] : [];
    const strayed = buildGridIndex({ boundary, areas, grids: [...grids, ...stray] });
    const { west, south, east, north } = boxOf(geometry);
    expect(strayed.locate([(west + east) / 2, (south + north) / 2])?.grid).toBe('440310001001999');
    expect(strayed.locate([west - 0.1, south])).toBeUndefined();
  });

  test('answers nothing for what is no position', () => {
    expect(index.locate([Number.NaN, Number.NaN])).toBeUndefined();
  });

  test('answers nothing far outside', () => {
    expect(index.locate([0, 0])).toBeUndefined();
    expect(index.locate([180, 90])).toBeUndefined();
  });
});

describe('where polygons are missing', () => {
  const point: Position = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const locate = (kept: (area: (typeof areas)[number]) => boolean) =>
    buildGridIndex({ boundary, areas: areas.filter(kept), grids: [] }).locate(point);

  test('the street is told where the community is not drawn', () => {
    expect(locate(({ level }) => level === 'street')).toEqual({ street: expect.stringMatching(/^s00[12]$/) });
  });

  test('a place in the district is a place, even if nothing is known of it', () => {
    expect(locate(() => false)).toEqual({});
  });

  test('the grid of an undivided street gives no community', () => {
    const streets = areas.filter(({ level }) => level === 'street');
    const own = planGrids({ districtCode: '440310', areas: streets, cellMetres: 100 });
    const found = buildGridIndex({ boundary, areas: streets, grids: own }).locate(point);
    expect(found).toEqual({
      street: expect.any(String),
      grid: expect.stringMatching(/^44031000[12]000\d{3}$/),
    });
  });

  test('an index without anything locates nothing', () => {
    const nothing: MultiPolygon = [];
    const empty = buildGridIndex({ boundary: nothing, areas: [], grids: [] });
    expect(empty.locate([114, 22])).toBeUndefined();
    expect(empty.size).toBe(0);
  });
});

describe('finding grids', () => {
  test('by code', () => {
    const [first] = grids;
    expect(index.grid(first?.code ?? '')).toBe(first);
    expect(index.grid('440310999999999')).toBeUndefined();
    expect(index.size).toBe(grids.length);
  });

  test('by community, in code order', () => {
    const shuffled = buildGridIndex({ boundary, areas, grids: grids.toReversed() });
    const codes = shuffled.gridsOf('s001c001').map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(30);
    expect(codes).toEqual(codes.toSorted());
    expect(shuffled.gridsOf('s002c002')).toEqual([]);
  });
});
