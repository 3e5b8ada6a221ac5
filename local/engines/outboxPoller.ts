import type { Dispatcher } from '../../functions/outbox/dispatcher.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';

export interface OutboxPoller {
  /** There is something new: look at once. Costs nothing when called often. */
  kick(): void;
  /**
   * Resolves once a full look, begun after this call, found every shard empty and nothing waiting to be retried. Cases
   * that are stuck are not waited for; the dispatcher's health names them. Rejects when the poller stops first.
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
 * Drains the outbox of one process, shard by shard, so that no two transactions touch the same counter at once. Under
 * load a look takes whatever gathered during the last one, so batches grow by themselves.
 */
export const startOutboxPoller = (dependencies: PollerDependencies): OutboxPoller => {
  const { dispatcher, shards, log, clock, pauses = [20, 1_000] } = dependencies;
  const [leastPause, mostPause] = pauses;
  let waiters: Waiter[] = [];
  let stopped = false;
  let kicked = false;
  let pause = leastPause;
  let restless = true;
  let wake: () => void = () => undefined;

  const kick = (): void => {
    kicked = true;
    if (restless) wake();
  };

  const drain = async (shard: number): Promise<number> => {
    try {
      return await dispatcher.drain(shard);
    } catch (error) {
      log.error('outbox-drain-failed', { shard, error: String(error) });
      return Number.NaN;
    }
  };

  /** Drains every shard once. Whatever fails is still there for the next look. */
  const lookOnce = async (): Promise<'more' | 'empty' | 'failed'> => {
    let moved = 0;
    for (let shard = 0; shard < shards && !stopped; shard++) moved += await drain(shard);
    if (Number.isNaN(moved)) return 'failed';
    return moved > 0 ? 'more' : 'empty';
  };

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** A kick ends the rest, but not after a failure: then more haste would only fail more often. */
  const rest = async (failed: boolean): Promise<void> => {
    if (stopped || (kicked && !failed)) return;
    restless = !failed;
    const { nextRetryAt = Infinity } = dispatcher.health();
    await sleep(Math.max(1, Math.min(pause, nextRetryAt - clock.now())));
    pause = kicked && !failed ? leastPause : Math.min(pause * 2, mostPause);
  };

  const releaseWaiters = (present: readonly Waiter[]): void => {
    if (dispatcher.health().retrying > 0) return;
    waiters = waiters.filter((waiter) => !present.includes(waiter));
    for (const { resolve } of present) resolve();
  };

  const lookAndRest = async (): Promise<void> => {
    kicked = false;
    const present = [...waiters];
    const found = await lookOnce();
    if (found === 'more') {
      pause = leastPause;
      return;
    }
    if (found === 'empty' && !stopped) releaseWaiters(present);
    await rest(found === 'failed');
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
        kick();
      }),
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
};
