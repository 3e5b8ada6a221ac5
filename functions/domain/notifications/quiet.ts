import { type DaySegment, localDay, localDayAt } from '../sla/localDays.ts';
import type { QuietPeriod } from './types.ts';

const minute = 60_000;

const isQuietAt = (wall: number, { from, to }: QuietPeriod): boolean => {
  const [start, end] = [from * minute, to * minute];
  return start < end ? wall >= start && wall < end : wall >= start || wall < end;
};

/** The first instant from `from` on, within the segment, at which clocks show a time outside the period. */
const endIn = (segment: DaySegment, from: number, period: QuietPeriod): number | undefined => {
  const start = Math.max(from, segment.from);
  if (start >= segment.to) return undefined;
  if (!isQuietAt(start - segment.midnight, period)) return start;
  const end = segment.midnight + period.to * minute;
  return end > start && end < segment.to ? end : undefined;
};

/** Every period ends within a day of the clocks, which change by hours and may skip a date. */
const mostDays = 4;

const endOf = (at: number, period: QuietPeriod, timeZone: string): number => {
  const { index } = localDayAt(at, timeZone);
  for (let day = 0; day < mostDays; day++) {
    for (const segment of localDay(index + day, timeZone).segments) {
      const end = endIn(segment, at, period);
      if (end !== undefined) return end;
    }
  }
  throw new RangeError(`a quiet period from ${period.from} to ${period.to} does not end`);
};

/**
 * When something may be sent that is ready at `at`: that very instant, or the end of whatever quiet periods hold then by
 * local clocks. Clocks that are put on or back make a period shorter or longer. Epoch milliseconds.
 */
export const afterQuiet = (at: number, periods: readonly QuietPeriod[], timeZone: string): number => {
  let free = at;
  // Periods that together cover the whole day would hold back for ever; each is passed once more than there are.
  for (let round = 0; round <= periods.length; round++) {
    const next = periods.reduce((instant, period) => endOf(instant, period, timeZone), free);
    if (next === free) return free;
    free = next;
  }
  return free;
};
