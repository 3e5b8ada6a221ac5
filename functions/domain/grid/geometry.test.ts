import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, boxOf, contains, distance, metresPerDegree, validatePoint } from './geometry.ts';
import type { MultiPolygon, Position } from './types.ts';

const square = (west: number, south: number, side = 1): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('point in polygon', () => {
  const holed: MultiPolygon = [[square(0, 0, 3), square(1, 1).toReversed()], [square(5, 5)]];

  test.each<[string, Position, boolean]>([
    ['inside the outer ring', [0.5, 0.5], true],
    ['inside the hole', [1.5, 1.5], false],
    ['inside the second part', [5.5, 5.5], true],
    ['between the parts', [4, 4], false],
    ['on the western edge', [0, 1.5], true],
    ['on the southern edge', [1.5, 0], true],
    ['on the south-western corner', [0, 0], true],
    ['on the eastern edge', [3, 1.5], false],
    ['on the northern edge', [1.5, 3], false],
    ['on the western edge of the hole', [1, 1.5], false],
    ['on the eastern edge of the hole', [2, 1.5], true],
  ])('%s', (_, point, expected) => {
    expect(contains(holed, point)).toBe(expected);
  });

  test('every point belongs to exactly one of the fans that divide a square, on their edges too', () => {
    const inner = fc.integer({ min: 1, max: 99 });
    const share = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(inner, inner, fc.nat(3), share, (x, y, corner, eighth) => {
        const hub: Position = [x / 7, y / 7];
        const corners = square(0, 0, 100 / 7);
        const fans = [0, 1, 2, 3].map(
          (i): MultiPolygon => [[[hub, corners[i] ?? hub, corners[i + 1] ?? hub, hub]]],
        );
        const end = corners[corner] ?? hub;
        const onEdge: Position = [
          hub[0] + ((end[0] - hub[0]) * eighth) / 8,
          hub[1] + ((end[1] - hub[1]) * eighth) / 8,
        ];
        const owners = fans.filter((fan) => contains(fan, onEdge)).length;
        const expected = contains([[corners]], onEdge) ? 1 : 0;
        expect(owners).toBe(expected);
      }),
    );
  });
});

describe('measures', () => {
  test('edges along parallels are parallels, as in GeoJSON; geodesics would give a degree square 12,308.78 km²', () => {
    expect(areaOf([[square(0, 0)]]) / 1e6).toBeCloseTo(12_308.46, 2);
  });

  test('the area of the whole earth is 510,065,622 km²', () => {
    const world: Position[] = [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ];
    expect(areaOf([[world]]) / 1e12).toBeCloseTo(510.065622, 5);
  });

  test('holes are taken off, whichever way they run, and parts add up', () => {
    const unit = areaOf([[square(0, 0)]]);
    expect(areaOf([[square(0, 0), square(0, 0)]])).toBe(0);
    expect(areaOf([[square(0, 0), square(0, 0).toReversed()]])).toBe(0);
    expect(areaOf([[square(0, 0)], [square(4, 0).toReversed()]])).toBeCloseTo(2 * unit, 3);
  });

  test('a square of 100 m has 10,000 m²', () => {
    const metres = metresPerDegree(22.6);
    const [lng, lat] = [100 / metres.lng, 100 / metres.lat];
    const ring: Position[] = [
      [114, 22.6],
      [114 + lng, 22.6],
      [114 + lng, 22.6 + lat],
      [114, 22.6 + lat],
      [114, 22.6],
    ];
    expect(areaOf([[ring]])).toBeCloseTo(10_000, -1);
  });

  test('a degree along a meridian is 111.195 km', () => {
    expect(distance([114, 22], [114, 23]) / 1000).toBeCloseTo(111.195, 3);
    expect(distance([114, 22], [114, 22])).toBe(0);
    expect(distance([-180, 0], [180, 0])).toBeCloseTo(0, 6);
  });

  test('the box of a shape spans all its parts', () => {
    expect(boxOf([[square(0, 0)], [square(4, 5)]])).toEqual({ west: 0, south: 0, east: 5, north: 6 });
  });
});

describe('a point as it was sent', () => {
  test.each([[[114.3, 22.7]], [[-180, -90]], [[180, 90]]])('%j is taken', (value) => {
    expect(validatePoint(value, 'place.point')).toEqual({ ok: true, value });
  });

  test.each([
    [[114.3], 'notAPair'],
    [[114.3, 22.7, 5], 'notAPair'],
    ['114.3,22.7', 'notAPair'],
    [undefined, 'notAPair'],
    [['114.3', 22.7], 'notFinite'],
    [[Number.NaN, 22.7], 'notFinite'],
    [[114.3, Number.POSITIVE_INFINITY], 'notFinite'],
    [[180.1, 22.7], 'longitudeOutOfRange'],
    [[22.7, 114.3], 'latitudeOutOfRange'],
  ])('%j is refused: %s', (value, reason) => {
    expect(validatePoint(value, 'place.point')).toEqual({
      ok: false,
      refusal: { type: 'malformed-geometry', field: 'place.point', params: { reason } },
    });
  });
});
