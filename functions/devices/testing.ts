import { freshState } from '../domain/devices/observe.ts';
import type { Device, DeviceState } from '../domain/devices/types.ts';
import { type DeviceReceipt, type DeviceStore, receiptKept } from '../store/devices.ts';
import type { Revised } from '../store/webhooks.items.ts';

/** The contract of the store of devices over maps, for tests beside the code that uses it. */
export const memoryDevices = (): DeviceStore => {
  const devices = new Map<string, Revised<Device>>();
  const states = new Map<string, Revised<DeviceState>>();
  const receipts = new Map<string, { readonly device: string; readonly receipt: DeviceReceipt }>();
  const numbers = new Map<string, string>();
  const save = <T>(map: Map<string, Revised<T>>, key: string, value: T, before = 0): boolean => {
    if ((map.get(key)?.revision ?? 0) !== before) return false;
    map.set(key, { value, revision: before + 1 });
    return true;
  };
  return {
    list: async ({ limit }) => ({
      items: [...devices.keys()]
        .toSorted()
        .flatMap((id) => devices.get(id)?.value ?? [])
        .slice(0, limit),
    }),
    get: async (id) => devices.get(id),
    save: async (device, revision) => save(devices, device.id, device, revision),
    remove: async (id) => {
      devices.delete(id);
      states.delete(id);
    },
    state: async (id) => states.get(id) ?? { value: freshState, revision: 0 },
    saveState: async (id, state, revision) => save(states, id, state, revision),
    receipt: async (device, message, now) => {
      const found = receipts.get(`${device} ${message}`)?.receipt;
      return found !== undefined && found.at + receiptKept > now ? found : undefined;
    },
    saveReceipt: async (device, receipt) => {
      receipts.set(`${device} ${receipt.id}`, { device, receipt });
    },
    receipts: async (device, { limit }) => ({
      items: [...receipts.values()]
        .flatMap((kept) => (kept.device === device ? [kept.receipt] : []))
        .toSorted((left, right) => right.at - left.at)
        .slice(0, limit),
    }),
    handedOver: async (source, number) => numbers.get(`${source} ${number}`),
    saveHandedOver: async (source, number, caseId) => {
      const kept = numbers.get(`${source} ${number}`) ?? caseId;
      numbers.set(`${source} ${number}`, kept);
      return kept;
    },
    shards: 1,
    owing: async (_shard, { limit }) => ({
      items: [...states]
        .filter(([, { value }]) => value.owed.length > 0)
        .map(([id]) => id)
        .slice(0, limit),
    }),
  };
};
