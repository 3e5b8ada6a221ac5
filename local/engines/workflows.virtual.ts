import type { VirtualClock } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import type { WorkflowPort } from '../../functions/ports/workflows.ts';
import type { CheckStage, StageCheck } from '../../functions/workflow/check.ts';
import { WakeHeap } from './wakeHeap.ts';
import type { Parked } from './workflows.ts';

export interface VirtualWorkflows extends WorkflowPort {
  readonly running: number;
  /** when the next timer wakes, epoch milliseconds */
  readonly nextWake: number | undefined;
  /**
   * Wakes every timer due up to and including `until`, in order of instant and name, moving the clock to each, and
   * leaves the clock at `until`. Answers how many checks it made.
   */
  runDue(until: number): Promise<number>;
}

export interface VirtualWorkflowsDependencies {
  readonly check: CheckStage;
  readonly clock: VirtualClock;
  readonly log: LogPort;
  /** awaited after every check that may have changed something, to let the outbox start what follows from it */
  readonly settled?: () => Promise<void>;
}

/** Failed checks are repeated like this, as the machines' Retry fields do. */
const retries = { most: 6, firstPause: 1_000 };

/**
 * The machines of workflows/ on virtual time, for tests and replays: the same waits, checks and verdicts without
 * waiting for anything. What it does is what the embedded engine does; a contract test runs both.
 */
export const createVirtualWorkflows = (dependencies: VirtualWorkflowsDependencies): VirtualWorkflows => {
  const { check, clock, log, settled = async () => undefined } = dependencies;
  const names = new Set<string>();
  const heap = new WakeHeap<Parked>();
  const failures = new Map<string, number>();

  const retry = (item: Parked, error: unknown): void => {
    const failed = (failures.get(item.name) ?? 0) + 1;
    failures.set(item.name, failed);
    log.warn('timer-check-failed', { timer: item.name, error: String(error) });
    if (failed <= retries.most) {
      heap.push({ ...item, wakeAt: clock.now() + retries.firstPause * 2 ** (failed - 1) });
      return;
    }
    failures.delete(item.name);
    names.delete(item.name);
    log.error('timer-execution-failed', { timer: item.name, error: String(error) });
  };

  const goOn = async (item: Parked, { verdict, ...input }: StageCheck): Promise<void> => {
    failures.delete(item.name);
    if (verdict === 'done') names.delete(item.name);
    else heap.push({ ...item, input, wakeAt: Math.max(Date.parse(input.wakeAt), clock.now()) });
    if (verdict !== 'wait') await settled();
  };

  const wake = async (item: Parked): Promise<void> => {
    clock.advanceTo(item.wakeAt);
    let answer: StageCheck;
    try {
      answer = await check(item.input);
    } catch (error) {
      retry(item, error);
      return;
    }
    await goOn(item, answer);
  };

  return {
    get running() {
      return names.size;
    },
    get nextWake() {
      return heap.peek()?.wakeAt;
    },
    start: async (machine, name, input) => {
      if (names.has(name)) return;
      names.add(name);
      heap.push({ machine, name, input, wakeAt: Date.parse(input.wakeAt) });
    },
    runDue: async (until) => {
      let checks = 0;
      for (let next = heap.peek(); next !== undefined && next.wakeAt <= until; next = heap.peek()) {
        heap.pop();
        await wake(next);
        checks += 1;
      }
      clock.advanceTo(until);
      return checks;
    },
  };
};
