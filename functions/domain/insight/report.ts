import { localDayAt } from '../sla/localDays.ts';
import type { Calendar } from '../sla/types.ts';
import { samplesOf } from './classifier/features.ts';
import { type Learned, learn, type Search } from './classifier/learn.ts';
import type { ClassifierModel } from './classifier/types.ts';
import { type Distribution, distributionsOf } from './durations.ts';
import type { CaseFact } from './facts.ts';
import { leastWeeks } from './forecast/backtest.ts';
import { type Forecasts, forecastsOf } from './forecast/forecasts.ts';
import { seriesOf } from './forecast/series.ts';
import { type Spots, spotsOf } from './hotspots/spots.ts';
import { type Recurrence, type RecurrenceRules, recurrencesOf } from './recurrence.ts';

/** Days that forecasts look back. */
export const lookBackDays = 730;

export interface ReportRequest {
  readonly facts: readonly CaseFact[];
  readonly now: number;
  readonly calendar: Calendar;
  readonly search: Search;
  readonly recurrence: RecurrenceRules;
}

/** What is kept of a computation, as plain JSON; the model lies beside it. */
export interface InsightReport extends Forecasts {
  readonly at: number;
  /** first and last local day, `YYYY-MM-DD`, and how many cases were read */
  readonly from: string;
  readonly to: string;
  readonly cases: number;
  /** whole weeks of cases, and how many forecasts need */
  readonly weeks: number;
  readonly weeksNeeded: number;
  readonly classifier: Exclude<Learned, { kind: 'on' }> | Omit<Extract<Learned, { kind: 'on' }>, 'model'>;
  readonly hotSpots: Spots;
  readonly recurrences: readonly Recurrence[];
  readonly recurrenceRules: RecurrenceRules;
  readonly distributions: readonly Distribution[];
}

/** Kept at most of the list of what came again. */
const mostRecurrences = 100;

const withoutModel = (learned: Learned): InsightReport['classifier'] =>
  learned.kind === 'on' ? { kind: learned.kind, measured: learned.measured } : learned;

/**
 * Everything that is computed of a district's cases at once, up to the day before `now`. The same cases on the same day
 * give the same answer. Undefined without a case.
 */
export const reportOf = (
  request: ReportRequest,
): { readonly report: InsightReport; readonly model?: ClassifierModel } | undefined => {
  const { facts, now, calendar, search, recurrence } = request;
  const dayAt = (instant: number) => localDayAt(instant, calendar.timeZone);
  const dayOf = (instant: number) => dayAt(instant).index;
  const { start: until, index: today } = dayAt(now);
  const past = facts.filter(({ reportedAt }) => reportedAt < until);
  const earliest = past.reduce((least, { reportedAt }) => Math.min(least, reportedAt), Infinity);
  if (past.length === 0) return undefined;
  const last = today - 1;
  const span = { first: Math.max(dayOf(earliest), last - lookBackDays + 1), last };
  const learned = learn(samplesOf(past), search);
  const report: InsightReport = {
    at: now,
    from: dayAt(earliest).date,
    to: dayAt(until - 1).date,
    cases: past.length,
    weeks: Math.floor((last - span.first + 1) / 7),
    weeksNeeded: leastWeeks,
    ...forecastsOf(seriesOf(past, span, dayOf), span, calendar),
    classifier: withoutModel(learned),
    hotSpots: spotsOf(past, last, dayOf, last),
    recurrences: recurrencesOf(past, recurrence).slice(0, mostRecurrences),
    recurrenceRules: recurrence,
    distributions: distributionsOf(past),
  };
  return learned.kind === 'on' ? { report, model: learned.model } : { report };
};
