import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Bundle } from '../bundles.ts';
import { accept } from './reasons.ts';

export interface ServiceFunctionOptions {
  readonly bundle: Bundle;
  readonly description: string;
  readonly key: IKey;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  readonly memoryMegabytes?: number;
  /** how many run at once, kept for it out of the account's; as many as there is room for unless said */
  readonly reservedConcurrency?: number;
}

/** A Lambda of functions/handlers/ with a role and a log of its own, and the alarms that none must be without. */
export class ServiceFunction extends Construct {
  readonly lambda: Lambda;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, options: ServiceFunctionOptions) {
    super(scope, id);
    const {
      bundle,
      description,
      key,
      environment,
      timeout,
      memoryMegabytes = 1024,
      reservedConcurrency,
    } = options;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Role of a function: ${description}`,
    });
    // Six months: what the law on network security asks of such logs (reference aws.md §7).
    const logGroup = new LogGroup(this, 'Log', {
      encryptionKey: key,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    logGroup.grantWrite(role);
    this.lambda = new Lambda(this, 'Function', {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle.folder),
      handler: `${bundle.handler}.handler`,
      memorySize: memoryMegabytes,
      ...(reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: reservedConcurrency }),
      timeout,
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      environment: { ...environment },
      environmentEncryption: key,
    });
    accept(
      role,
      ['AwsSolutions-IAM5[Resource::*]'],
      'X-Ray knows no resources: PutTraceSegments and PutTelemetryRecords can only be allowed on all of them.',
    );
    this.alarms = this.#alarms(logGroup, description);
  }

  #alarms(logGroup: LogGroup, description: string): readonly Alarm[] {
    const errorsLogged = logGroup.addMetricFilter('ErrorLines', {
      filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
      metricNamespace: Stack.of(this).stackName,
      metricName: `${this.node.id}ErrorLines`,
    });
    const period = Duration.minutes(5);
    const watched = {
      Errors: this.lambda.metricErrors({ period }),
      Throttles: this.lambda.metricThrottles({ period }),
      ErrorLines: errorsLogged.metric({ period, statistic: 'Sum' }),
    };
    return Object.entries(watched).map(
      ([name, metric]) =>
        new Alarm(this, `${name}Alarm`, {
          alarmDescription: `${description}: ${name}. See docs/operations.md, "${name}".`,
          metric,
          threshold: 1,
          evaluationPeriods: 1,
          comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        }),
    );
  }
}
