import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock as clock } from '../ports/clock.ts';
import { createSqsQueue } from '../ports/queue.sqs.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { WebhookWork } from '../webhooks/work.ts';
import type { WebhookEnvironment } from './environment.ts';

/** The queue of a district's deliveries: endpoints are its groups, so that a slow one makes only itself wait. */
export const createWebhookQueue = (environment: WebhookEnvironment): QueuePort<WebhookWork> =>
  createSqsQueue({
    sqs: new SQSClient({}),
    scheduler: new SchedulerClient({}),
    queueUrl: environment.WEBHOOK_QUEUE_URL,
    queueArn: environment.WEBHOOK_QUEUE_ARN,
    schedules: { group: environment.WEBHOOK_SCHEDULE_GROUP, roleArn: environment.WEBHOOK_SCHEDULE_ROLE },
    clock,
    groupOf: ({ endpoint }) => endpoint,
  });
