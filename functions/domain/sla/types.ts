/** Units of a time limit (reference §3.5). The urgent units and calendar days run through nights and holidays. */
export const limitUnits = [
  'urgentWorkingHour',
  'workingHour',
  'urgentWorkingDay',
  'workingDay',
  'calendarDay',
  'minute',
] as const;

export type LimitUnit = (typeof limitUnits)[number];

/** `amount` may be fractional and is above zero. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** Minutes since local midnight, end exclusive: `[480, 720]` is 08:00 to 12:00. */
export type WorkingPeriod = readonly [startMinute: number, endMinute: number];

/**
 * When a tenant works. `weekly[0]` is Sunday. A date in `holidays` has no working periods; a date in `makeUpWorkdays`
 * (调休) works by `makeUpPeriods`, even at a weekend. Dates are local, `YYYY-MM-DD`.
 */
export interface Calendar {
  readonly timeZone: string;
  readonly weekly: readonly [
    readonly WorkingPeriod[],
    readonly WorkingPeriod[],
    readonly WorkingPeriod[],
    readonly WorkingPeriod[],
    readonly WorkingPeriod[],
    readonly WorkingPeriod[],
    readonly WorkingPeriod[],
  ];
  readonly makeUpPeriods: readonly WorkingPeriod[];
  readonly holidays: ReadonlySet<string>;
  readonly makeUpWorkdays: ReadonlySet<string>;
  /** first and last date for which holidays are known; outside, only the week counts */
  readonly knownFrom: string;
  readonly knownTo: string;
}

export const stages = ['dispatch', 'disposal', 'verification'] as const;

export type Stage = (typeof stages)[number];

export type Light = 'green' | 'amber' | 'red';

/** One rung above the breach: who is told when a stage is over by that much. */
export interface EscalationStep {
  readonly afterDue: Limit;
  readonly notify: readonly string[];
}

/** A tenant's rules for one stage. `warnAt` is the used share at which the light turns amber, 0.8 in reference §3.5. */
export interface Ladder {
  readonly warnAtShare: number;
  readonly warnNotify: readonly string[];
  readonly breachNotify: readonly string[];
  readonly escalations: readonly EscalationStep[];
}

/** Levels of a clock; after `breached` comes one for each escalation. */
export const levels = { none: 0, warned: 1, breached: 2 } as const;

/**
 * A running limit of one stage of one case. All instants are epoch milliseconds.
 *
 * `cycle` counts how often the stage was entered (rework enters disposal again); `revision` rises whenever the
 * deadline moves nearer or the clock is paused, resumed or stopped, so that an older wake-up knows it is stale.
 * `level` is 0 before the warning, 1 warned, 2 breached, 2+n after escalation n.
 */
export interface Clock {
  readonly stage: Stage;
  readonly cycle: number;
  readonly revision: number;
  readonly status: 'running' | 'paused' | 'stopped';
  readonly startedAt: number;
  readonly limit: Limit;
  readonly dueAt: number;
  readonly warnAt: number;
  /** when the engine must look again; absent when the clock is not running or the ladder is used up */
  readonly wakeAt?: number;
  readonly level: number;
  readonly pausedAt?: number;
  /** counted milliseconds still left when paused, in the unit's own time (working or continuous); negative if over */
  readonly remaining?: number;
  readonly stoppedAt?: number;
}
