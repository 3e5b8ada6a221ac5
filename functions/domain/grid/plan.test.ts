import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawing, drawDistrict } from './district.fixture.ts';
import { areaOf, boxOf, contains, distance, edgesOf } from './geometry.ts';
import { planGrids } from './plan.ts';
import { shapeFaults } from './rings.ts';
import type { Area, MultiPolygon, Position, UnitGrid } from './types.ts';

const drawing: fc.Arbitrary<Drawing> = fc.record({
  columns: fc.integer({ min: 1, max: 2 }),
  rows: fc.integer({ min: 1, max: 2 }),
  side: fc.integer({ min: 150, max: 900 }),
  bends: fc.integer({ min: 0, max: 9 }),
  crookedness: fc.constantFrom(0, 0.15, 0.3, 0.45),
  seed: fc.nat(10_000),
});

const cellMetres = fc.integer({ min: 60, max: 140 });

const districtCode = '440310';

const communitiesOf = (areas: readonly Area[]) =>
  areas.flatMap(({ level, code, geometry }) =>
    level === 'community' && geometry ? [{ code, geometry }] : [],
  );

const gridsOf = (grids: readonly UnitGrid[], community: string) =>
  grids.filter((grid) => grid.community === community);

/** Whether a point is within 1 mm of the outline: borders are cut to 0.01 mm, so nearer to them nothing is promised. */
const nearBorder = (shape: MultiPolygon, point: Position): boolean =>
  shape
    .flat()
    .flatMap(edgesOf)
    .some(([a, b]) => {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(1, Math.max(0, along));
      return distance(point, [a[0] + share * dx, a[1] + share * dy]) < 0.001;
    });

/** How many of the shapes contain the point. */
const ownersOf = (shapes: readonly { readonly geometry: MultiPolygon }[], point: Position): number =>
  shapes.filter(({ geometry }) => contains(geometry, point)).length;

/** Points at these shares of a shape's box, without those at its border. */
const spread = (shape: MultiPolygon, shares: readonly (readonly [number, number])[]): readonly Position[] => {
  const { west, south, east, north } = boxOf(shape);
  return shares
    .map(([x, y]): Position => [west + x * (east - west), south + y * (north - south)])
    .filter((point) => !nearBorder(shape, point));
};

describe('planned grids', () => {
  test('fill every community: their areas add up to its own', () => {
    fc.assert(
      fc.property(drawing, cellMetres, (drawn, cell) => {
        const { areas } = drawDistrict(drawn);
        const grids = planGrids({ districtCode, areas, cellMetres: cell });
        for (const { code, geometry } of communitiesOf(areas)) {
          const sum = gridsOf(grids, code).reduce((total, grid) => total + areaOf(grid.geometry), 0);
          expect(Math.abs(sum / areaOf(geometry) - 1)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('have every point of a community in exactly one of them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const spots = fc.array(fc.tuple(share, share), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(drawing, cellMetres, spots, (drawn, cell, shares) => {
        const { areas } = drawDistrict(drawn);
        const grids = planGrids({ districtCode, areas, cellMetres: cell });
        for (const { code, geometry } of communitiesOf(areas)) {
          const points = spread(geometry, shares);
          const owners = points.map((point) => ownersOf(gridsOf(grids, code), point));
          expect(owners).toEqual(points.map((point) => ownersOf([{ geometry }], point)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('have every corner of theirs inside the district in exactly one of them', () => {
    const { areas, boundary } = drawDistrict({
      columns: 2,
      rows: 2,
      side: 600,
      bends: 6,
      crookedness: 0.4,
      seed: 7,
    });
    const grids = planGrids({ districtCode, areas, cellMetres: 100 });
    const corners = grids.flatMap(({ geometry }) => geometry.flat(2)).filter((p) => !nearBorder(boundary, p));
    expect(corners.length).toBeGreaterThan(500);
    for (const corner of corners) {
      expect(grids.filter(({ geometry }) => contains(geometry, corner))).toHaveLength(1);
    }
  });

  test('are sound single polygons, none a sliver unless its community is one', () => {
    fc.assert(
      fc.property(drawing, cellMetres, (drawn, cell) => {
        const { areas } = drawDistrict(drawn);
        for (const { geometry, area, code } of planGrids({ districtCode, areas, cellMetres: cell })) {
          expect(shapeFaults(geometry), code).toEqual([]);
          expect(geometry).toHaveLength(1);
          expect(area).toBeCloseTo(areaOf(geometry), 0);
          expect(area).toBeGreaterThan(0.14 * cell ** 2);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('have codes of district, street, community and an unbroken sequence', () => {
    fc.assert(
      fc.property(drawing, cellMetres, (drawn, cell) => {
        const { areas } = drawDistrict(drawn);
        const grids = planGrids({ districtCode, areas, cellMetres: cell });
        expect(new Set(grids.map(({ code }) => code)).size).toBe(grids.length);
        for (const { code } of communitiesOf(areas)) {
          const prefix = districtCode + code.replace(/[sc]/g, '');
          const codes = gridsOf(grids, code).map((grid) => grid.code);
          expect(codes).toEqual(codes.map((_, i) => prefix + String(i + 1).padStart(3, '0')));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are numbered row by row from the north, each row from the west', () => {
    const { areas } = drawDistrict({ columns: 1, rows: 1, side: 300, bends: 0, crookedness: 0, seed: 0 });
    const grids = planGrids({ districtCode, areas, cellMetres: 100.01 });
    const places = grids.map(({ geometry }) => {
      const { west, south, east, north } = boxOf(geometry);
      return [
        Math.floor(((west + east) / 2 - 114.3) * 1000),
        Math.floor(((south + north) / 2 - 22.6) * 1000),
      ];
    });
    expect(places).toEqual([2, 1, 0].flatMap((y) => [0, 1, 2].map((x) => [x, y])));
  });

  test('are the same for the same input, in whatever order its areas come', () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const { areas } = drawDistrict(drawn);
        const grids = planGrids({ districtCode, areas, cellMetres: 100 });
        expect(planGrids({ districtCode, areas: areas.toReversed(), cellMetres: 100 })).toEqual(grids);
      }),
      { numRuns: 20 },
    );
  });

  test('share their corners across the border of two communities', () => {
    const { areas } = drawDistrict({ columns: 2, rows: 1, side: 700, bends: 5, crookedness: 0.4, seed: 3 });
    const grids = planGrids({ districtCode, areas, cellMetres: 90 });
    const [first, second] = communitiesOf(areas);
    const corners = (community: string | undefined) =>
      new Set(gridsOf(grids, community ?? '').flatMap(({ geometry }) => geometry.flat(2).map(String)));
    const border = [...corners(first?.code)].filter((corner) => corners(second?.code).has(corner));
    const frontier = first?.geometry.flat(2).map(String) ?? [];
    const drawn = frontier.filter((corner) => second?.geometry.flat(2).map(String).includes(corner));
    expect(border).toEqual(expect.arrayContaining(drawn));
    expect(border.length).toBeGreaterThanOrEqual(drawn.length + 7);
  });
});

describe('what is special', () => {
  const rectangle = (west: number, south: number, width: number, height: number): Position[] => [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ];
  const street = (geometry?: MultiPolygon): Area => ({
    level: 'street',
    code: 's',
    name: 's',
    gridDigits: '001',
    centre: [114, 22],
    ...(geometry === undefined ? {} : { geometry }),
  });
  const community = (geometry?: MultiPolygon): Area => ({
    ...street(geometry),
    level: 'community',
    code: 'c',
    parent: 's',
    gridDigits: '601',
  });
  const plan = (areas: readonly Area[], cell = 100) => planGrids({ districtCode, areas, cellMetres: cell });
  const square = [rectangle(114, 22, 0.003, 0.003)];

  test('a street without drawn communities is divided itself, with 000 for the community', () => {
    const grids = plan([street([square]), community()]);
    expect(grids.length).toBeGreaterThan(8);
    expect(grids[0]).toMatchObject({ code: '440310001000001', street: 's', community: 's' });
  });

  test('a drawn community stands for its street', () => {
    const grids = plan([street([[rectangle(114, 22, 0.01, 0.01)]]), community([square])]);
    expect(grids[0]).toMatchObject({ code: '440310001601001', street: 's', community: 'c' });
    expect(grids.every((grid) => grid.community === 'c')).toBe(true);
  });

  test('without polygons there is nothing to plan', () => {
    expect(plan([street(), community()])).toEqual([]);
    expect(plan([])).toEqual([]);
  });

  test('an islet smaller than a sliver keeps a grid of its own', () => {
    const grids = plan([street([square, [rectangle(114.01, 22, 0.0001, 0.0001)]])]);
    expect(grids.filter(({ area }) => area < 200)).toHaveLength(1);
  });

  test('a hole in a community belongs to no grid', () => {
    const hole = rectangle(114.0012, 22.0011, 0.0005, 0.0007).toReversed();
    const grids = plan([street([[...square, hole]])]);
    const whole = areaOf([[...square, hole]]);
    expect(grids.reduce((sum, { area }) => sum + area, 0) / whole).toBeCloseTo(1, 6);
    expect(grids.some(({ geometry }) => contains(geometry, [114.0014, 22.0014]))).toBe(false);
  });

  test('parts of a cell that do not hang together are separate grids', () => {
    const comb: Position[] = [
      [114, 22],
      [114.0009, 22],
      [114.0009, 22.0015],
      [114.0006, 22.0015],
      [114.0006, 22.0001],
      [114.0003, 22.0001],
      [114.0003, 22.0015],
      [114, 22.0015],
      [114, 22],
    ];
    const grids = plan([street([[comb]])]);
    expect(grids.every(({ geometry }) => geometry.length === 1)).toBe(true);
    expect(grids.reduce((sum, { area }) => sum + area, 0) / areaOf([[comb]])).toBeCloseTo(1, 6);
  });

  test('a community that needs more than 999 grids gets larger cells', () => {
    const large = [rectangle(114, 22, 0.04, 0.04)];
    const grids = plan([street([large])], 100);
    expect(grids.length).toBeLessThanOrEqual(999);
    expect(grids.length).toBeGreaterThan(800);
    expect(grids.at(-1)?.code).toBe(`440310001000${grids.length}`);
  });

  test('progress is told after every community', () => {
    const told: string[] = [];
    const { areas } = drawDistrict({ columns: 2, rows: 1, side: 200, bends: 0, crookedness: 0, seed: 0 });
    planGrids({
      districtCode,
      areas,
      cellMetres: 100,
      onCommunity: (done, total) => told.push(`${done}/${total}`),
    });
    expect(told).toEqual(['1/2', '2/2']);
  });
});
