import { type Letter, readLetter } from '../../functions/handOver/letters.ts';

/** What carries letters to the districts of a city that run in this process. */
export interface Post {
  /** From now on a district takes what is for it. */
  open(tenant: string, take: (letter: Letter) => Promise<void>): void;
  /** Hands a message of the city's bus to the district that it is for. Throws if that does not run here or does not take it. */
  carry(tenant: string, body: string): Promise<void>;
}

/** The queues of all districts, as they are on AWS, without anything in between: whoever sends waits until it is done. */
export const createPost = (): Post => {
  const takers = new Map<string, (letter: Letter) => Promise<void>>();
  return {
    open: (tenant, take) => {
      takers.set(tenant, take);
    },
    carry: async (tenant, body) => {
      const take = takers.get(tenant);
      if (take === undefined) throw new Error(`${tenant} does not run here`);
      const letter = readLetter(body, tenant);
      if ('why' in letter) throw new Error(`${tenant} cannot read a letter: ${letter.why}`);
      await take(letter);
    },
  };
};
