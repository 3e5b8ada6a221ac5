import { type DBSchema, openDB } from 'idb';
import { basePath } from '../../app/base.ts';
import { createMemoryQueue, type Kept, mostKept, type PositionQueue } from './queue.ts';

interface Schema extends DBSchema {
  readonly positions: { readonly key: [by: string, at: number]; readonly value: Kept };
}

const schemaVersion = 1;

const of = (by: string): IDBKeyRange => IDBKeyRange.bound([by, 0], [by, Number.POSITIVE_INFINITY]);

const openQueue = async (): Promise<PositionQueue> => {
  const database = await openDB<Schema>(`chengyun${basePath}patrol`, schemaVersion, {
    upgrade: (made) => {
      made.createObjectStore('positions', { keyPath: ['by', 'at'] });
    },
    // Another tab brings a newer version of the pages: it must not wait for this one.
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    add: async (position) => {
      const transaction = database.transaction('positions', 'readwrite');
      await transaction.store.put(position);
      if ((await transaction.store.count(of(position.by))) > mostKept) {
        const [oldest] = await transaction.store.getAllKeys(of(position.by), 1);
        if (oldest !== undefined) await transaction.store.delete(oldest);
      }
      await transaction.done;
    },
    first: (by, count) => database.getAll('positions', of(by), count),
    remove: async (positions) => {
      const transaction = database.transaction('positions', 'readwrite');
      await Promise.all([
        ...positions.map(({ by, at }) => transaction.store.delete([by, at])),
        transaction.done,
      ]);
    },
  };
};

const orInMemory = async (): Promise<PositionQueue> => {
  try {
    return await openQueue();
  } catch (error) {
    // A browser that keeps nothing can still record while the page is open.
    if (error instanceof DOMException) return createMemoryQueue();
    throw error;
  }
};

let opened: Promise<PositionQueue> | undefined;

/** What this browser keeps of positions; opened once for the page. */
export const positionQueue = (): Promise<PositionQueue> => {
  opened ??= orInMemory();
  return opened;
};
