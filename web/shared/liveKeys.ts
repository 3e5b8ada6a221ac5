/** What a message of the stream makes old: the beginnings of query keys. */

type Key = readonly string[];

/** Whatever any message may change: read again where something may have been missed. */
export const everything: readonly Key[] = [['worklists'], ['worklist'], ['case'], ['today'], ['map']];

const textIn = (value: object, name: string): string | undefined => {
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : undefined;
};

const parsed = (data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    // Not of this version of the server: nothing is known, so everything is read again.
    return undefined;
  }
};

/**
 * The queries that a message concerns: the case itself, and what lists or counts cases. A message that says nothing we
 * know concerns everything.
 */
export const keysConcerned = (data: string): readonly Key[] => {
  const message = parsed(data);
  const id = typeof message === 'object' && message !== null ? textIn(message, 'caseId') : undefined;
  return id === undefined ? everything : [['worklists'], ['worklist'], ['case', id], ['today'], ['map']];
};

/**
 * Refreshes what is told, the first time at once and then at most once in `every` milliseconds, however much is told in
 * between.
 */
export const createRefresher = (refresh: (key: Key) => void, every = 1_000) => {
  const waiting = new Map<string, Key>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (waiting.size === 0) return;
    for (const key of waiting.values()) refresh(key);
    waiting.clear();
    timer = setTimeout(flush, every);
  };
  return {
    tell: (keys: readonly Key[]): void => {
      for (const key of keys) waiting.set(JSON.stringify(key), key);
      if (timer === undefined) flush();
    },
    stop: (): void => {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
};
