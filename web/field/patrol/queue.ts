/** Where somebody was, on the phone until the server has it. */
export interface Kept {
  /** the person on duty then; phones are handed on */
  readonly by: string;
  /** epoch milliseconds */
  readonly at: number;
  readonly point: readonly [lng: number, lat: number];
  /** metres */
  readonly accuracy: number;
}

/** Positions that wait for a network: IndexedDB in browsers, memory where a browser keeps nothing. */
export interface PositionQueue {
  /** Adds one; beyond `mostKept` of a person the oldest goes. */
  add(position: Kept): Promise<void>;
  /** the oldest of a person */
  first(by: string, count: number): Promise<readonly Kept[]>;
  remove(positions: readonly Kept[]): Promise<void>;
}

/** More than a day of positions every ten seconds. */
export const mostKept = 10_000;

/** What one request takes: see `POST /v1/patrol/positions`. */
export const mostAtOnce = 200;

/** Whether a position is worth keeping after the last one; a clock that was set back begins anew. */
export const isDue = (last: number | undefined, at: number, secondsBetween: number): boolean =>
  last === undefined || at < last || at - last >= secondsBetween * 1000;

/** What became of a batch: the server has decided about it, or it is to be sent again. */
export type Sent = 'settled' | 'later';

type Send = (positions: readonly Kept[]) => Promise<Sent>;

/**
 * Sends what a person's queue holds, oldest first, one batch after the other, and removes what the server has decided
 * about. A call while one runs is answered by the one that runs.
 */
export const createFlush = (queue: PositionQueue, send: Send): ((by: string) => Promise<void>) => {
  let running: Promise<void> | undefined;
  const run = async (by: string): Promise<void> => {
    for (;;) {
      const batch = await queue.first(by, mostAtOnce);
      if (batch.length === 0 || (await send(batch)) === 'later') return;
      await queue.remove(batch);
    }
  };
  return (by) => {
    running ??= run(by).finally(() => {
      running = undefined;
    });
    return running;
  };
};

/** A queue that lives as long as the page. */
export const createMemoryQueue = (most = mostKept): PositionQueue => {
  let all: readonly Kept[] = [];
  const same = (a: Kept, b: Kept): boolean => a.by === b.by && a.at === b.at;
  return {
    add: async (position) => {
      all = [...all.filter((kept) => !same(kept, position)), position].toSorted((a, b) => a.at - b.at);
      const own = all.filter(({ by }) => by === position.by);
      const oldest = own.length > most ? own[0] : undefined;
      all = all.filter((kept) => kept !== oldest);
    },
    first: async (by, count) => all.filter((kept) => kept.by === by).slice(0, count),
    remove: async (positions) => {
      all = all.filter((kept) => !positions.some((position) => same(kept, position)));
    },
  };
};
