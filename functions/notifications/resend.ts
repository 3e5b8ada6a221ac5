import type { Notification, NotificationReason } from '../domain/notifications/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { NotificationStore } from '../store/types.ts';
import { type Telling, tellingOf } from './announce.ts';

export interface ResendDependencies {
  readonly notifications: Pick<NotificationStore, 'get' | 'change'>;
  readonly queue?: QueuePort<Telling>;
  readonly clock: ClockPort;
}

/** Trying again changes nothing about these: who opted out is left alone, and nobody knows where else to send. */
const forGood: ReadonlySet<NotificationReason> = new Set(['opted-out', 'duplicate', 'no-address']);

/** Whether trying again can be of use. */
export const isResendable = ({ status, why, channel = 'inbox' }: Notification): boolean =>
  channel !== 'inbox' &&
  (status === 'failed' || status === 'skipped') &&
  (why === undefined || !forGood.has(why));

/**
 * Has a line that failed or was skipped sent once more, with as many attempts as at first; quiet hours hold. Refusals:
 * not-found, notification-not-resendable, also where somebody else was quicker.
 */
export const resend = async (
  { notifications, queue, clock }: ResendDependencies,
  id: string,
  by: string,
): Promise<Result<Notification>> => {
  const line = await notifications.get(id);
  if (line === undefined) return refuse('not-found');
  if (!isResendable(line)) return refuse('notification-not-resendable');
  const now = clock.now();
  const { why: _, attempts: _attempts, ...rest } = line;
  const next: Notification = {
    ...rest,
    status: 'waiting',
    dueAt: now,
    resent: [...(line.resent ?? []), { at: now, by }],
    revision: (line.revision ?? 0) + 1,
  };
  if (!(await notifications.change(line, next))) return refuse('notification-not-resendable');
  await queue?.send(tellingOf(line), now);
  return ok(next);
};
