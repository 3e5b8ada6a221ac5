import { foldCounters } from '../domain/evaluation/counting.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { recordKeys } from '../store/ledger.ts';
import type { OutboxMessage, RecordWrite } from '../store/types.ts';
import type { Booked } from './bookkeeping.ts';

/** What DynamoDB takes in one transaction: here removals of messages, counter items and items of records. */
const transactionLimit = 100;

export interface Chunk {
  readonly messages: readonly OutboxMessage[];
  /** one change per counter item */
  readonly counters: readonly CounterChange[];
  /** one write per case */
  readonly records: readonly RecordWrite[];
}

const counterItem = ({ scope, key }: CounterChange): string => `${scope}\n${key}`;

const itemsOf = ({ counters, record }: Booked): readonly string[] => [
  ...counters.map(counterItem),
  ...(record === undefined ? [] : recordKeys(record).map(({ pk, sk }) => `${pk}\t${sk}`)),
];

/** From what a case's record was before the first of its writes to what it is after the last. */
const joined = (writes: readonly Booked[]): readonly RecordWrite[] => {
  const records = new Map<string, RecordWrite>();
  for (const { record } of writes) {
    if (record === undefined) continue;
    const { before: _, ...later } = record;
    const first = records.get(record.caseId);
    const before = first === undefined ? record.before : first.before;
    records.set(record.caseId, before === undefined ? later : { ...later, before });
  }
  return [...records.values()];
};

const chunkOf = (messages: readonly OutboxMessage[], booked: readonly Booked[]): Chunk => ({
  messages,
  counters: foldCounters(booked.flatMap(({ counters }) => counters)),
  records: joined(booked),
});

/**
 * Cuts messages, in order, into the fewest runs whose removals, distinct counter items and records fit one transaction.
 * What messages share, such as the counters of the month, is added once per run.
 */
export function* chunksOf(
  messages: readonly OutboxMessage[],
  book: (message: OutboxMessage) => Booked,
): Generator<Chunk> {
  let taken: OutboxMessage[] = [];
  let booked: Booked[] = [];
  let items = new Set<string>();
  for (const message of messages) {
    const own = book(message);
    const together = new Set([...items, ...itemsOf(own)]);
    if (taken.length + 1 + together.size > transactionLimit && taken.length > 0) {
      yield chunkOf(taken, booked);
      taken = [];
      booked = [];
      items = new Set(itemsOf(own));
    } else {
      items = together;
    }
    taken.push(message);
    booked.push(own);
  }
  if (taken.length > 0) yield chunkOf(taken, booked);
}
