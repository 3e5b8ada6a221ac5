import { type TellingDependencies, tellCases } from './telling.ts';

/** How many devices of a shard one sweep looks at; the rest waits for the next. */
const most = 200;

/** What one sweep found: news that a process left untold when it ended. */
export interface DeviceSweep {
  /** devices with such news */
  readonly overdue: number;
  readonly told: number;
}

/** Tells cases what is still owed. Runs at boot and every few minutes; finding nothing is the rule. */
export const sweepDevices = async (dependencies: TellingDependencies): Promise<DeviceSweep> => {
  const { devices: store } = dependencies.store;
  let overdue = 0;
  let told = 0;
  for (let shard = 0; shard < store.shards; shard++) {
    const { items } = await store.owing(shard, { limit: most });
    for (const id of items) {
      const found = await store.get(id);
      if (found === undefined) {
        // Written while the device was being removed: nobody is there to speak of.
        await store.remove(id);
        continue;
      }
      overdue += 1;
      told += await tellCases(dependencies, found.value);
    }
  }
  return { overdue, told };
};
