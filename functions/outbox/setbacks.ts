import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { OutboxMessage } from '../store/types.ts';

/** A case whose messages cannot be delivered at present. */
export interface StuckCase {
  readonly caseId: string;
  readonly eventId: string;
  readonly consumer: string;
  readonly failures: number;
  /** epoch milliseconds of the first failure */
  readonly since: number;
  readonly error: string;
}

/** How delivery stands. Anything in `stuck` wants a person; `retrying` will most likely settle by itself. */
export interface OutboxHealth {
  readonly retrying: number;
  readonly stuck: readonly StuckCase[];
  /** when the next retry is due, epoch milliseconds */
  readonly nextRetryAt?: number;
}

interface Setback extends StuckCase {
  readonly retryAt: number;
}

const firstPause = 200;
const longestPause = 60_000;

/** However much is held, no more of it is read again and again; beyond that the shard waits for its head. */
const mostReadPast = 2_000;

/** Remembers which cases failed, how often, and when to try each again. It is memory only: a restart tries all at once. */
export const createSetbacks = (dependencies: {
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly stuckAfter: number;
}) => {
  const { clock, log, stuckAfter } = dependencies;
  const byCase = new Map<string, Setback>();
  const heldByShard = new Map<number, number>();

  const failed = ({ event }: OutboxMessage, consumer: string, cause: unknown): void => {
    const before = byCase.get(event.caseId);
    const failures = (before?.failures ?? 0) + 1;
    const now = clock.now();
    const setback: Setback = {
      caseId: event.caseId,
      eventId: event.id,
      consumer,
      failures,
      since: before?.since ?? now,
      error: String(cause),
      retryAt: now + Math.min(firstPause * 2 ** (failures - 1), longestPause),
    };
    byCase.set(event.caseId, setback);
    const { retryAt, ...fields } = setback;
    if (failures >= stuckAfter) log.error('outbox-stuck', { ...fields, retryAt });
    else log.warn('outbox-consumer-failed', { ...fields, retryAt });
  };

  const health = (): OutboxHealth => {
    const all = [...byCase.values()];
    const stuck = all.filter(({ failures }) => failures >= stuckAfter).map(({ retryAt: _, ...rest }) => rest);
    const nextRetryAt = all.reduce((soonest, { retryAt }) => Math.min(soonest, retryAt), Infinity);
    return { retrying: all.length - stuck.length, stuck, ...(all.length === 0 ? {} : { nextRetryAt }) };
  };

  return {
    failed,
    succeeded: ({ event }: OutboxMessage): void => {
      byCase.delete(event.caseId);
    },
    mustWait: ({ event }: OutboxMessage): boolean => (byCase.get(event.caseId)?.retryAt ?? 0) > clock.now(),
    heldIn: (shard: number): number => Math.min(heldByShard.get(shard) ?? 0, mostReadPast),
    holding: (shard: number, messages: number): void => {
      heldByShard.set(shard, messages);
    },
    health,
  };
};
