import { calendarDay } from '../../sla/calendar.ts';
import type { Calendar } from '../../sla/types.ts';

/** Kinds of day that have a rhythm of their own: the seven weekdays, and holidays. */
export const dayKinds = 8;
const holiday = 7;
const ordinaryWorkday = 3;

/** The kind of a local day: its weekday from Sunday 0 on; a make-up workday is like a Wednesday. */
export const dayKindOf = (calendar: Calendar, index: number): number => {
  const { kind, weekday } = calendarDay(calendar, index);
  if (kind === 'holiday') return holiday;
  return kind === 'makeUpWorkday' ? ordinaryWorkday : weekday;
};
