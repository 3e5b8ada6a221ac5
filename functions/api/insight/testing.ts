import type { Cause, InsightStore, StoredInsight } from '../../store/insight.ts';

/** A double of the store's contract in memory, for tests beside the code that uses it. */
export const memoryInsight = (): InsightStore => {
  const kept = new Map<string, StoredInsight>();
  const causes = new Map<string, Cause>();
  return {
    current: async (name) => kept.get(name),
    read: async (digest) => [...kept.values()].find((each) => each.digest === digest)?.bytes,
    put: async (name, insight) => {
      kept.set(name, insight);
    },
    withdraw: async (name) => {
      kept.delete(name);
    },
    cause: async (recurrence) => causes.get(recurrence),
    causes: async () => [...causes.values()],
    keepCause: async (cause) => {
      causes.set(cause.recurrence, cause);
    },
  };
};
