import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Stage } from '../domain/sla/types.ts';
import { type WorkflowPort, wholeSecondsUp } from './workflows.ts';

export interface StepFunctionsOptions {
  readonly client: SFNClient;
  /** ARN by machine */
  readonly machines: Readonly<Record<`${Stage}-sla`, string>>;
}

/** Timers as executions of Step Functions Standard, which remembers their names for 90 days. */
export const createStepFunctions = ({ client, machines }: StepFunctionsOptions): WorkflowPort => ({
  start: async (machine, name, input) => {
    const stateMachineArn = machines[machine];
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name,
          input: JSON.stringify({ ...input, wakeAt: wholeSecondsUp(input.wakeAt) }),
        }),
      );
    } catch (error) {
      // Started before, with whatever wake it had then: it reads the clock itself.
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
});
