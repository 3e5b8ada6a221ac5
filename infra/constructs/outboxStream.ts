import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { outboxPrefix } from '../../functions/store/keys.ts';
import { deadLetterQueue } from './deadLetters.ts';
import { accept } from './reasons.ts';
import type { ServiceFunction } from './serviceFunction.ts';

export interface OutboxStreamOptions {
  readonly table: ITableV2;
  readonly outbox: ServiceFunction;
}

/**
 * The table's stream to the dispatcher, inserts of outbox items only. A record that keeps failing is cut off from its
 * neighbours and given up after an hour at most, so that it holds up nobody else; the message itself stays in the outbox,
 * where the sweeper finds it.
 */
export class OutboxStream extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, { table, outbox }: OutboxStreamOptions) {
    super(scope, id);
    const { queue, alarm } = deadLetterQueue(this, 'GivenUp', 'A batch of the outbox');
    outbox.lambda.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        maxRecordAge: Duration.hours(1),
        onFailure: new SqsDlq(queue),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { NewImage: { pk: { S: FilterRule.beginsWith(outboxPrefix) } } },
          }),
        ],
      }),
    );
    accept(
      outbox,
      ['AwsSolutions-IAM5[Resource::*]'],
      'ListStreams knows no resources; reading is allowed on this table’s stream only.',
    );
    const age = new Alarm(this, 'StreamAge', {
      alarmDescription: 'Committed events wait for more than a minute. See docs/operations.md, "Stream age".',
      metric: outbox.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: 60_000,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.alarms = [alarm, age];
  }
}
