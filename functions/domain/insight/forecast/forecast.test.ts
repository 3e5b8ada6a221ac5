import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../sla/types.ts';
import { sumOf } from '../numbers.ts';
import { seeded } from '../random.ts';
import { dayMs, fact, mondayNoon } from '../testing.ts';
import { bandOf, coverageOf, heldOutOf, leastWeeks, originsOf } from './backtest.ts';
import { dayKindOf } from './days.ts';
import { forecastsOf } from './forecasts.ts';
import { even, forecastDays } from './model.ts';
import { type Series, seriesOf } from './series.ts';

const work = [[480, 720]] as const;
const calendar: Calendar = {
  timeZone: 'UTC',
  weekly: [[], work, work, work, work, work, []],
  makeUpPeriods: work,
  holidays: new Set(['2024-01-01']),
  makeUpWorkdays: new Set(['2024-01-06']),
  knownFrom: '2024-01-01',
  knownTo: '2024-12-31',
};
const first = mondayNoon / dayMs - 0.5;
const usual = { prior: even, halfLife: 21 };

/** A number of cases of a mean, as chance gives it (Knuth). */
const poisson = (mean: number, random: () => number): number => {
  let [count, product] = [-1, 1];
  while (product > Math.exp(-mean)) {
    product *= random();
    count += 1;
  }
  return count;
};

const seriesFrom = (counts: readonly number[], key: Partial<Series> = {}): Series => ({
  level: 'all',
  counts,
  total: sumOf(counts),
  ...key,
});

const noisy = (weeks: number, mean: number, seed: number): readonly number[] => {
  const random = seeded(seed);
  return Array.from({ length: weeks * 7 }, () => poisson(mean, random));
};

const spanOf = (counts: readonly number[]) => ({ first, last: first + counts.length - 1 });

describe('kinds of day', () => {
  it('are weekdays, holidays and, for a make-up workday, a Wednesday', () => {
    expect([0, 1, 5, 6].map((day) => dayKindOf(calendar, first + day))).toEqual([7, 2, 3, 0]);
  });
});

describe('a forecast', () => {
  it('goes on with what is always the same', () => {
    const kinds = Array.from({ length: 70 }, (_, day) => day % 7);
    const next = forecastDays(Array(70).fill(4), kinds, [0, 1, 2], usual);
    for (const day of next) expect(day).toBeCloseTo(4);
  });

  it('knows the rhythm of the week', () => {
    const kinds = Array.from({ length: 140 }, (_, day) => day % 7);
    const counts = kinds.map((kind) => (kind === 0 ? 0 : 10));
    const [sunday = 0, monday = 0] = forecastDays(counts, kinds, [0, 1], usual);
    expect(sunday / monday).toBeLessThan(0.3);
  });

  it('is never below zero and never more than a few times the most there ever was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 7, maxLength: 200 }), (counts) => {
        const kinds = counts.map((_, day) => day % 7);
        for (const day of forecastDays(counts, kinds, [0, 3, 7], usual)) {
          expect(day).toBeGreaterThanOrEqual(0);
          expect(day).toBeLessThanOrEqual(8 * Math.max(1, ...counts));
        }
      }),
    );
  });
});

describe('series', () => {
  it('count each case once at every level, on its local day', () => {
    const facts = [
      fact({ id: 'a', street: 's', unit: 'u' }),
      fact({ id: 'b', street: 's', reportedAt: mondayNoon + dayMs }),
      fact({ id: 'before', reportedAt: mondayNoon - dayMs }),
    ];
    const series = seriesOf(facts, { first, last: first + 1 }, (at) => Math.floor(at / dayMs));
    const byLevel = Object.fromEntries(series.map(({ level, counts }) => [level, counts]));
    expect(byLevel).toEqual({
      all: [1, 1],
      street: [1, 1],
      subcategory: [1, 1],
      pair: [1, 1],
      unit: [1, 0],
    });
  });
});

describe('the backtest', () => {
  it('measures whole weeks back from the end, each with eight weeks before it, half a year at most', () => {
    expect(originsOf(leastWeeks * 7)).toEqual([56, 63, 70, 77]);
    expect(originsOf(62)).toEqual([]);
    expect(originsOf(3_000)).toHaveLength(26);
  });

  it('says nothing of fewer than twelve weeks', () => {
    const counts = noisy(11, 5, 1);
    expect(forecastsOf([seriesFrom(counts)], spanOf(counts), calendar)).toEqual({
      forecasts: [],
      levels: [],
      anomalies: [],
    });
  });

  it('errs less than last week where weeks differ by chance only, and its bands hold', () => {
    const counts = noisy(52, 5, 4);
    const pairs = Array.from({ length: 20 }, (_, i) =>
      seriesFrom(noisy(52, 1, 100 + i), { level: 'pair', street: 's', subcategory: `c${i}` }),
    );
    const { levels } = forecastsOf([seriesFrom(counts), ...pairs], spanOf(counts), calendar);
    const pair = levels.find(({ level }) => level === 'pair');
    expect(pair?.error).toBeLessThan(pair?.naiveError ?? 0);
    expect(pair?.coverage).toBeGreaterThan(0.75);
    expect(pair?.mase).toBeLessThan(1);
  });

  it('is off where last week tells everything', () => {
    const counts = Array.from({ length: 40 * 7 }, (_, day) => Math.floor(day / 7) ** 2);
    const { forecasts } = forecastsOf([seriesFrom(counts)], spanOf(counts), calendar);
    expect(forecasts.map(({ on }) => on)).toEqual([false]);
  });

  it('sees nothing of the weeks that it forecasts', () => {
    const counts = noisy(30, 5, 5);
    const changed = counts.map((count, day) => (day >= counts.length - 7 ? count + 100 : count));
    const trialsIn = (all: readonly number[]) =>
      forecastsOf([seriesFrom(all)], spanOf(all), calendar).levels.map(({ naiveError }) => naiveError);
    expect(trialsIn(changed)).not.toEqual(trialsIn(counts));
    const until = (all: readonly number[]) => all.slice(0, -7);
    expect(forecastsOf([seriesFrom(until(changed))], spanOf(until(changed)), calendar)).toEqual(
      forecastsOf([seriesFrom(until(counts))], spanOf(until(counts)), calendar),
    );
  });

  it('is judged on later weeks than those that chose it', () => {
    const trial = (origin: number, forecast: number, naive: number) => ({
      origin,
      forecast,
      naive,
      actual: 10,
      dailyError: 0,
      dailyNaiveError: 0,
    });
    // Lucky at first and worse than naive after; good all along; bad at first, and so not shown.
    const lucky = [trial(7, 10, 12), trial(14, 10, 12), trial(21, 16, 12), trial(28, 18, 12)];
    const good = [trial(7, 11, 14), trial(14, 11, 14), trial(21, 11, 14), trial(28, 11, 14)];
    const bad = [trial(7, 20, 10), trial(14, 20, 10), trial(21, 10, 20), trial(28, 10, 20)];
    expect(heldOutOf([lucky, good, bad])).toEqual({ shown: 2, error: (7 + 1) / 2, naiveError: (2 + 4) / 2 });
    expect(heldOutOf([bad])).toBeUndefined();
    expect(heldOutOf([[trial(7, 10, 12)]])).toBeUndefined();
  });

  it('makes no band below zero, and knows no coverage without weeks before', () => {
    expect(bandOf(1, [-5, 0, 5], [0, 1])[0]).toBe(0);
    expect(coverageOf([])).toBeUndefined();
  });
});

describe('anomalies', () => {
  const pairsWith = (surge: number) => {
    const pairs = Array.from({ length: 20 }, (_, i) => noisy(30, 1, 200 + i));
    const counts = pairs.map((own, i) => own.map((n, day) => (i === 0 && day >= 203 ? n + surge : n)));
    return [
      seriesFrom(noisy(30, 20, 7)),
      ...counts.map((own, i) => seriesFrom(own, { level: 'pair', street: 's', subcategory: `c${i}` })),
    ];
  };
  const anomaliesWith = (surge: number) =>
    forecastsOf(pairsWith(surge), { first, last: first + 209 }, calendar).anomalies;

  it('are what the latest week has far too much of', () => {
    expect(anomaliesWith(4)).toMatchObject([{ street: 's', subcategory: 'c0' }]);
  });

  it('are nothing where weeks differ by chance', () => {
    expect(anomaliesWith(0)).toEqual([]);
  });
});
