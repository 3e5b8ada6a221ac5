import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Telling } from '../notifications/announce.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { createSqsQueue } from '../ports/queue.sqs.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { TellEnvironment } from './environment.ts';

/** The queue of what is to be told to people outside. */
export const createTellQueue = (environment: TellEnvironment): QueuePort<Telling> =>
  createSqsQueue({
    sqs: new SQSClient({}),
    scheduler: new SchedulerClient({}),
    queueUrl: environment.TELL_QUEUE_URL,
    queueArn: environment.TELL_QUEUE_ARN,
    schedules: { group: environment.TELL_SCHEDULE_GROUP, roleArn: environment.TELL_SCHEDULE_ROLE },
    clock,
    groupOf: ({ channel }) => channel,
  });
