import { afterEach, describe, expect, it, vi } from 'vitest';
import { ladderExecutor, memoryClocks, recordingLog, runningClock } from '../../functions/outbox/testing.ts';
import { type ClockPort, systemClock, VirtualClock } from '../../functions/ports/clock.ts';
import { timerName, type WorkflowPort } from '../../functions/ports/workflows.ts';
import { type CheckStage, checkStage } from '../../functions/workflow/check.ts';
import { machineOf, timerInput } from '../../functions/workflow/timer.ts';
import { createEmbeddedWorkflows, type EmbeddedWorkflows } from './workflows.ts';
import { createVirtualWorkflows } from './workflows.virtual.ts';

interface Engine {
  readonly port: WorkflowPort & { readonly running: number };
  readonly clock: ClockPort;
  /** lets time pass until no execution is left */
  finish(): Promise<void>;
  stop(): Promise<void>;
}

type Log = ReturnType<typeof recordingLog>['log'];

const embedded = (wrap: (clock: ClockPort) => CheckStage, log: Log): Engine => {
  const port = createEmbeddedWorkflows({ check: wrap(systemClock), clock: systemClock, log, retryPause: 1 });
  const finish = () => vi.waitFor(() => expect(port.running).toBe(0), { timeout: 10_000, interval: 5 });
  return { port, clock: systemClock, finish, stop: port.stop };
};

const virtual = (wrap: (clock: ClockPort) => CheckStage, log: Log): Engine => {
  const clock = new VirtualClock(Date.UTC(2026, 2, 5));
  const port = createVirtualWorkflows({ check: wrap(clock), clock, log });
  const finish = async () => {
    await port.runDue(clock.now() + 86_400_000);
  };
  return { port, clock, finish, stop: async () => undefined };
};

describe.each([
  ['embedded', embedded],
  ['virtual', virtual],
])('the %s workflow engine', (_name, create) => {
  const setUp = (wrap: (check: CheckStage) => CheckStage = (check) => check) => {
    const clocks = memoryClocks();
    const { log, codes } = recordingLog();
    const checks: string[] = [];
    let inner: CheckStage | undefined;
    const engine = create(
      () => async (input) => {
        checks.push(timerName(input));
        if (inner === undefined) throw new Error('not set up');
        return inner(input);
      },
      log,
    );
    const { clock } = engine;
    const from = clock.now();
    const ladder = ladderExecutor({
      rungs: [
        { at: from + 40, type: 'warned' },
        { at: from + 80, type: 'breached' },
        { at: from + 400, type: 'escalated' },
      ],
      clocks,
      clock,
    });
    inner = wrap(checkStage({ clocks: clocks.store, execute: ladder.execute, clock, log }));
    const start = async (caseId: string, revision = 1) => {
      const input = timerInput('city/district', caseId, runningClock(from + 40, { revision }), from);
      if (input !== undefined) await engine.port.start(machineOf(input.stage), timerName(input), input);
    };
    return { ...ladder, engine, clocks, clock, from, checks, codes, start };
  };

  it('wakes a clock at each rung, not before and not long after, and ends when the ladder is used up', async () => {
    const { engine, clocks, from, start, recorded } = setUp();
    clocks.put('A', runningClock(from + 40));
    await start('A');
    expect(engine.port.running).toBe(1);
    await engine.finish();
    expect(recorded.map(({ type }) => type)).toEqual(['warned', 'breached', 'escalated']);
    for (const [index, due] of [40, 80, 400].entries()) {
      const late = (recorded[index]?.at ?? 0) - from - due;
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(5_000);
    }
    await engine.stop();
  });

  it('runs a name once, however often it is started', async () => {
    const { engine, clocks, from, start, recorded } = setUp();
    clocks.put('A', runningClock(from + 40));
    await Promise.all([start('A'), start('A'), start('A')]);
    expect(engine.port.running).toBe(1);
    await engine.finish();
    expect(recorded).toHaveLength(3);
    await engine.stop();
  });

  it('starts a name again after it has ended', async () => {
    const { engine, clocks, from, start, recorded } = setUp();
    await start('A');
    await engine.finish();
    expect(recorded).toEqual([]);
    clocks.put('A', runningClock(from + 40));
    await start('A');
    await engine.finish();
    expect(recorded).toHaveLength(3);
    await engine.stop();
  });

  it('ends an execution of an older revision at its first look', async () => {
    const { engine, clocks, from, start, recorded, checks } = setUp();
    clocks.put('A', runningClock(from + 40, { revision: 2 }));
    await start('A', 1);
    await engine.finish();
    expect(checks).toEqual(['A-disposal-1-1']);
    expect(recorded).toEqual([]);
    await engine.stop();
  });

  it('meets an extension at the old instant and waits on for the new one', async () => {
    const { engine, clocks, from, start, recorded, checks } = setUp();
    clocks.put('A', runningClock(from + 300, { level: 1 }));
    await start('A');
    await engine.finish();
    expect(checks.length).toBeGreaterThanOrEqual(4);
    expect(recorded[0]?.type).toBe('breached');
    expect(recorded[0]?.at).toBeGreaterThanOrEqual(from + 300);
    await engine.stop();
  });

  it('repeats a check that fails', async () => {
    let failures = 2;
    const { engine, clocks, from, start, recorded, codes } = setUp((check) => async (input) => {
      failures -= 1;
      if (failures >= 0) throw new Error('no answer');
      return check(input);
    });
    clocks.put('A', runningClock(from + 40));
    await start('A');
    await engine.finish();
    expect(recorded).toHaveLength(3);
    expect(codes()).toEqual(['timer-check-failed', 'timer-check-failed']);
    await engine.stop();
  });

  it('gives up a check that keeps failing, says so, and goes on with the others', async () => {
    const { engine, clocks, from, start, recorded, codes } = setUp((check) => async (input) => {
      if (input.caseId === 'bad') throw new Error('no answer');
      return check(input);
    });
    for (const id of ['bad', 'good']) clocks.put(id, runningClock(from + 40));
    await start('bad');
    await start('good');
    await engine.finish();
    expect(codes().at(-1) === 'timer-execution-failed' || codes().includes('timer-execution-failed')).toBe(
      true,
    );
    expect(recorded.filter(({ caseId }) => caseId === 'good')).toHaveLength(3);
    await engine.stop();
  });
});

const hour = 3_600_000;
const farInput = (caseId: string, wait = hour) =>
  ({
    tenant: 'city/district',
    caseId,
    stage: 'disposal',
    cycle: 1,
    revision: 1,
    wakeAt: new Date(systemClock.now() + wait).toISOString(),
  }) as const;

const timeouts = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

describe('the embedded workflow engine with many executions', () => {
  let engine: EmbeddedWorkflows | undefined;
  afterEach(() => engine?.stop());

  it('parks those that wait long, 20,000 under one timer', async () => {
    const before = timeouts();
    const { log } = recordingLog();
    engine = createEmbeddedWorkflows({
      check: async (input) => ({ ...input, verdict: 'done' }),
      clock: systemClock,
      log,
    });
    for (let index = 0; index < 20_000; index++) {
      await engine.start('disposal-sla', `C${index}`, farInput(`C${index}`, hour + (index % 977)));
    }
    expect(engine.running).toBe(20_000);
    expect(timeouts()).toBeLessThanOrEqual(before + 1);
  });

  it('parks an execution again that has looked and waits on', async () => {
    const before = timeouts();
    const looked = new Set<string>();
    const { log, codes } = recordingLog();
    const check: CheckStage = async (input) => {
      looked.add(input.caseId);
      return { ...farInput(input.caseId), verdict: 'breached' };
    };
    engine = createEmbeddedWorkflows({ check, clock: systemClock, log, width: 16 });
    for (let index = 0; index < 500; index++)
      await engine.start('disposal-sla', `C${index}`, farInput(`C${index}`, 0));
    await vi.waitFor(() => expect(looked.size).toBe(500), { timeout: 10_000, interval: 5 });
    await vi.waitFor(() => expect(timeouts()).toBeLessThanOrEqual(before + 2), {
      timeout: 10_000,
      interval: 5,
    });
    expect(engine.running).toBe(500);
    expect(codes()).toEqual([]);
  });

  it('stops without a word, waits for a check in hand, and starts nothing more', async () => {
    const { log, lines } = recordingLog();
    const hand = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const check: CheckStage = async (input) => {
      begun.resolve();
      await hand.promise;
      return { ...input, verdict: 'done' };
    };
    engine = createEmbeddedWorkflows({ check, clock: systemClock, log });
    await engine.start('disposal-sla', 'A', farInput('A', 0));
    await engine.start('disposal-sla', 'B', farInput('B', 50));
    await engine.start('disposal-sla', 'C', farInput('C'));
    await begun.promise;
    let stopped = false;
    const stopping = engine.stop().then(() => {
      stopped = true;
    });
    await vi.waitFor(() => expect(engine?.running).toBe(0));
    expect(stopped).toBe(false);
    hand.resolve();
    await stopping;
    await expect(engine.start('disposal-sla', 'D', farInput('D'))).rejects.toThrow('stopped');
    expect(lines).toEqual([]);
  });
});

describe('the virtual workflow engine', () => {
  it('wakes in the order of instant, then name, and leaves the clock where it was told', async () => {
    const clock = new VirtualClock(0);
    const order: string[] = [];
    const check: CheckStage = async (input) => {
      order.push(`${clock.now()} ${input.caseId}`);
      return { ...input, verdict: 'done' };
    };
    const port = createVirtualWorkflows({ check, clock, log: recordingLog().log });
    for (const [caseId, at] of [
      ['C', 20],
      ['B', 10],
      ['A', 20],
      ['D', 90],
    ] as const) {
      const input = timerInput('city/district', caseId, runningClock(at), 0);
      if (input !== undefined) await port.start('disposal-sla', caseId, input);
    }
    expect(port.nextWake).toBe(10);
    expect(await port.runDue(50)).toBe(3);
    expect(order).toEqual(['10 B', '20 A', '20 C']);
    expect(clock.now()).toBe(50);
    expect(port.running).toBe(1);
  });

  it('lets what a check brought about start timers before it goes on', async () => {
    const clock = new VirtualClock(0);
    const order: string[] = [];
    const later = { ...farInput('later'), wakeAt: new Date(20).toISOString() };
    const check: CheckStage = async (input) => {
      order.push(`${clock.now()} ${input.caseId}`);
      return { ...input, verdict: 'done' };
    };
    const port = createVirtualWorkflows({
      check,
      clock,
      log: recordingLog().log,
      settled: async () => {
        if (order.length === 1) await port.start('disposal-sla', 'later', later);
      },
    });
    await port.start('disposal-sla', 'first', {
      ...later,
      caseId: 'first',
      wakeAt: new Date(10).toISOString(),
    });
    await port.start('disposal-sla', 'last', {
      ...later,
      caseId: 'last',
      wakeAt: new Date(30).toISOString(),
    });
    await port.runDue(30);
    expect(order).toEqual(['10 first', '20 later', '30 last']);
  });
});
