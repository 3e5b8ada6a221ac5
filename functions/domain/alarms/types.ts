import type { Position } from '../grid/types.ts';

/** Between which values an alarm is raised and cleared. All durations are in seconds. */
export interface Threshold {
  readonly comparison: 'above' | 'below';
  readonly value: number;
  /** how long the value must be beyond the threshold before it raises */
  readonly for: number;
  /** from where on the value is normal again: on the other side of `value`, or on it */
  readonly clear: number;
  readonly clearFor: number;
}

export interface Flapping {
  /** so many raises … */
  readonly raises: number;
  /** … within so many seconds are flapping, until as long passes without a raise or a clear */
  readonly within: number;
}

export type AlarmPhase = 'idle' | 'pending' | 'raised' | 'clearing';

/** Where a device or a vital sign stands with one rule. All instants are epoch milliseconds. */
export interface Alarm {
  readonly phase: AlarmPhase;
  /** when it came into this phase */
  readonly since: number;
  /** of the newest observation that was judged; older ones change nothing */
  readonly at: number;
  /** how often it was raised: the newest raise's number */
  readonly number: number;
  /** raises within the time of flapping, oldest first */
  readonly raises: readonly number[];
  /** when it was last raised or cleared */
  readonly movedAt: number;
  readonly flapping: boolean;
  /** where it was raised, of what moves */
  readonly point?: Position;
}

/**
 * What follows from an observation: `raised` for the first time in a while, `again` soon after, `flapping` once it has been
 * too often, and `cleared`.
 */
export const alarmNews = ['raised', 'again', 'flapping', 'cleared'] as const;
export type AlarmNews = (typeof alarmNews)[number];

/** News of an alarm that nobody was told yet. */
export interface Owed {
  readonly rule: string;
  readonly news: AlarmNews;
  readonly number: number;
  readonly at: number;
  readonly value?: number;
  readonly photo?: string;
  /** where it was, for what moves */
  readonly point?: Position;
}

/** What came of an owed news: the case that says it, or why none does. */
export interface Told {
  readonly news: AlarmNews;
  readonly number: number;
  readonly at: number;
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly refused?: string;
}
