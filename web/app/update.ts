import { registerSW } from 'virtual:pwa-register';
import { newerWaits } from './newerWaits.ts';

/** Takes the new version of the pages: nothing that was typed into them is lost that they keep as a draft. */
let take: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Whether a newer version is there, for `useSyncExternalStore`. */
export const updateWaits = (): boolean => take !== undefined;

export const onUpdate = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const takeUpdate = (): void => take?.();

/** An hour: somebody who never closes the page should hear of a new version within the day. */
const lookAgain = 3_600_000;

type Update = ReturnType<typeof registerSW>;

const offer = async (update: Update): Promise<void> => {
  if (!newerWaits(await navigator.serviceWorker.getRegistration())) return;
  take = () => void update(true);
  for (const listener of listeners) listener();
};

/** Keeps the pages on this device, for starts without a network, and looks for newer ones. */
export const keepPages = (): void => {
  const update = registerSW({
    onNeedRefresh: () => void offer(update),
    onRegisteredSW: (_address, registration) => {
      if (registration !== undefined) setInterval(() => void registration.update(), lookAgain);
    },
  });
};
