import { numbersOf } from '../domain/evaluation/cohort/lines.ts';
import { daysOf, type Period } from '../domain/evaluation/period/periods.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { localDate } from '../domain/sla/calendar.ts';
import type { IdPort } from '../ports/ids.ts';
import { linesOfDay } from '../store/levels.ts';
import type { FrozenPeriod, LedgerLine } from '../store/types.ts';
import { type Evaluated, evaluationOf } from './source.ts';

export interface Freezing extends Evaluated {
  readonly ids: IdPort;
  /** who freezes, by id */
  readonly by: string;
  readonly now: number;
}

type MutableSums = Record<string, Record<string, Record<string, number>>>;

const addLine = (sums: MutableSums, { entry }: LedgerLine): void => {
  for (const [key, counts] of numbersOf(entry)) {
    const [dimension = '', ...rest] = key.split('#');
    const values = sums[dimension] ?? {};
    const value = rest.join('#');
    const own = values[value] ?? {};
    for (const [counter, count] of Object.entries(counts)) own[counter] = (own[counter] ?? 0) + count;
    values[value] = own;
    sums[dimension] = values;
  }
};

/**
 * Keeps a period as it is. Sums and cases are of the same reading, so a frozen figure and the cases behind it agree for
 * ever. Refusals: period-not-over, period-already-frozen.
 */
export const freezePeriod = async (period: Period, freezing: Freezing): Promise<Result<FrozenPeriod>> => {
  const { tenant, store, ids, by, now } = freezing;
  if (localDate(now, tenant.calendar.timeZone) <= period.to) return refuse('period-not-over', 'period');
  if ((await store.frozen.get(period.text)) !== undefined) return refuse('period-already-frozen', 'period');
  const id = ids.next(now);
  const sums: MutableSums = {};
  const cases = new Set<string>();
  for (const day of daysOf(period)) {
    const lines = await linesOfDay(store.ledger, day);
    for (const line of lines) {
      addLine(sums, line);
      cases.add(line.caseId);
    }
    await store.frozen.keepDay(id, day, lines);
  }
  const evaluation = evaluationOf(freezing);
  const { text, from, to } = period;
  const { digest } = evaluation;
  const frozen = { period: text, from, to, id, at: now, by, cases: cases.size, digest };
  const first = await store.frozen.freeze(frozen, { sums, evaluation });
  return first ? ok(frozen) : refuse('period-already-frozen', 'period');
};
