import type { ClockPort } from './clock.ts';
import type { LiveChange, LiveListener, LiveMessage, LivePort } from './live.ts';

/** Runs something again and again until the answer is called. */
export type Repeat = (milliseconds: number, run: () => void) => () => void;

const repeatByInterval: Repeat = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds);
  // Whoever still listens is no reason for the process to stay.
  timer.unref();
  return () => clearInterval(timer);
};

export interface LiveHub extends LivePort {
  publish(change: LiveChange): void;
  /** Ends every line at once and takes no more. */
  close(): void;
}

export interface LiveHubOptions {
  readonly clock: ClockPort;
  readonly repeat?: Repeat;
  readonly maxListeners?: number;
  /** how many changes are kept for those who come back */
  readonly kept?: number;
}

/** Often enough for proxies that close silent lines after half a minute or more. */
export const beatMilliseconds = 20_000;

interface Kept {
  readonly id: number;
  readonly change: LiveChange;
}

/** The last changes under rising numbers, for those who were away for a moment. */
const createRing = (size: number, start: number) => {
  const kept: Kept[] = [];
  let latest = start;
  return {
    latest: () => latest,
    add: (change: LiveChange): Kept => {
      latest += 1;
      const added = { id: latest, change };
      kept.push(added);
      if (kept.length > size) kept.shift();
      return added;
    },
    /** What came after; undefined where that is not known any more. */
    since: (id: number): readonly Kept[] | undefined =>
      id >= latest - kept.length && id <= latest ? kept.filter((one) => one.id > id) : undefined,
  };
};

/**
 * Tells the listeners of one process. Numbers go on from the time at which the hub began, so that one of an earlier
 * process is never taken for one of this: it would have to tell a thousand changes a millisecond.
 */
export const createLiveHub = (options: LiveHubOptions): LiveHub => {
  const { clock, repeat = repeatByInterval, maxListeners = 500, kept = 500 } = options;
  const ring = createRing(kept, clock.now() * 1000);
  const listeners = new Set<LiveListener>();
  let closed = false;
  let stopBeat: (() => void) | undefined;

  const forget = (listener: LiveListener): void => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopBeat?.();
    stopBeat = undefined;
  };

  const drop = (listener: LiveListener): void => {
    forget(listener);
    listener.end();
  };

  const tell = (listener: LiveListener, message: LiveMessage): void => {
    if (clock.now() >= listener.expiresAt || !listener.tell(message)) drop(listener);
  };

  const tellMissed = (listener: LiveListener, after: number): void => {
    const missed = ring.since(after);
    if (missed === undefined) {
      tell(listener, { type: 'reset', id: ring.latest() });
      return;
    }
    for (const one of missed) {
      if (listeners.has(listener) && listener.hears(one.change)) tell(listener, { type: 'change', ...one });
    }
  };

  const beat = (): void => {
    for (const listener of [...listeners]) tell(listener, { type: 'beat' });
  };

  return {
    listen: (listener) => {
      if (closed || listeners.size >= maxListeners) return undefined;
      listeners.add(listener);
      stopBeat ??= repeat(beatMilliseconds, beat);
      if (listener.after !== undefined) tellMissed(listener, listener.after);
      return () => forget(listener);
    },
    publish: (change) => {
      const added = ring.add(change);
      for (const listener of [...listeners]) {
        if (listener.hears(change)) tell(listener, { type: 'change', ...added });
      }
    },
    close: () => {
      closed = true;
      for (const listener of [...listeners]) drop(listener);
    },
  };
};
