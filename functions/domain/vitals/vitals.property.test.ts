import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vitalsForTests } from '../testing.ts';
import { freshVital, isLate, lightOf, observeVital } from './observe.ts';
import { overallOf, type QualityMeasure, qualityMeasures, qualityOf, scoreOf, together } from './quality.ts';
import { merged } from './readings.ts';
import type { Reading, VitalSign } from './types.ts';

const [level] = vitalsForTests.signs;
if (level === undefined) throw new Error('the signs for tests have changed');
const { flapping } = vitalsForTests;

const minute = 60_000;
const start = 1_700_000_000_000 - (1_700_000_000_000 % (6 * 60 * minute));

/** Readings of some hours: some twice, some late, some beyond belief, some in a wrong unit of measure. */
const readings = fc.array(
  fc
    .record({
      seconds: fc.nat(36_000),
      value: fc.integer({ min: -20, max: 130 }),
      delay: fc.nat(40),
      wrong: fc.boolean(),
    })
    .map(
      ({ seconds, value, delay, wrong }): Reading => ({
        at: start + seconds * 1_000,
        value,
        receivedAt: start + seconds * 1_000 + delay * minute,
        ...(wrong && value % 7 === 0 ? { wrongMeasure: true } : {}),
      }),
    ),
  { maxLength: 60 },
);

/** An order of the same readings, some of them more than once. */
const shuffled = readings.chain((all) =>
  fc.record({
    all: fc.constant(all),
    other: fc
      .shuffledSubarray([...all, ...all], { minLength: 0, maxLength: all.length * 2 })
      .map((some) => [...some, ...all]),
  }),
);

describe('readings that are kept', () => {
  it('are the same whatever the order and number of times in which they came', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(120), ({ all, other }, cut) => {
        expect(merged(other)).toEqual(merged(all));
        expect(merged([...merged(other.slice(0, cut)), ...other.slice(cut)])).toEqual(merged(all));
      }),
    );
  });
});

describe('an alarm of a vital sign', () => {
  /** Whether it is open, and how often it was raised, before and after each reading. */
  const course = (all: readonly Reading[]) => {
    let state = freshVital;
    return all.map((reading) => {
      const { phase = 'idle', number = 0 } = state.alarms.high ?? {};
      state = observeVital(state, level, [reading], flapping);
      const raised = (state.alarms.high?.number ?? 0) - number;
      return { wasOpen: phase === 'raised' || phase === 'clearing', raised, state };
    });
  };

  it('is never raised twice without having been cleared in between', () => {
    fc.assert(
      fc.property(readings, (all) => {
        for (const { wasOpen, raised } of course(all)) expect(raised).toBeLessThanOrEqual(wasOpen ? 0 : 1);
      }),
    );
  });

  it('is never told twice without being told in between that it is normal again', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const { owed } = course(all).at(-1)?.state ?? freshVital;
        const told = owed.filter(({ rule }) => rule === 'high').map(({ news }) => news === 'cleared');
        expect(told).toEqual(told.map((_, place) => place % 2 === 1));
      }),
    );
  });

  it('stands the same in whatever order the readings of a message are, and however often they are sent', () => {
    fc.assert(
      fc.property(shuffled, ({ all, other }) => {
        const once = observeVital(freshVital, level, all, flapping);
        expect(observeVital(freshVital, level, other, flapping)).toEqual(once);
        expect(observeVital(once, level, other, flapping)).toEqual(once);
      }),
    );
  });

  it('counts no reading that is older than what it knows, or that cannot be believed', () => {
    fc.assert(
      fc.property(readings, (all) => {
        let newest = -1;
        const counting = all.filter(({ at, value, wrongMeasure }) => {
          const counts = at > newest && value >= 0 && value <= 100 && wrongMeasure === undefined;
          if (counts) newest = at;
          return counts;
        });
        const oneByOne = (list: readonly Reading[]) =>
          list.reduce((state, reading) => observeVital(state, level, [reading], flapping), freshVital);
        expect(oneByOne(all)).toEqual(oneByOne(counting));
      }),
    );
  });
});

describe('the light of a vital sign', () => {
  const at = (minutes: number, value: number): Reading => ({
    at: start + minutes * minute,
    value,
    receivedAt: start + minutes * minute,
  });
  const fed = (...all: readonly Reading[]) => observeVital(freshVital, level, all, flapping);
  const now = (minutes: number) => start + minutes * minute;

  it('follows the alarms, and is grey without a recent reading', () => {
    expect(lightOf(level, freshVital, start)).toBe('grey');
    expect(lightOf(level, fed(at(0, 50)), now(1))).toBe('green');
    expect(lightOf(level, fed(at(0, 75)), now(1))).toBe('amber');
    expect(lightOf(level, fed(at(0, 95), at(5, 95)), now(6))).toBe('amber');
    expect(lightOf(level, fed(at(0, 75), at(5, 95), at(15, 95)), now(16))).toBe('red');
    expect(lightOf(level, fed(at(0, 75), at(5, 65)), now(6))).toBe('amber');
    expect(lightOf(level, fed(at(0, 75), at(5, 59)), now(6))).toBe('green');
    expect(lightOf(level, fed(at(0, 75)), now(31))).toBe('grey');
    expect(isLate(level, fed(at(0, 75)), now(30))).toBe(false);
  });
});

describe('the quality of a feed', () => {
  const window = { from: start, until: start + 600 * minute };
  const perfect: readonly Reading[] = Array.from({ length: 60 }, (_, place) => ({
    at: start + (place * 10 + 1) * minute,
    value: 50 + (place % 3),
    receivedAt: start + (place * 10 + 2) * minute,
  }));

  it('lies between nothing and all, by every measure and as a whole', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const quality = qualityOf(merged(all), level, window);
        for (const measure of qualityMeasures) {
          const { part, of } = quality[measure];
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(of);
        }
        const overall = overallOf(quality) ?? Number.NaN;
        expect(overall).toBeGreaterThanOrEqual(0);
        expect(overall).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 of a perfect feed', () => {
    const quality = qualityOf(merged(perfect), level, window);
    expect(qualityMeasures.map((measure) => scoreOf(quality[measure]))).toEqual([1, 1, 1, 1, 1]);
    expect(overallOf(quality)).toBe(1);
  });

  it('is nothing of a feed that is silent, which only lacks what it should have sent', () => {
    const quality = qualityOf([], level, window);
    expect(quality.complete).toEqual({ part: 0, of: 60 });
    expect(overallOf(quality)).toBe(0);
    expect(scoreOf(quality.valid)).toBeUndefined();
  });

  type Fault = (reading: Reading) => readonly Reading[];
  const faults: Readonly<Record<QualityMeasure, Fault>> = {
    complete: () => [],
    timely: (reading) => [{ ...reading, receivedAt: reading.at + 16 * minute }],
    valid: (reading) => [{ ...reading, value: 101 }],
    unique: (reading) => [reading, { ...reading, value: reading.value + 1 }],
    consistent: (reading) => [{ ...reading, value: 99 }],
  };

  it.each(qualityMeasures)('that is not %s is lowered by that measure only', (measure) => {
    const places = fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(places, (broken) => {
        const fed = perfect.flatMap((reading, place) =>
          broken.includes(place) ? faults[measure](reading) : [reading],
        );
        const quality = qualityOf(merged(fed), level, window);
        const low = qualityMeasures.filter((name) => scoreOf(quality[name]) !== 1);
        expect(low).toEqual([measure]);
      }),
    );
  });

  it('counts a wrong unit of measure as not valid', () => {
    const fed = perfect.map((reading): Reading => ({ ...reading, wrongMeasure: true }));
    expect(qualityOf(merged(fed), level, window).valid).toEqual({ part: 0, of: 60 });
  });

  it('of signs without a stated rate says nothing of consistency', () => {
    const { maxChangePerHour: _, ...sign } = level;
    const quality = qualityOf(perfect, sign satisfies VitalSign, window);
    expect(scoreOf(quality.consistent)).toBeUndefined();
    expect(overallOf(quality)).toBe(1);
  });

  it('of a source is that of its signs added up', () => {
    const one = qualityOf(perfect, level, window);
    const sum = together([one, qualityOf([], level, window)]);
    expect(sum.complete).toEqual({ part: 60, of: 120 });
    expect(sum.valid).toEqual({ part: 60, of: 60 });
  });
});
