import { addCounted, countedBetween, countingOf, dueAt } from './due.ts';
import { isOverdue } from './light.ts';
import { type Calendar, type Clock, type Ladder, type Limit, levels, type Stage } from './types.ts';

/**
 * The life of a clock. Every step answers a new clock, or the given one where it does not apply to its status: a paused
 * clock is not paused again.
 *
 * `revision` rises when a clock is paused, resumed, stopped or reopened, and must rise wherever a deadline is ever
 * moved nearer: timers set before are then wrong. It stays on an extension, as the timer set before finds time left
 * and waits again (design §4).
 */

/** No engine is asked to wait longer than this at once (design §4). */
const longestWait = 7 * 86_400_000;

const counted = (from: number, to: number, { limit }: Clock, calendar: Calendar): number =>
  countedBetween(from, to, countingOf(limit.unit), calendar);

const later = (instant: number, ms: number, { limit }: Clock, calendar: Calendar): number =>
  addCounted(instant, ms, countingOf(limit.unit), calendar);

/** When the next rung of the ladder is reached. Overdue is strictly after the deadline, hence the millisecond. */
const nextRungAt = (clock: Clock, ladder: Ladder, calendar: Calendar): number | undefined => {
  if (clock.level < levels.warned) return clock.warnAt;
  if (clock.level < levels.breached) return clock.dueAt + 1;
  const rung = ladder.escalations[clock.level - levels.breached];
  return rung && dueAt(clock.dueAt, rung.afterDue, calendar);
};

const asleep = ({ wakeAt: _, ...clock }: Clock): Clock => clock;

const awake = (clock: Clock, ladder: Ladder, calendar: Calendar): Clock => {
  const wakeAt = nextRungAt(clock, ladder, calendar);
  return wakeAt === undefined ? asleep(clock) : { ...clock, wakeAt };
};

export interface ClockStart {
  readonly stage: Stage;
  readonly cycle: number;
  readonly limit: Limit;
  readonly now: number;
  readonly calendar: Calendar;
  readonly ladder: Ladder;
  /** a deadline somebody fixed, instead of the limit's own */
  readonly dueAt?: number;
}

/** A clock that starts now, at revision 0. The warning comes when its share of the counted time is used. */
export const startClock = (start: ClockStart): Clock => {
  const { stage, cycle, limit, now, calendar, ladder } = start;
  const due = start.dueAt ?? dueAt(now, limit, calendar);
  const counting = countingOf(limit.unit);
  const share = Math.round(countedBetween(now, due, counting, calendar) * ladder.warnAtShare);
  const clock: Clock = {
    stage,
    cycle,
    revision: 0,
    status: 'running',
    startedAt: now,
    limit,
    dueAt: due,
    // A deadline fixed in the past was over before the clock began.
    warnAt: Math.min(due, addCounted(now, share, counting, calendar)),
    level: levels.none,
  };
  return awake(clock, ladder, calendar);
};

/**
 * Stops counting until it is resumed. Keeps the counted time left, below zero if the deadline has passed. Wants no
 * wake-up; the caller may set one for an agreed end of the pause.
 */
export const pauseClock = (clock: Clock, now: number, calendar: Calendar): Clock => {
  if (clock.status !== 'running') return clock;
  const over = counted(clock.dueAt, now, clock, calendar);
  const remaining = over > 0 ? -over : counted(now, clock.dueAt, clock, calendar);
  return { ...asleep(clock), status: 'paused', revision: clock.revision + 1, pausedAt: now, remaining };
};

/** Takes the wake-up from a clock that is paused, so that it stays so past the agreed end. */
export const silenceClock = (clock: Clock): Clock =>
  clock.status === 'paused' ? { ...asleep(clock), revision: clock.revision + 1 } : clock;

/**
 * The deadline after a pause in which `lost` milliseconds would have counted. One that had passed moves too, so that
 * escalations do not count the pause, but not up to `now`: what was overdue stays so, if need be by a millisecond.
 */
const dueAfterPause = (clock: Clock, now: number, lost: number, calendar: Calendar): number => {
  const { pausedAt = now, remaining = 0 } = clock;
  if (pausedAt > clock.dueAt) return Math.min(later(clock.dueAt, lost, clock, calendar), now - 1);
  // An extension in another unit may have set a deadline outside working periods: it is not brought nearer.
  return Math.max(clock.dueAt, later(now, remaining, clock, calendar));
};

/** Goes on with the counted time that was left when the clock was paused. */
export const resumeClock = (clock: Clock, now: number, calendar: Calendar, ladder: Ladder): Clock => {
  if (clock.status !== 'paused') return clock;
  const { pausedAt = now, remaining: _, ...rest } = clock;
  const lost = counted(pausedAt, now, clock, calendar);
  const due = dueAfterPause(clock, now, lost, calendar);
  const warnAt = Math.min(due, later(clock.warnAt, lost, clock, calendar));
  const resumed: Clock = {
    ...rest,
    status: 'running',
    revision: clock.revision + 1,
    dueAt: due,
    warnAt,
  };
  return awake(resumed, ladder, calendar);
};

/**
 * A warning yet to come is given again. A breach stays, also one that no check had recorded before the extension was
 * granted: whoever granted it knew.
 */
const levelAfterExtension = (clock: Clock, warnAt: number, now: number): number => {
  if (isOverdue(clock, now)) return Math.max(clock.level, levels.breached);
  return warnAt > now ? levels.none : clock.level;
};

/**
 * Adds a limit on top of the current deadline. The warning moves by its share of the counted time added, so that it
 * comes when that share of all time promised since the start, pauses left out, is used. Only for a running clock.
 */
export const extendClock = (
  clock: Clock,
  added: Limit,
  now: number,
  calendar: Calendar,
  ladder: Ladder,
): Clock => {
  if (clock.status !== 'running') return clock;
  const due = dueAt(clock.dueAt, added, calendar);
  const share = Math.round(counted(clock.dueAt, due, clock, calendar) * ladder.warnAtShare);
  const warnAt = Math.min(due, later(clock.warnAt, share, clock, calendar));
  const level = levelAfterExtension(clock, warnAt, now);
  return awake({ ...clock, dueAt: due, warnAt, level }, ladder, calendar);
};

/** Ends the clock at this moment; one that was paused is judged by the pause. */
export const stopClock = (clock: Clock, now: number): Clock =>
  clock.status === 'stopped'
    ? clock
    : { ...asleep(clock), status: 'stopped', revision: clock.revision + 1, stoppedAt: now };

/**
 * Undoes a stop: the deadline stays and the time since counts. One that was paused before is paused again, without a
 * wake-up.
 */
export const reopenClock = (clock: Clock, ladder: Ladder, calendar: Calendar): Clock => {
  if (clock.status !== 'stopped') return clock;
  const { stoppedAt: _, ...rest } = clock;
  const revision = clock.revision + 1;
  if (clock.pausedAt !== undefined) return { ...rest, status: 'paused', revision };
  return awake({ ...rest, status: 'running', revision }, ladder, calendar);
};

export interface ClockCheck {
  /** the clock as given where nothing happened */
  readonly clock: Clock;
  readonly happened: 'warned' | 'breached' | 'escalated' | undefined;
  /** roles to be told */
  readonly notify: readonly string[];
}

type Rung = Pick<ClockCheck, 'happened' | 'notify'> & { readonly level: number };

const rungReached = (clock: Clock, now: number, ladder: Ladder, calendar: Calendar): Rung | undefined => {
  if (clock.level < levels.breached && now > clock.dueAt) {
    return { happened: 'breached', level: levels.breached, notify: ladder.breachNotify };
  }
  const at = nextRungAt(clock, ladder, calendar);
  if (at === undefined || now < at) return undefined;
  if (clock.level < levels.warned) {
    return { happened: 'warned', level: levels.warned, notify: ladder.warnNotify };
  }
  const notify = ladder.escalations[clock.level - levels.breached]?.notify ?? [];
  return { happened: 'escalated', level: clock.level + 1, notify };
};

/**
 * What a wake-up at `now` finds: at most one rung of the ladder. A check that comes after the deadline skips the
 * warning; escalations follow one a call while their time has passed. Sets the next `wakeAt`, none after the last.
 */
export const checkClock = (clock: Clock, now: number, ladder: Ladder, calendar: Calendar): ClockCheck => {
  const rung = clock.status === 'running' ? rungReached(clock, now, ladder, calendar) : undefined;
  if (rung === undefined) return { clock, happened: undefined, notify: [] };
  const { happened, level, notify } = rung;
  return { clock: awake({ ...clock, level }, ladder, calendar), happened, notify };
};

/** When an engine should look at the clock again: at its `wakeAt`, but at most 7 days after `now`. */
export const nextWake = ({ wakeAt }: Clock, now: number): number | undefined =>
  wakeAt === undefined ? undefined : Math.min(wakeAt, now + longestWait);
