import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Owed } from '../alarms/types.ts';
import { devicesForTests } from '../testing.ts';
import { freshState, observe } from './observe.ts';
import type { DeviceRule, DeviceSettings, DeviceState, Observation } from './types.ts';

const [flood, seen] = devicesForTests.rules;
if (flood === undefined || !('metric' in flood) || seen === undefined || !('event' in seen))
  throw new Error('the rules for tests have changed');

const rule = fc
  .record({
    comparison: fc.constantFrom('above' as const, 'below' as const),
    value: fc.integer({ min: -50, max: 50 }),
    band: fc.nat(20),
    for: fc.nat(120),
    clearFor: fc.nat(120),
  })
  .map(({ band, ...rest }) => ({
    ...flood,
    ...rest,
    clear: rest.comparison === 'above' ? rest.value - band : rest.value + band,
  }));
const flapping = fc.record({
  raises: fc.integer({ min: 2, max: 5 }),
  within: fc.integer({ min: 1, max: 2_000 }),
});
const settings = (rules: readonly DeviceRule[], flap: DeviceSettings['flapping']): DeviceSettings => ({
  ...devicesForTests,
  rules,
  flapping: flap,
});

/** Readings mostly in the order of their time, some late, some at the same instant. */
const readings = fc
  .array(fc.record({ wait: fc.integer({ min: -60, max: 240 }), value: fc.integer({ min: -80, max: 80 }) }), {
    maxLength: 80,
  })
  .map((steps) => {
    let at = 10_000_000;
    return steps.map(({ wait, value }): Extract<Observation, { kind: 'reading' }> => {
      at += wait * 1_000;
      return { kind: 'reading', metric: 'level', value, at };
    });
  });

const run = (observations: readonly Observation[], given: DeviceSettings, from: DeviceState = freshState) =>
  observations.reduce((state, observation) => observe(state, observation, given).state, from);

const isBeyond = ({ comparison, value: threshold }: typeof flood, value: number): boolean =>
  comparison === 'above' ? value > threshold : value < threshold;

/** Whether an alarm is open, and how often it was raised, after each reading. */
const course = (all: readonly Observation[], one: DeviceRule, given: DeviceSettings) => {
  let state = freshState;
  return all.map((reading) => {
    state = run([reading], given, state);
    const { phase = 'idle', number = 0 } = state.alarms[one.id] ?? {};
    return { isOpen: phase === 'raised' || phase === 'clearing', number };
  });
};

const newsOf = (owed: readonly Owed[]) => owed.map(({ news }) => news);

describe('an alarm, whatever is read', () => {
  it('is raised only by values beyond the threshold that lasted, and cleared only by normal ones', () => {
    fc.assert(
      fc.property(rule, flapping, readings, (one, flap, all) => {
        const { owed } = run(all, settings([one], flap));
        for (const { news, value = Number.NaN } of owed)
          expect(isBeyond(one, value)).toBe(news !== 'cleared');
      }),
    );
  });

  it('never raises where nothing is beyond the threshold', () => {
    fc.assert(
      fc.property(rule, flapping, readings, (one, flap, all) => {
        const inside = all.filter(({ value }) => !isBeyond(one, value));
        expect(run(inside, settings([one], flap)).owed).toEqual([]);
      }),
    );
  });

  it('is open at most once: between two raises lies a clear, told or kept back as flapping', () => {
    fc.assert(
      fc.property(rule, flapping, readings, (one, flap, all) => {
        const given = settings([one], flap);
        const steps = [{ isOpen: false, number: 0 }, ...course(all, one, given)];
        const pairs = steps.slice(1).map((after, place) => [steps[place], after] as const);
        for (const [before, after] of pairs)
          expect(after.number - (before?.number ?? 0)).toBeLessThanOrEqual(before?.isOpen ? 0 : 1);
        const told = newsOf(run(all, given).owed);
        const beforeClears = told.filter((_, place) => told[place + 1] === 'cleared');
        expect(beforeClears).not.toContain('cleared');
        expect(told[0]).not.toBe('cleared');
      }),
    );
  });

  it('does not depend on how readings are batched, nor on sending them again', () => {
    fc.assert(
      fc.property(rule, flapping, readings, fc.nat(80), (one, flap, all, cut) => {
        const given = settings([one], flap);
        const whole = run(all, given);
        expect(run(all.slice(cut), given, run(all.slice(0, cut), given))).toEqual(whole);
        expect(run(all, given, whole)).toEqual(whole);
      }),
    );
  });

  it('counts no reading that is not newer than the last', () => {
    fc.assert(
      fc.property(rule, flapping, readings, (one, flap, all) => {
        let newest = -1;
        const inOrder = all.filter(({ at }) => {
          const isNewer = at > newest;
          newest = Math.max(newest, at);
          return isNewer;
        });
        expect(run(all, settings([one], flap))).toEqual(run(inOrder, settings([one], flap)));
      }),
    );
  });

  it('that comes and goes makes one report in the time of flapping, and tells of flapping once', () => {
    fc.assert(
      fc.property(rule, flapping, readings, (one, flap, all) => {
        const { owed } = run(all, settings([one], flap));
        const within = flap.within * 1_000;
        const raised = owed.filter(({ news }) => news === 'raised').map(({ at }) => at);
        const apart = raised.slice(1).map((at, place) => at - (raised[place] ?? 0));
        expect(Math.min(within, ...apart)).toBe(within);
        const raises = owed.filter(({ news }) => news !== 'cleared').map(({ at }) => at);
        for (const end of raises)
          expect(raises.filter((at) => at <= end && at > end - within).length).toBeLessThanOrEqual(
            flap.raises,
          );
      }),
    );
  });
});

describe('an alarm, step by step', () => {
  const minute = 60_000;
  const level = (value: number, minutes: number): Observation => ({
    kind: 'reading',
    metric: 'level',
    value,
    at: minutes * minute,
  });
  const told = (...observations: readonly Observation[]) => newsOf(run(observations, devicesForTests).owed);

  it('waits for the value to last, and stays within the band', () => {
    expect(told(level(31, 1))).toEqual([]);
    expect(told(level(31, 1), level(25, 2), level(31, 3))).toEqual([]);
    expect(told(level(31, 1), level(31, 2))).toEqual(['raised']);
    expect(told(level(31, 1), level(31, 2), level(25, 3), level(25, 9))).toEqual(['raised']);
    expect(told(level(31, 1), level(31, 2), level(19, 3), level(25, 4), level(19, 5))).toEqual(['raised']);
    expect(told(level(31, 1), level(31, 2), level(19, 3), level(19, 4))).toEqual(['raised', 'cleared']);
  });

  it('is flapping at the third raise in an hour, silent then, and told as cleared once it is steady', () => {
    const cycle = (from: number) => [31, 31, 19, 19].map((value, step) => level(value, from + step));
    const cycles = [0, 10, 20, 30, 40].flatMap((from) => cycle(from + 1));
    expect(told(...cycles)).toEqual(['raised', 'cleared', 'again', 'cleared', 'flapping']);
    expect(told(...cycles, level(10, 90))).toHaveLength(5);
    expect(told(...cycles, level(10, 105)).at(-1)).toBe('cleared');
  });

  it('of what is seen goes on while it is seen, and begins anew after a quiet time', () => {
    const sight = (minutes: number, confidence = 1): Observation => ({
      kind: 'event',
      type: 'litter',
      confidence,
      at: minutes * minute,
    });
    expect(told(sight(1, 0.5))).toEqual([]);
    expect(told(sight(1), sight(8), sight(15), sight(22))).toEqual(['raised']);
    expect(told(sight(1), sight(30))).toEqual(['raised', 'again']);
    expect(told(sight(1), sight(100))).toEqual(['raised', 'raised']);
  });

  it('of a vehicle is where the vehicle was seen last', () => {
    const state = run(
      [
        { kind: 'position', point: [114.25, 22.5], at: 5 },
        { kind: 'position', point: [114.3, 22.5], at: 4 },
        { kind: 'event', type: 'litter', confidence: 0.9, at: 6 },
      ],
      devicesForTests,
    );
    expect(state.owed).toMatchObject([{ rule: seen.id, point: [114.25, 22.5] }]);
  });

  it('of a vehicle is another one where the vehicle has gone on', () => {
    const at = (seconds: number, lng: number): readonly Observation[] => [
      { kind: 'position', point: [lng, 22.5], at: seconds * 1_000 },
      { kind: 'event', type: 'litter', confidence: 0.9, at: seconds * 1_000 },
    ];
    const drive = [at(1, 114.25), at(2, 114.2502), at(3, 114.26), at(4, 114.27), at(5, 114.28)].flat();
    const { owed } = run(drive, devicesForTests);
    expect(newsOf(owed)).toEqual(['raised', 'raised', 'raised', 'raised']);
    expect(owed.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});
