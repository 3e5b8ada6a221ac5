import type { Endpoint, EndpointHealth } from '../domain/webhooks/types.ts';
import type { Revised } from './webhooks.items.ts';
import type { WebhookStore } from './webhooks.ts';

/** What was read or written last of each id; reads at the same time share one. */
const memory = <T>(read: (id: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>();
  return {
    get: (id: string): Promise<T> => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const reading = read(id);
      known.set(id, reading);
      // What could not be read is not kept in mind; whoever asked hears of it.
      reading.catch(() => known.delete(id));
      return reading;
    },
    put: (id: string, value: T): void => {
      known.set(id, Promise.resolve(value));
    },
    forget: (id: string): void => {
      known.delete(id);
    },
  };
};

/**
 * The same store, with endpoints and how they answer kept in mind, which every event and every attempt asks for. Only where
 * no other process writes the table.
 */
export const rememberWebhooks = (store: WebhookStore): WebhookStore => {
  const endpoints = memory<Revised<Endpoint> | undefined>(store.endpoint);
  const healths = memory<Revised<EndpointHealth>>(store.health);
  const all = memory<readonly Endpoint[]>(store.endpoints);
  const everything = '';
  return {
    ...store,
    endpoints: () => all.get(everything),
    endpoint: endpoints.get,
    health: healths.get,
    saveEndpoint: async (endpoint, revision) => {
      const saved = await store.saveEndpoint(endpoint, revision);
      if (saved) endpoints.put(endpoint.id, { value: endpoint, revision: (revision ?? 0) + 1 });
      else endpoints.forget(endpoint.id);
      all.forget(everything);
      return saved;
    },
    removeEndpoint: async (id) => {
      await store.removeEndpoint(id);
      endpoints.forget(id);
      healths.forget(id);
      all.forget(everything);
    },
    saveHealth: async (id, health, revision) => {
      const saved = await store.saveHealth(id, health, revision);
      if (saved) healths.put(id, { value: health, revision: revision + 1 });
      else healths.forget(id);
      return saved;
    },
  };
};
