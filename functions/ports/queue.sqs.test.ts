import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { VirtualClock } from './clock.ts';
import { createSqsQueue } from './queue.sqs.ts';
import { answering } from './sdk.fixture.ts';

const now = Date.parse('2026-03-02T09:00:00.000Z');

const setUp = (answerOfScheduler: object = { ScheduleArn: 'arn' }) => {
  const sqs = answering(() => ({ MessageId: '1' }));
  const scheduler = answering(() => answerOfScheduler);
  const queue = createSqsQueue<{ readonly endpoint: string; readonly id: string }>({
    sqs: new SQSClient({ ...sqs.settings, md5: false }),
    scheduler: new SchedulerClient(scheduler.settings),
    queueUrl: 'https://sqs.test-1.amazonaws.com/1/queue',
    queueArn: 'arn:aws:sqs:test-1:1:queue',
    schedules: { group: 'group', roleArn: 'arn:aws:iam::1:role/schedules' },
    clock: new VirtualClock(now),
    groupOf: ({ endpoint }) => endpoint,
  });
  return { queue, sent: sqs.requests, scheduled: scheduler.requests };
};

const message = { endpoint: 'E', id: '1' };

it.each([
  ['past', now - 60_000, 0],
  ['now', now, 0],
  ['in half a second', now + 500, 1],
  ['in fifteen minutes', now + 900_000, 900],
])('what is due %s waits in the queue, its group beside it', async (_, notBefore, DelaySeconds) => {
  const { queue, sent, scheduled } = setUp();
  await queue.send(message, notBefore);
  expect(sent).toMatchObject([
    {
      QueueUrl: 'https://sqs.test-1.amazonaws.com/1/queue',
      MessageBody: JSON.stringify(message),
      DelaySeconds,
      MessageGroupId: 'E',
    },
  ]);
  expect(scheduled).toEqual([]);
});

it('what is due later waits in a schedule that puts it into the queue and is gone then', async () => {
  const { queue, sent, scheduled } = setUp();
  await queue.send(message, now + 900_001);
  expect(sent).toEqual([]);
  expect(scheduled).toMatchObject([
    {
      GroupName: 'group',
      ScheduleExpression: 'at(2026-03-02T09:15:01)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:aws:sqs:test-1:1:queue',
        RoleArn: 'arn:aws:iam::1:role/schedules',
        Input: JSON.stringify(message),
      },
    },
  ]);
});

it('the same message for the same time is scheduled once', async () => {
  const { queue } = setUp({ status: 409, type: 'ConflictException' });
  await expect(queue.send(message, now + 3_600_000)).resolves.toBeUndefined();
  const refused = setUp({ status: 400, type: 'ValidationException' });
  await expect(refused.queue.send(message, now + 3_600_000)).rejects.toThrow();
});
