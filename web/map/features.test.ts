import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, caseFeatures, heatFeatures, mapQuery, movedByKey } from './features.ts';

const square = (west: number, south: number, size: number) => ({
  geometry: {
    coordinates: [
      [
        [
          [west, south],
          [west + size, south],
          [west + size, south + size],
          [west, south + size],
          [west, south],
        ],
      ],
    ],
  },
});

describe('what the map shows', () => {
  it('fits around everything and nothing more', () => {
    expect(boxAround([square(114, 22, 1), square(113, 23, 1)])).toEqual([113, 22, 115, 24]);
    expect(boxAround([])).toBeUndefined();
  });

  it('leaves cases without a spot to the list', () => {
    const cases = [{ id: 'a', point: [114, 22] as const, light: 'red' as const }, { id: 'b' }];
    expect(caseFeatures(cases).features.map(({ properties }) => properties)).toEqual([
      { id: 'a', light: 'red' },
    ]);
    const cells = [{ lng: 114, lat: 22, count: 7, overdue: 1 }];
    expect(heatFeatures(cells, cases).features.map(({ properties }) => properties?.count)).toEqual([7, 1]);
  });
});

describe('a pin', () => {
  it('moved by one arrow key and back by the other is where it was', () => {
    const spot = fc.tuple(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(spot, fc.boolean(), (from, fast) => {
        const there = movedByKey('ArrowLeft', fast, from) ?? from;
        const back = movedByKey('ArrowRight', fast, there) ?? from;
        expect(there[0]).toBeLessThan(from[0]);
        expect(Math.abs(back[0] - from[0])).toBeLessThan(1e-9);
      }),
    );
  });

  it('stays where it is for every other key', () => {
    expect(movedByKey('a', false, [1, 2])).toBeUndefined();
  });
});

it('asks for the part of a view that is on the earth, at the zoom that the server counts in', () => {
  const near = { west: 10, south: 50, east: 11, north: 51, zoom: 12 };
  expect(mapQuery(near)).toEqual({ ...near, zoom: 13 });
  const far = { west: -269, south: -95, east: 269, north: 95, zoom: 0 };
  expect(mapQuery(far)).toEqual({ west: -180, south: -90, east: 180, north: 90, zoom: 1 });
});
