import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { toWgs84 } from './datum.ts';
import { distance } from './geometry.ts';
import type { Position } from './types.ts';

describe('conversion to WGS-84', () => {
  test.each(['WGS84', 'CGCS2000'] as const)('%s passes unchanged', (datum) => {
    expect(toWgs84([114.35, 22.69], datum)).toEqual([114.35, 22.69]);
  });

  test('GCJ-02 shifts by hundreds of metres in China, BD-09 by more', () => {
    const point: Position = [121.5, 31.2];
    expect(distance(point, toWgs84(point, 'GCJ02'))).toBeGreaterThan(300);
    expect(distance(point, toWgs84(point, 'GCJ02'))).toBeLessThan(600);
    expect(distance(point, toWgs84(point, 'BD09'))).toBeGreaterThan(600);
  });

  test('GCJ-02 is not shifted outside China', () => {
    expect(toWgs84([-71.06, 42.36], 'GCJ02')).toEqual([-71.06, 42.36]);
  });

  test.each(['GCJ02', 'BD09'] as const)('%s comes back within half a metre', (datum) => {
    const inChina = fc.tuple(
      fc.double({ min: 75, max: 134, noNaN: true }),
      fc.double({ min: 18, max: 53, noNaN: true }),
    );
    fc.assert(
      fc.property(inChina, ([lng, lat]) => {
        const shifted = gcoord.transform([lng, lat], 'WGS84', datum);
        expect(distance([lng, lat], toWgs84(shifted, datum))).toBeLessThan(0.5);
      }),
    );
  });
});
