import { healthy } from '../domain/webhooks/schedule.ts';
import type { Delivery, Endpoint, EndpointHealth } from '../domain/webhooks/types.ts';
import { deliverySummaryOf, type Revised } from '../store/webhooks.items.ts';
import type { WebhookStore } from '../store/webhooks.ts';
import type { WebhookWork } from './work.ts';

/** The contract of the store of webhooks over maps, for tests beside the code that uses it. */
export const memoryWebhooks = () => {
  const endpoints = new Map<string, Revised<Endpoint>>();
  const healths = new Map<string, Revised<EndpointHealth>>();
  const deliveries = new Map<string, Revised<Delivery>>();
  const save = <T>(map: Map<string, Revised<T>>, key: string, value: T, before = 0): boolean => {
    if ((map.get(key)?.revision ?? 0) !== before) return false;
    map.set(key, { value, revision: before + 1 });
    return true;
  };
  const all = () =>
    [...deliveries.values()]
      .map(({ value }) => deliverySummaryOf(value))
      .sort((left, right) => (left.id < right.id ? -1 : 1));
  const store: WebhookStore = {
    endpoints: async () => [...endpoints.values()].map(({ value }) => value),
    endpoint: async (id) => endpoints.get(id),
    saveEndpoint: async (endpoint, revision) => save(endpoints, endpoint.id, endpoint, revision),
    removeEndpoint: async (id) => {
      endpoints.delete(id);
    },
    health: async (id) => healths.get(id) ?? { value: healthy, revision: 0 },
    saveHealth: async (id, health, revision) => save(healths, id, health, revision),
    delivery: async (endpoint, id) => deliveries.get(`${endpoint}/${id}`),
    saveDelivery: async (delivery, revision) =>
      save(deliveries, `${delivery.endpoint}/${delivery.id}`, delivery, revision),
    deliveries: async (endpoint, { status, type, range }, { limit }) => ({
      items: all()
        .filter((item) => item.endpoint === endpoint && (status === undefined || item.status === status))
        .filter((item) => type === undefined || item.type === type)
        .filter(({ id }) => range === undefined || (id >= range.from && id <= range.to))
        .toReversed()
        .slice(0, limit),
    }),
    made: async (endpoint, status, { from, to }, limit) =>
      all()
        .filter((item) => item.endpoint === endpoint && (status === undefined || item.status === status))
        .filter(({ id }) => id >= from && id <= to)
        .slice(0, limit),
    shards: 1,
    due: async (_shard, until, { limit }) => ({
      items: all()
        .filter(({ nextAttemptAt }) => nextAttemptAt !== undefined && nextAttemptAt <= until)
        .slice(0, limit),
    }),
  };
  return { store, endpoints, healths, deliveries };
};

/** A queue that only remembers what it was sent. */
export const recordingQueue = () => {
  const sent: { readonly message: WebhookWork; readonly notBefore: number }[] = [];
  return {
    sent,
    queue: {
      send: async (message: WebhookWork, notBefore: number) => {
        sent.push({ message, notBefore });
      },
    },
  };
};
