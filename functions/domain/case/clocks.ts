import {
  extendClock,
  pauseClock,
  reopenClock,
  resumeClock,
  silenceClock,
  startClock,
  stopClock,
} from '../sla/clock.ts';
import { isOverdue } from '../sla/light.ts';
import { type Clock, type Limit, type Stage, stages } from '../sla/types.ts';
import type { Outcome } from './actions/outcome.ts';
import type { Context } from './context.ts';
import type { ClockEffect } from './lifecycle.ts';
import type { Case, CaseChanges } from './types.ts';

type Clocks = Case['clocks'];

interface StageLimit {
  readonly limit: Limit;
  /** a due time somebody fixed, instead of the limit's own */
  readonly dueAt?: number;
}

/** What the case or the tenant promises for a stage; nothing promised, no clock. */
const limitFor = (stage: Stage, subject: Case, { tenant, now }: Context): StageLimit | undefined => {
  if (stage !== 'disposal') {
    const limit = tenant.policies.stageLimits[stage];
    return limit === undefined ? undefined : { limit };
  }
  const { condition } = subject;
  if (condition?.explicitDueAt === undefined)
    return condition?.limit === undefined ? undefined : { limit: condition.limit };
  const minutes = Math.max(1, Math.round((condition.explicitDueAt - now) / 60_000));
  return { limit: { amount: minutes, unit: 'minute' }, dueAt: condition.explicitDueAt };
};

const running = (clock: Clock | undefined): clock is Clock =>
  clock !== undefined && clock.status !== 'stopped';

const startEffect = (stage: Stage, subject: Case, context: Context): Clock | undefined => {
  const promised = limitFor(stage, subject, context);
  if (promised === undefined) return undefined;
  return startClock({
    stage,
    cycle: (subject.clocks[stage]?.cycle ?? 0) + 1,
    now: context.now,
    calendar: context.tenant.calendar,
    ladder: context.tenant.policies.ladders[stage],
    ...promised,
  });
};

const pauseEffect = (clock: Clock, outcome: Outcome, { now, tenant }: Context): Clock => {
  const paused = pauseClock(clock, now, tenant.calendar);
  // The end of the suspension is a wake-up like any other.
  return outcome.pauseUntil === undefined ? paused : { ...paused, wakeAt: outcome.pauseUntil };
};

const changeEffect = (
  effect: ClockEffect['do'],
  clock: Clock,
  outcome: Outcome,
  context: Context,
): Clock | undefined => {
  const { now, tenant } = context;
  const ladder = tenant.policies.ladders[clock.stage];
  if (effect === 'reopen') return reopenClock(clock, ladder, tenant.calendar);
  if (!running(clock)) return undefined;
  if (effect === 'stop') return stopClock(clock, now);
  if (effect === 'pause') return pauseEffect(clock, outcome, context);
  if (effect === 'resume') return resumeClock(clock, now, tenant.calendar, ladder);
  return outcome.extendBy && extendClock(clock, outcome.extendBy, now, tenant.calendar, ladder);
};

/** One that is paused already wants no wake-up either while it is held. */
const hold = (clock: Clock, { now, tenant }: Context): Clock =>
  clock.status === 'paused' ? silenceClock(clock) : pauseClock(clock, now, tenant.calendar);

const release = (clock: Clock, { pauseUntil }: Outcome, { now, tenant }: Context): Clock =>
  pauseUntil === undefined
    ? resumeClock(clock, now, tenant.calendar, tenant.policies.ladders[clock.stage])
    : { ...clock, revision: clock.revision + 1, wakeAt: pauseUntil };

/** What the effects on all clocks do to one that has not been stopped. */
const onAll = {
  stopAll: (clock: Clock, _outcome: Outcome, { now }: Context) => stopClock(clock, now),
  holdAll: (clock: Clock, _outcome: Outcome, context: Context) => hold(clock, context),
  releaseAll: release,
} as const;

/** Clocks that a hand-over stopped run on as if it had not. */
const carriedOn = (clocks: Clocks, { handOvers = [] }: Case, { tenant }: Context): Clocks => {
  const reopened = (handOvers.at(-1)?.stages ?? []).flatMap((stage) => {
    const clock = clocks[stage];
    return clock === undefined
      ? []
      : [[stage, reopenClock(clock, tenant.policies.ladders[stage], tenant.calendar)] as const];
  });
  return { ...clocks, ...Object.fromEntries(reopened) };
};

/** One effect on the clocks so far; a stage whose clock does not change keeps it. */
const applyEffect = (
  clocks: Clocks,
  effect: ClockEffect,
  subject: Case,
  outcome: Outcome,
  context: Context,
): Clocks => {
  if (effect.do === 'carryOn') return carriedOn(clocks, subject, context);
  if (!('stage' in effect)) {
    const change = onAll[effect.do];
    const moved = stages
      .map((stage) => clocks[stage])
      .filter(running)
      .map((clock) => change(clock, outcome, context));
    return { ...clocks, ...Object.fromEntries(moved.map((clock) => [clock.stage, clock])) };
  }
  const current = clocks[effect.stage];
  if (effect.do === 'start') {
    const started = startEffect(effect.stage, { ...subject, clocks }, context);
    return started === undefined ? clocks : { ...clocks, [effect.stage]: started };
  }
  const changed = current && changeEffect(effect.do, current, outcome, context);
  return changed === undefined ? clocks : { ...clocks, [effect.stage]: changed };
};

export interface ClockMoves {
  /** clocks that the event touched, as they stand after it */
  readonly clocks: readonly Clock[];
  /** set once a disposal clock ran over; the mark never goes away again */
  readonly changes: Pick<CaseChanges, 'overdue'>;
}

/**
 * Carries out a row's clock effects in order. `subject` already has the action's changes, so that a start sees the
 * condition just filed. Whenever a disposal clock stands over its limit at this moment, the case is overdue for good.
 */
export const moveClocks = (
  subject: Case,
  effects: readonly ClockEffect[],
  outcome: Outcome,
  context: Context,
): ClockMoves => {
  const given =
    outcome.clock === undefined
      ? subject.clocks
      : { ...subject.clocks, [outcome.clock.stage]: outcome.clock };
  const after = effects.reduce(
    (clocks, effect) => applyEffect(clocks, effect, subject, outcome, context),
    given,
  );
  const touched = stages
    .map((stage) => after[stage])
    .filter((clock) => clock !== undefined && clock !== subject.clocks[clock.stage]);
  const disposal = subject.clocks.disposal;
  const late = running(disposal) && isOverdue(disposal, context.now);
  return {
    clocks: touched.filter((clock) => clock !== undefined),
    changes: late && !subject.overdue ? { overdue: true } : {},
  };
};
