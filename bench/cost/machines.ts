import { readFileSync } from 'node:fs';
import { StateMachine } from 'aws-local-stepfunctions';
import type { Stage } from '../../functions/domain/sla/types.ts';
import type { StageTimerInput } from '../../functions/ports/workflows.ts';
import type { Verdict } from '../../functions/workflow/check.ts';

export type MachineName = `${Stage}-sla`;

const definitionOf = (machine: MachineName) =>
  JSON.parse(readFileSync(new URL(`../../workflows/${machine}.asl.json`, import.meta.url), 'utf8'));

/** Any timer: the count depends on nothing in it. */
const input: StageTimerInput = {
  tenant: 'city/district',
  caseId: 'case',
  stage: 'disposal',
  cycle: 1,
  revision: 0,
  wakeAt: new Date(0).toISOString(),
};

/**
 * How many states an execution enters whose checks answer these verdicts in order: counted by interpreting the very
 * file that is deployed, without its waits. Throws if the machine fails or does not end with the last verdict.
 */
const runThrough = async (machine: MachineName, verdicts: readonly Verdict[]): Promise<number> => {
  const rest = [...verdicts];
  const check = async () => {
    const verdict = rest.shift();
    if (verdict === undefined) throw new Error(`${machine} goes on after ${verdicts.join(', ')}`);
    return { ...input, verdict };
  };
  const execution = new StateMachine(definitionOf(machine)).run(
    { ...input },
    {
      overrides: {
        taskResourceLocalHandlers: { CheckClock: check },
        waitTimeOverrides: { WaitForWake: 0 },
        retryIntervalOverrides: { CheckClock: 0 },
      },
    },
  );
  let entered = 0;
  for await (const { type } of execution.eventLogs) if (type === 'StateEntered') entered += 1;
  await execution.result;
  return entered;
};

/** Counts the states that executions enter; executions alike are interpreted once. */
export const stateCounter = (): ((machine: MachineName, verdicts: readonly Verdict[]) => Promise<number>) => {
  const known = new Map<string, Promise<number>>();
  return (machine, verdicts) => {
    const key = [machine, ...verdicts].join(' ');
    const entered = known.get(key) ?? runThrough(machine, verdicts);
    known.set(key, entered);
    return entered;
  };
};
