import { cachedDates } from './counting.ts';
import type { LocalHour } from './standing.ts';

/** The local date and hour on the wall of an instant; remembered, as `cachedDates` does. RangeError for an unknown zone. */
export const localHours = (timeZone: string): ((at: number) => LocalHour) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const textOf = cachedDates((at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')} ${parts.get('hour')}`;
  });
  return (at) => {
    const text = textOf(at);
    return { date: text.slice(0, 10), hour: Number(text.slice(11)) };
  };
};
