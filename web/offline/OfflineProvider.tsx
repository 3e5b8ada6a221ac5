import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { basePath } from '../app/base.ts';
import { keepQueries, restoreQueries } from './keptQueries.ts';
import { openIndexedDbStore } from './store.indexedDb.ts';
import { createMemoryStore } from './store.memory.ts';
import { createSync, type Sync, type SyncView } from './sync.ts';
import type { OfflineStore } from './types.ts';

interface Offline {
  readonly person: string;
  readonly store: OfflineStore;
  readonly sync: Sync;
  /** what is kept outlives the page; not so in some browsers' private windows */
  readonly durable: boolean;
}

const OfflineContext = createContext<Offline | undefined>(undefined);

const storeName = `chengyun${basePath}`;

interface Opened {
  readonly store: OfflineStore;
  readonly durable: boolean;
}

const open = async (): Promise<Opened> => {
  try {
    return { store: await openIndexedDbStore(storeName), durable: true };
  } catch (error) {
    // A browser that keeps nothing can still work while the page is open; the page says so.
    if (error instanceof DOMException) return { store: createMemoryStore(), durable: false };
    throw error;
  }
};

/** One for the page: a second connection would only wait for the first. */
let opened: Promise<Opened> | undefined;

const begin = async (person: string, queries: QueryClient): Promise<Offline> => {
  opened ??= open();
  const { store, durable } = await opened;
  await restoreQueries(queries, store, person);
  return { person, store, durable, sync: await createSync({ store, person, name: storeName }) };
};

interface OfflineProviderProps {
  /** the id of the person whose work is kept and sent */
  readonly person: string;
  /** whether the server may be asked in this person's name */
  readonly signedIn: boolean;
  /** shown for the moment until what was kept is there */
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** What is kept on this device for one person, and what sends it. */
export const OfflineProvider = ({ person, signedIn, waiting, children }: OfflineProviderProps) => {
  const queries = useQueryClient();
  const [offline, setOffline] = useState<Offline>();
  const [failure, setFailure] = useState<Error>();

  useEffect(() => {
    let current = true;
    begin(person, queries).then(
      (begun) => current && setOffline(begun),
      (error: Error) => current && setFailure(error),
    );
    return () => {
      current = false;
    };
  }, [person, queries]);

  useEffect(() => {
    if (offline === undefined) return;
    const endKeeping = keepQueries(queries, offline.store, offline.person);
    const endSending = offline.sync.start();
    return () => {
      endKeeping();
      endSending();
    };
  }, [offline, queries]);

  useEffect(() => offline?.sync.signedIn(signedIn), [offline, signedIn]);

  // To the nearest error page: a device whose store is broken must not look as if it kept things.
  if (failure !== undefined) throw failure;
  if (offline?.person !== person) return waiting;
  return <OfflineContext value={offline}>{children}</OfflineContext>;
};

export const useOffline = (): Offline => {
  const offline = useContext(OfflineContext);
  if (offline === undefined) throw new Error('nothing is kept around this page');
  return offline;
};

/** What is queued, what is being sent, and how the connection is, as it is now. */
export const useSyncView = (): SyncView => {
  const { sync } = useOffline();
  return useSyncExternalStore(sync.subscribe, sync.view);
};
