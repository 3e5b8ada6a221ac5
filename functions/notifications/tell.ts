import { given } from '../domain/given.ts';
import { channelOf } from '../domain/notifications/addresses.ts';
import { policiesOf } from '../domain/notifications/policies.ts';
import { afterQuiet } from '../domain/notifications/quiet.ts';
import type { Attempt, Notification, NotificationReason } from '../domain/notifications/types.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';
import type { ChannelMessage, ChannelPort, Channels, Handed } from '../ports/channel.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { NotificationStore } from '../store/types.ts';
import { quietPeriodsOf, type Telling, tellingOf } from './announce.ts';
import { compose } from './compose.ts';
import { createTargets, type Target, type TargetDependencies } from './targets.ts';

export interface TellDependencies extends TargetDependencies {
  readonly tenant: Pick<Tenant, 'calendar' | 'notifications'>;
  readonly notifications: Pick<NotificationStore, 'get' | 'change'>;
  readonly channels: Channels;
  readonly queue?: QueuePort<Telling>;
  readonly clock: ClockPort;
  readonly log: LogPort;
}

const minute = 60_000;

/** How long to wait after each failure that may pass; after the last of them a line is given up. */
const pauses: readonly number[] = [1, 5, 30, 120].map((minutes) => minutes * minute);

/**
 * How long an attempt may take. Whoever takes a line puts it off by that: should they die before they can say what came of it,
 * it is tried again then. That may tell somebody twice, which is better than never.
 */
const lease = 2 * minute;

const finished = ({ dueAt: _, why: _why, ...line }: Notification) => line;

const skipped = (line: Notification, why: NotificationReason): Notification => ({
  ...finished(line),
  status: 'skipped',
  why,
});

const withLast = (attempts: readonly Attempt[], last: Attempt): readonly Attempt[] => [
  ...attempts.slice(0, -1),
  last,
];

/** Attempts of which nobody could say what came count as well: what kills its sender must not do so for ever. */
const isWornOut = ({ attempts = [] }: Notification): boolean => attempts.length > pauses.length;

/** What becomes of a line when an attempt is over. */
const after = (line: Notification, handed: Handed, at: number): Notification => {
  const attempts = line.attempts ?? [];
  if (handed.ok) {
    const last: Attempt = { at, outcome: 'sent', ...given('providerId', handed.providerId) };
    return { ...finished(line), status: 'sent', attempts: withLast(attempts, last) };
  }
  const tried = withLast(attempts, { at, outcome: 'failed', detail: handed.why });
  if (!handed.passing) return { ...finished(line), status: 'failed', why: 'refused', attempts: tried };
  const pause = pauses[attempts.length - 1];
  if (pause === undefined) return { ...finished(line), status: 'failed', why: 'gave-up', attempts: tried };
  return { ...line, why: 'retrying', dueAt: at + pause, attempts: tried };
};

/**
 * Sends a line that waits, if it is its time: not within quiet hours, which may have begun since, and not to who has opted out.
 * The line is taken before it is sent and says what came of it after, each on condition that nobody else was quicker.
 */
export const createTeller = (dependencies: TellDependencies) => {
  const { tenant, notifications, channels, queue, clock, log } = dependencies;
  const policies = policiesOf(tenant);
  const targetOf = createTargets(dependencies);

  const write = async (line: Notification, next: Notification): Promise<Notification | undefined> => {
    const written = { ...next, revision: (line.revision ?? 0) + 1 };
    return (await notifications.change(line, written)) ? written : undefined;
  };

  const change = async (line: Notification, next: Notification): Promise<Notification | undefined> => {
    const written = await write(line, next);
    if (written?.status === 'waiting' && written.dueAt !== undefined)
      await queue?.send(tellingOf(line), written.dueAt);
    return written;
  };

  const finish = async (taken: Notification, handed: Handed, at: number): Promise<void> => {
    const next = after(taken, handed, at);
    const { id, channel, status, why } = next;
    if (status === 'failed') log.warn('notification-failed', { id, channel, why });
    if ((await change(taken, next)) === undefined) log.warn('notification-changed-meanwhile', { id });
  };

  const put = async (line: Notification, message: ChannelMessage, port: ChannelPort): Promise<void> => {
    const at = clock.now();
    const attempts: readonly Attempt[] = [...(line.attempts ?? []), { at, outcome: 'unknown' }];
    // Nothing wakes for the end of the lease: hardly ever does anybody die, and then the sweep finds the line.
    const taken = await write(line, { ...line, dueAt: at + lease, attempts });
    if (taken !== undefined) await finish(taken, await port.send(message), at);
  };

  const freeAt = (line: Notification, { address, quiet }: Target): number => {
    const periods = quietPeriodsOf(policies, { ...line, channel: channelOf(address) }, quiet);
    return afterQuiet(clock.now(), periods, tenant.calendar.timeZone);
  };

  const messageFor = (line: Notification, target: Target): ChannelMessage | undefined => {
    const { id, template, values = {} } = line;
    // Written by our own code, which knows no other languages.
    const language = line.language as Language;
    return compose(policies.templates, { ...target, id, template, language, values });
  };

  const portFor = ({ address }: Target): ChannelPort | undefined => {
    const channel = channelOf(address);
    return channel === 'inbox' ? undefined : channels[channel];
  };

  const sendNow = async (line: Notification, target: Target): Promise<void> => {
    const message = messageFor(line, target);
    const port = portFor(target);
    if (message === undefined) await change(line, skipped(line, 'template-missing'));
    else if (port === undefined) await change(line, skipped(line, 'no-provider'));
    else if (isWornOut(line)) await change(line, { ...finished(line), status: 'failed', why: 'gave-up' });
    else await put(line, message, port);
  };

  const send = async (line: Notification, target: Target): Promise<void> => {
    const free = freeAt(line, target);
    if (free > clock.now()) await change(line, { ...line, dueAt: free, why: 'quiet-hours' });
    else await sendNow(line, target);
  };

  return async ({ line: id }: Pick<Telling, 'line'>): Promise<void> => {
    const line = await notifications.get(id);
    if (line?.status !== 'waiting') return;
    const { dueAt = 0 } = line;
    if (dueAt > clock.now()) {
      await queue?.send(tellingOf(line), dueAt);
      return;
    }
    const target = await targetOf(line);
    if (typeof target === 'string') await change(line, skipped(line, target));
    else await send(line, target);
  };
};

export type Tell = ReturnType<typeof createTeller>;
