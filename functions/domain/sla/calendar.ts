import { type LocalDay, localDay, localDayAt } from './localDays.ts';
import type { Calendar, WorkingPeriod } from './types.ts';

const minuteMs = 60_000;

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday';

/** Working time between two instants in epoch milliseconds, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a calendar makes of one local day. `weekend` is any day of the week without working periods. */
export interface CalendarDay extends LocalDay {
  readonly kind: DayKind;
  /** ascending, disjoint, none empty */
  readonly spans: readonly Span[];
  /** milliseconds of working time in all spans */
  readonly working: number;
}

const kindOf = (calendar: Calendar, { date, weekday }: LocalDay): DayKind => {
  if (calendar.holidays.has(date)) return 'holiday';
  if (calendar.makeUpWorkdays.has(date)) return 'makeUpWorkday';
  return calendar.weekly[weekday]?.length ? 'workday' : 'weekend';
};

const periodsOf = (calendar: Calendar, kind: DayKind, weekday: number): readonly WorkingPeriod[] => {
  if (kind === 'holiday') return [];
  return kind === 'makeUpWorkday' ? calendar.makeUpPeriods : (calendar.weekly[weekday] ?? []);
};

/**
 * An instant is working time when the clock on the wall shows a time inside a period. So an hour that clocks skip is
 * not worked and an hour they repeat is worked twice, as it is by the people concerned.
 */
const spansOf = (day: LocalDay, periods: readonly WorkingPeriod[]): Span[] =>
  day.segments.flatMap(({ from, to, midnight }) =>
    periods
      .map(([start, end]) => ({
        from: Math.max(from, midnight + start * minuteMs),
        to: Math.min(to, midnight + end * minuteMs),
      }))
      .filter((span) => span.to > span.from),
  );

const computeDay = (calendar: Calendar, day: LocalDay): CalendarDay => {
  const kind = kindOf(calendar, day);
  const spans = spansOf(day, periodsOf(calendar, kind, day.weekday));
  return { ...day, kind, spans, working: spans.reduce((sum, { from, to }) => sum + to - from, 0) };
};

interface Memo {
  readonly days: Map<number, CalendarDay>;
  normalDay?: number;
}

/** Dies with its calendar: a tenant whose data is loaded anew brings a new object. */
const memos = new WeakMap<Calendar, Memo>();

const memoOf = (calendar: Calendar): Memo => {
  const known = memos.get(calendar);
  if (known !== undefined) return known;
  const memo: Memo = { days: new Map() };
  memos.set(calendar, memo);
  return memo;
};

/**
 * The working time of the local day with this number of days since 1970-01-01, computed once per calendar object.
 * Periods must be ascending and disjoint, and no date both holiday and make-up workday (it would be a holiday): the
 * tenant loader sees to it, as to the time zone, of which an unknown one is a RangeError.
 */
export const calendarDay = (calendar: Calendar, index: number): CalendarDay => {
  const { days } = memoOf(calendar);
  const known = days.get(index);
  if (known !== undefined) return known;
  const day = computeDay(calendar, localDay(index, calendar.timeZone));
  days.set(index, day);
  return day;
};

/** The local day in which an instant (epoch milliseconds) lies, with its working time. */
export const calendarDayAt = (calendar: Calendar, instant: number): CalendarDay =>
  calendarDay(calendar, localDayAt(instant, calendar.timeZone).index);

/** The local days from the one of instant `from` to the last that begins before instant `to`. */
export function* calendarDays(calendar: Calendar, from: number, to: number): Generator<CalendarDay, void> {
  for (let day = calendarDayAt(calendar, from); day.start < to; day = calendarDay(calendar, day.index + 1)) {
    yield day;
  }
}

/** The working milliseconds of one day between two instants. */
export const workedIn = ({ spans }: CalendarDay, from: number, to: number): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0);

const lengthOf = (periods: readonly WorkingPeriod[]): number =>
  periods.reduce((sum, [start, end]) => sum + (end - start) * minuteMs, 0);

const computeNormalDay = ({ weekly }: Calendar): number => {
  const lengths = weekly.map(lengthOf).filter((length) => length > 0);
  const timesSeen = (wanted: number) => lengths.filter((length) => length === wanted).length;
  const [normal] = lengths.toSorted((a, b) => timesSeen(b) - timesSeen(a) || b - a);
  if (normal === undefined) throw new RangeError('the calendar has no working time in its week');
  return normal;
};

/**
 * Milliseconds of a normal working day: the length most weekdays have, the longer one where two are equally common.
 * 8 hours for 08–12 and 14–18 (reference §3.5). A week without working time is a RangeError; the loader refuses it.
 */
export const normalWorkingDay = (calendar: Calendar): number => {
  const memo = memoOf(calendar);
  memo.normalDay ??= computeNormalDay(calendar);
  return memo.normalDay;
};

/** The local date, `YYYY-MM-DD`, of an instant in epoch milliseconds. An unknown time zone is a RangeError. */
export const localDate = (instant: number, timeZone: string): string => localDayAt(instant, timeZone).date;
