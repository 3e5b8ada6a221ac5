import type { Clock } from '../domain/sla/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import { type StageTimerInput, timerName, type WorkflowPort } from '../ports/workflows.ts';
import type { ClockStore } from '../store/types.ts';
import type { CheckStage, StageCheck } from './check.ts';
import { machineOf, replacementName, timerInput } from './timer.ts';

type DueClock = { readonly caseId: string; readonly clock: Clock };

export interface RearmDependencies {
  readonly tenant: string;
  readonly clocks: Pick<ClockStore, 'due' | 'shards'>;
  readonly workflows: WorkflowPort;
  readonly clock: ClockPort;
}

export interface SweepDependencies extends RearmDependencies {
  readonly check: CheckStage;
  readonly log: LogPort;
  /** milliseconds by which a wake may be late before the sweeper acts; timers are this late under load */
  readonly grace?: number;
  readonly pageSize?: number;
  /** bounds one run; what is left waits for the next */
  readonly pagesPerShard?: number;
}

/** What one sweep did, in clocks. `overran` tells that a shard held more than one run may take. */
export interface SweepReport {
  /** found overdue */
  readonly overdue: number;
  /** on which something was recorded, and whose timer was replaced if there was more to come */
  readonly recorded: number;
  readonly failed: number;
  readonly overran: boolean;
}

type Outcome = 'nothing' | 'recorded' | 'failed';

/** A backstop above any ladder's length, so that no defect can hold the sweeper at one clock. */
const mostRungs = 20;

/** Beyond any deadline: the last instant of the year 9999. */
const endOfTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const recordedSomething = ({ verdict }: StageCheck): boolean => verdict !== 'wait' && verdict !== 'done';

/** The pages of one shard's due clocks, one at a time, at most `most` of them. */
async function* pagesOf(
  clocks: Pick<ClockStore, 'due'>,
  shard: number,
  until: number,
  limit: number,
  most = Infinity,
) {
  let cursor: string | undefined;
  for (let count = 0; count < most; count++) {
    const page = await clocks.due(shard, until, { limit, ...(cursor === undefined ? {} : { cursor }) });
    yield { items: page.items, last: page.next === undefined, bound: count + 1 === most };
    if (page.next === undefined) return;
    cursor = page.next;
  }
}

/**
 * Looks for clocks whose wake is overdue, which says that their timer was lost or failed for good: checks them here
 * and now, and starts a new timer for what is still to come. Runs every few minutes beside the timers; finding
 * nothing is the rule.
 */
export const sweep = async (dependencies: SweepDependencies): Promise<SweepReport> => {
  const { tenant, clocks, workflows, clock, check, log } = dependencies;
  const { grace = 60_000, pageSize = 50, pagesPerShard = 20 } = dependencies;
  const until = clock.now() - grace;

  const replaceTimer = async (caseId: string, current: Clock, { wakeAt }: StageCheck): Promise<void> => {
    const next = { ...current, wakeAt: Date.parse(wakeAt) };
    const input = timerInput(tenant, caseId, next, clock.now());
    if (input !== undefined)
      await workflows.start(machineOf(current.stage), replacementName(caseId, next), input);
  };

  /**
   * Climbs every rung that is due. Only a clock on which something was recorded here gets a new timer: where nothing
   * was, somebody else has just been at it, and where nothing can be, timers must not pile up.
   */
  const climb = async (caseId: string, current: Clock, input: StageTimerInput): Promise<Outcome> => {
    let answer = await check(input);
    if (!recordedSomething(answer)) return 'nothing';
    for (let rung = 1; rung < mostRungs && recordedSomething(answer); rung++) answer = await check(input);
    if (answer.verdict !== 'done') await replaceTimer(caseId, current, answer);
    return 'recorded';
  };

  const look = async ({ caseId, clock: current }: DueClock): Promise<Outcome> => {
    const input = timerInput(tenant, caseId, current, clock.now());
    if (input === undefined) return 'nothing';
    try {
      return await climb(caseId, current, input);
    } catch (error) {
      log.error('sweep-check-failed', { timer: timerName(input), error: String(error) });
      return 'failed';
    }
  };

  const outcomes: Outcome[] = [];
  let overran = false;
  for (let shard = 0; shard < clocks.shards; shard++) {
    for await (const { items, last, bound } of pagesOf(clocks, shard, until, pageSize, pagesPerShard)) {
      outcomes.push(...(await Promise.all(items.map(look))));
      overran ||= bound && !last;
    }
  }
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return { overdue: outcomes.length, recorded: count('recorded'), failed: count('failed'), overran };
};

/**
 * Starts a timer for every clock that wants waking, for engines that lose theirs with the process: at boot, before or
 * beside the outbox. Reads page by page, so the memory it needs does not grow with the number of cases. Answers how
 * many it started; a clock written meanwhile comes through the outbox, and starting one twice is harmless.
 */
export const rearm = async ({ tenant, clocks, workflows, clock }: RearmDependencies): Promise<number> => {
  const startAll = async (due: readonly DueClock[]): Promise<number> => {
    const inputs = due.map(({ caseId, clock: current }) => timerInput(tenant, caseId, current, clock.now()));
    const wanted = inputs.filter((input) => input !== undefined);
    for (const input of wanted) await workflows.start(machineOf(input.stage), timerName(input), input);
    return wanted.length;
  };

  let started = 0;
  for (let shard = 0; shard < clocks.shards; shard++) {
    for await (const { items } of pagesOf(clocks, shard, endOfTime, 500)) started += await startAll(items);
  }
  return started;
};
