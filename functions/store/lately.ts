/** Answers with what it read lately, or reads anew; `now` in epoch milliseconds. */
export type Lately<A extends readonly unknown[], T> = (now: number, ...asked: A) => Promise<T>;

/**
 * What was read at most so many milliseconds ago, read once for all who ask meanwhile, whatever they ask with. A failure is
 * not remembered.
 */
export const lately = <A extends readonly unknown[], T>(
  read: (...asked: A) => Promise<T>,
  milliseconds: number,
): Lately<A, T> => {
  let last: { readonly at: number; readonly found: Promise<T> } | undefined;
  return (now, ...asked) => {
    if (last !== undefined && now >= last.at && now - last.at < milliseconds) return last.found;
    const found = read(...asked);
    last = { at: now, found };
    found.catch(() => {
      if (last?.found === found) last = undefined;
    });
    return found;
  };
};
