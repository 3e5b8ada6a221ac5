import { foldCounters } from '../domain/evaluation/counting.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { OutboxMessage, OutboxStore } from '../store/types.ts';
import type { Booked, Bookkeeper } from './bookkeeping.ts';
import { createSetbacks, type OutboxHealth } from './setbacks.ts';
import { type Chunk, chunksOf } from './settling.ts';

/** Something a committed event feeds. It is given each message at least once and must not mind getting it twice. */
export interface Consumer {
  readonly name: string;
  handle(message: OutboxMessage): Promise<void>;
}

export interface DispatcherDependencies {
  readonly outbox: OutboxStore;
  readonly consumers: readonly Consumer[];
  /** which counters a message adds to; pure, so that a recount gives the same */
  readonly count: (message: OutboxMessage) => readonly CounterChange[];
  /** keeps the records of cases, from which the counters of evaluation follow; none are kept without it */
  readonly books?: Bookkeeper;
  readonly log: LogPort;
  /** times the retries; must move by itself, even where cases run on a virtual clock */
  readonly clock: ClockPort;
  /** told of messages whose counters have been added and that have left the outbox; a crash in between loses it */
  readonly settled?: (messages: readonly OutboxMessage[]) => void;
  /** how many messages one drain takes */
  readonly batch?: number;
  /** failures of the same case in a row after which it is called stuck and logged as an error */
  readonly stuckAfter?: number;
}

/** What became of a batch: `held` messages failed or stand behind one that did; they are still in the outbox. */
export interface Dispatched {
  readonly settled: number;
  readonly held: readonly OutboxMessage[];
}

export interface Dispatcher {
  /** how many messages a drain takes at most: fewer settled means that no more were there */
  readonly batch: number;
  /** Reads one batch of a shard and dispatches it. Answers how many messages left the outbox. One caller per shard. */
  drain(shard: number): Promise<number>;
  /** Dispatches messages read elsewhere, as from a stream. They are in order per case. */
  dispatch(messages: readonly OutboxMessage[]): Promise<Dispatched>;
  health(): OutboxHealth;
}

type Delivery = { readonly delivered: readonly OutboxMessage[]; readonly held: readonly OutboxMessage[] };

/**
 * Carries committed events to everything else. Consumers run first and must be idempotent; then counters are added and
 * the messages removed in one transaction, so that each message is counted exactly once however often it is delivered.
 *
 *   commit ── outbox item ── consumers (at least once) ── counters + removal (exactly once)
 *                              └─ dies anywhere here: the item is still there and comes again
 *
 * Messages of a case keep their order: when one fails, it and those behind it stay, while other cases go on. A case that
 * fails waits longer each time, is tried for ever, and after `stuckAfter` failures shows in `health` and in the log.
 */
export const createDispatcher = (dependencies: DispatcherDependencies): Dispatcher => {
  const {
    outbox,
    consumers,
    count,
    books,
    log,
    clock,
    settled: tell,
    batch = 100,
    stuckAfter = 8,
  } = dependencies;
  const setbacks = createSetbacks({ clock, log, stuckAfter });

  const consume = async (message: OutboxMessage): Promise<boolean> => {
    for (const consumer of consumers) {
      try {
        await consumer.handle(message);
      } catch (error) {
        setbacks.failed(message, consumer.name, error);
        return false;
      }
    }
    setbacks.succeeded(message);
    return true;
  };

  const deliverCase = async (messages: readonly OutboxMessage[]): Promise<Delivery> => {
    if (messages[0] !== undefined && setbacks.mustWait(messages[0])) return { delivered: [], held: messages };
    for (const [index, message] of messages.entries()) {
      if (!(await consume(message)))
        return { delivered: messages.slice(0, index), held: messages.slice(index) };
    }
    return { delivered: messages, held: [] };
  };

  /** Everything that a message adds, on the records as they are now. */
  const bookingOf = async (messages: readonly OutboxMessage[]) => {
    const booking = await books?.open(messages);
    return (message: OutboxMessage): Booked => {
      const { counters = [], ...record } = booking?.(message) ?? {};
      return { counters: foldCounters([...count(message), ...counters]), ...record };
    };
  };

  const trySettling = async ({ messages, counters, records }: Chunk): Promise<boolean> => {
    const done = await outbox.settle(messages, counters, records);
    if (done) books?.wrote(records);
    else books?.forget(messages);
    return done;
  };

  /** A message that is gone was settled by an attempt whose answer got lost: all are settled one by one. */
  const settleSingly = async (messages: readonly OutboxMessage[]): Promise<void> => {
    log.warn('outbox-settled-before', { messages: messages.length });
    for (const message of messages) {
      for (const alone of chunksOf([message], await bookingOf([message]))) await trySettling(alone);
    }
  };

  const settleAll = async (messages: readonly OutboxMessage[]): Promise<void> => {
    let settled = 0;
    for (const chunk of chunksOf(messages, await bookingOf(messages))) {
      const together = await trySettling(chunk);
      if (!together) await settleSingly(chunk.messages);
      tell?.(chunk.messages);
      settled += chunk.messages.length;
      // What was booked behind a run that did not go through as one has lost its ground.
      if (!together) return settleAll(messages.slice(settled));
    }
  };

  const dispatch = async (messages: readonly OutboxMessage[]): Promise<Dispatched> => {
    const perCase = Map.groupBy(messages, ({ event }) => event.caseId);
    const deliveries = await Promise.all([...perCase.values()].map(deliverCase));
    const delivered = deliveries.flatMap((delivery) => delivery.delivered);
    await settleAll(delivered);
    return { settled: delivered.length, held: deliveries.flatMap((delivery) => delivery.held) };
  };

  return {
    batch,
    // Held messages lie at the head of the shard: reading so many more lets the others pass them.
    drain: async (shard) => {
      const messages = await outbox.peek(shard, batch + setbacks.heldIn(shard));
      const { settled, held } = await dispatch(messages);
      setbacks.holding(shard, held.length);
      return settled;
    },
    dispatch,
    health: setbacks.health,
  };
};
