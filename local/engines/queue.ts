import type { ClockPort } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import type { QueuePort } from '../../functions/ports/queue.ts';
import { type Waiting, WakeHeap } from './wakeHeap.ts';

export interface EmbeddedQueue<T> extends QueuePort<T> {
  /** messages that wait or are being worked on */
  readonly size: number;
  /** Looks at the clock again: for one that was moved by hand. */
  look(): void;
  /** Drops what waits, which the table keeps, and lets finish what has begun. */
  stop(): Promise<void>;
}

export interface EmbeddedQueueDependencies<T> {
  /** for the log */
  readonly name: string;
  /** Does the work. One that rejects is tried again, ever more seldom. */
  readonly handle: (message: T) => Promise<void>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** messages of one lane wait for each other, those of others do not; all in one unless said */
  readonly laneOf?: (message: T) => string;
  /** messages of one key are the same: one that waits already, for no later, need not come again */
  readonly keyOf?: (message: T) => string;
  /** how many messages of a lane are worked on at once */
  readonly width?: number;
}

interface Held<T> extends Waiting {
  readonly message: T;
  /** how often it failed */
  readonly failures: number;
}

/** A bound far inside what setTimeout can count. Milliseconds. */
const longestSleep = 3_600_000;

/** As a queue on AWS: after so many failures a message is given up, and the sweep finds what it was about. */
const mostFailures = 5;
const firstPause = 1_000;

/** Numbers of equal length sort as text does. */
const nameOf = (sequence: number): string => String(sequence).padStart(16, '0');

/**
 * A queue on one machine: messages wait in a heap under one timer and are handed to `handle` when their time has come, each
 * lane at most `width` at a time. Slow work in one lane thus delays no other, and there is never more under way than lanes
 * times width. It is memory only: at boot whoever owns the work sends again what the table says is owed.
 */
export const createEmbeddedQueue = <T>(dependencies: EmbeddedQueueDependencies<T>): EmbeddedQueue<T> => {
  const { name, handle, clock, log, laneOf = () => '', keyOf, width = 8 } = dependencies;
  const waiting = new WakeHeap<Held<T>>();
  const lanes = new Map<string, { readonly ready: Held<T>[]; running: number }>();
  const working = new Set<Promise<void>>();
  /** when what waits under a key is to be woken first */
  const earliest = new Map<string, number>();
  let alarm: NodeJS.Timeout | undefined;
  let sequence = 0;
  let size = 0;
  let stopped = false;

  /** Whether it waits already; from now on it does. */
  const isKnown = (message: T, wakeAt: number): boolean => {
    const key = keyOf?.(message);
    if (key === undefined) return false;
    if ((earliest.get(key) ?? Infinity) <= wakeAt) return true;
    earliest.set(key, wakeAt);
    return false;
  };

  const hold = (message: T, wakeAt: number, failures: number): void => {
    sequence += 1;
    size += 1;
    waiting.push({ wakeAt, name: nameOf(sequence), message, failures });
  };

  const failed = ({ message, failures }: Held<T>, error: unknown): void => {
    if (stopped) return;
    const times = failures + 1;
    const fields = { queue: name, message, failures: times, error: String(error) };
    if (times >= mostFailures) {
      log.error('queue-message-given-up', fields);
      return;
    }
    log.warn('queue-message-failed', fields);
    hold(message, clock.now() + firstPause * 4 ** failures, times);
  };

  const work = async (held: Held<T>): Promise<void> => {
    try {
      await handle(held.message);
    } catch (error) {
      failed(held, error);
    }
  };

  const begin = (lane: string, held: Held<T>): void => {
    if (keyOf !== undefined) earliest.delete(keyOf(held.message));
    const done = work(held).finally(() => {
      working.delete(done);
      size -= 1;
      leave(lane);
      look();
    });
    working.add(done);
  };

  const laneNamed = (lane: string) => {
    const known = lanes.get(lane) ?? { ready: [], running: 0 };
    lanes.set(lane, known);
    return known;
  };

  const enter = (held: Held<T>): void => {
    const lane = laneOf(held.message);
    const { ready, running } = laneNamed(lane);
    if (running >= width) {
      ready.push(held);
      return;
    }
    laneNamed(lane).running += 1;
    begin(lane, held);
  };

  /** One place in a lane is free: the next takes it, and a lane without anybody is forgotten. */
  const leave = (lane: string): void => {
    const known = laneNamed(lane);
    const next = known.ready.shift();
    if (next !== undefined) {
      begin(lane, next);
      return;
    }
    known.running -= 1;
    if (known.running === 0) lanes.delete(lane);
  };

  const look = (): void => {
    clearTimeout(alarm);
    if (stopped) return;
    let next = waiting.peek();
    while (next !== undefined && next.wakeAt <= clock.now()) {
      waiting.pop();
      enter(next);
      next = waiting.peek();
    }
    if (next !== undefined) alarm = setTimeout(look, Math.min(next.wakeAt - clock.now(), longestSleep));
  };

  return {
    get size() {
      return size;
    },
    look,
    send: async (message, notBefore) => {
      if (stopped) throw new Error(`the queue ${name} has stopped`);
      if (isKnown(message, notBefore)) return;
      hold(message, notBefore, 0);
      look();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(alarm);
      waiting.clear();
      for (const { ready } of lanes.values()) ready.length = 0;
      await Promise.all(working);
    },
  };
};
