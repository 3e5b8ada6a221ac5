import { describe, expect, it } from 'vitest';
import type { Executor } from '../commands/execute.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Clock } from '../domain/sla/types.ts';
import {
  ladderExecutor,
  memoryClocks,
  recordingLog,
  runningClock,
  sampleCase,
  sampleEvent,
} from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { checkStage } from './check.ts';

const day = 86_400_000;
const input = {
  tenant: 'city/district',
  caseId: 'C',
  stage: 'disposal',
  cycle: 1,
  revision: 1,
  wakeAt: new Date(1_000).toISOString(),
} as const;

const never: Executor['execute'] = async () => {
  throw new Error('must not be asked');
};

const setUp = (stored: Clock | undefined, execute: Executor['execute'], now = 1_000) => {
  const clocks = memoryClocks();
  if (stored !== undefined) clocks.put('C', stored);
  const clock = new VirtualClock(now);
  const { log, codes } = recordingLog();
  return { check: checkStage({ clocks: clocks.store, execute, clock, log }), clocks, clock, codes };
};

const stopped: Partial<Clock> = { status: 'stopped', stoppedAt: 500 };

describe('a timer that wakes', () => {
  const { wakeAt: _wakeAt, ...unwoken } = runningClock(1_000);

  it.each<[string, Clock | undefined]>([
    ['is gone', undefined],
    ['was stopped', { ...unwoken, ...stopped, revision: 2 }],
    ['is paused without an end', { ...unwoken, status: 'paused' }],
    ['has a newer revision', runningClock(1_000, { revision: 2 })],
    ['has a newer cycle', runningClock(1_000, { cycle: 2 })],
    ['has used up its ladder', { ...unwoken, level: 3 }],
  ])('is over, without asking the case, when the clock %s', async (_why, stored) => {
    const { check } = setUp(stored, never);
    expect((await check(input)).verdict).toBe('done');
  });

  it('waits on until the new instant when the limit was extended meanwhile', async () => {
    const { check } = setUp(runningClock(5_000), never);
    expect(await check(input)).toEqual({ ...input, verdict: 'wait', wakeAt: new Date(5_000).toISOString() });
  });

  it('never waits for more than seven days at once', async () => {
    const { check } = setUp(runningClock(400 * day), never);
    expect((await check(input)).wakeAt).toBe(new Date(1_000 + 7 * day).toISOString());
  });

  it('climbs one rung a call and comes back at once after the last', async () => {
    const clocks = memoryClocks();
    clocks.put('C', runningClock(1_000));
    const clock = new VirtualClock(1_000);
    const rungs = [
      { at: 1_000, type: 'warned' },
      { at: 2_000, type: 'breached' },
      { at: 3_000, type: 'escalated' },
    ] as const;
    const { execute, recorded } = ladderExecutor({ rungs, clocks, clock });
    const check = checkStage({ clocks: clocks.store, execute, clock, log: recordingLog().log });

    const verdicts: string[] = [];
    let answer = await check(input);
    while (answer.verdict !== 'done') {
      verdicts.push(`${answer.verdict} ${answer.wakeAt}`);
      clock.advanceTo(Date.parse(answer.wakeAt));
      answer = await check(answer);
    }
    expect(verdicts).toEqual([
      `warned ${new Date(2_000).toISOString()}`,
      `breached ${new Date(3_000).toISOString()}`,
      `escalated ${new Date(3_000).toISOString()}`,
    ]);
    expect(recorded.map(({ at }) => at)).toEqual([1_000, 2_000, 3_000]);
  });

  it('is over when it ended a suspension, since resuming gives the clock a new revision', async () => {
    const resumed = runningClock(9_000, { revision: 2 });
    const { check } = setUp(runningClock(1_000, { status: 'paused' }), async () =>
      ok({
        case: sampleCase('C', { clocks: { disposal: resumed } }),
        event: sampleEvent('C', 2, { type: 'resumed' }),
        repeated: false,
      }),
    );
    expect((await check(input)).verdict).toBe('done');
  });

  it('reads again when it is refused because the case moved on', async () => {
    const { check, clocks } = setUp(runningClock(1_000), async () => {
      clocks.put('C', { ...unwoken, ...stopped, revision: 2 });
      return refuse('illegal-transition');
    });
    expect((await check(input)).verdict).toBe('done');
  });

  it('fails, to be retried, when it is refused although the clock is still due', async () => {
    const { check } = setUp(runningClock(1_000), async () => refuse('version-conflict'));
    await expect(check(input)).rejects.toThrow('C-disposal-1-1 refused: version-conflict');
  });

  it('leaves a clock alone for a while when the domain finds nothing to do, and says so', async () => {
    const current = runningClock(1_000);
    const { check, codes } = setUp(current, async () =>
      ok({ case: sampleCase('C', { clocks: { disposal: current } }), repeated: false }),
    );
    expect(await check(input)).toMatchObject({ verdict: 'wait', wakeAt: new Date(901_000).toISOString() });
    expect(codes()).toEqual(['clock-check-without-progress']);
  });
});
