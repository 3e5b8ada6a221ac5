import type { OpenDataPointer, OpenDataStore } from '../../store/openData.ts';

/** A double of the store's contract in memory, for tests beside the code that uses it. */
export const memoryOpenData = (): OpenDataStore => {
  const kept = new Map<string, Uint8Array>();
  let pointer: OpenDataPointer | undefined;
  return {
    current: async () => pointer,
    point: async (to) => {
      pointer = to;
    },
    read: async (digest) => kept.get(digest),
    put: async (digest, bytes) => {
      kept.set(digest, bytes);
    },
    secret: async () => 'a secret of the test',
  };
};
