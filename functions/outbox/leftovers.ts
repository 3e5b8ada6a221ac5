import type { ClockPort } from '../ports/clock.ts';
import type { OutboxStore } from '../store/types.ts';
import type { Dispatcher } from './dispatcher.ts';

export interface LeftoverDependencies {
  readonly outbox: Pick<OutboxStore, 'peek' | 'shards'>;
  readonly dispatcher: Pick<Dispatcher, 'dispatch'>;
  readonly clock: ClockPort;
  /** how old a message must be, in milliseconds, before it counts as left over rather than on its way */
  readonly grace?: number;
  readonly batch?: number;
  /** bounds one run for each shard; what is left waits for the next */
  readonly batches?: number;
}

/** What one run found, in messages; `held` failed again and stay. */
export interface LeftoverReport {
  readonly found: number;
  readonly settled: number;
  readonly held: number;
}

/**
 * Dispatches what the stream left behind: messages that Lambda gave up on, or that a stream lost. They are still in the
 * outbox, so nothing that was acknowledged is lost, only late. Finding nothing is the rule.
 */
export const dispatchLeftovers = async (dependencies: LeftoverDependencies): Promise<LeftoverReport> => {
  const { outbox, dispatcher, clock, grace = 120_000, batch = 100, batches = 10 } = dependencies;
  const until = clock.now() - grace;

  /** One batch of a shard; undefined once there is nothing old enough, or nothing that lets itself be dispatched. */
  const drain = async (shard: number): Promise<LeftoverReport | undefined> => {
    const old = (await outbox.peek(shard, batch)).filter(({ event }) => event.at <= until);
    if (old.length === 0) return undefined;
    const { settled, held } = await dispatcher.dispatch(old);
    return { found: old.length, settled, held: held.length };
  };

  const reports: LeftoverReport[] = [];
  for (let shard = 0; shard < outbox.shards; shard++) {
    let report = await drain(shard);
    for (let count = 1; report !== undefined; count++) {
      reports.push(report);
      report = count < batches && report.settled > 0 && report.held === 0 ? await drain(shard) : undefined;
    }
  }
  const sum = (part: keyof LeftoverReport) => reports.reduce((all, report) => all + report[part], 0);
  return { found: sum('found'), settled: sum('settled'), held: sum('held') };
};
