import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBy, namedValues } from './suppress.ts';

const least = 3;
const codes = ['a', 'b', 'c'];

/** Counts of three values, then of what is not known. */
type World = readonly number[];

const countsOf = (world: World): ReadonlyMap<string, number> =>
  new Map(codes.map((code, i) => [code, world[i] ?? 0] as const).filter(([, count]) => count > 0));

/** All that anybody sees of a world: what is named with its counts, and how many are left of the total. */
const seenOf = (world: World): string => {
  const counts = countsOf(world);
  const named = namedValues(counts, world[3] ?? 0, least);
  const told = [...counts].filter(([code]) => named.has(code));
  const total = world.reduce((sum, count) => sum + count, 0);
  return JSON.stringify([told, total - told.reduce((sum, [, count]) => sum + count, 0)]);
};

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);

/** Every world with up to seven cases of a value and up to so many that are not known. */
const worldsWith = (mostUnknown: number): readonly World[] =>
  upTo(7).flatMap((a) =>
    upTo(7).flatMap((b) => upTo(7).flatMap((c) => upTo(mostUnknown).map((unknown) => [a, b, c, unknown]))),
  );

/** By what is seen, every count that a value may have. */
const possibleIn = (worlds: readonly World[]) => {
  const possible = new Map<string, readonly Set<number>[]>();
  for (const world of worlds) {
    const counts = possible.get(seenOf(world)) ?? codes.map(() => new Set<number>());
    for (const [i, known] of counts.entries()) known.add(world[i] ?? 0);
    possible.set(seenOf(world), counts);
  }
  return possible;
};

/** Worlds in which somebody who knows the rule can compute how many cases a value with too few has. */
const computable = (worlds: readonly World[], among: readonly World[]): readonly World[] => {
  const possible = possibleIn(among);
  return worlds.filter((world) => {
    const counts = possible.get(seenOf(world)) ?? [];
    const isFew = (count: number): boolean => count > 0 && count < least;
    return codes.some((_, i) => isFew(world[i] ?? 0) && (counts[i]?.size ?? 0) < 2);
  });
};

const numbers = fc.dictionary(fc.stringMatching(/^[a-z]{1,2}$/), fc.integer({ min: 1, max: 40 }));

describe('a value with too few cases', () => {
  it('cannot be computed from what is told, not even by who knows the rule: every small world tried', () => {
    expect(computable(worldsWith(3), worldsWith(6))).toEqual([]);
  });

  it('can be computed, where all is known of every case, only if all that is not named has one case too few', () => {
    const worlds = worldsWith(0);
    for (const world of computable(worlds, worlds)) {
      const named = namedValues(countsOf(world), 0, least);
      const hidden = codes.flatMap((code, i) => (named.has(code) ? [] : [world[i]]));
      expect(new Set(hidden), String(world)).toEqual(new Set([least - 1]));
    }
  });

  it('is never named, and leaves of the total as many as that, or none', () => {
    fc.assert(
      fc.property(numbers, fc.nat(10), fc.integer({ min: 3, max: 12 }), (given, unknown, most) => {
        const counts = new Map(Object.entries(given));
        const named = namedValues(counts, unknown, most);
        const rest = [...counts].reduce(
          (sum, [code, count]) => (named.has(code) ? sum : sum + count),
          unknown,
        );
        for (const code of named) expect(counts.get(code)).toBeGreaterThanOrEqual(most);
        expect(rest === 0 || rest >= most || named.size === 0).toBe(true);
      }),
    );
  });

  it('is not named, and takes the next smallest with it', () => {
    const counts = new Map([
      ['few', 2],
      ['many', 9],
      ['more', 7],
    ]);
    expect(namedValues(counts, 0, 5)).toEqual(new Set(['many']));
    expect(namedValues(counts, 3, 5)).toEqual(new Set(['many', 'more']));
    expect(namedValues(new Map([['many', 9]]), 0, 5)).toEqual(new Set(['many']));
  });
});

it('counts what has a value, and what has none', () => {
  const { counts, unknown } = countBy(['x', undefined, 'x'], (value) => value);
  expect([[...counts], unknown]).toEqual([[['x', 2]], 1]);
});
