import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordingLog } from '../../functions/outbox/testing.ts';
import { type Sweeper, startSweeper } from './sweeper.ts';

const nothing = { overdue: 0, recorded: 0, failed: 0, overran: false };

describe('the sweeper on one machine', () => {
  let sweeper: Sweeper | undefined;
  afterEach(() => sweeper?.stop());

  it('sweeps again and again, one run after the other, and says when it found something or failed', async () => {
    const { log, codes } = recordingLog();
    const runs = [
      async () => nothing,
      async () => ({ ...nothing, overdue: 1 }),
      async () => Promise.reject(new Error('no answer')),
    ];
    let count = 0;
    let within = 0;
    const sweep = async () => {
      within += 1;
      expect(within).toBe(1);
      const run = runs[count++ % runs.length] ?? (async () => nothing);
      try {
        return await run();
      } finally {
        within -= 1;
      }
    };
    sweeper = startSweeper({ sweep, log, interval: 1 });
    await vi.waitFor(() => expect(count).toBeGreaterThan(3));
    expect(codes().slice(0, 2)).toEqual(['sweep-found-overdue-clocks', 'sweep-failed']);
  });

  it('waits for the run in hand when told to stop', async () => {
    const hand = Promise.withResolvers<typeof nothing>();
    const begun = Promise.withResolvers<void>();
    const { log } = recordingLog();
    let runs = 0;
    const sweep = () => {
      runs += 1;
      begun.resolve();
      return hand.promise;
    };
    sweeper = startSweeper({ sweep, log, interval: 1 });
    await begun.promise;
    const stopping = sweeper.stop();
    hand.resolve(nothing);
    await stopping;
    expect(runs).toBe(1);
  });
});
