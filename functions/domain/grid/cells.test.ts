import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, cellsAround } from './cells.ts';
import { metresPerDegree } from './geometry.ts';
import type { Position } from './types.ts';

const place = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -65, max: 65, noNaN: true }),
);

/** A position so many metres away in that direction. */
const away = ([lng, lat]: Position, metres: number, turn: number): Position => {
  const degree = metresPerDegree(lat);
  return [
    lng + (metres * Math.cos(turn * 2 * Math.PI)) / degree.lng,
    lat + (metres * Math.sin(turn * 2 * Math.PI)) / degree.lat,
  ];
};

describe('geohash cells', () => {
  test('are those of the published example, cut to seven characters', () => {
    expect(cellOf([10.40744, 57.64911])).toBe('u4pruyd');
  });

  test('around a point contain everything within the radius', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 800 }), share, share, (point, radius, part, turn) => {
        const other = away(point, radius * part * 0.99, turn);
        expect(cellsAround(point, radius)).toContain(cellOf(other));
      }),
      { numRuns: 400 },
    );
  });

  test('around a point are few, and each once', () => {
    fc.assert(
      fc.property(place, (point) => {
        const cells = cellsAround(point, 50);
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
