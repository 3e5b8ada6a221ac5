import { table } from './table.ts';
import type { WriteItem, WriteOutcome, Writer } from './transactions.ts';

interface Pending {
  readonly items: readonly WriteItem[];
  readonly keys: readonly string[];
  readonly resolve: (outcome: WriteOutcome | PromiseLike<WriteOutcome>) => void;
  readonly reject: (reason: unknown) => void;
}

export interface GroupingOptions {
  /** items in one transaction at most; DynamoDB takes 100 */
  readonly most?: number;
  /** transactions under way at once: two, so that the engine has work while the next one is put together */
  readonly inFlight?: number;
}

const keyOf = ({ Put, Update, Delete, ConditionCheck }: WriteItem): string => {
  const key = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {};
  return JSON.stringify([key[table.partitionKey], key[table.sortKey]]);
};

const isInvalid = (error: unknown): boolean => error instanceof Error && error.name === 'ValidationException';

/**
 * Lets transactions that wait at the same time share one, for an engine that runs one after the other anyway: a
 * transaction costs it a fixed amount and each item little. Nothing is ever held back to wait for company.
 *
 *   write ─▶ queue ─▶ as many as fit, no item twice ─▶ one transaction ─▶ all written
 *                                                              └─ refused ─▶ each alone: its own, exact outcome
 *
 * Outcomes are those the transactions would have had alone, one after the other. Not meant for AWS, where transactions
 * run side by side and sharing would only make them collide.
 */
export const groupWrites = (writer: Writer, { most = 90, inFlight = 2 }: GroupingOptions = {}): Writer => {
  const queue: Pending[] = [];
  let running = 0;

  /**
   * Takes from the queue, in order, what fits into one transaction. What stays behind keeps its place: nothing behind it
   * that writes the same item overtakes it.
   */
  const take = (): readonly Pending[] => {
    const keys = new Set<string>();
    let count = 0;
    const fits = (pending: Pending): boolean => {
      const fitting =
        count === 0 || (count + pending.items.length <= most && !pending.keys.some((key) => keys.has(key)));
      for (const key of pending.keys) keys.add(key);
      if (fitting) count += pending.items.length;
      return fitting;
    };
    // Looks no further than is worth it, so that a long queue costs no more than a short one.
    const looked = queue.splice(0, 2 * most);
    const { taken = [], left = [] } = Object.groupBy(looked, (pending) => (fits(pending) ? 'taken' : 'left'));
    queue.unshift(...left);
    return taken;
  };

  const writeAlone = async ({ items }: Pending, uncertain: boolean): Promise<WriteOutcome> => {
    const outcome = await writer.write(items);
    return outcome.kind === 'refused' && uncertain ? { ...outcome, uncertain } : outcome;
  };

  const writeTogether = async (group: readonly Pending[]): Promise<WriteOutcome> => {
    try {
      return await writer.write(group.flatMap(({ items }) => items));
    } catch (error) {
      // One member that may not be written at all, or too many bytes together: nothing was written.
      if (isInvalid(error) && group.length > 1)
        return { kind: 'refused', failed: new Set(), uncertain: false };
      throw error;
    }
  };

  const settleGroup = async (group: readonly Pending[]): Promise<void> => {
    const outcome = await writeTogether(group);
    if (outcome.kind === 'written' || group.length === 1) {
      for (const { resolve } of group) resolve(outcome);
      return;
    }
    for (const pending of group)
      await writeAlone(pending, outcome.uncertain).then(pending.resolve, pending.reject);
  };

  const runGroup = async (group: readonly Pending[]): Promise<void> => {
    try {
      await settleGroup(group);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };

  const pump = (): void => {
    while (running < inFlight && queue.length > 0) {
      running += 1;
      runGroup(take()).finally(() => {
        running -= 1;
        pump();
      });
    }
  };

  return {
    write: (items) =>
      new Promise((resolve, reject) => {
        queue.push({ items, keys: items.map(keyOf), resolve, reject });
        pump();
      }),
  };
};
