import { useEffect, useSyncExternalStore } from 'react';

const onChange = (listener: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};

const isFull = (): boolean => document.fullscreenElement !== null;

/** Keeps the screen on; a browser that cannot, or has no power to spare, leaves that to the screen's own settings. */
const keepAwake = async (): Promise<WakeLockSentinel | undefined> => {
  try {
    return await navigator.wakeLock?.request('screen');
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
};

/** The lock falls whenever the page is hidden, so it is taken again when it is seen. */
const stayAwake = (): (() => void) => {
  let lock: Promise<WakeLockSentinel | undefined> = keepAwake();
  const again = (): void => {
    if (document.visibilityState === 'visible') lock = keepAwake();
  };
  document.addEventListener('visibilitychange', again);
  return () => {
    document.removeEventListener('visibilitychange', again);
    lock.then((held) => held?.release());
  };
};

/** Whether the wall fills the screen, and the switch for it. While it does, the screen stays on. */
export const useFullScreen = (): readonly [boolean, () => void] => {
  const full = useSyncExternalStore(onChange, isFull);
  useEffect(() => (full ? stayAwake() : undefined), [full]);
  const toggle = (): void => {
    void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  };
  return [full, toggle];
};
