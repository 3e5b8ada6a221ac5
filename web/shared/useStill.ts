import { useSyncExternalStore } from 'react';

const wish = matchMedia('(prefers-reduced-motion: reduce)');

const onChange = (listener: () => void): (() => void) => {
  wish.addEventListener('change', listener);
  return () => wish.removeEventListener('change', listener);
};

/** Whether the reader wants nothing to move. */
export const wantsStill = (): boolean => wish.matches;

export const useStill = (): boolean => useSyncExternalStore(onChange, wantsStill);
