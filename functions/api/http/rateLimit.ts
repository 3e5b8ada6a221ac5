import type { PublicLimit } from '../deps.ts';

export interface RateLimit {
  /** Takes from the client's bucket. Answers 0, or after how many whole seconds there will be enough. */
  take(client: string, cost: number, now: number): number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** How many clients are remembered; beyond it those that have been quiet longest are forgotten. */
const mostClients = 10_000;

/**
 * A token bucket for each client, in the memory of this process: it keeps one noisy client from crowding out the
 * others. It is no defence against many clients at once, which belongs in front of the service.
 */
export const createRateLimit = ({ capacity, perSecond }: PublicLimit): RateLimit => {
  const buckets = new Map<string, Bucket>();

  const levelAt = (client: string, now: number): number => {
    const bucket = buckets.get(client);
    if (bucket === undefined) return capacity;
    return Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
  };

  const remember = (client: string, bucket: Bucket): void => {
    // Setting anew moves the client to the end, so the first key is always the one quiet for longest.
    buckets.delete(client);
    buckets.set(client, bucket);
    const oldest = buckets.keys().next().value;
    if (buckets.size > mostClients && oldest !== undefined) buckets.delete(oldest);
  };

  return {
    take: (client, cost, now) => {
      const level = levelAt(client, now);
      if (level < cost) return Math.max(1, Math.ceil((cost - level) / perSecond));
      remember(client, { tokens: level - cost, at: now });
      return 0;
    },
  };
};
