import chineseDays from 'chinese-days';
import type { Calendar, WorkingPeriod } from '../domain/sla/types.ts';
import type { Report } from './errors.ts';
import { type CalendarFile, weekdays } from './schemas.ts';

type Periods = readonly WorkingPeriod[];
type Days = Pick<Calendar, 'holidays' | 'makeUpWorkdays' | 'knownFrom' | 'knownTo'>;

const minutesPerDay = 24 * 60;

const minuteOf = (clock: string): number => {
  const [hours = '', minutes = ''] = clock.split(':');
  return Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN;
};

const readPeriods = (texts: readonly string[], tell: (problem: string) => void): Periods => {
  const periods = texts.map((text): WorkingPeriod => {
    const [from = '', to = ''] = text.split('-');
    const [start, end] = [minuteOf(from), minuteOf(to)];
    if (!(start < end && end <= minutesPerDay))
      tell(`"${text}" does not begin before it ends, within 00:00-24:00`);
    return [start, end];
  });
  const sorted = periods.toSorted(([a], [b]) => a - b);
  sorted.forEach(([start], i) => {
    const before = sorted[i - 1];
    if (before !== undefined && start < before[1]) tell('has working periods that overlap');
  });
  return sorted;
};

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/**
 * Public holidays and make-up workdays of China as the State Council announced them. Of the years asked for, those
 * count that the package has: nobody knows the make-up workdays of a year that was not announced yet.
 */
const announcedDays = (from: number, to: number, tell: (problem: string) => void): Days => {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  const known = years.flatMap((year) => {
    const [start, end] = [`${year}-01-01`, `${year}-12-31`];
    const holidays = chineseDays.getHolidaysInRange(start, end, false);
    const makeUp = chineseDays.getWorkdaysInRange(start, end, true).filter(isWeekend);
    return holidays.length === 0 ? [] : [{ year, holidays, makeUp }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first?.year !== from) tell(`begins with ${from}, a year for which no holidays are known`);
  return {
    holidays: new Set(known.flatMap(({ holidays }) => holidays)),
    makeUpWorkdays: new Set(known.flatMap(({ makeUp }) => makeUp)),
    knownFrom: `${first?.year ?? from}-01-01`,
    knownTo: `${last?.year ?? to}-12-31`,
  };
};

type Listed = Exclude<CalendarFile['holidays'], { source: string }>;

const listedDays = ({ from, to, dates, makeUpWorkdays }: Listed, tell: (problem: string) => void): Days => {
  if (from > to) tell(`begins on ${from}, after its end on ${to}`);
  const all = [...dates, ...makeUpWorkdays].map(({ date }) => date);
  for (const date of all)
    if (date < from || date > to) tell(`names ${date}, which is not within ${from} to ${to}`);
  for (const date of new Set(all.filter((each, i) => all.indexOf(each) !== i))) tell(`names ${date} twice`);
  return {
    holidays: new Set(dates.map(({ date }) => date)),
    makeUpWorkdays: new Set(makeUpWorkdays.map(({ date }) => date)),
    knownFrom: from,
    knownTo: to,
  };
};

/** The calendar of a file; reports periods that overlap, days named twice, and a calendar in which nobody works. */
export const buildCalendar = (
  source: CalendarFile,
  { file, timeZone, report }: { readonly file: string; readonly timeZone: string; readonly report: Report },
): Calendar => {
  const teller = (field: string) => (problem: string) => report({ file, field, problem });
  const periodsOf = (day: (typeof weekdays)[number]) =>
    readPeriods(source.weekly[day], teller(`weekly.${day}`));
  const [sunday, monday, tuesday, wednesday, thursday, friday, saturday] = weekdays;
  const weekly: Calendar['weekly'] = [
    periodsOf(sunday),
    periodsOf(monday),
    periodsOf(tuesday),
    periodsOf(wednesday),
    periodsOf(thursday),
    periodsOf(friday),
    periodsOf(saturday),
  ];
  if (weekly.every((periods) => periods.length === 0)) teller('weekly')('has no working time at all');
  const { holidays } = source;
  const tell = teller('holidays');
  const days =
    'source' in holidays ? announcedDays(holidays.from, holidays.to, tell) : listedDays(holidays, tell);
  const makeUpPeriods = readPeriods(source.makeUp, teller('makeUp'));
  if (days.makeUpWorkdays.size > 0 && makeUpPeriods.length === 0) {
    teller('makeUp')('has no periods although there are make-up workdays');
  }
  return { timeZone: source.timeZone ?? timeZone, weekly, makeUpPeriods, ...days };
};
