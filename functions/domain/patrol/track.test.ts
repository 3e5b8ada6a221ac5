import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../grid/geometry.ts';
import { tenantForTests } from '../testing.ts';
import {
  gridsVisited,
  longestDuty,
  onDutyAt,
  partsOf,
  thinned,
  trackOf,
  walked,
  withoutJumps,
} from './track.ts';
import type { TracePoint } from './types.ts';

const { grids } = tenantForTests;
const minute = 60_000;

/** Degrees of latitude that are about so many metres. */
const north = (metres: number): number => metres / 111_195;
const at = (seconds: number, metres: number, accuracy?: number): TracePoint => ({
  at: seconds * 1000,
  point: [114.25, 22.5 + north(metres)],
  ...(accuracy === undefined ? {} : { accuracy }),
});

const points = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 40_000_000 }),
      point: fc.tuple(
        fc.double({ min: 114.19, max: 114.41, noNaN: true }),
        fc.double({ min: 22.39, max: 22.61, noNaN: true }),
      ),
      accuracy: fc.integer({ min: 0, max: 200 }),
    }),
    { maxLength: 60 },
  )
  .map((all): readonly TracePoint[] => all.toSorted((a, b) => a.at - b.at));

/** Pairs of neighbours. */
const steps = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.slice(1).flatMap((to, place) => {
    const from = all[place];
    return from === undefined ? [] : [[from, to] as const];
  });

describe('a track', () => {
  it('adds up the way, and leaves out a jump and what wanders about', () => {
    const still = [at(0, 0), at(10, 4), at(20, 0), at(30, 6)];
    expect(trackOf(still, grids)).toMatchObject({ metres: 0, seconds: 30 });
    const walk = [at(0, 0), at(60, 80), at(70, 40_000), at(120, 160), at(180, 240)];
    expect(trackOf(walk, grids)).toMatchObject({ metres: 240, seconds: 180 });
  });

  it('counts nothing where it is not known: over a gap, and by coarse points', () => {
    const gap = [at(0, 0), at(60, 80), at(60 + 11 * 60, 900), at(120 + 11 * 60, 980)];
    const track = trackOf(gap, grids);
    expect(track).toMatchObject({ metres: 160, seconds: 120 });
    expect(track.lines.map((line) => line.length)).toEqual([2, 2]);
    expect(trackOf([at(0, 0), at(60, 300, 2_000), at(120, 80)], grids).metres).toBe(80);
  });

  it('of nothing is nothing', () => {
    expect(trackOf([], grids)).toEqual({ lines: [], metres: 0, seconds: 0, grids: [] });
  });

  it('is never longer than the points themselves, and never lasts longer', () => {
    fc.assert(
      fc.property(points, (all) => {
        const track = trackOf(all, grids);
        expect(track.metres).toBeLessThanOrEqual(Math.ceil(walked(all)) + 1);
        expect(track.seconds * 1000).toBeLessThanOrEqual((all.at(-1)?.at ?? 0) - (all[0]?.at ?? 0) + 1000);
      }),
    );
  });
});

describe('its parts', () => {
  it('without jumps have no step that is too fast, and lose nothing a second time', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 100 }), (all, speed) => {
        const kept = withoutJumps(all, speed);
        for (const [from, to] of steps(kept))
          expect(distance(from.point, to.point)).toBeLessThanOrEqual(((to.at - from.at) / 1000) * speed);
        expect(withoutJumps(kept, speed)).toEqual(kept);
        expect(kept[0]).toEqual(all[0]);
      }),
    );
  });

  it('thinned have no step that is too short, and lose nothing a second time', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5_000 }), (all, metres) => {
        const kept = thinned(all, metres);
        for (const [from, to] of steps(kept))
          expect(distance(from.point, to.point)).toBeGreaterThanOrEqual(metres);
        expect(thinned(kept, metres)).toEqual(kept);
      }),
    );
  });

  it('are cut where nothing came for long, and together are everything', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 10 * minute }), (all, gap) => {
        const parts = partsOf(all, gap);
        expect(parts.flat()).toEqual(all);
        for (const [from, to] of parts.flatMap(steps)) expect(to.at - from.at).toBeLessThanOrEqual(gap);
        for (const [before, after] of steps(parts))
          expect((after[0]?.at ?? 0) - (before.at(-1)?.at ?? 0)).toBeGreaterThan(gap);
      }),
    );
  });

  it('name every grid entered, once and in order', () => {
    fc.assert(
      fc.property(points, (all) => {
        const visited = gridsVisited(all, grids);
        const codes = new Set(all.flatMap(({ point }) => grids.locate(point)?.grid ?? []));
        expect(visited.map(({ grid }) => grid)).toEqual([...codes]);
      }),
    );
  });
});

describe('a duty', () => {
  it('holds from its start to its end, or for so long at most', () => {
    const [ended, open] = [
      { person: 'a', startedAt: 100, endedAt: 200 },
      { person: 'a', startedAt: 1_000 },
    ];
    const duties = [ended, open];
    expect([99, 100, 200, 201, 999, 1_000].map((instant) => onDutyAt(duties, instant))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect([0, 1].map((more) => onDutyAt(duties, 1_000 + longestDuty + more))).toEqual([true, false]);
  });
});
