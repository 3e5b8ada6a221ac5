import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { heldPhotos } from './store.memory.ts';
import type { Contents, Draft, Kept, OfflineStore, Queued } from './types.ts';

interface Schema extends DBSchema {
  readonly commands: {
    readonly key: string;
    readonly value: Queued;
    readonly indexes: { readonly order: number };
  };
  readonly drafts: { readonly key: string; readonly value: Draft };
  readonly photos: { readonly key: string; readonly value: Blob };
  readonly kept: {
    readonly key: string;
    readonly value: Kept;
    readonly indexes: { readonly at: number; readonly by: string };
  };
}

type Database = IDBPDatabase<Schema>;

const schemaVersion = 1;

/** A phone can lose power in the next moment: what we say is kept must be on the disk. */
const onDisk = { durability: 'strict' } as const;

const open = (name: string): Promise<Database> =>
  openDB<Schema>(name, schemaVersion, {
    upgrade: (database) => {
      database.createObjectStore('commands', { keyPath: 'id' }).createIndex('order', 'order');
      database.createObjectStore('drafts', { keyPath: 'key' });
      database.createObjectStore('photos');
      const kept = database.createObjectStore('kept', { keyPath: 'key' });
      kept.createIndex('at', 'at');
      kept.createIndex('by', 'by');
    },
    // Another tab brings a newer version of the pages: it must not wait for this one.
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

const missingIn = <T>(
  after: readonly T[],
  before: readonly T[],
  keyOf: (item: T) => string,
): readonly string[] => {
  const there = new Set(after.map(keyOf));
  return before.map(keyOf).filter((key) => !there.has(key));
};

const newIn = <T>(after: readonly T[], before: readonly T[]): readonly T[] => {
  const old = new Set(before);
  return after.filter((item) => !old.has(item));
};

const commandKey = ({ id }: Queued): string => id;
const draftKey = ({ key }: Draft): string => key;

const updateIn = async (database: Database, decide: (contents: Contents) => Contents): Promise<Contents> => {
  const transaction = database.transaction(['commands', 'drafts', 'photos'], 'readwrite', onDisk);
  const commands = transaction.objectStore('commands');
  const drafts = transaction.objectStore('drafts');
  const photos = transaction.objectStore('photos');
  const before: Contents = {
    commands: await commands.index('order').getAll(),
    drafts: await drafts.getAll(),
  };
  const after = decide(before);
  const held = heldPhotos(after);
  await Promise.all([
    ...newIn(after.commands, before.commands).map((command) => commands.put(command)),
    ...missingIn(after.commands, before.commands, commandKey).map((id) => commands.delete(id)),
    ...newIn(after.drafts, before.drafts).map((draft) => drafts.put(draft)),
    ...missingIn(after.drafts, before.drafts, draftKey).map((key) => drafts.delete(key)),
    ...[...heldPhotos(before)].filter((id) => !held.has(id)).map((id) => photos.delete(id)),
    transaction.done,
  ]);
  return after;
};

const sweepIn = async (database: Database): Promise<void> => {
  const transaction = database.transaction(['commands', 'drafts', 'photos'], 'readwrite');
  const photos = transaction.objectStore('photos');
  const held = heldPhotos({
    commands: await transaction.objectStore('commands').getAll(),
    drafts: await transaction.objectStore('drafts').getAll(),
  });
  const unheld = (await photos.getAllKeys()).filter((id) => !held.has(id));
  await Promise.all([...unheld.map((id) => photos.delete(id)), transaction.done]);
};

const forgetIn = async (database: Database, at: number): Promise<void> => {
  const transaction = database.transaction('kept', 'readwrite');
  const old = await transaction.store.index('at').getAllKeys(IDBKeyRange.upperBound(at, true));
  await Promise.all([...old.map((key) => transaction.store.delete(key)), transaction.done]);
};

/**
 * Opens what the browser keeps for this district under a name. Rejects where a browser keeps nothing, as some do in
 * private windows.
 */
export const openIndexedDbStore = async (name: string): Promise<OfflineStore> => {
  const database = await open(name);
  return {
    read: async () => {
      const transaction = database.transaction(['commands', 'drafts']);
      const [commands, drafts] = await Promise.all([
        transaction.objectStore('commands').index('order').getAll(),
        transaction.objectStore('drafts').getAll(),
      ]);
      return { commands, drafts };
    },
    update: (decide) => updateIn(database, decide),
    putPhoto: async (id, photo) => {
      const transaction = database.transaction('photos', 'readwrite', onDisk);
      await Promise.all([transaction.store.put(photo, id), transaction.done]);
    },
    photo: (id) => database.get('photos', id),
    sweep: () => sweepIn(database),
    keep: async (kept) => {
      await database.put('kept', kept);
    },
    keptBy: (person) => database.getAllFromIndex('kept', 'by', person),
    forgetBefore: (at) => forgetIn(database, at),
  };
};
