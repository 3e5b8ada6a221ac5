import type { Alarm, Flapping, Owed, Threshold, Told } from '../alarms/types.ts';
import type { Position } from '../grid/types.ts';
import type { EndpointSecret } from '../webhooks/types.ts';

/** A gateway signs for the devices behind it; a source is another platform that hands reports over. */
export const deviceKinds = ['sensor', 'camera', 'vehicle', 'gateway', 'source'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** Something that signs what it sends. All instants are epoch milliseconds. */
export interface Device {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  /** the component (部件) that it watches, reference §4.6 */
  readonly component?: string;
  /** where it stands, WGS-84 */
  readonly point?: Position;
  /** the gateway that may speak for it */
  readonly gateway?: string;
  /** of a source: the channel of its reports */
  readonly channel?: string;
  readonly enabled: boolean;
  /** newest first; never empty */
  readonly secrets: readonly EndpointSecret[];
  readonly createdAt: number;
  readonly createdBy: string;
  readonly updatedAt: number;
}

/** What sensors of the district measure, and between which values a reading can be believed. */
export interface Metric {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/** What cameras of the district recognise. */
export interface DetectedType {
  readonly code: string;
  readonly name: string;
}

interface RuleBase {
  readonly id: string;
  readonly subcategory: string;
  readonly channel: string;
  /** of the report; `{device}`, `{value}`, `{unit}` and `{name}` stand for what it was */
  readonly text: string;
}

export interface ThresholdRule extends RuleBase, Threshold {
  readonly metric: string;
}

/** All durations are in seconds. */
export interface EventRule extends RuleBase {
  readonly event: string;
  readonly minConfidence: number;
  /** an event within so many seconds of the last belongs to the same alarm */
  readonly quietFor: number;
  /** what is seen by something that moves, so many metres from where the alarm was raised, is another thing */
  readonly apart: number;
}

export type DeviceRule = ThresholdRule | EventRule;

/** What a tenant makes of what its devices send. */
export interface DeviceSettings {
  readonly metrics: readonly Metric[];
  readonly events: readonly DetectedType[];
  readonly rules: readonly DeviceRule[];
  readonly flapping: Flapping;
  /** requests of one device: a bucket that fills again at a steady rate */
  readonly rate: { readonly burst: number; readonly perSecond: number };
}

export interface DeviceState {
  readonly seenAt?: number;
  readonly tokens?: number;
  readonly tokensAt?: number;
  /** the newest reading of each metric */
  readonly readings: Readonly<Record<string, { readonly at: number; readonly value: number }>>;
  /** the newest event of each type */
  readonly events: Readonly<Record<string, number>>;
  readonly position?: { readonly point: Position; readonly at: number };
  /** by rule */
  readonly alarms: Readonly<Record<string, Alarm>>;
  /** by rule: the newest that a case was told */
  readonly told: Readonly<Record<string, Told>>;
  /** oldest first */
  readonly owed: readonly Owed[];
}

/** One thing that a device says, read and in WGS-84. */
export type Observation =
  | { readonly kind: 'reading'; readonly metric: string; readonly value: number; readonly at: number }
  | {
      readonly kind: 'event';
      readonly type: string;
      readonly confidence: number;
      readonly at: number;
      readonly photo?: string;
    }
  | { readonly kind: 'position'; readonly point: Position; readonly at: number };
