import type { MachineClient } from '../domain/identity/clients.ts';
import type { ClientStore } from '../store/clients.ts';
import type { Revised } from '../store/webhooks.items.ts';

/** The contract of the store of clients over maps, for tests beside the code that uses it. */
export const memoryClients = (): ClientStore => {
  const clients = new Map<string, Revised<MachineClient>>();
  const uses = new Map<string, Map<string, number>>();
  return {
    list: async ({ limit }) => ({
      items: [...clients.values()].map(({ value }) => value).slice(0, limit),
    }),
    get: async (id) => clients.get(id),
    save: async (client, revision = 0) => {
      if ((clients.get(client.id)?.revision ?? 0) !== revision) return false;
      clients.set(client.id, { value: client, revision: revision + 1 });
      return true;
    },
    remove: async (id) => {
      clients.delete(id);
      uses.delete(id);
    },
    used: async (id, secret, at) => {
      uses.set(id, new Map(uses.get(id)).set(secret, at));
    },
    uses: async (id) => uses.get(id) ?? new Map(),
  };
};
