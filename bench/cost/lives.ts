import type { Executed, Executor } from '../../functions/commands/execute.ts';
import type { Case } from '../../functions/domain/case/types.ts';
import type { Result } from '../../functions/domain/result.ts';
import type { Tenant } from '../../functions/domain/tenant/types.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import { benchStory } from '../lifecycles.ts';
import type { MeteredDistrict } from './district.ts';
import type { Assumptions } from './prices.ts';
import { type TextLengths, writtenOut } from './texts.ts';

/** What is assumed of how cases live: all else is played. */
export type LifeAssumptions = TextLengths & Pick<Assumptions, 'lateShare' | 'openCasesPerWorklist'>;

export interface LifeDependencies {
  readonly tenant: Tenant;
  readonly district: Pick<MeteredDistrict, 'deliver' | 'timers' | 'time'>;
  /** through which people give commands */
  readonly executor: Executor;
  readonly assumed: LifeAssumptions;
  /** when the first case is reported, epoch milliseconds */
  readonly start: number;
  /** shown each case as each command leaves it */
  readonly seen: (subject: Case) => Promise<void>;
}

/** From one report to the next, which spreads them over the hours of the day. Milliseconds. */
const between = 17 * 60_000;

/** Whether this one of so many is late: as many as the share says, evenly spread. */
const isLate = (serial: number, share: number): boolean =>
  Math.floor(serial * share) > Math.floor((serial - 1) * share);

/** The executor as it is at a case's own time, which hands on the events of each command before it answers. */
const handingOn = (executor: Executor, { district, seen }: Pick<LifeDependencies, 'district' | 'seen'>) => {
  const after = async (acting: Promise<Result<Executed>>): Promise<Result<Executed>> => {
    const result = await acting;
    if (!result.ok) return result;
    await district.deliver(result.value.case.id);
    await seen(result.value.case);
    return result;
  };
  return (clock: ClockPort): Executor => ({
    report: (request) => {
      district.time.moveTo(clock.now());
      return after(executor.report(request));
    },
    execute: (request) => {
      district.time.moveTo(clock.now());
      return after(executor.execute(request));
    },
  });
};

/**
 * Lives one case after the other, each on its own time: its timers wake where they would have woken, before its next
 * step and after its end. Answers the id of the case. Throws if anything is refused.
 */
export const lifePlayer = (dependencies: LifeDependencies): ((serial: number) => Promise<string>) => {
  const { tenant, district, assumed, start } = dependencies;
  const executor = writtenOut(dependencies.executor, tenant, assumed);
  const { story, historyOf } = benchStory({ tenant, executorAt: handingOn(executor, dependencies) });
  // One unit has all the cases, so that its worklist is one of those that were filled.
  const { unit } = historyOf(0);

  return async (serial) => {
    const reportedAt = start + serial * between;
    const end = isLate(serial, assumed.lateShare)
      ? ({ kind: 'late' } as const)
      : ({ kind: 'onTime' } as const);
    const history = { ...historyOf(serial), reportedAt, unit, end };
    const dispatched = await story.begin(history);
    const fedBackAt = story.endOf(history, dispatched) ?? reportedAt;
    await district.timers.run(dispatched.id, fedBackAt);
    await story.finish(history, dispatched.id, fedBackAt);
    await district.timers.run(dispatched.id, Infinity);
    return dispatched.id;
  };
};
