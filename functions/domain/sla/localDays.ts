import { Temporal } from 'temporal-polyfill';

export const dayMs = 86_400_000;

/** A part of a local day with one UTC offset: the wall clock shows `t - midnight` milliseconds after 00:00. */
export interface DaySegment {
  readonly from: number;
  readonly to: number;
  readonly midnight: number;
}

/**
 * A date of a time zone. Instants are epoch milliseconds, `end` exclusive; where clocks change, a day is shorter or
 * longer than 24 hours and has more than one segment.
 */
export interface LocalDay {
  /** days since 1970-01-01 */
  readonly index: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 is Sunday */
  readonly weekday: number;
  readonly start: number;
  readonly end: number;
  readonly segments: readonly DaySegment[];
}

const epoch = Temporal.PlainDate.from('1970-01-01');
const epochWeekday = 4;

const segmentsBetween = (start: number, end: number, index: number, timeZone: string): DaySegment[] => {
  const segments: DaySegment[] = [];
  let from = start;
  while (from < end) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    const change = zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? end;
    const to = Math.min(change, end);
    segments.push({ from, to, midnight: index * dayMs - zoned.offsetNanoseconds / 1_000_000 });
    from = to;
  }
  return segments;
};

const computeDay = (index: number, timeZone: string): LocalDay => {
  const date = epoch.add({ days: index });
  const start = date.toZonedDateTime(timeZone).epochMilliseconds;
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const plain = end - start === dayMs;
  return {
    index,
    date: date.toString(),
    weekday: (((index + epochWeekday) % 7) + 7) % 7,
    start,
    end,
    // Looking for a change of the offset is dear, and a day of 24 hours has none.
    segments: plain
      ? [{ from: start, to: end, midnight: start }]
      : segmentsBetween(start, end, index, timeZone),
  };
};

/** Days once computed, by zone: a deadline over some weeks touches the same days as thousands of others. */
const zones = new Map<string, Map<number, LocalDay>>();

const daysOf = (timeZone: string): Map<number, LocalDay> => {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const days = new Map<number, LocalDay>();
  zones.set(timeZone, days);
  return days;
};

/** The local day with this number of days since 1970-01-01. An unknown time zone is a RangeError. */
export const localDay = (index: number, timeZone: string): LocalDay => {
  const days = daysOf(timeZone);
  const known = days.get(index);
  if (known !== undefined) return known;
  const day = computeDay(index, timeZone);
  days.set(index, day);
  return day;
};

/** The local day in which an instant lies. */
export const localDayAt = (instant: number, timeZone: string): LocalDay => {
  let day = localDay(Math.floor(instant / dayMs), timeZone);
  while (instant < day.start) day = localDay(day.index - 1, timeZone);
  while (instant >= day.end) day = localDay(day.index + 1, timeZone);
  return day;
};

/** The instant with the same local clock time `days` whole days later; a time that clocks skip comes after the gap. */
export const daysLater = (instant: number, days: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).add({ days })
    .epochMilliseconds;
