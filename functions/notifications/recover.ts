import { given } from '../domain/given.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { DueNotification, NotificationStore } from '../store/types.ts';
import { type Telling, tellingOf } from './announce.ts';

interface RecoverDependencies {
  readonly notifications: Pick<NotificationStore, 'due' | 'shards'>;
  readonly queue: QueuePort<Telling>;
  readonly clock: ClockPort;
}

/** Beyond any time: the last instant of the year 9999. */
const endOfTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const pageSize = 500;

/** Wakes for every line that is due until then, at most `most` pages of a shard. Answers how many. */
const wakeDue = async (
  { notifications, queue }: Omit<RecoverDependencies, 'clock'>,
  until: number,
  most: number,
): Promise<number> => {
  const wake = (due: DueNotification): Promise<void> => queue.send(tellingOf(due), due.dueAt);

  const inShard = async (shard: number): Promise<number> => {
    let found = 0;
    let cursor: string | undefined;
    for (let page = 0; page < most; page++) {
      const request = { limit: pageSize, ...given('cursor', cursor) };
      const { items, next } = await notifications.due(shard, until, request);
      await Promise.all(items.map(wake));
      found += items.length;
      if (next === undefined) break;
      cursor = next;
    }
    return found;
  };

  let found = 0;
  for (let shard = 0; shard < notifications.shards; shard++) found += await inShard(shard);
  return found;
};

/** For engines that lose what waits with the process, at boot: wakes for every line that waits. Answers how many. */
export const rearmNotifications = (dependencies: Omit<RecoverDependencies, 'clock'>): Promise<number> =>
  wakeDue(dependencies, endOfTime, Number.POSITIVE_INFINITY);

/** What one sweep found: lines that should have been sent by now. */
export interface NotificationSweep {
  readonly overdue: number;
}

/** Long enough for a line that is on its way. */
const grace = 300_000;

/** Finds what a queue lost. Runs every few minutes; finding nothing is the rule. */
export const sweepNotifications = async (dependencies: RecoverDependencies): Promise<NotificationSweep> => ({
  overdue: await wakeDue(dependencies, dependencies.clock.now() - grace, 1),
});
