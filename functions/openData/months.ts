import { dayMs, localDayAt } from '../domain/sla/localDays.ts';

/** How many months are made anew every night, and how many at the most when there are none yet. */
const livingMonths = 13;
const mostMonths = 36;

/** The last local day that is published: cases of later days are too young. */
export const throughDay = (now: number, timeZone: string, delayDays: number): string =>
  new Date((localDayAt(now, timeZone).index - delayDays) * dayMs).toISOString().slice(0, 10);

const monthBefore = (through: string, months: number): string => {
  const [year = 0, month = 1] = through.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
};

const monthsUpTo = (through: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, before) => monthBefore(through, count - 1 - before));

/** The months of which something may be published, oldest first. */
export const publishedMonths = (through: string): readonly string[] => monthsUpTo(through, mostMonths);

/** The month that is the latest with published cases, and the eleven before it. */
export const twelveMonths = (through: string): readonly string[] => monthsUpTo(through, 12);

/** Whether a month is so old that it is not made anew any more. */
export const isOld = (month: string, through: string): boolean =>
  month < monthBefore(through, livingMonths - 1);

/** The published days of a month. */
export const daysOfMonth = (month: string, through: string): readonly string[] => {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
  return Array.from({ length }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`).filter(
    (day) => day <= through,
  );
};
