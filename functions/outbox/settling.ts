import { foldCounters } from '../domain/evaluation/counting.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import type { OutboxMessage } from '../store/types.ts';

/** What DynamoDB takes in one transaction: here removals of messages plus counter items. */
const transactionLimit = 100;

export interface Chunk {
  readonly messages: readonly OutboxMessage[];
  /** one change per counter item */
  readonly counters: readonly CounterChange[];
}

const itemOf = ({ scope, key }: CounterChange): string => `${scope}\n${key}`;

/**
 * Cuts messages, in order, into the fewest runs whose removals and distinct counter items fit one transaction. What
 * messages share, such as the counters of the month, is added once per run.
 */
export function* chunksOf(
  messages: readonly OutboxMessage[],
  count: (message: OutboxMessage) => readonly CounterChange[],
): Generator<Chunk> {
  let taken: OutboxMessage[] = [];
  let changes: CounterChange[] = [];
  let items = new Set<string>();
  for (const message of messages) {
    const own = count(message);
    const together = new Set([...items, ...own.map(itemOf)]);
    if (taken.length + 1 + together.size > transactionLimit && taken.length > 0) {
      yield { messages: taken, counters: foldCounters(changes) };
      taken = [];
      changes = [];
      items = new Set(own.map(itemOf));
    } else {
      items = together;
    }
    taken.push(message);
    changes.push(...own);
  }
  if (taken.length > 0) yield { messages: taken, counters: foldCounters(changes) };
}
