import {
  calendarDay,
  calendarDayAt,
  calendarDays,
  normalWorkingDay,
  type Span,
  workedIn,
} from './calendar.ts';
import { dayMs, daysLater } from './localDays.ts';
import type { Calendar, Limit, LimitUnit } from './types.ts';

/** `working` counts only inside working periods, `continuous` through nights, weekends and holidays. */
export type Counting = 'working' | 'continuous';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

interface UnitRule {
  readonly counting: Counting;
  /** milliseconds of `amount` units that start then */
  readonly length: (amount: number, calendar: Calendar, startedAt: number) => number;
}

const each =
  (ms: number): UnitRule['length'] =>
  (amount) =>
    amount * ms;

/**
 * The units of reference §3.5. That an urgent working day is 24 hours without a break is one vendor's reading
 * (confidence C). A working day is that of the calendar, counted from the start moment (§10.4), not "the same clock
 * time on the next working day". A calendar day ends at the same local clock time, so it may be 23 or 25 hours long.
 */
const units: Readonly<Record<LimitUnit, UnitRule>> = {
  minute: { counting: 'continuous', length: each(minuteMs) },
  urgentWorkingHour: { counting: 'continuous', length: each(hourMs) },
  workingHour: { counting: 'working', length: each(hourMs) },
  urgentWorkingDay: { counting: 'continuous', length: each(dayMs) },
  workingDay: { counting: 'working', length: (amount, calendar) => amount * normalWorkingDay(calendar) },
  calendarDay: {
    counting: 'continuous',
    length: (amount, { timeZone }, startedAt) => {
      const whole = Math.floor(amount);
      return daysLater(startedAt, whole, timeZone) - startedAt + (amount - whole) * dayMs;
    },
  },
};

/** How time counts for a limit in this unit. */
export const countingOf = (unit: LimitUnit): Counting => units[unit].counting;

/** Twenty years: a larger amount is a mistake in the data, and would be a very long walk. */
const mostCounted = 20 * 366 * dayMs;

const countable = (ms: number): number => {
  if (ms >= 0 && ms <= mostCounted) return ms;
  throw new RangeError(`cannot count ${ms} ms: neither negative nor above 20 years`);
};

/**
 * The counted milliseconds of a limit, rounded to whole ones. They depend on the start only for calendar days, and
 * only where clocks change.
 */
export const limitMs = ({ amount, unit }: Limit, calendar: Calendar, startedAt: number): number =>
  Math.round(units[unit].length(amount, calendar, startedAt));

/** Ten years: a calendar that has so many days without working time in a row has none. */
const mostIdleDays = 3660;

/** Where inside a day the rest of the counted time is used up, or how much is left after it. */
const useUp = (
  spans: readonly Span[],
  start: number,
  counted: number,
): { readonly at?: number; readonly left: number } => {
  let left = counted;
  for (const span of spans) {
    const from = Math.max(span.from, start);
    if (from >= span.to) continue;
    if (left <= span.to - from) return { at: from + left, left: 0 };
    left -= span.to - from;
  }
  return { left };
};

const addWorking = (start: number, counted: number, calendar: Calendar): number => {
  let left = counted;
  let idle = 0;
  for (
    let day = calendarDayAt(calendar, start);
    idle <= mostIdleDays;
    day = calendarDay(calendar, day.index + 1)
  ) {
    const used = useUp(day.spans, start, left);
    if (used.at !== undefined) return used.at;
    left = used.left;
    idle = day.working === 0 ? idle + 1 : 0;
  }
  throw new RangeError(`the calendar has no working time in ${mostIdleDays} days`);
};

/**
 * The earliest instant by which `counted` milliseconds have been counted since `start`. A time that is used up at the
 * end of a working period ends there and not at the start of the next; nothing to count ends at `start`.
 *
 * Throws a RangeError where the calendar has no working time or the amount is negative or above 20 years.
 */
export const addCounted = (
  start: number,
  counted: number,
  counting: Counting,
  calendar: Calendar,
): number => {
  if (countable(counted) === 0) return start;
  return counting === 'continuous' ? start + counted : addWorking(start, counted, calendar);
};

const workingBetween = (from: number, to: number, calendar: Calendar): number => {
  let sum = 0;
  for (const day of calendarDays(calendar, from, to)) sum += workedIn(day, from, to);
  return sum;
};

/** The milliseconds that count between two instants; 0 if `to` is not after `from`. */
export const countedBetween = (from: number, to: number, counting: Counting, calendar: Calendar): number => {
  if (to <= from) return 0;
  return counting === 'continuous' ? to - from : workingBetween(from, to, calendar);
};

/**
 * The deadline of a limit that starts at `startedAt`, in epoch milliseconds. A start outside working periods counts
 * from the next one. Vectors: reference §10.4. Throws as `addCounted` does.
 */
export const dueAt = (startedAt: number, limit: Limit, calendar: Calendar): number =>
  addCounted(startedAt, limitMs(limit, calendar, startedAt), countingOf(limit.unit), calendar);
