import type { BulletinDefinition } from '../domain/evaluation/catalogue/types.ts';
import { endedPeriods } from '../domain/evaluation/period/due.ts';
import type { Period } from '../domain/evaluation/period/periods.ts';
import { localDayAt } from '../domain/sla/localDays.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { BulletinDependencies } from './bulletins.ts';

export interface ScheduleDependencies extends BulletinDependencies {
  readonly clock: ClockPort;
  readonly log: LogPort;
}

/** Local hour from which the day before counts as over: its last events have been counted by then. */
const notBefore = 3;
const hourMs = 3_600_000;

/** How many are made in one run: whatever else the sweeper does must not wait long. */
const mostAtOnce = 3;

interface Due {
  readonly definition: BulletinDefinition;
  readonly period: Period;
}

/** Periods without their bulletin, the oldest first. From one that has its own on, earlier ones were made or never will be. */
const dueOf = async (
  definition: BulletinDefinition,
  today: string,
  { store }: ScheduleDependencies,
): Promise<readonly Due[]> => {
  const due: Due[] = [];
  for (const period of endedPeriods(definition.kind, today)) {
    if (await store.bulletins.has(definition.code, period.text)) break;
    due.unshift({ definition, period });
  }
  return due;
};

const allDue = async (today: string, dependencies: ScheduleDependencies): Promise<readonly Due[]> => {
  const due: Due[] = [];
  for (const definition of dependencies.tenant.evaluation?.bulletins ?? [])
    due.push(...(await dueOf(definition, today, dependencies)));
  return due;
};

/** Answers whether it was made now. Throws if it cannot be: the period is over, so nothing stands against it. */
const make = async ({ definition, period }: Due, dependencies: ScheduleDependencies): Promise<boolean> => {
  // Loaded only in the few nights in which there is something to make.
  const { hasFigures, makeBulletin } = await import('./bulletins.ts');
  if (!(await hasFigures(dependencies, period))) return false;
  const now = dependencies.clock.now();
  const outcome = await makeBulletin(definition, period, { ...dependencies, by: 'system', now });
  if (!outcome.ok) throw new Error(`${definition.code} ${period.text}: ${outcome.refusal.type}`);
  return outcome.value.made;
};

/**
 * Makes the bulletins of periods that have ended, whoever asks however often: on one machine and on AWS the sweeper does. What
 * was missed while nothing ran is made up for, as far back as it is of interest. Answers how many were made.
 */
export const makeDueBulletins = async (dependencies: ScheduleDependencies): Promise<number> => {
  const { tenant, clock, log } = dependencies;
  const now = clock.now();
  const { date, start } = localDayAt(now, tenant.calendar.timeZone);
  if (now - start < notBefore * hourMs) return 0;
  let count = 0;
  for (const due of await allDue(date, dependencies)) {
    if (count === mostAtOnce) return count;
    if (!(await make(due, dependencies))) continue;
    count += 1;
    log.info('bulletin-made', { code: due.definition.code, period: due.period.text });
  }
  return count;
};
