import { ascending, meanOf, quantileOf, sumOf } from '../numbers.ts';
import { even, forecastDays, type Rhythm, rhythmOf } from './model.ts';
import type { Series } from './series.ts';

/** Days that a forecast looks ahead, and by which origins lie apart. */
export const horizon = 7;

/** Days that come before the first origin, so that there is something to learn from. */
export const leastHistory = 56;

/** Weeks of history of which nothing can be forecast and measured in fewer: eight to learn from, four to measure on. */
export const leastWeeks = leastHistory / horizon + 4;

/** Origins measured at most, the latest: half a year. */
const mostOrigins = 26;

/** One week forecast from what was known before it. */
export interface Trial {
  /** days of history before the week */
  readonly origin: number;
  readonly forecast: number;
  readonly actual: number;
  /** what a seasonal naive forecast says: every day as the same weekday the week before */
  readonly naive: number;
  /** mean absolute error of the days of the week, of either */
  readonly dailyError: number;
  readonly dailyNaiveError: number;
}

/** How good the forecasts of one week are, in cases a week. */
export interface Measure {
  readonly trials: number;
  readonly error: number;
  readonly naiveError: number;
  /** the error relative to that of the naive forecast within the histories; under one is better than naive; absent without one */
  readonly mase?: number;
  readonly dailyError: number;
  readonly dailyNaiveError: number;
}

/** Days of history at the origins of a span: whole weeks back from its end. */
export const originsOf = (days: number): readonly number[] => {
  const origins: number[] = [];
  for (let origin = days - horizon; origin >= leastHistory && origins.length < mostOrigins; origin -= horizon)
    origins.push(origin);
  return origins.toReversed();
};

const absolute = (a: readonly number[], b: readonly number[]): number =>
  meanOf(a.map((each, i) => Math.abs(each - (b[i] ?? 0)))) ?? 0;

const trialAt = (
  { counts }: Pick<Series, 'counts'>,
  kinds: readonly number[],
  origin: number,
  prior: Rhythm,
): Trial => {
  const ahead = kinds.slice(origin, origin + horizon);
  const days = forecastDays(counts.slice(0, origin), kinds.slice(0, origin), ahead, prior);
  const actual = counts.slice(origin, origin + horizon);
  const naive = counts.slice(origin - horizon, origin);
  return {
    origin,
    forecast: sumOf(days),
    actual: sumOf(actual),
    naive: sumOf(naive),
    dailyError: absolute(days, actual),
    dailyNaiveError: absolute(naive, actual),
  };
};

/** The rhythm of the whole district as it was known at each origin: no forecast sees what came after. */
export const rhythmsOf = (
  all: readonly number[],
  kinds: readonly number[],
  origins: readonly number[],
): ReadonlyMap<number, Rhythm> =>
  new Map(
    origins.map((origin) => [origin, rhythmOf(all.slice(0, origin), kinds.slice(0, origin), even)] as const),
  );

/** Forecasts of every week from its own origin, oldest first. */
export const trialsOf = (
  series: Pick<Series, 'counts'>,
  kinds: readonly number[],
  rhythms: ReadonlyMap<number, Rhythm>,
): readonly Trial[] => [...rhythms].map(([origin, prior]) => trialAt(series, kinds, origin, prior));

/** The mean change from week to week before the first origin: what errors are scaled by (Hyndman and Koehler). */
const naiveScale = (counts: readonly number[], before: number): number | undefined => {
  const weeks = Array.from({ length: Math.floor(before / horizon) }, (_, week) =>
    sumOf(counts.slice(before - (week + 1) * horizon, before - week * horizon)),
  );
  return meanOf(weeks.slice(1).map((week, i) => Math.abs(week - (weeks[i] ?? 0))));
};

export const measureOf = ({ counts }: Pick<Series, 'counts'>, trials: readonly Trial[]): Measure => {
  const of = (value: (trial: Trial) => number): number => meanOf(trials.map(value)) ?? 0;
  const error = of(({ forecast, actual }) => Math.abs(forecast - actual));
  const scale = naiveScale(counts, trials.at(-1)?.origin ?? 0);
  return {
    trials: trials.length,
    error,
    naiveError: of(({ naive, actual }) => Math.abs(naive - actual)),
    ...(scale === undefined || scale === 0 ? {} : { mase: error / scale }),
    dailyError: of(({ dailyError }) => dailyError),
    dailyNaiveError: of(({ dailyNaiveError }) => dailyNaiveError),
  };
};

/** A week's surprise in units in which weeks of many and of few cases are alike: counts vary as their root. */
export const surpriseOf = ({ forecast, actual }: Pick<Trial, 'forecast' | 'actual'>): number =>
  (actual - forecast) / Math.sqrt(Math.max(forecast, 0.5));

/** What a forecast of so many cases may turn out as, by surprises that came before. */
export const bandOf = (
  forecast: number,
  surprises: readonly number[],
  [low, high]: readonly [number, number],
): readonly [number, number] => {
  const unit = Math.sqrt(Math.max(forecast, 0.5));
  const at = (share: number) => Math.max(0, forecast + unit * (quantileOf(surprises, share) ?? 0));
  return [at(low), at(high)];
};

/** The shares between which a band lies: eight weeks of ten should. */
export const bandShares = [0.1, 0.9] as const;

/**
 * How often a week lay within the band that the surprises of earlier origins gave: bands of the later half of the
 * origins, from those of the earlier half. Undefined without two origins.
 */
export const coverageOf = (trials: readonly Trial[]): number | undefined => {
  const origins = [...new Set(trials.map(({ origin }) => origin))].sort((a, b) => a - b);
  const middle = origins[Math.floor(origins.length / 2)];
  if (middle === undefined || origins.length < 2) return undefined;
  const earlier = ascending(trials.filter(({ origin }) => origin < middle).map(surpriseOf));
  const within = trials
    .filter(({ origin }) => origin >= middle)
    .map(({ forecast, actual }) => {
      const [low, high] = bandOf(forecast, earlier, bandShares);
      // Cases are whole: a week of two is within a band that ends at 1.6.
      return Math.floor(low) <= actual && actual <= Math.ceil(high);
    });
  return meanOf(within.map(Number));
};
