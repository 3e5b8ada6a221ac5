import { localDate } from '../../sla/calendar.ts';
import { dueAt } from '../../sla/due.ts';
import type { Calendar } from '../../sla/types.ts';
import { cachedDates } from '../counting.ts';
import type { EvaluationLimits, WithinLimit } from './types.ts';

/** How events are counted for a tenant. */
export interface BookRules {
  readonly within: WithinLimit;
  /** the tenant's local date, `YYYY-MM-DD` */
  readonly dateOf: (at: number) => string;
}

/** The rules of a tenant: its calendar, and the limits that its evaluation sets for stages without a clock. */
export const bookRulesOf = (tenant: {
  readonly calendar: Calendar;
  readonly evaluation?: { readonly limits: EvaluationLimits };
}): BookRules => {
  const { calendar, evaluation } = tenant;
  const limits = evaluation?.limits ?? {};
  return {
    within: (stage, from, to) => {
      const limit = limits[stage];
      return limit === undefined || to <= dueAt(from, limit, calendar);
    },
    dateOf: cachedDates((at) => localDate(at, calendar.timeZone)),
  };
};
