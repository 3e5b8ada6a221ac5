import { describe, expect, test } from 'vitest';
import { type RingFault, ringFault, shapeFaults } from './rings.ts';
import type { Position } from './types.ts';

const ring = (...positions: readonly Position[]): readonly Position[] => positions;

const good = ring([0, 0], [2, 0], [2, 2], [0, 2], [0, 0]);

describe('a ring', () => {
  test.each<[string, readonly Position[], RingFault | undefined]>([
    ['counter-clockwise and closed is sound', good, undefined],
    ['with a repeated position is sound', ring([0, 0], [2, 0], [2, 0], [2, 2], [0, 0]), undefined],
    [
      'with a position in the middle of an edge is sound',
      ring([0, 0], [1, 0], [2, 0], [2, 2], [0, 0]),
      undefined,
    ],
    ['with a position off the earth', ring([0, 0], [200, 0], [2, 2], [0, 0]), 'badPosition'],
    ['of three positions', ring([0, 0], [2, 0], [0, 0]), 'tooFewPositions'],
    ['that does not close', good.slice(0, -1), 'notClosed'],
    ['like a bow-tie', ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]), 'selfIntersects'],
    ['that touches itself', ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]), 'selfIntersects'],
    ['that runs back on itself', ring([0, 0], [4, 0], [2, 0], [2, 2], [0, 0]), 'selfIntersects'],
    [
      'that runs back where it closes',
      ring([0, 0], [4, 0], [4, 4], [0, 4], [0, -2], [0, 0]),
      'selfIntersects',
    ],
    ['without extent', ring([0, 0], [1, 1], [2, 2], [0, 0]), 'selfIntersects'],
    ['clockwise', good.toReversed(), 'wrongOrientation'],
  ])('%s', (_, positions, fault) => {
    expect(ringFault(positions, true)).toBe(fault);
  });
});

describe('a shape', () => {
  test('has clockwise holes', () => {
    const hole = ring([0.5, 0.5], [1, 0.5], [1, 1], [0.5, 0.5]);
    expect(shapeFaults([[good, hole.toReversed()]])).toEqual([]);
    expect(shapeFaults([[good, hole]])).toEqual(['wrongOrientation']);
  });

  test('without rings is no shape', () => {
    expect(shapeFaults([])).toEqual(['tooFewPositions']);
    expect(shapeFaults([[]])).toEqual(['tooFewPositions']);
  });

  test('tells the fault of every ring', () => {
    expect(shapeFaults([[good], [good.slice(0, -1)], [good.toReversed()]])).toEqual([
      'notClosed',
      'wrongOrientation',
    ]);
  });
});
