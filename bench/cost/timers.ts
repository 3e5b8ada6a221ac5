import { timerName, type WorkflowPort } from '../../functions/ports/workflows.ts';
import type { CheckStage, Verdict } from '../../functions/workflow/check.ts';
import { CaseTimers } from '../../local/replay/timers.ts';
import { type MachineName, stateCounter } from './machines.ts';

interface Execution {
  readonly machine: MachineName;
  readonly verdicts: Verdict[];
}

/** The timers of cases, each on its own time, with every execution and what its checks answered. */
export interface MeteredTimers extends WorkflowPort {
  /** Wakes the case's timers up to and including `until`, epoch milliseconds, each at its own instant. */
  run(caseId: string, until: number): Promise<void>;
  readonly counts: () => Promise<{
    readonly executions: number;
    readonly checks: number;
    readonly statesEntered: number;
  }>;
  readonly reset: () => void;
}

/** `checkAt` is the check as the function makes it at that instant. */
export const meterTimers = (checkAt: (instant: number) => CheckStage): MeteredTimers => {
  const executions = new Map<string, Execution>();
  const statesOf = stateCounter();
  const timers = new CaseTimers((instant) => async (input) => {
    const answer = await checkAt(instant)(input);
    const name = timerName(input);
    const execution = executions.get(name);
    if (execution === undefined) throw new Error(`timer ${name} woke without having been started`);
    execution.verdicts.push(answer.verdict);
    return answer;
  });
  return {
    start: async (machine, name, input) => {
      // Names are taken for 90 days, also those of executions that are over.
      if (executions.has(name)) return;
      executions.set(name, { machine, verdicts: [] });
      await timers.start(machine, name, input);
    },
    run: (caseId, until) => timers.run(caseId, until),
    counts: async () => {
      const all = [...executions.values()];
      const entered = await Promise.all(all.map(({ machine, verdicts }) => statesOf(machine, verdicts)));
      return {
        executions: all.length,
        checks: all.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
        statesEntered: entered.reduce((sum, count) => sum + count, 0),
      };
    },
    reset: () => executions.clear(),
  };
};
