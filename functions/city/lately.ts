import type { ClockPort } from '../ports/clock.ts';

/**
 * What was read at most so many milliseconds ago, read once for all who ask meanwhile. A failure is not remembered.
 */
export const lately = <T>(
  read: () => Promise<T>,
  { clock, milliseconds }: { readonly clock: ClockPort; readonly milliseconds: number },
): (() => Promise<T>) => {
  let last: { readonly at: number; readonly found: Promise<T> } | undefined;
  return () => {
    const now = clock.now();
    if (last !== undefined && now >= last.at && now - last.at < milliseconds) return last.found;
    const found = read();
    last = { at: now, found };
    found.catch(() => {
      last = undefined;
    });
    return found;
  };
};
