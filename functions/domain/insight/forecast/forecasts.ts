import { given } from '../../given.ts';
import type { Calendar } from '../../sla/types.ts';
import { meanOf, sumOf } from '../numbers.ts';
import {
  bandOf,
  bandShares,
  coverageOf,
  type HeldOut,
  halfLifeChooser,
  heldOutOf,
  horizon,
  leastWeeks,
  type Measure,
  measureOf,
  originsOf,
  rhythmsOf,
  surprisesBefore,
  type Trial,
  trialsOf,
} from './backtest.ts';
import { dayKindOf } from './days.ts';
import { even, forecastDays, type Rhythm, rhythmOf } from './model.ts';
import type { DaySpan, Series, SeriesKey, SeriesLevel } from './series.ts';
import { seriesLevels } from './series.ts';

/** Series looked at of each level, those with most cases, and cases that one needs. */
const most: Readonly<Record<SeriesLevel, number>> = {
  all: 1,
  street: 40,
  subcategory: 60,
  pair: 80,
  unit: 60,
};
const leastCases = 20;

/** Weeks shown before a forecast. */
const shownWeeks = 12;

/** A forecast of the next seven days with how its like did before. It is `on` only where it errs less than the naive one, and
 * where that, found in earlier weeks, held in later ones for the series of its level. */
export interface Forecast extends SeriesKey {
  readonly on: boolean;
  /** cases of the past weeks, oldest first */
  readonly past: readonly number[];
  readonly next: number;
  readonly low: number;
  readonly high: number;
  readonly measure: Measure;
}

/** All series of a level together. */
export interface LevelMeasure {
  readonly level: SeriesLevel;
  readonly series: number;
  /** of which the forecast errs less than the naive one */
  readonly better: number;
  readonly error: number;
  readonly naiveError: number;
  readonly mase?: number;
  readonly dailyError: number;
  readonly dailyNaiveError: number;
  /** share of weeks within their band; eight of ten are meant to be */
  readonly coverage?: number;
  readonly heldOut?: HeldOut;
}

/** More cases in a week than its forecast lets expect. */
export interface Anomaly {
  readonly street: string;
  readonly subcategory: string;
  readonly actual: number;
  readonly expected: number;
  readonly high: number;
}

export interface Forecasts {
  readonly forecasts: readonly Forecast[];
  readonly levels: readonly LevelMeasure[];
  readonly anomalies: readonly Anomaly[];
}

interface Tried {
  readonly series: Series;
  readonly trials: readonly Trial[];
  readonly measure: Measure;
}

const pick = ({ level, street, subcategory, unit }: SeriesKey): SeriesKey => ({
  level,
  ...given('street', street),
  ...given('subcategory', subcategory),
  ...given('unit', unit),
});

const betterThanNaive = ({ error, naiveError }: Measure): boolean => error < naiveError;

const levelMeasure = (level: SeriesLevel, tried: readonly Tried[]): LevelMeasure => {
  const of = (value: (measure: Measure) => number): number =>
    meanOf(tried.map(({ measure }) => value(measure))) ?? 0;
  const mases = tried.flatMap(({ measure }) => measure.mase ?? []);
  return {
    level,
    series: tried.length,
    better: tried.filter(({ measure }) => betterThanNaive(measure)).length,
    error: of(({ error }) => error),
    naiveError: of(({ naiveError }) => naiveError),
    ...given('mase', meanOf(mases)),
    dailyError: of(({ dailyError }) => dailyError),
    dailyNaiveError: of(({ dailyNaiveError }) => dailyNaiveError),
    ...given('coverage', coverageOf(tried.flatMap(({ trials }) => trials))),
    ...given('heldOut', heldOutOf(tried.map(({ trials }) => trials))),
  };
};

const weeksBefore = (counts: readonly number[]): readonly number[] =>
  Array.from({ length: Math.min(shownWeeks, Math.floor(counts.length / horizon)) }, (_, week) =>
    sumOf(counts.slice(counts.length - (week + 1) * horizon, counts.length - week * horizon)),
  ).toReversed();

/** An anomaly has at least so many cases, and is more than this share of weeks would give by themselves. */
const leastAnomaly = 5;
const anomalyShare = 0.995;

/** The district's days as forecasts need them. */
interface Days {
  readonly kinds: readonly number[];
  readonly ahead: readonly number[];
  readonly rhythms: ReadonlyMap<number, Rhythm>;
  /** the district's rhythm as it is known now */
  readonly rhythm: Rhythm;
}

/** Undefined where the span is shorter than `leastWeeks`. */
const daysOf = (all: Series, { first, last }: DaySpan, calendar: Calendar): Days | undefined => {
  const days = last - first + 1;
  if (days < leastWeeks * horizon) return undefined;
  const kindAt = (_: unknown, day: number) => dayKindOf(calendar, first + day);
  const kinds = Array.from({ length: days }, kindAt);
  return {
    kinds,
    ahead: Array.from({ length: horizon }, (_, day) => kindAt(_, days + day)),
    rhythms: rhythmsOf(all.counts, kinds, originsOf(days)),
    rhythm: rhythmOf(all.counts, kinds, even),
  };
};

interface TriedLevel {
  readonly measure: LevelMeasure;
  readonly forecasts: readonly Forecast[];
  readonly trials: readonly Trial[];
  readonly halfLifeAt: (origin: number) => number;
}

/** Where those chosen by earlier weeks were no better later, being better so far says nothing of the next week. */
const isTrusted = ({ heldOut }: LevelMeasure): boolean =>
  heldOut === undefined || heldOut.error < heldOut.naiveError;

const tryLevel = (level: SeriesLevel, all: readonly Series[], days: Days): TriedLevel => {
  const { kinds, ahead, rhythms, rhythm } = days;
  const own = all.filter((series) => series.level === level && series.total >= leastCases);
  const looked = own.slice(0, most[level]);
  const halfLifeAt = halfLifeChooser(looked, kinds, rhythms);
  const tried = looked.map((series): Tried => {
    const trials = trialsOf(series, kinds, rhythms, halfLifeAt);
    return { series, trials, measure: measureOf(series, trials) };
  });
  const trials = tried.flatMap((each) => each.trials);
  const assumed = { prior: rhythm, halfLife: halfLifeAt(kinds.length) };
  const surprises = surprisesBefore(trials, kinds.length) ?? [];
  const whole = levelMeasure(level, tried);
  const forecasts = tried.map(({ series, measure }): Forecast => {
    const next = sumOf(forecastDays(series.counts, kinds, ahead, assumed));
    const [low, high] = bandOf(next, surprises, bandShares);
    const past = weeksBefore(series.counts);
    const on = betterThanNaive(measure) && isTrusted(whole);
    return { ...pick(series), on, past, next, low, high, measure };
  });
  return { measure: whole, forecasts, trials, halfLifeAt };
};

/** The series whose latest week holds more than its band, judged by the surprises of the weeks before. */
const anomaliesOf = (
  all: readonly Series[],
  { kinds, rhythms }: Days,
  ofPairs: TriedLevel,
): readonly Anomaly[] => {
  const latest = Math.max(...rhythms.keys());
  const surprises = surprisesBefore(ofPairs.trials, latest) ?? [];
  if (surprises.length === 0) return [];
  const atLatest = new Map([...rhythms].filter(([origin]) => origin === latest));
  return all
    .filter(({ level, counts }) => level === 'pair' && sumOf(counts.slice(latest)) >= leastAnomaly)
    .flatMap((series) =>
      trialsOf(series, kinds, atLatest, ofPairs.halfLifeAt).map((trial) => ({ ...series, ...trial })),
    )
    .flatMap(({ street = '', subcategory = '', forecast: expected, actual }) => {
      const [, high] = bandOf(expected, surprises, [0, anomalyShare]);
      return actual > Math.ceil(high) ? [{ street, subcategory, actual, expected, high }] : [];
    })
    .sort((a, b) => b.actual - b.high - (a.actual - a.high));
};

/** Forecasts, their measure, and what the latest week has too much of. Nothing where the span is shorter than `leastWeeks`. */
export const forecastsOf = (all: readonly Series[], span: DaySpan, calendar: Calendar): Forecasts => {
  const district = all.find(({ level }) => level === 'all');
  const days = district && daysOf(district, span, calendar);
  if (days === undefined) return { forecasts: [], levels: [], anomalies: [] };
  const levels = seriesLevels.map((level) => tryLevel(level, all, days));
  const ofPairs = levels.find(({ measure }) => measure.level === 'pair');
  return {
    forecasts: levels.flatMap(({ forecasts }) => forecasts),
    levels: levels.map(({ measure }) => measure).filter(({ series }) => series > 0),
    anomalies: ofPairs === undefined ? [] : anomaliesOf(all, days, ofPairs),
  };
};
