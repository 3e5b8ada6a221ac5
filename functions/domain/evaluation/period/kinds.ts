import { dayMs } from '../../sla/localDays.ts';
import { type Period, readPeriod, weekText } from './periods.ts';

/** The kinds of period that a calendar has, from the shortest. */
export const periodKinds = ['day', 'week', 'month', 'quarter', 'year'] as const;

export type PeriodKind = (typeof periodKinds)[number];

const forms: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^\d{4}$/, 'year'],
  [/-Q/, 'quarter'],
  [/-W/, 'week'],
  [/^\d{4}-\d\d$/, 'month'],
];

/** Of which kind a period is; undefined for any other range of days. */
export const kindOf = ({ text, from, to }: Period): PeriodKind | undefined =>
  forms.find(([form]) => form.test(text))?.[1] ?? (from === to ? 'day' : undefined);

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateText = (at: number): string => new Date(at).toISOString().slice(0, 10);

const texts: Readonly<Record<PeriodKind, (date: string) => string>> = {
  day: (date) => date,
  week: weekText,
  month: (date) => date.slice(0, 7),
  quarter: (date) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
  year: (date) => date.slice(0, 4),
};

/**
 * The text of the period of a kind in which a local day lies, as `readPeriod` reads it.
 *
 * @param date `2026-03-05`
 */
export const periodAround = (kind: PeriodKind, date: string): string => texts[kind](date);

/** The text of the period of the same kind just before or after; undefined for a range that is of no kind. */
export const periodBeside = (period: Period, step: -1 | 1): string | undefined => {
  const kind = kindOf(period);
  if (kind === undefined) return undefined;
  const edge = step < 0 ? period.from : period.to;
  return periodAround(kind, dateText(utc(edge) + step * dayMs));
};

/** A period as it is read, or the one of a kind around a day where the text is none. */
export const periodOr = (text: string | null, kind: PeriodKind, date: string): Period => {
  const read = text === null ? undefined : readPeriod(text);
  return read ?? readPeriod(periodAround(kind, date)) ?? { text: date, from: date, to: date };
};
