import { readCityEvent } from '../../functions/city/event.ts';
import type { CityStore } from '../../functions/city/store.ts';
import type { CityEvent } from '../../functions/city/types.ts';
import { type BusMessage, type BusPort, busSource } from '../../functions/ports/bus.ts';

import type { Post } from './post.ts';

interface Waiting {
  readonly event: CityEvent;
  readonly taken: () => void;
  readonly failed: (error: unknown) => void;
}

/** Enough that a busy minute is written in few transactions, and few enough that one stays small. */
const mostAtOnce = 40;

/**
 * The bus of all districts of a city that run in this process: from it straight into the city's table. Nothing is held
 * back: whoever publishes is answered once the city has it, and what comes meanwhile is added up and goes with the next
 * write. Then whatever another district is to act on is carried there. Throws for an event that the city cannot read, which
 * elsewhere would lie among the dead letters, and for what a district does not take.
 */
export const createInProcessBus = (options: {
  readonly city: string;
  readonly store: Pick<CityStore, 'add'>;
  readonly post?: Post;
}): BusPort => {
  const { city, store, post } = options;
  const waiting: Waiting[] = [];
  let running = false;

  /** As it travels elsewhere, so that the same is read of it. */
  const read = (event: BusMessage): CityEvent => {
    const found = readCityEvent(JSON.stringify({ source: busSource, detail: event }), city);
    if ('why' in found) throw new Error(`the city cannot read ${event.id}: ${found.why}`);
    return found;
  };

  const carry = async (group: readonly Waiting[]): Promise<void> => {
    try {
      await store.add(group.map(({ event }) => event));
      for (const { taken } of group) taken();
    } catch (error) {
      for (const { failed } of group) failed(error);
    }
  };

  const pump = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) await carry(waiting.splice(0, mostAtOnce));
    running = false;
  };

  return {
    publish: async (events) => {
      const readable = events.map(read);
      const all = readable.map(
        (event) =>
          new Promise<void>((taken, failed) => {
            waiting.push({ event, taken, failed });
          }),
      );
      if (!running) void pump();
      await Promise.all(all);
      for (const event of events) {
        if (!('for' in event) || event.for === undefined) continue;
        await post?.carry(event.for, JSON.stringify({ source: busSource, detail: event }));
      }
    },
  };
};
