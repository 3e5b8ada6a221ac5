import { given } from '../domain/given.ts';
import { readCounter, type StoredItem } from './codec.ts';
import { counterPartition } from './keys.ts';
import { readPage, type TableAccess } from './pages.ts';
import type { CounterStore } from './types.ts';

const pageSize = 1_000;

/** The counters of one district's table. Reads are strongly consistent. */
export const createCounterStore = (access: TableAccess): CounterStore => ({
  read: async (scope, range) => {
    const list = { partition: counterPartition(scope) };
    const items: StoredItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await readPage(
        access,
        { list, ...given('range', range) },
        { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
      );
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return new Map(items.map((item) => [String(item.sk), readCounter(item)]));
  },
});
