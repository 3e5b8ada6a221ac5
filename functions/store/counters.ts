import { given } from '../domain/given.ts';
import { readCounter } from './codec.ts';
import { counterPartition } from './keys.ts';
import { readEvery, type TableAccess } from './pages.ts';
import type { CounterStore } from './types.ts';

/** The counters of one district's table. Reads are strongly consistent. */
export const createCounterStore = (access: TableAccess): CounterStore => ({
  read: async (scope, range) => {
    const list = { partition: counterPartition(scope) };
    const items = await readEvery(access, { list, ...given('range', range) });
    return new Map(items.map((item) => [String(item.sk), readCounter(item)]));
  },
});
