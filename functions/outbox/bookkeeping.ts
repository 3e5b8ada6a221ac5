import { evolve } from '../domain/case/evolve.ts';
import type { Case, CaseEvent } from '../domain/case/types.ts';
import { entryChanges } from '../domain/evaluation/cohort/changes.ts';
import { entriesOf } from '../domain/evaluation/cohort/entries.ts';
import { type FoldedEvent, foldBook } from '../domain/evaluation/cohort/fold.ts';
import type { BookRules } from '../domain/evaluation/cohort/rules.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { given } from '../domain/given.ts';
import { dimensionsOf } from '../store/queues.ts';
import type {
  CaseRecord,
  CaseStore,
  LedgerStore,
  OutboxMessage,
  RecordKey,
  RecordWrite,
} from '../store/types.ts';

/** A record with one more event. */
export const recordAfter = (
  before: CaseRecord | undefined,
  folded: FoldedEvent,
  { within, dateOf }: BookRules,
): CaseRecord => {
  const book = foldBook(before?.book, folded, within);
  return { book, entries: entriesOf(book, dateOf), revision: (before?.revision ?? 0) + 1 };
};

/** The record of a timeline's events; undefined for none. */
export const recordOfTimeline = (events: readonly CaseEvent[], rules: BookRules): CaseRecord | undefined => {
  let subject: Case | undefined;
  let record: CaseRecord | undefined;
  for (const event of events) {
    subject = evolve(subject, event);
    record = recordAfter(record, { event, after: dimensionsOf(subject) }, rules);
  }
  return record;
};

/** What a message adds to the counters, and how it changes its case's record; neither if it was counted before. */
export interface Booked {
  readonly counters: readonly CounterChange[];
  readonly record?: RecordWrite;
}

/** Counts messages one after the other on records that were read beforehand. */
export type Booking = (message: OutboxMessage) => Booked;

export interface Bookkeeper {
  /** Reads what is needed to count these messages, which are in order per case. */
  open(messages: readonly OutboxMessage[]): Promise<Booking>;
  /** Told of records that are in the table now. */
  wrote(records: readonly RecordWrite[]): void;
  /** Told of cases whose records in the table may not be what it remembers. */
  forget(messages: readonly OutboxMessage[]): void;
}

export interface BookkeeperDependencies {
  readonly ledger: Pick<LedgerStore, 'records'>;
  readonly cases: Pick<CaseStore, 'timeline'>;
  readonly rules: BookRules;
  /** how many records to remember; more than 0 only where this process alone settles the outbox */
  readonly remembered?: number;
}

const pageSize = 1_000;

const timelineBefore = async (
  cases: Pick<CaseStore, 'timeline'>,
  id: string,
  version: number,
): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.timeline(id, { limit: pageSize, ...given('cursor', cursor) });
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && events.length < version);
  return events.filter((event) => event.version < version);
};

/**
 * Keeps the records of cases, from which counters follow: what a case counted before an event is taken back and what it
 * counts after it is added, so that counters are always the sum of the records. A record whose last event is not the one
 * before the message, as in a table older than records, or where a stream lost something, is folded from the timeline.
 */
export const createBookkeeper = (dependencies: BookkeeperDependencies): Bookkeeper => {
  const { ledger, cases, rules, remembered = 0 } = dependencies;
  const known = new Map<string, CaseRecord>();

  const remember = (caseId: string, record: CaseRecord): void => {
    if (remembered === 0) return;
    known.delete(caseId);
    known.set(caseId, record);
    const [oldest] = known.keys();
    if (known.size > remembered && oldest !== undefined) known.delete(oldest);
  };

  const keyOf = ({ event, after }: OutboxMessage): RecordKey => ({
    caseId: event.caseId,
    day: rules.dateOf(after.reportedAt),
  });

  const stored = async (firsts: readonly OutboxMessage[]): Promise<Map<string, CaseRecord>> => {
    // The first event of a case has no record before it, and an unsettled one no other.
    const unknown = firsts.filter(({ event }) => event.version > 1 && !known.has(event.caseId));
    const read = unknown.length === 0 ? [] : await ledger.records(unknown.map(keyOf));
    const kept = firsts.flatMap(({ event: { caseId } }) => {
      const record = known.get(caseId);
      return record === undefined ? [] : [[caseId, record] as const];
    });
    return new Map([...kept, ...read]);
  };

  /** The record up to the event before the message, where the table's is behind it. */
  const caughtUp = async (
    { event }: OutboxMessage,
    record: CaseRecord | undefined,
  ): Promise<CaseRecord | undefined> =>
    (record?.book.version ?? 0) >= event.version - 1
      ? record
      : recordOfTimeline(await timelineBefore(cases, event.caseId, event.version), rules);

  const open = async (messages: readonly OutboxMessage[]): Promise<Booking> => {
    const byCase = new Map(messages.toReversed().map((message) => [message.event.caseId, message]));
    const firsts = [...byCase.values()];
    const inTable = await stored(firsts);
    const current = new Map<string, CaseRecord | undefined>();
    for (const first of firsts) {
      const { caseId } = first.event;
      current.set(caseId, await caughtUp(first, inTable.get(caseId)));
    }
    return (message) => {
      const { event, after } = message;
      const before = inTable.get(event.caseId);
      const latest = current.get(event.caseId);
      if (latest !== undefined && latest.book.version >= event.version) return { counters: [] };
      const folded = recordAfter(latest, { event, after }, rules);
      const record = { ...folded, revision: (before?.revision ?? 0) + 1 };
      current.set(event.caseId, record);
      inTable.set(event.caseId, record);
      return {
        counters: entryChanges(before?.entries ?? {}, record.entries),
        record: { ...keyOf(message), ...given('before', before), after: record },
      };
    };
  };

  return {
    open,
    wrote: (records) => {
      for (const { caseId, after } of records) remember(caseId, after);
    },
    forget: (messages) => {
      for (const { event } of messages) known.delete(event.caseId);
    },
  };
};
