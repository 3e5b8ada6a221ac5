import { type CalendarDay, calendarDays, type DayKind, workedIn } from './calendar.ts';
import { countingOf, dueAt } from './due.ts';
import { localDayAt } from './localDays.ts';
import type { Calendar, Limit } from './types.ts';

/**
 * One line of the answer to "why is this the deadline". Instants are epoch milliseconds, dates local `YYYY-MM-DD`.
 *
 * On working days `from` and `to` are the first and last instant that count (breaks between lie inside); on days off
 * they are the bounds of the day, cut off at the start of the limit.
 */
export interface DueStep {
  readonly kind: DayKind | 'continuous';
  readonly date: string;
  /** the same as `date` unless the step stands for a run of days */
  readonly lastDate: string;
  /** local dates in this step */
  readonly days: number;
  /** counted milliseconds */
  readonly counted: number;
  readonly from: number;
  readonly to: number;
}

/** From the first to the last counted instant of a day, or from bound to bound where nothing counts. */
const boundsOf = (
  { start, end, spans }: CalendarDay,
  from: number,
  to: number,
): Pick<DueStep, 'from' | 'to'> => {
  const counted = spans.filter((span) => span.to > from && span.from < to);
  return {
    from: Math.max(counted[0]?.from ?? start, from),
    to: Math.min(counted.at(-1)?.to ?? end, to),
  };
};

const stepOf = (day: CalendarDay, from: number, to: number): DueStep => {
  const { date, kind } = day;
  return {
    kind,
    date,
    lastDate: date,
    days: 1,
    counted: workedIn(day, from, to),
    ...boundsOf(day, from, to),
  };
};

const continuousStep = (from: number, to: number, { timeZone }: Calendar): DueStep => {
  const first = localDayAt(from, timeZone);
  const last = localDayAt(to, timeZone);
  const days = last.index - first.index + 1;
  return { kind: 'continuous', date: first.date, lastDate: last.date, days, counted: to - from, from, to };
};

const joined = (run: DueStep, next: DueStep): DueStep => ({
  ...run,
  lastDate: next.lastDate,
  days: run.days + next.days,
  counted: run.counted + next.counted,
  to: next.to,
});

/**
 * The way from a start to its deadline as data, for people to be told in their language. Days of one kind that follow
 * each other are one step, if all their working time counts (days off always); a start or an end in the middle of a
 * working day stands alone. A limit in a continuous unit is a single step.
 *
 * The counted times add up to `limitMs`, and the last step ends at `dueAt`. Throws as `dueAt` does.
 */
export const explainDue = (startedAt: number, limit: Limit, calendar: Calendar): readonly DueStep[] => {
  const due = dueAt(startedAt, limit, calendar);
  if (countingOf(limit.unit) === 'continuous') return [continuousStep(startedAt, due, calendar)];
  const steps: DueStep[] = [];
  let joinable = false;
  for (const day of calendarDays(calendar, startedAt, due)) {
    const step = stepOf(day, startedAt, due);
    const whole = step.counted === day.working;
    const run = steps.at(-1);
    if (run !== undefined && joinable && whole && run.kind === step.kind)
      steps.splice(-1, 1, joined(run, step));
    else steps.push(step);
    joinable = whole;
  }
  return steps;
};
