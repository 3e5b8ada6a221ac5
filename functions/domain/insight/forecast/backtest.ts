import { ascending, meanOf, quantileOf, sumOf } from '../numbers.ts';
import {
  type Assumed,
  even,
  forecastDays,
  halfLives,
  type Rhythm,
  rhythmOf,
  usualHalfLife,
} from './model.ts';
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
  assumed: Assumed,
): Trial => {
  const ahead = kinds.slice(origin, origin + horizon);
  const days = forecastDays(counts.slice(0, origin), kinds.slice(0, origin), ahead, assumed);
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

/** Forecasts of every week from its own origin, oldest first; `halfLifeAt` an origin. */
export const trialsOf = (
  series: Pick<Series, 'counts'>,
  kinds: readonly number[],
  rhythms: ReadonlyMap<number, Rhythm>,
  halfLifeAt: (origin: number) => number,
): readonly Trial[] =>
  [...rhythms].map(([origin, prior]) =>
    trialAt(series, kinds, origin, { prior, halfLife: halfLifeAt(origin) }),
  );

/** Origins before one by whose errors a half-life is chosen. */
const rememberedOrigins = 8;

const errorBefore = (trials: readonly Trial[], from: number, origin: number): number =>
  sumOf(
    trials
      .filter((trial) => trial.origin >= from && trial.origin < origin)
      .map(({ forecast, actual }) => Math.abs(forecast - actual)),
  );

/**
 * The half-life for an origin: the one under which all series of a kind together erred least in the weeks before it, so
 * that nothing is chosen by what came after. The usual one where there was no week before.
 */
export const halfLifeChooser = (
  all: readonly Pick<Series, 'counts'>[],
  kinds: readonly number[],
  rhythms: ReadonlyMap<number, Rhythm>,
): ((origin: number) => number) => {
  const tried = halfLives.map((halfLife) => ({
    halfLife,
    trials: all.flatMap((series) => trialsOf(series, kinds, rhythms, () => halfLife)),
  }));
  return (origin) => {
    const from = origin - rememberedOrigins * horizon;
    const errors = tried.map(({ halfLife, trials }) => ({
      halfLife,
      error: errorBefore(trials, from, origin),
    }));
    const [best] = errors.toSorted((a, b) => a.error - b.error);
    return best === undefined || best.error === 0 ? usualHalfLife : best.halfLife;
  };
};

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

/** How those did later that were shown by what came before: what choosing itself is worth. */
export interface HeldOut {
  /** series that erred less than the naive forecast in the earlier half of the weeks */
  readonly shown: number;
  /** of these, in the later half: cases a week */
  readonly error: number;
  readonly naiveError: number;
}

const errorsOf = (trials: readonly Trial[]) => ({
  error: meanOf(trials.map(({ forecast, actual }) => Math.abs(forecast - actual))) ?? 0,
  naiveError: meanOf(trials.map(({ naive, actual }) => Math.abs(naive - actual))) ?? 0,
});

/**
 * Chooses series by the earlier half of their weeks and measures the choice on the later half, so that none is right by having
 * been lucky in the weeks that it is judged by. Undefined where none would have been shown, or there is but one week.
 */
export const heldOutOf = (all: readonly (readonly Trial[])[]): HeldOut | undefined => {
  const later = all.flatMap((trials) => {
    const half = Math.ceil(trials.length / 2);
    const [early, late] = [errorsOf(trials.slice(0, half)), trials.slice(half)];
    return late.length > 0 && early.error < early.naiveError ? [errorsOf(late)] : [];
  });
  if (later.length === 0) return undefined;
  return {
    shown: later.length,
    error: meanOf(later.map(({ error }) => error)) ?? 0,
    naiveError: meanOf(later.map(({ naiveError }) => naiveError)) ?? 0,
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

/** Origins whose surprises make a band, and how many of them there must be. */
const bandOrigins = { most: 13, least: 4 };

/** Surprises of the weeks before an origin, ascending; undefined where these are too few weeks for a band. */
export const surprisesBefore = (trials: readonly Trial[], origin: number): readonly number[] | undefined => {
  const from = origin - bandOrigins.most * horizon;
  const before = trials.filter((trial) => trial.origin >= from && trial.origin < origin);
  const origins = new Set(before.map((trial) => trial.origin));
  return origins.size < bandOrigins.least ? undefined : ascending(before.map(surpriseOf));
};

/**
 * How often a week lay within the band that the surprises of the weeks before it gave. Undefined where no week has enough
 * before it.
 */
export const coverageOf = (trials: readonly Trial[]): number | undefined => {
  const within = [...Map.groupBy(trials, ({ origin }) => origin)].flatMap(([origin, own]) => {
    const surprises = surprisesBefore(trials, origin);
    if (surprises === undefined) return [];
    return own.map(({ forecast, actual }) => {
      const [low, high] = bandOf(forecast, surprises, bandShares);
      // Cases are whole: a week of two is within a band that ends at 1.6.
      return Math.floor(low) <= actual && actual <= Math.ceil(high);
    });
  });
  return meanOf(within.map(Number));
};
