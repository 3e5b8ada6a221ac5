import { readFileSync } from 'node:fs';
import { StateMachine } from 'aws-local-stepfunctions';
import type { Stage } from '../../functions/domain/sla/types.ts';
import type { ClockPort } from '../../functions/ports/clock.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import type { StageTimerInput, WorkflowPort } from '../../functions/ports/workflows.ts';
import type { CheckStage } from '../../functions/workflow/check.ts';
import { parseTimerInput } from '../../functions/workflow/timer.ts';
import { type Waiting, WakeHeap } from './wakeHeap.ts';

export interface EmbeddedWorkflows extends WorkflowPort {
  /** executions not yet over, most of them parked */
  readonly running: number;
  /** Ends all executions without a word and waits for checks that have begun. The clock items keep what is owed. */
  stop(): Promise<void>;
}

export interface EmbeddedWorkflowsDependencies {
  readonly check: CheckStage;
  /** must be wall-clock time: the interpreter waits by it */
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** how many executions the interpreter holds at once */
  readonly width?: number;
  /** milliseconds instead of the pauses that the machines' Retry fields say, for tests */
  readonly retryPause?: number;
}

type EventLog =
  ReturnType<StateMachine['run']>['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

type MachineName = `${Stage}-sla`;

/** A timer that waits: a machine, under its name, to be woken at an instant. */
export interface Parked extends Waiting {
  readonly machine: MachineName;
  readonly input: StageTimerInput;
}

/** How long before its wake an execution is handed to the interpreter, whose own Wait does the rest. Milliseconds. */
const lead = 100;

/** How far ahead the interpreter is told to wake at least: Node warns of waits that are below zero. Milliseconds. */
const soonest = 5;

/** A bound far inside what setTimeout can count. */
const longestSleep = 3_600_000;

const load = (machine: MachineName): StateMachine =>
  new StateMachine(
    JSON.parse(readFileSync(new URL(`../../workflows/${machine}.asl.json`, import.meta.url), 'utf8')),
  );

const loadMachines = (): Readonly<Record<MachineName, StateMachine>> => ({
  'dispatch-sla': load('dispatch-sla'),
  'disposal-sla': load('disposal-sla'),
  'verification-sla': load('verification-sla'),
});

/**
 * Step Functions on one machine: interprets the same `.asl.json` files that are deployed.
 *
 * An interpreted execution costs 25 kB while it waits, and nearly all of them wait for hours. So one that enters a Wait
 * that is still far from its end is taken out of the interpreter and parked, a few hundred bytes in a heap under one
 * timer, and run again from there shortly before its wake. That is sound because the machines start with that very Wait
 * and carry nothing but their input from state to state; a test holds them to it.
 *
 * A failed check is repeated by the machine's own Retry. If that is used up the execution is over and logged, and the
 * sweeper finds the clock. Nothing outlives the process: `rearm` starts everything again at boot.
 */
export const createEmbeddedWorkflows = (dependencies: EmbeddedWorkflowsDependencies): EmbeddedWorkflows => {
  const { check, clock, log, width = 256, retryPause } = dependencies;
  const machines = loadMachines();
  const names = new Set<string>();
  const parked = new WakeHeap<Parked>();
  const active = new Map<string, () => void>();
  const checking = new Set<Promise<unknown>>();
  let alarm: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined;
  let stopped = false;

  const notPast = <T extends StageTimerInput>(input: T): T & { readonly wakeAt: string } => ({
    ...input,
    wakeAt: new Date(Math.max(Date.parse(input.wakeAt), clock.now() + soonest)).toISOString(),
  });

  const loggedCheck = async (name: string, input: unknown) => {
    const pending = check(parseTimerInput(input));
    checking.add(pending);
    try {
      return { ...notPast(await pending) };
    } catch (error) {
      log.warn('timer-check-failed', { timer: name, error: String(error) });
      throw error;
    } finally {
      checking.delete(pending);
    }
  };

  const isNear = (wakeAt: number): boolean => wakeAt - lead <= clock.now();
  const hasRoom = (): boolean => !stopped && active.size < width;

  const interpret = ({ machine, name, input }: Parked) =>
    machines[machine].run(
      { ...notPast(input) },
      {
        noThrowOnAbort: true,
        overrides: {
          taskResourceLocalHandlers: { CheckClock: (state) => loggedCheck(name, state) },
          ...(retryPause === undefined ? {} : { retryIntervalOverrides: { CheckClock: retryPause } }),
        },
      },
    );

  /** The input with which an execution has entered a Wait that is far from its end. */
  const farWait = (event: EventLog): StageTimerInput | undefined => {
    if (event.type !== 'StateEntered' || event.state.type !== 'Wait') return undefined;
    const input = parseTimerInput(event.state.input);
    return isNear(Date.parse(input.wakeAt)) ? undefined : input;
  };

  /** Follows an execution to its end, or to a long Wait, where it comes out with the input to go on with. */
  const follow = async (item: Parked): Promise<Parked | undefined> => {
    const execution = interpret(item);
    active.set(item.name, execution.abort);
    for await (const event of execution.eventLogs) {
      const input = farWait(event);
      if (input === undefined) continue;
      execution.abort();
      return { ...item, input, wakeAt: Date.parse(input.wakeAt) };
    }
    await execution.result;
    return undefined;
  };

  const run = async (item: Parked): Promise<void> => {
    try {
      const rest = await follow(item);
      if (rest === undefined || stopped) names.delete(item.name);
      else parked.push(rest);
    } catch (error) {
      names.delete(item.name);
      log.error('timer-execution-failed', { timer: item.name, error: String(error) });
    } finally {
      active.delete(item.name);
    }
    pump();
  };

  const setAlarm = (at: number): void => {
    if (alarm !== undefined && alarm.at <= at) return;
    clearTimeout(alarm?.timer);
    const timer = setTimeout(
      () => {
        alarm = undefined;
        pump();
      },
      Math.min(Math.max(0, at - clock.now()), longestSleep),
    );
    alarm = { at, timer };
  };

  /** Hands over what is nearly due as long as there is room; sleeps until the next otherwise. */
  const pump = (): void => {
    let next = parked.peek();
    while (next !== undefined && hasRoom() && isNear(next.wakeAt)) {
      parked.pop();
      void run(next);
      next = parked.peek();
    }
    if (next !== undefined && hasRoom()) setAlarm(next.wakeAt - lead);
  };

  return {
    get running() {
      return names.size;
    },
    start: async (machine, name, input) => {
      if (stopped) throw new Error(`workflow engine has stopped, cannot start ${name}`);
      if (names.has(name)) return;
      names.add(name);
      parked.push({ machine, name, input, wakeAt: Date.parse(input.wakeAt) });
      pump();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(alarm?.timer);
      parked.clear();
      names.clear();
      for (const abort of active.values()) abort();
      await Promise.allSettled(checking);
    },
  };
};
