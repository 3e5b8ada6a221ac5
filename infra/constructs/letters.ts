import { Duration, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { busSource, citySource } from '../../functions/ports/bus.ts';
import { cityBusName, lettersRuleName } from '../names.ts';
import { deadLetterQueue } from './deadLetters.ts';
import type { ServiceFunction } from './serviceFunction.ts';

/** Long enough to copy the photos of a case. */
export const takingTimeout = Duration.minutes(2);

/**
 * What the city and other districts have for this one: a rule of the district's own on its city's bus, which lets pass only
 * what names it, and the queue behind that.
 */
export class Letters extends Construct {
  readonly alarm: Alarm;
  readonly #queue: Queue;

  constructor(scope: Construct, id: string, { tenant }: { readonly tenant: string }) {
    super(scope, id);
    const { partition, region, account } = Stack.of(this);
    const { queue: dead, alarm } = deadLetterQueue(this, 'NotTaken', `What others have for ${tenant}`);
    this.alarm = alarm;
    this.#queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // What AWS asks of queues before functions: six times as long as one may work.
      visibilityTimeout: Duration.seconds(6 * takingTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: dead, maxReceiveCount: 8 },
    });
    const bus = cityBusName(tenant);
    const name = lettersRuleName(tenant);
    for (const queue of [this.#queue, dead])
      queue.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal('events.amazonaws.com')],
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn],
          conditions: {
            ArnEquals: {
              'aws:SourceArn': `arn:${partition}:events:${region}:${account}:rule/${bus}/${name}`,
            },
          },
        }),
      );
    new CfnRule(this, 'FromCity', {
      name,
      eventBusName: bus,
      description: `What the city and other districts have for ${tenant}`,
      eventPattern: { source: [citySource, busSource], detail: { for: [tenant] } },
      targets: [
        {
          id: 'letters',
          arn: this.#queue.queueArn,
          // What cannot even be put into the queue is not to vanish.
          deadLetterConfig: { arn: dead.queueArn },
        },
      ],
    });
  }

  /** One letter at a time: each may be a case with all its photos. */
  takenBy({ lambda }: ServiceFunction): void {
    lambda.addEventSource(
      new SqsEventSource(this.#queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }
}
