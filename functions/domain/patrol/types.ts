import type { Position } from '../grid/types.ts';

/** Where somebody or something was. */
export interface TracePoint {
  /** epoch milliseconds */
  readonly at: number;
  /** WGS-84 */
  readonly point: Position;
  /** radius in metres within which the true place lies, as far as the receiver says */
  readonly accuracy?: number;
}

/** The time that a person was on duty, having consented to being seen on the map. */
export interface Duty {
  readonly person: string;
  readonly startedAt: number;
  /** absent while it goes on */
  readonly endedAt?: number;
}
