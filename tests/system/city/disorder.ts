import type { BusMessage, BusPort } from '../../../functions/ports/bus.ts';
import type { Random } from './lives.ts';

const shuffled = <T>(all: readonly T[], random: Random): readonly T[] =>
  all
    .map((each) => ({ each, place: random() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ each }) => each);

const runsOf = <T>(all: readonly T[], random: Random): readonly (readonly T[])[] => {
  const runs: T[][] = [];
  for (let from = 0; from < all.length; ) {
    const size = 1 + Math.floor(random() * 12);
    runs.push(all.slice(from, from + size));
    from += size;
  }
  return runs;
};

/**
 * A bus that takes everything at once, as a queue elsewhere does, and hands it on when told: late, up to three times, out
 * of order, several runs at a time. `deliver` holds back a share of what it has, which comes later or, with 0, now.
 */
export const disorderlyBus = (to: BusPort, random: Random) => {
  let held: BusMessage[] = [];
  const times = new Map<string, number>();
  const deliver = async (share: number): Promise<void> => {
    const all = shuffled(held, random);
    const back = Math.floor(all.length * share);
    held = all.slice(0, back);
    const now = all.slice(back);
    for (const { tenant, id } of now) times.set(`${tenant} ${id}`, (times.get(`${tenant} ${id}`) ?? 0) + 1);
    await Promise.all(runsOf(now, random).map((run) => to.publish(run)));
  };
  const bus: BusPort = {
    publish: async (events) => {
      for (const event of events) {
        const copies = 1 + Math.floor(random() * 3);
        held.push(...Array.from({ length: copies }, () => event));
      }
    },
  };
  /** How many events came more than once. */
  const delivered = () => ({ twice: [...times.values()].filter((count) => count > 1).length });
  return { bus, deliver, delivered };
};
