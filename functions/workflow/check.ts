import type { Executed, Executor } from '../commands/execute.ts';
import type { CaseEventType } from '../domain/case/types.ts';
import type { Actor } from '../domain/identity/types.ts';
import type { Refusal } from '../domain/refusal.ts';
import { nextWake } from '../domain/sla/clock.ts';
import type { Clock } from '../domain/sla/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import { type StageTimerInput, timerName } from '../ports/workflows.ts';
import type { ClockStore } from '../store/types.ts';

/** What the machines of workflows/ choose their next state by. */
export type Verdict = 'wait' | 'warned' | 'breached' | 'escalated' | 'done';

export interface StageCheck extends StageTimerInput {
  readonly verdict: Verdict;
}

export type CheckStage = (input: StageTimerInput) => Promise<StageCheck>;

export interface CheckDependencies {
  /** reads must be strongly consistent: a clock just written must not look older */
  readonly clocks: Pick<ClockStore, 'get'>;
  readonly execute: Executor['execute'];
  readonly clock: ClockPort;
  readonly log: LogPort;
}

/** Who acts when a timer wakes. */
const timerActor: Actor = { id: 'system', name: 'system', roles: ['system'] };

/**
 * How long to leave a clock alone that is due although the domain finds nothing to do, as while a void is asked for of a
 * suspended case. Anything but a hot loop; the sweeper looks sooner.
 */
const noProgressPause = 900_000;

const verdicts: Partial<Record<CaseEventType, Verdict>> = {
  warned: 'warned',
  breached: 'breached',
  escalated: 'escalated',
};

type WakingClock = Clock & { readonly wakeAt: number };

/** Whether the clock is the very one this timer was started for and still wants to be woken. */
const isMine = (clock: Clock | undefined, input: StageTimerInput): clock is WakingClock =>
  clock?.wakeAt !== undefined && clock.cycle === input.cycle && clock.revision === input.revision;

/**
 * What the state machines call when they wake: reads the clock and, if it is due, gives the command `checkClock`. The
 * domain decides whether a warning, a breach or an escalation follows (or a suspension ends), one at most. Repeating
 * the call is harmless. The answer carries the next `wakeAt`, at most 7 days ahead.
 *
 * `done` says that this timer is over: the clock is gone, stopped, paused without end, of a newer cycle or revision,
 * or its ladder is used up. After the last rung the machine comes back at once and is told so.
 *
 * Throws when the check could not be made, so that the machine's Retry applies; after that the sweeper takes over.
 */
export const checkStage = (dependencies: CheckDependencies): CheckStage => {
  const { clocks, execute, clock, log } = dependencies;

  const answer = (input: StageTimerInput, verdict: Verdict, wakeAt = clock.now()): StageCheck => {
    const { tenant, caseId, stage, cycle, revision } = input;
    return { tenant, caseId, stage, cycle, revision, wakeAt: new Date(wakeAt).toISOString(), verdict };
  };

  const wakeOf = (current: Clock | undefined): number | undefined =>
    current && nextWake(current, clock.now());

  /** The answer for a clock about which nothing has to be done now; undefined if it is due. */
  const answerUnlessDue = (input: StageTimerInput, current: Clock | undefined): StageCheck | undefined => {
    if (!isMine(current, input)) return answer(input, 'done');
    return current.wakeAt > clock.now() ? answer(input, 'wait', wakeOf(current)) : undefined;
  };

  const afterCommand = (input: StageTimerInput, { case: subject, event }: Executed): StageCheck => {
    const current = subject.clocks[input.stage];
    const verdict = event && verdicts[event.type];
    if (verdict !== undefined) return answer(input, verdict, wakeOf(current));
    const settled = answerUnlessDue(input, current);
    if (settled !== undefined) return settled;
    log.warn('clock-check-without-progress', { timer: timerName(input), event: event?.type });
    return answer(input, 'wait', clock.now() + noProgressPause);
  };

  /** Refused because the case moved on meanwhile: then its clock has moved on too. Otherwise somebody must know. */
  const afterRefusal = async (input: StageTimerInput, { type }: Refusal): Promise<StageCheck> => {
    const settled = answerUnlessDue(input, await clocks.get(input.caseId, input.stage));
    if (settled !== undefined) return settled;
    throw new Error(`clock check of ${timerName(input)} refused: ${type}`);
  };

  return async (input) => {
    const { caseId, stage, cycle, revision } = input;
    const settled = answerUnlessDue(input, await clocks.get(caseId, stage));
    if (settled !== undefined) return settled;
    const command = { action: 'checkClock', stage, cycle, revision } as const;
    const result = await execute({ caseId, command, actor: timerActor });
    return result.ok ? afterCommand(input, result.value) : afterRefusal(input, result.refusal);
  };
};
