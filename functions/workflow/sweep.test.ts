import { describe, expect, it } from 'vitest';
import {
  ladderExecutor,
  memoryClocks,
  recordingLog,
  recordingWorkflows,
  runningClock,
} from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { checkStage } from './check.ts';
import { rearm, sweep } from './sweep.ts';

const hour = 3_600_000;
const rungs = [
  { at: hour, type: 'warned' },
  { at: 2 * hour, type: 'breached' },
  { at: 3 * hour, type: 'escalated' },
] as const;

const setUp = (now: number, shards = 2) => {
  const clocks = memoryClocks(shards);
  const clock = new VirtualClock(now);
  const { log, codes } = recordingLog();
  const { port, started } = recordingWorkflows();
  const { execute, recorded } = ladderExecutor({ rungs, clocks, clock });
  const check = checkStage({ clocks: clocks.store, execute, clock, log });
  const dependencies = { tenant: 'city/district', clocks: clocks.store, workflows: port, clock, check, log };
  return { clocks, clock, started, recorded, codes, dependencies };
};

const none = { overdue: 0, recorded: 0, failed: 0, overran: false };

describe('the sweeper', () => {
  it('leaves clocks alone whose timer is only a little late', async () => {
    const { clocks, dependencies } = setUp(hour + 30_000);
    clocks.put('A', runningClock(hour));
    expect(await sweep(dependencies)).toEqual(none);
  });

  it('records what a lost timer missed, every rung of it, and starts a timer for the rest', async () => {
    const { clocks, dependencies, recorded, started } = setUp(2 * hour + 61_000);
    clocks.put('A', runningClock(hour));
    expect(await sweep(dependencies)).toEqual({ ...none, overdue: 1, recorded: 1 });
    expect(recorded.map(({ type }) => type)).toEqual(['warned', 'breached']);
    expect([...started.keys()]).toEqual([`A-disposal-1-1-${3 * hour}`]);
    expect(await sweep(dependencies)).toEqual(none);
  });

  it('starts nothing when nothing is left to wait for', async () => {
    const { clocks, dependencies, recorded, started } = setUp(30 * hour);
    clocks.put('A', runningClock(hour));
    await sweep(dependencies);
    expect(recorded).toHaveLength(3);
    expect(started.size).toBe(0);
  });

  it('starts no timers for a clock on which nothing can be recorded, however often it comes by', async () => {
    const { clocks, dependencies, started, codes } = setUp(2 * hour);
    clocks.put('A', runningClock(hour, { level: 7 }));
    for (let count = 0; count < 3; count++) await sweep(dependencies);
    expect(started.size).toBe(0);
    expect(codes()).toEqual(Array(3).fill('clock-check-without-progress'));
  });

  it('goes on with the others when one check fails', async () => {
    const { clocks, dependencies, codes } = setUp(2 * hour);
    for (const id of ['A', 'B', 'C']) clocks.put(id, runningClock(hour));
    const check: typeof dependencies.check = async (input) => {
      if (input.caseId === 'B') throw new Error('no answer');
      return dependencies.check(input);
    };
    expect(await sweep({ ...dependencies, check })).toEqual({ ...none, overdue: 3, recorded: 2, failed: 1 });
    expect(codes()).toEqual(['sweep-check-failed']);
  });

  it('takes a bounded number of pages a shard and says that more is left', async () => {
    const { clocks, dependencies } = setUp(2 * hour, 1);
    for (let index = 0; index < 9; index++) clocks.put(`C${index}`, runningClock(hour));
    const check: typeof dependencies.check = async (input) => ({ ...input, verdict: 'wait' });
    const report = await sweep({ ...dependencies, check, pageSize: 2, pagesPerShard: 3 });
    expect(report).toEqual({ ...none, overdue: 6, overran: true });
  });
});

describe('re-arming at boot', () => {
  it('starts a timer for every clock that wants waking, in all shards and however far ahead, once', async () => {
    const { clocks, dependencies, started } = setUp(0);
    for (let index = 0; index < 1_200; index++) clocks.put(`C${index}`, runningClock(hour * (index + 1)));
    const { wakeAt: _, ...stopped } = runningClock(hour, { status: 'stopped' });
    clocks.put('S', stopped);
    expect(await rearm(dependencies)).toBe(1_200);
    expect(await rearm(dependencies)).toBe(1_200);
    expect(started.size).toBe(1_200);
    expect(started.get('C1199-disposal-1-1')?.wakeAt).toBe(new Date(7 * 24 * hour).toISOString());
  });
});
