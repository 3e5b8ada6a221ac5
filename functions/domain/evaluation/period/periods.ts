import { dayMs } from '../../sla/localDays.ts';

/** Local days from the first to the last, both within; the text by which the period is known. */
export interface Period {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

const dateText = (at: number): string => new Date(at).toISOString().slice(0, 10);
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(utc(text)) && dateText(utc(text)) === text;

const monthsFrom = (text: string, year: number, month: number, count: number): Period => ({
  text,
  from: dateText(Date.UTC(year, month - 1, 1)),
  to: dateText(Date.UTC(year, month - 1 + count, 0)),
});

/** ISO 8601: the week with the year's first Thursday is its first. */
const weekOf = (text: string, year: number, week: number): Period | undefined => {
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
  const monday = firstMonday + (week - 1) * 7 * dayMs;
  const thursday = new Date(monday + 3 * dayMs).getUTCFullYear();
  return thursday === year ? { text, from: dateText(monday), to: dateText(monday + 6 * dayMs) } : undefined;
};

type Read = (text: string, ...parts: readonly number[]) => Period | undefined;

const forms: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})$/, (text, year = 0) => monthsFrom(text, year, 1, 12)],
  [/^(\d{4})-Q([1-4])$/, (text, year = 0, quarter = 1) => monthsFrom(text, year, quarter * 3 - 2, 3)],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (text, year = 0, month = 1) => monthsFrom(text, year, month, 1)],
  [/^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/, (text, year = 0, week = 1) => weekOf(text, year, week)],
];

const readRange = (text: string): Period | undefined => {
  const [from = '', to = from, ...more] = text.split('..');
  return more.length === 0 && isDate(from) && isDate(to) && from <= to ? { text, from, to } : undefined;
};

/**
 * Reads `2026`, `2026-Q1`, `2026-03`, `2026-W10` (ISO week), `2026-03-05` or `2026-03-05..2026-03-20`; undefined for
 * anything else.
 */
export const readPeriod = (text: string): Period | undefined => {
  for (const [form, read] of forms) {
    const found = form.exec(text);
    if (found !== null) return read(text, ...found.slice(1).map(Number));
  }
  return readRange(text);
};

/** How many days a period has. */
export const daysIn = ({ from, to }: Period): number => (utc(to) - utc(from)) / dayMs + 1;

/** Its days in order. */
export const daysOf = (period: Period): readonly string[] =>
  Array.from({ length: daysIn(period) }, (_, index) => dateText(utc(period.from) + index * dayMs));

/** The parts of a period that lie in one month each, as days of that month. */
export const monthsOf = ({
  from,
  to,
}: Pick<Period, 'from' | 'to'>): readonly {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}[] => {
  const parts: { month: string; from: string; to: string }[] = [];
  for (let day = from; day <= to; ) {
    const month = day.slice(0, 7);
    const last = monthsFrom('', Number(month.slice(0, 4)), Number(month.slice(5)), 1).to;
    parts.push({ month, from: day.slice(8), to: (last < to ? last : to).slice(8) });
    day = dateText(utc(last) + dayMs);
  }
  return parts;
};

const sameKind = (text: string, from: string): string => {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (/^\d{4}$/.test(text)) return year;
  if (text.includes('Q')) return `${year}-Q${Math.ceil(month / 3)}`;
  return from.slice(0, 7);
};

/**
 * The week in which a local day lies, as `2026-W10`; ISO 8601: it belongs to the year in which its Thursday lies.
 *
 * @param date `2026-03-05`
 */
export const weekText = (date: string): string => {
  const thursday = utc(date) + (3 - ((new Date(utc(date)).getUTCDay() + 6) % 7)) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** By this text, too, a frozen period is found: a day is called by its date alone. */
const rangeText = (from: string, to: string): string => (from === to ? from : `${from}..${to}`);

const isCalendarPart = (text: string): boolean => /^\d{4}(-Q\d|-\d\d)?$/.test(text);

/** The period before (环比): the calendar's, or for ranges as many days just before. */
export const periodBefore = (period: Period): Period | undefined => {
  const last = utc(period.from) - dayMs;
  if (isCalendarPart(period.text)) return readPeriod(sameKind(period.text, dateText(last)));
  if (period.text.includes('W')) return readPeriod(weekText(dateText(last)));
  const first = last - (daysIn(period) - 1) * dayMs;
  return readPeriod(rangeText(dateText(first), dateText(last)));
};

/** The same day of the year before; the 28th for the 29th of February. */
const yearBack = (date: string): string => {
  const earlier = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return isDate(earlier) ? earlier : earlier.replace('-02-29', '-02-28');
};

/** The same period a year ago (同比). Weeks are compared with the same dates. */
export const yearBefore = (period: Period): Period | undefined => {
  const { text, from, to } = period;
  if (isCalendarPart(text)) return readPeriod(sameKind(text, yearBack(from)));
  return readPeriod(rangeText(yearBack(from), yearBack(to)));
};
