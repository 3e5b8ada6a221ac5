import type { Contents, Kept, OfflineStore } from './types.ts';

/** The ids of all photos that something holds. */
export const heldPhotos = ({ commands, drafts }: Contents): ReadonlySet<string> =>
  new Set([...commands, ...drafts].flatMap(({ photos }) => photos.map(({ id }) => id)));

/** Keeps everything as long as the page lives: for tests, and for browsers that keep nothing. */
export const createMemoryStore = (): OfflineStore => {
  let contents: Contents = { commands: [], drafts: [] };
  const photos = new Map<string, Blob>();
  const answers = new Map<string, Kept>();

  const dropUnheld = (candidates: Iterable<string>): void => {
    const held = heldPhotos(contents);
    for (const id of [...candidates]) if (!held.has(id)) photos.delete(id);
  };

  return {
    read: async () => contents,
    update: async (decide) => {
      const before = heldPhotos(contents);
      contents = decide(contents);
      dropUnheld(before);
      return contents;
    },
    putPhoto: async (id, photo) => {
      photos.set(id, photo);
    },
    photo: async (id) => photos.get(id),
    sweep: async () => dropUnheld(photos.keys()),
    keep: async (kept) => {
      answers.set(kept.key, kept);
    },
    keptBy: async (person) => [...answers.values()].filter(({ by }) => by === person),
    forgetBefore: async (at) => {
      for (const [key, kept] of answers) if (kept.at < at) answers.delete(key);
    },
  };
};
