import type { LogPort } from '../../functions/ports/log.ts';
import type { SweepReport } from '../../functions/workflow/sweep.ts';

export interface Sweeper {
  /** Waits for a run in hand and ends. */
  stop(): Promise<void>;
}

const fiveMinutes = 300_000;

/** Runs the sweep every few minutes on one machine, as a schedule rule does on AWS. Runs never overlap. */
export const startSweeper = (dependencies: {
  readonly sweep: () => Promise<SweepReport>;
  readonly log: LogPort;
  /** milliseconds from the end of one run to the next */
  readonly interval?: number;
}): Sweeper => {
  const { sweep, log, interval = fiveMinutes } = dependencies;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  const run = async (): Promise<void> => {
    try {
      const report = await sweep();
      if (report.overdue > 0) log.warn('sweep-found-overdue-clocks', { ...report });
    } catch (error) {
      log.error('sweep-failed', { error: String(error) });
    }
    schedule();
  };

  const schedule = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      current = run();
    }, interval);
  };

  schedule();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
};
