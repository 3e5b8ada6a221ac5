import type { Dispatcher } from '../../functions/outbox/dispatcher.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';

export interface OutboxPoller {
  /** There is something new in this shard, or somewhere: look at once. Costs nothing when called often. */
  kick(shard?: number): void;
  /**
   * Resolves once everything kicked before this call is out of the outbox and nothing waits to be retried. Cases that
   * are stuck are not waited for; the dispatcher's health names them. Rejects when the poller stops first.
   */
  idle(): Promise<void>;
  /** Finishes the batch in hand and ends. */
  stop(): Promise<void>;
}

export interface PollerDependencies {
  readonly dispatcher: Dispatcher;
  readonly shards: number;
  readonly log: LogPort;
  /** times the retries: the same clock as the dispatcher's */
  readonly clock: ClockPort;
  /** milliseconds between looks when nothing is found and nobody kicks: from the first to the second, doubling */
  readonly pauses?: readonly [least: number, most: number];
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Drains the outbox of one process, all shards side by side. Under load a look takes whatever gathered during the last
 * one, so batches grow by themselves. Only shards that were kicked
 * are looked into; after a rest without a kick, all of them, for whatever another process may have written.
 */
export const startOutboxPoller = (dependencies: PollerDependencies): OutboxPoller => {
  const { dispatcher, shards, log, clock, pauses = [20, 1_000] } = dependencies;
  const [leastPause, mostPause] = pauses;
  const everyShard = Array.from({ length: shards }, (_, shard) => shard);
  const dirty = new Set(everyShard);
  let waiters: Waiter[] = [];
  let stopped = false;
  let pause = leastPause;
  let restless = true;
  let wake: () => void = () => undefined;

  const mark = (shard?: number): void => {
    for (const marked of shard === undefined ? everyShard : [shard]) dirty.add(marked);
  };

  const kick = (shard?: number): void => {
    mark(shard);
    if (restless) wake();
  };

  /** Drains one shard once. Whatever fails is still there for the next look. */
  const drain = async (shard: number): Promise<'done' | 'failed'> => {
    dirty.delete(shard);
    try {
      if ((await dispatcher.drain(shard)) >= dispatcher.batch) mark(shard);
      return 'done';
    } catch (error) {
      log.error('outbox-drain-failed', { shard, error: String(error) });
      mark(shard);
      return 'failed';
    }
  };

  const look = async (): Promise<'done' | 'failed'> => {
    const outcomes = await Promise.all([...dirty].map(drain));
    return outcomes.includes('failed') ? 'failed' : 'done';
  };

  const sleep = (milliseconds: number): Promise<'woken' | 'rested'> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve('rested'), milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve('woken');
      };
    });

  /** A kick ends the rest, but not after a failure: then more haste would only fail more often. */
  const rest = async (failed: boolean): Promise<void> => {
    restless = !failed;
    const { nextRetryAt = Infinity } = dispatcher.health();
    const ended = await sleep(Math.max(1, Math.min(pause, nextRetryAt - clock.now())));
    wake = () => undefined;
    pause = ended === 'woken' ? leastPause : Math.min(pause * 2, mostPause);
    if (ended === 'rested') mark();
  };

  const releaseWaiters = (): void => {
    if (dispatcher.health().retrying > 0) return;
    const released = waiters;
    waiters = [];
    for (const { resolve } of released) resolve();
  };

  const lookAndRest = async (): Promise<void> => {
    const outcome = await look();
    if (stopped || (outcome === 'done' && dirty.size > 0)) return;
    if (outcome === 'done') releaseWaiters();
    await rest(outcome === 'failed');
  };

  const loop = async (): Promise<void> => {
    while (!stopped) await lookAndRest();
    for (const { reject } of waiters) reject(new Error('the outbox poller stopped'));
  };

  const ended = loop();

  return {
    kick,
    idle: () =>
      new Promise((resolve, reject) => {
        if (stopped) reject(new Error('the outbox poller stopped'));
        else waiters.push({ resolve, reject });
        if (restless) wake();
      }),
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
};
