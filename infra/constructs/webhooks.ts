import { Duration } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { WebhookEnvironment } from '../../functions/handlers/environment.ts';
import { deadLetterQueue } from './deadLetters.ts';
import { allowPassRole, allowSchedules, allowSend } from './grants.ts';
import { accept, wildcardIn } from './reasons.ts';
import type { ServiceFunction } from './serviceFunction.ts';

/** How many invocations send at once, each a batch of ten: a bound for the district, and a share of the account kept for it. */
export const sendersAtOnce = 5;

/** Long enough for a batch of requests that all hang, and for what waits on an endpoint that recovered. */
export const sendingTimeout = Duration.minutes(2);

/**
 * Where deliveries to vendors wait: a queue for what is due within a quarter of an hour, one-time schedules that put into it
 * what is due later. Endpoints are the queue's groups, so that messages of one that is slow do not make others wait (fair
 * queues). What cannot be worked off ends among the dead letters; the delivery itself stays in the table for the sweeper.
 */
export class Webhooks extends Construct {
  readonly alarm: Alarm;
  readonly environment: Readonly<WebhookEnvironment>;
  readonly #queue: Queue;
  readonly #group: CfnScheduleGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string, networks: readonly string[]) {
    super(scope, id);
    const { queue: dead, alarm } = deadLetterQueue(this, 'Undeliverable', 'Work on a delivery to a vendor');
    this.alarm = alarm;
    this.#queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // What AWS asks of queues before functions: six times as long as one may work.
      visibilityTimeout: Duration.seconds(6 * sendingTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    });
    this.#group = new CfnScheduleGroup(this, 'Later');
    this.#role = new Role(this, 'LaterRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: 'Puts deliveries that are due into their queue',
    });
    allowSend(this.#role, this.#queue);
    this.environment = {
      WEBHOOK_QUEUE_URL: this.#queue.queueUrl,
      WEBHOOK_QUEUE_ARN: this.#queue.queueArn,
      WEBHOOK_SCHEDULE_GROUP: this.#group.ref,
      WEBHOOK_SCHEDULE_ROLE: this.#role.roleArn,
      WEBHOOK_NETWORKS: networks.join(','),
    };
  }

  /** Lets a function put work into the queue that is due at once or soon. */
  allowSend(lambda: IFunction): void {
    allowSend(lambda, this.#queue);
  }

  /** Lets the function work off the queue, and put back what is to be tried later. */
  workedOffBy(sender: ServiceFunction): void {
    const { lambda } = sender;
    lambda.addEventSource(
      new SqsEventSource(this.#queue, {
        batchSize: 10,
        maxConcurrency: sendersAtOnce,
        reportBatchItemFailures: true,
      }),
    );
    allowSend(lambda, this.#queue);
    allowPassRole(lambda, this.#role, 'scheduler.amazonaws.com');
    const schedules = allowSchedules(lambda, this.#group);
    accept(
      sender,
      [wildcardIn(lambda, schedules)],
      'Schedules are made in this one group, which holds nothing else.',
    );
  }
}
