import { paginateGetExecutionHistory, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { account } from './emulator.ts';

const executionsOf = async (
  client: SFNClient,
  machine: string,
  names: string,
): Promise<readonly string[]> => {
  const stateMachineArn = `arn:aws:states:us-east-1:${account}:stateMachine:${machine}`;
  const found: string[] = [];
  for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn })) {
    const ours = executions.filter(({ name = '' }) => name.startsWith(names));
    found.push(...ours.map(({ executionArn = '' }) => executionArn));
  }
  return found;
};

/** The states that executions of a deployed machine entered whose names begin so. */
export const statesPassed = async (machine: string, names: string): Promise<readonly string[]> => {
  const client = new SFNClient({ region: 'us-east-1' });
  const states: string[] = [];
  for (const executionArn of await executionsOf(client, machine, names)) {
    for await (const { events = [] } of paginateGetExecutionHistory({ client }, { executionArn }))
      states.push(...events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []));
  }
  return states;
};
