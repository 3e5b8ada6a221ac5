import type { Alarm, Flapping, Owed, Threshold, Told } from '../alarms/types.ts';
import type { Position } from '../grid/types.ts';
import type { Language } from '../tenant/types.ts';

/**
 * Vital signs (体征指标, reference §8.5 S4-05): figures by which a district sees how it is running. Other departments push
 * them, or they are pulled from units. All instants are epoch milliseconds.
 */

type InBoth = Readonly<Record<Language, string>>;

export const vitalLevels = ['warning', 'alarm'] as const;
type VitalLevel = (typeof vitalLevels)[number];

/** The case that a crossing begins. */
export interface VitalReport {
  readonly channel: string;
  readonly subcategory: string;
  /** where: a point in WGS-84, or a community */
  readonly point?: Position;
  readonly community?: string;
  /** `{name}`, `{value}` and `{unit}` stand for what it was */
  readonly text: string;
}

/** A threshold, and who is told or what is begun when it is crossed. */
export interface VitalThreshold extends Threshold {
  readonly id: string;
  readonly level: VitalLevel;
  /** `role:<role>` or `unit:<code>` */
  readonly notify: readonly string[];
  readonly report?: VitalReport;
}

/** Where a sign is fetched from. */
export interface VitalPull {
  readonly url: string;
  /** JSON pointers (RFC 6901) into the answer: to the value, and to when it was measured, now where absent */
  readonly value: string;
  readonly at?: string;
  /** the name under which the operator keeps the `authorization` header */
  readonly secret?: string;
}

export interface VitalSign {
  readonly code: string;
  readonly names: InBoth;
  readonly definition: InBoth;
  /** the unit of measure, such as `%` */
  readonly measure: string;
  /** the unit of the tenant that answers for it */
  readonly source: string;
  /** a reading is expected once in every so many minutes */
  readonly everyMinutes: number;
  /** older than so many minutes, the newest reading says nothing of now */
  readonly lateAfterMinutes: number;
  /** a reading that came within so many minutes of being measured is timely */
  readonly timelyMinutes: number;
  /** between which values, both included, a reading can be believed */
  readonly min: number;
  readonly max: number;
  /** by how much it can change in an hour at the most; where absent, consistency is not scored */
  readonly maxChangePerHour?: number;
  /** devices that may push it, beside machine clients of the source */
  readonly devices: readonly string[];
  readonly pull?: VitalPull;
  readonly thresholds: readonly VitalThreshold[];
  /** shown as one that nobody has agreed on with its source yet */
  readonly example?: true;
}

/** What a tenant sees of how it is running. */
export interface VitalSettings {
  readonly signs: readonly VitalSign[];
  readonly flapping: Flapping;
  readonly retentionDays: number;
}

export interface Reading {
  /** when it was measured */
  readonly at: number;
  readonly value: number;
  readonly receivedAt: number;
  /** it came in another unit of measure than the sign's */
  readonly wrongMeasure?: true;
}

/** Where a sign stands. */
export interface VitalState {
  /** the newest reading that can be believed */
  readonly latest?: Reading;
  /** when it was fetched last, or tried */
  readonly pulledAt?: number;
  /** by threshold */
  readonly alarms: Readonly<Record<string, Alarm>>;
  readonly told: Readonly<Record<string, Told>>;
  /** oldest first */
  readonly owed: readonly Owed[];
}

/** `grey`: nothing recent enough to say. */
export type VitalLight = 'green' | 'amber' | 'red' | 'grey';

/**
 * What else is to be said of an accepted reading: `late` is older than the newest and only history; `implausible` is out of
 * range or in another unit of measure, `conflicting` says something else of an instant than what came first, both of which
 * count against quality only; `superseded` is not kept, as another instant of the same half minute is.
 */
export const readingNotes = ['late', 'implausible', 'conflicting', 'superseded'] as const;
export type ReadingNote = (typeof readingNotes)[number];
