import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accept } from './reasons.ts';

/** A queue for what could not be delivered, with the alarm that somebody must look. */
export const deadLetterQueue = (
  scope: Construct,
  id: string,
  what: string,
): { readonly queue: Queue; readonly alarm: Alarm } => {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accept(queue, ['AwsSolutions-SQS3'], 'It is itself where dead letters go.');
  const alarm = new Alarm(queue, 'Alarm', {
    alarmDescription: `${what} could not be delivered. See docs/operations.md, "Dead letters".`,
    metric: queue.metricApproximateNumberOfMessagesVisible(),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return { queue, alarm };
};
