import { type PeriodKind, periodAround, periodBeside } from './kinds.ts';
import { monthsOf, type Period, readPeriod } from './periods.ts';

/** How far back a bulletin that was missed is still made: what is older is of no use to anybody. */
const mostBack: Readonly<Record<PeriodKind, number>> = { day: 7, week: 4, month: 3, quarter: 2, year: 1 };

/**
 * The periods of a kind that are over, the latest first, as far back as they are still of interest.
 *
 * @param today the local day, `2026-03-05`
 */
export const endedPeriods = (kind: PeriodKind, today: string): readonly Period[] => {
  const ended: Period[] = [];
  let period = readPeriod(periodAround(kind, today));
  while (period !== undefined && ended.length < mostBack[kind]) {
    period = readPeriod(periodBeside(period, -1) ?? '');
    if (period !== undefined) ended.push(period);
  }
  return ended;
};

const longest = 92;

/** The periods that are frozen for one, each short enough to be: itself, or the quarters of a year. */
export const frozenParts = (period: Period): readonly Period[] => {
  const year = /^\d{4}$/.test(period.text) ? period.text : undefined;
  return year === undefined
    ? [period]
    : [1, 2, 3, 4].flatMap((quarter) => readPeriod(`${year}-Q${quarter}`) ?? []);
};

/** Whether a period, or each of its parts, can be frozen at once. */
export const canBeFrozen = (period: Period): boolean =>
  frozenParts(period).every((part) => monthsOf(part).length <= 4 && daysBetween(part) <= longest);

const dayMs = 86_400_000;
const daysBetween = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;
