import { createHash } from 'node:crypto';
import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ClockPort } from './clock.ts';
import type { QueuePort } from './queue.ts';

export interface SqsQueueOptions<T> {
  readonly sqs: SQSClient;
  readonly scheduler: SchedulerClient;
  readonly queueUrl: string;
  readonly queueArn: string;
  /** where schedules that put a message into the queue later are kept, and the role in which they do it */
  readonly schedules: { readonly group: string; readonly roleArn: string };
  readonly clock: ClockPort;
  /** messages of one group do not make those of others wait (fair queues) */
  readonly groupOf?: (message: T) => string;
}

/** SQS itself holds a message back for no longer, in seconds. */
const longestDelay = 900;

/** One name for the same message at the same time, so that sending twice schedules once; 64 characters at most. */
const scheduleName = (body: string, notBefore: number): string =>
  createHash('sha256').update(`${notBefore}\n${body}`).digest('hex').slice(0, 48);

/** `at()` takes whole seconds of UTC, without a zone. Rounded up: early would be in vain. */
const atExpression = (instant: number): string =>
  `at(${new Date(Math.ceil(instant / 1_000) * 1_000).toISOString().slice(0, 19)})`;

/**
 * A queue on SQS. What is due within fifteen minutes waits in the queue itself, what is due later in a one-time schedule of
 * EventBridge Scheduler that puts it there and removes itself.
 */
export const createSqsQueue = <T>(options: SqsQueueOptions<T>): QueuePort<T> => {
  const { sqs, scheduler, queueUrl, queueArn, schedules, clock, groupOf } = options;

  const schedule = async (body: string, notBefore: number): Promise<void> => {
    try {
      await scheduler.send(
        new CreateScheduleCommand({
          Name: scheduleName(body, notBefore),
          GroupName: schedules.group,
          ScheduleExpression: atExpression(notBefore),
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: 'DELETE',
          Target: { Arn: queueArn, RoleArn: schedules.roleArn, Input: body },
        }),
      );
    } catch (error) {
      // The same message for the same time was sent before.
      if (!(error instanceof ConflictException)) throw error;
    }
  };

  return {
    send: async (message, notBefore) => {
      const body = JSON.stringify(message);
      const seconds = Math.max(0, Math.ceil((notBefore - clock.now()) / 1_000));
      if (seconds > longestDelay) {
        await schedule(body, notBefore);
        return;
      }
      const group = groupOf === undefined ? {} : { MessageGroupId: groupOf(message) };
      await sqs.send(
        new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body, DelaySeconds: seconds, ...group }),
      );
    },
  };
};
