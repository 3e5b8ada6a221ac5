import { featuresOf } from '../domain/insight/classifier/features.ts';
import { classifier } from '../domain/insight/classifier/model.ts';
import type { Classify, Suggested } from '../domain/insight/classifier/types.ts';
import type { InsightStore } from '../store/insight.ts';
import { readableDigest, readKept } from './kept.ts';

/** For how long it is not looked whether there is a newer model, in milliseconds. */
const freshFor = 60_000;

interface Held {
  readonly lookedAt: number;
  readonly digest: string | undefined;
  readonly classify: Classify | undefined;
}

/** What a process holds of each district's model: hundreds of kilobytes that are read once. */
const held = new WeakMap<object, Held>();

const look = async (store: InsightStore, now: number, before: Held | undefined): Promise<Held> => {
  const digest = await readableDigest(store, 'model');
  if (digest === before?.digest && before !== undefined) return { ...before, lookedAt: now };
  const model = digest === undefined ? undefined : await readKept(store, 'model', digest);
  return { lookedAt: now, digest, classify: model === undefined ? undefined : classifier(model) };
};

/** Categories that a text may mean by the district's own model, best first; undefined where it has none. */
export const suggestedBy = async (
  store: InsightStore,
  now: number,
  { text, channel }: { readonly text: string; readonly channel?: string },
): Promise<readonly Suggested[] | undefined> => {
  const before = held.get(store);
  const current =
    before !== undefined && now - before.lookedAt < freshFor ? before : await look(store, now, before);
  held.set(store, current);
  return current.classify?.(featuresOf(text, channel));
};
