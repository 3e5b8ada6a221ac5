import { Duration } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { TellEnvironment } from '../../functions/handlers/environment.ts';
import { deadLetterQueue } from './deadLetters.ts';
import { allowPassRole, allowSchedules, allowSend } from './grants.ts';
import { accept, wildcardIn } from './reasons.ts';
import type { ServiceFunction } from './serviceFunction.ts';

/** How many invocations send at once, each a batch of ten: providers take so many a second and no more. */
const tellersAtOnce = 2;

/** Long enough for a batch of messages to a server that hangs. */
export const tellingTimeout = Duration.minutes(1);

/**
 * Where messages to people wait: a queue for what is due within a quarter of an hour, one-time schedules that put into it what is
 * due later, as at the end of quiet hours. The line itself stays in the table, where the sweeper finds it.
 */
export class Tellings extends Construct {
  readonly alarm: Alarm;
  readonly environment: Readonly<TellEnvironment>;
  readonly #queue: Queue;
  readonly #group: CfnScheduleGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { queue: dead, alarm } = deadLetterQueue(this, 'Untold', 'A message to somebody');
    this.alarm = alarm;
    this.#queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // What AWS asks of queues before functions: six times as long as one may work.
      visibilityTimeout: Duration.seconds(6 * tellingTimeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    });
    this.#group = new CfnScheduleGroup(this, 'Later');
    this.#role = new Role(this, 'LaterRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: 'Puts messages whose time has come into their queue',
    });
    allowSend(this.#role, this.#queue);
    this.environment = {
      TELL_QUEUE_URL: this.#queue.queueUrl,
      TELL_QUEUE_ARN: this.#queue.queueArn,
      TELL_SCHEDULE_GROUP: this.#group.ref,
      TELL_SCHEDULE_ROLE: this.#role.roleArn,
    };
  }

  /** Lets a function put work into the queue, also for later. */
  allowSend(caller: ServiceFunction): void {
    const { lambda } = caller;
    allowSend(lambda, this.#queue);
    allowPassRole(lambda, this.#role, 'scheduler.amazonaws.com');
    const schedules = allowSchedules(lambda, this.#group);
    const reason = 'Schedules are made in this one group, which holds nothing else.';
    accept(caller, [wildcardIn(lambda, schedules)], reason);
  }

  /** Lets the function work off the queue, and put back what is to be tried later. */
  workedOffBy(teller: ServiceFunction): void {
    teller.lambda.addEventSource(
      new SqsEventSource(this.#queue, {
        batchSize: 10,
        maxConcurrency: tellersAtOnce,
        reportBatchItemFailures: true,
      }),
    );
    this.allowSend(teller);
  }
}
