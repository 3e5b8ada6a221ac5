import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type Stage, stages } from '../../functions/domain/sla/types.ts';
import { allowInvoke } from './grants.ts';
import { accept } from './reasons.ts';

export interface TimersOptions {
  readonly key: IKey;
  /** what the machines call when they wake */
  readonly check: Lambda;
}

const workflows = new URL('../../workflows/', import.meta.url);

/** The three state machines of workflows/, as they are there. */
export class Timers extends Construct {
  readonly machines: Readonly<Record<Stage, StateMachine>>;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, { key, check }: TimersOptions) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: key,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const machineOf = (stage: Stage): StateMachine => {
      const machine = new StateMachine(this, stage, {
        stateMachineName: `${Stack.of(this).stackName}-${stage}-sla`,
        stateMachineType: StateMachineType.STANDARD,
        definitionBody: DefinitionBody.fromFile(new URL(`${stage}-sla.asl.json`, workflows).pathname),
        definitionSubstitutions: { CheckClockFunctionArn: check.functionArn },
        logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: true },
        tracingEnabled: true,
      });
      allowInvoke(machine, check);
      accept(
        machine.role,
        ['AwsSolutions-IAM5[Resource::*]'],
        'Delivery of logs and traces can only be allowed on all resources.',
      );
      return machine;
    };
    const [dispatch, disposal, verification] = stages;
    this.machines = {
      dispatch: machineOf(dispatch),
      disposal: machineOf(disposal),
      verification: machineOf(verification),
    };
    this.alarms = Object.values(this.machines).map(
      (machine) =>
        new Alarm(machine, 'FailedAlarm', {
          alarmDescription: `Timers of ${machine.node.id} failed. See docs/operations.md, "ExecutionsFailed".`,
          metric: machine.metricFailed(),
          threshold: 1,
          evaluationPeriods: 1,
          comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        }),
    );
  }
}
