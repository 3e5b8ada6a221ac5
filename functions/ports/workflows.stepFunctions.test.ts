import { SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { answering } from './sdk.fixture.ts';
import { createStepFunctions } from './workflows.stepFunctions.ts';
import type { StageTimerInput } from './workflows.ts';

const input: StageTimerInput = {
  tenant: 'city/district',
  caseId: 'A',
  stage: 'disposal',
  cycle: 1,
  revision: 1,
  wakeAt: '2026-03-05T08:00:00.001Z',
};

const machines = { 'dispatch-sla': 'arn:1', 'disposal-sla': 'arn:2', 'verification-sla': 'arn:3' };

const engineAnswering = (answer: object) => {
  const { requests, settings } = answering(() => answer);
  return { requests, workflows: createStepFunctions({ client: new SFNClient(settings), machines }) };
};

describe('timers on Step Functions', () => {
  it('are executions of the stage’s machine under the name given, waking at a whole second and never too soon', async () => {
    const { requests, workflows } = engineAnswering({ executionArn: 'arn:e', startDate: 0 });
    await workflows.start('disposal-sla', 'A-disposal-1-1', input);
    expect(requests).toEqual([
      {
        stateMachineArn: 'arn:2',
        name: 'A-disposal-1-1',
        input: JSON.stringify({ ...input, wakeAt: '2026-03-05T08:00:01.000Z' }),
      },
    ]);
  });

  it('are started once: a name that is taken is no failure', async () => {
    const { workflows } = engineAnswering({ status: 400, type: 'ExecutionAlreadyExists' });
    await expect(workflows.start('disposal-sla', 'A-disposal-1-1', input)).resolves.toBeUndefined();
  });

  it('fail where they could not be started', async () => {
    const { workflows } = engineAnswering({ status: 400, type: 'ExecutionLimitExceeded' });
    await expect(workflows.start('disposal-sla', 'A-disposal-1-1', input)).rejects.toThrow(
      'ExecutionLimitExceeded',
    );
  });
});
