import { given } from '../../given.ts';
import type { Calendar } from '../../sla/types.ts';
import { ascending, meanOf, sumOf } from '../numbers.ts';
import {
  bandOf,
  bandShares,
  coverageOf,
  horizon,
  type Measure,
  measureOf,
  originsOf,
  rhythmsOf,
  surpriseOf,
  type Trial,
  trialsOf,
} from './backtest.ts';
import { dayKindOf } from './days.ts';
import { even, forecastDays, rhythmOf } from './model.ts';
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

/** A forecast of the next seven days with how its like did before. It is `on` only where it errs less than the naive one. */
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
  };
};

const weeksBefore = (counts: readonly number[]): readonly number[] =>
  Array.from({ length: Math.min(shownWeeks, Math.floor(counts.length / horizon)) }, (_, week) =>
    sumOf(counts.slice(counts.length - (week + 1) * horizon, counts.length - week * horizon)),
  ).toReversed();

/** An anomaly has at least so many cases, and is more than this share of weeks would give by themselves. */
const leastAnomaly = 5;
const anomalyShare = 0.995;

/** The series whose latest week holds more than its band, judged by the surprises of the weeks before. */
const anomaliesOf = (
  series: readonly Series[],
  kinds: readonly number[],
  surprises: readonly number[],
  latest: ReturnType<typeof rhythmsOf>,
): readonly Anomaly[] =>
  series
    .flatMap((each) => trialsOf(each, kinds, latest).map((trial) => ({ ...each, ...trial })))
    .filter(({ actual }) => actual >= leastAnomaly)
    .flatMap(({ street = '', subcategory = '', forecast: expected, actual }) => {
      const [, high] = bandOf(expected, surprises, [0, anomalyShare]);
      return actual > Math.ceil(high) ? [{ street, subcategory, actual, expected, high }] : [];
    })
    .sort((a, b) => b.actual - b.high - (a.actual - a.high));

/** Forecasts, their measure, and what the latest week has too much of. Nothing where the span is shorter than `leastWeeks`. */
export const forecastsOf = (
  allSeries: readonly Series[],
  { first, last }: DaySpan,
  calendar: Calendar,
): Forecasts => {
  const days = last - first + 1;
  const kindAt = (day: number) => dayKindOf(calendar, first + day);
  const kinds = Array.from({ length: days }, (_, day) => kindAt(day));
  const ahead = Array.from({ length: horizon }, (_, day) => kindAt(days + day));
  const origins = originsOf(days);
  const latest = origins.at(-1);
  const all = allSeries.find(({ level }) => level === 'all');
  if (all === undefined || latest === undefined || origins.length < 4)
    return { forecasts: [], levels: [], anomalies: [] };
  const rhythms = rhythmsOf(all.counts, kinds, origins);
  const now = rhythmOf(all.counts, kinds, even);

  const tried1 = (series: Series): Tried => {
    const trials = trialsOf(series, kinds, rhythms);
    return { series, trials, measure: measureOf(series, trials) };
  };
  const forecast = ({ series, measure }: Tried, surprises: readonly number[]): Forecast => {
    const next = sumOf(forecastDays(series.counts, kinds, ahead, now));
    const [low, high] = bandOf(next, surprises, bandShares);
    const past = weeksBefore(series.counts);
    return { ...pick(series), on: betterThanNaive(measure), past, next, low, high, measure };
  };

  const levels = seriesLevels.map((level) => {
    const tried = allSeries
      .filter((series) => series.level === level && series.total >= leastCases)
      .slice(0, most[level])
      .map(tried1);
    const surprises = ascending(tried.flatMap(({ trials }) => trials.map(surpriseOf)));
    const before = ascending(
      tried.flatMap(({ trials }) => trials.filter(({ origin }) => origin < latest).map(surpriseOf)),
    );
    return {
      before,
      measure: levelMeasure(level, tried),
      forecasts: tried.map((each) => forecast(each, surprises)),
    };
  });
  const ofPairs = levels.find(({ measure }) => measure.level === 'pair')?.before ?? [];
  const atLatest = new Map([...rhythms].filter(([origin]) => origin === latest));
  const pairs = allSeries.filter(({ level }) => level === 'pair');
  return {
    forecasts: levels.flatMap(({ forecasts }) => forecasts),
    levels: levels.map(({ measure }) => measure).filter(({ series }) => series > 0),
    anomalies: ofPairs.length === 0 ? [] : anomaliesOf(pairs, kinds, ofPairs, atLatest),
  };
};
