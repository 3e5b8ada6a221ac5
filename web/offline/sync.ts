import { aloneInBrowser } from './alone.ts';
import { hurry } from './choices.ts';
import { nextAttemptAt, tidy } from './outbox.ts';
import { createSender, type RunEnd } from './sender.ts';
import { httpTransport } from './transport.ts';
import type { Contents, OfflineStore } from './types.ts';

/** `offline`: the device says so. `unreachable`: it does not, and still no answer comes. */
export type Connection = 'online' | 'offline' | 'unreachable';

export interface SyncView {
  readonly contents: Contents;
  readonly connection: Connection;
  /** something is being sent in this moment */
  readonly running: boolean;
  /** the server wants a sign-in before it takes anything */
  readonly signedOut: boolean;
  /** how much of each photo is up, by the photo's id */
  readonly progress: ReadonlyMap<string, number>;
}

export interface Sync {
  view(): SyncView;
  subscribe(listener: () => void): () => void;
  /** Begins to send; the answer ends that. */
  start(): () => void;
  /** Changes what is kept, tells every page of this browser, and sends what may go. */
  change(decide: (contents: Contents) => Contents): Promise<void>;
  /** Tries everything now, however long it was to wait. */
  sendNow(): Promise<void>;
  /** Somebody is signed in, or no longer. */
  signedIn(yes: boolean): void;
}

interface SyncOptions {
  readonly store: OfflineStore;
  readonly person: string;
  /** names the lock and the channel: one for each district */
  readonly name: string;
}

const connectionAfter = (end: RunEnd): Connection => (end === 'unreachable' ? 'unreachable' : 'online');

/** The browser's own idea; only its "offline" can be believed. */
const connectionNow = (): Connection => (navigator.onLine ? 'online' : 'offline');

/** A token that has run out is mostly renewed by itself, of which nobody tells us. */
const renewalMilliseconds = 15_000;

/** Sends what is queued whenever it may get through: on return of the network or the page, by a timer, on sign-in. */
export const createSync = async ({ store, person, name }: SyncOptions): Promise<Sync> => {
  const listeners = new Set<() => void>();
  let channel: BroadcastChannel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mayRun = false;
  let again = false;
  let view: SyncView = {
    contents: await store.update((contents) => tidy(contents, Date.now())),
    connection: connectionNow(),
    running: false,
    signedOut: false,
    progress: new Map(),
  };

  const show = (part: Partial<SyncView>): void => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };

  const changed = (contents: Contents): void => {
    show({ contents });
    channel?.postMessage('changed');
  };

  const sender = createSender({
    store,
    transport: httpTransport,
    now: Date.now,
    chance: Math.random,
    alone: aloneInBrowser(name),
    changed,
    progress: (photoId, share) => show({ progress: new Map(view.progress).set(photoId, share) }),
  });

  const scheduleNext = (): void => {
    clearTimeout(timer);
    const at = nextAttemptAt(view.contents, person);
    if (at === undefined) return;
    timer = setTimeout(runOrReport, view.signedOut ? renewalMilliseconds : Math.max(1_000, at - Date.now()));
  };

  const runOnce = async (): Promise<void> => {
    const end = await sender.run(person);
    const connection = navigator.onLine ? connectionAfter(end) : 'offline';
    show({ connection, signedOut: end === 'signedOut' });
  };

  const run = async (): Promise<void> => {
    if (view.running) {
      again = true;
      return;
    }
    if (!mayRun || !navigator.onLine || nextAttemptAt(view.contents, person) === undefined) return;
    show({ running: true });
    try {
      do {
        again = false;
        await runOnce();
      } while (again);
    } finally {
      show({ running: false, progress: new Map() });
      scheduleNext();
    }
  };

  /** What fails here is a bug; it is told to whoever watches the page, and the timer tries again. */
  function runOrReport(): void {
    run().catch(reportError);
  }

  const change: Sync['change'] = async (decide) => {
    changed(await store.update(decide));
    runOrReport();
  };

  const sendNow = (): Promise<void> => change((contents) => hurry(contents, person));

  const onOnline = (): void => {
    show({ connection: 'online' });
    sendNow().catch(reportError);
  };
  const onOffline = (): void => show({ connection: 'offline' });
  const onVisible = (): void => {
    if (document.visibilityState === 'visible') runOrReport();
  };
  const onMessage = async (): Promise<void> => show({ contents: await store.read() });

  const listen = (): (() => void) => {
    const ending = new AbortController();
    const { signal } = ending;
    const heard = new BroadcastChannel(name);
    channel = heard;
    globalThis.addEventListener('online', onOnline, { signal });
    globalThis.addEventListener('offline', onOffline, { signal });
    document.addEventListener('visibilitychange', onVisible, { signal });
    heard.addEventListener('message', onMessage, { signal });
    return () => {
      ending.abort();
      heard.close();
      channel = undefined;
    };
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      const end = listen();
      store.sweep().then(sender.recover).then(runOrReport).catch(reportError);
      return () => {
        end();
        clearTimeout(timer);
        mayRun = false;
      };
    },
    change,
    sendNow,
    signedIn: (yes) => {
      mayRun = yes;
      if (!yes) return;
      show({ signedOut: false });
      runOrReport();
    },
  };
};
