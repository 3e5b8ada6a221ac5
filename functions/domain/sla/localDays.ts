import { tzOffset } from '@date-fns/tz/tzOffset';

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

const epochWeekday = 4;

/** Milliseconds by which clocks in a zone are ahead of UTC. An unknown time zone is a RangeError. */
const offsetAt = (instant: number, timeZone: string): number => {
  const minutes = tzOffset(timeZone, new Date(instant));
  if (Number.isNaN(minutes)) throw new RangeError(`unknown time zone: ${timeZone}`);
  return minutes * 60_000;
};

/** The first instant after `from`, up to `to`, with another offset than at `from`; `to` if there is none. */
const changeBetween = (from: number, to: number, timeZone: string): number => {
  const before = offsetAt(from, timeZone);
  let [same, other] = [from, to];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle, timeZone) === before) same = middle;
    else other = middle;
  }
  return other;
};

/** What clocks that show `wall` (as if it were UTC) may mean, by the offsets around it. */
const readingsOf = (wall: number, timeZone: string) => {
  const [early, late] = [wall - dayMs, wall + dayMs];
  const [before, after] = [offsetAt(early, timeZone), offsetAt(late, timeZone)];
  const change = before === after ? late : changeBetween(early, late, timeZone);
  return { change, byOld: wall - before, byNew: wall - after };
};

/** The first instant at which the local date is `index` days after 1970-01-01, or later where clocks skip that date. */
const startOfDay = (index: number, timeZone: string): number => {
  const { change, byOld, byNew } = readingsOf(index * dayMs, timeZone);
  return byOld < change ? byOld : Math.max(change, byNew);
};

const segmentsBetween = (start: number, end: number, index: number, timeZone: string): DaySegment[] => {
  const segments: DaySegment[] = [];
  for (let from = start; from < end; ) {
    const to = changeBetween(from, end, timeZone);
    segments.push({ from, to, midnight: index * dayMs - offsetAt(from, timeZone) });
    from = to;
  }
  return segments;
};

const computeDay = (index: number, timeZone: string): LocalDay => {
  const start = startOfDay(index, timeZone);
  const end = startOfDay(index + 1, timeZone);
  const plain = end - start === dayMs;
  return {
    index,
    date: new Date(index * dayMs).toISOString().slice(0, 10),
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

/**
 * The instant with the same local clock time `days` whole days later. A time that clocks skip comes as much later as they
 * skip, and of a time that they show twice the first is meant.
 */
export const daysLater = (instant: number, days: number, timeZone: string): number => {
  if (days === 0) return instant;
  const wall = instant + offsetAt(instant, timeZone) + days * dayMs;
  const { change, byOld, byNew } = readingsOf(wall, timeZone);
  return byOld < change || byNew < change ? byOld : byNew;
};
