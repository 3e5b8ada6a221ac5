import { given } from '../domain/given.ts';
import { circuitOf } from '../domain/webhooks/schedule.ts';
import type { DeliverySummary } from '../domain/webhooks/types.ts';
import type { WebhookDependencies } from './work.ts';

/** Beyond any attempt: the last instant of the year 9999. */
const endOfTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const pageSize = 500;

/** Sends for what wants an attempt until `until`; `most` pages of a shard. Answers how many it found. */
const sendForDue = async (
  { store, queue }: WebhookDependencies,
  until: number,
  most: number,
): Promise<number> => {
  const wake = ({ endpoint, id, nextAttemptAt = 0 }: DeliverySummary): Promise<void> =>
    queue.send({ endpoint, delivery: id }, nextAttemptAt);

  const inShard = async (shard: number): Promise<number> => {
    let found = 0;
    let cursor: string | undefined;
    for (let page = 0; page < most; page++) {
      const { items, next } = await store.due(shard, until, { limit: pageSize, ...given('cursor', cursor) });
      await Promise.all(items.map(wake));
      found += items.length;
      if (next === undefined) return found;
      cursor = next;
    }
    return found;
  };

  let found = 0;
  for (let shard = 0; shard < store.shards; shard++) found += await inShard(shard);
  return found;
};

/** For engines that lose what waits with the process: sends for everything again, at boot. Answers how many deliveries. */
export const rearmWebhooks = async (dependencies: WebhookDependencies): Promise<number> => {
  const { store, queue, clock } = dependencies;
  for (const { id } of await store.endpoints()) {
    const { probeAt } = (await store.health(id)).value;
    await queue.send({ endpoint: id }, probeAt ?? clock.now());
  }
  return sendForDue(dependencies, endOfTime, Infinity);
};

/** What one sweep found: deliveries whose attempt is overdue because a queue lost them. */
export interface WebhookSweep {
  readonly overdue: number;
}

/** Long enough for a message that is on its way, or that waits behind others of a slow endpoint. Milliseconds. */
const grace = 600_000;

/** What waits in a long queue is overdue, too: no more is sent for again than is worked off until the next time. */
const mostPages = 1;

/**
 * Finds what a queue lost: deliveries whose attempt is overdue, and those held back by an endpoint that could be sent to.
 * Runs every few minutes; finding nothing is the rule.
 */
export const sweepWebhooks = async (dependencies: WebhookDependencies): Promise<WebhookSweep> => {
  const { store, queue, clock } = dependencies;
  const now = clock.now();
  for (const { id, state } of await store.endpoints()) {
    const circuit = circuitOf((await store.health(id)).value, now);
    if (state === 'active' && circuit === 'open') continue;
    const [waits] = (await store.deliveries(id, { status: 'held' }, { limit: 1 })).items;
    if (waits !== undefined) await queue.send({ endpoint: id }, now);
  }
  return { overdue: await sendForDue(dependencies, now - grace, mostPages) };
};
