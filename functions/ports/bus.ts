import type { CounterChange } from '../domain/evaluation/types.ts';
import type { Dimensions } from '../store/types.ts';

/** Who sends on a district's bus; the rule that carries events to the city asks for it. */
export const busSource = 'chengyun.district';

/** What a district tells others of a committed event. No personal data is in it. */
export interface BusEvent {
  /** the event's id: the same event may come twice */
  readonly id: string;
  /** `case.<event type>.v1` */
  readonly type: string;
  readonly tenant: string;
  readonly caseId: string;
  readonly version: number;
  /** epoch milliseconds */
  readonly at: number;
  readonly before?: Dimensions;
  readonly after: Dimensions;
  /** what the district itself counted, so that a city adds up the same numbers without knowing its rules */
  readonly counters: readonly CounterChange[];
  /** what the district counted of what stands open and of the day, for itself and its streets */
  readonly standing: readonly CounterChange[];
}

/** The bus of a district. Resolves once the bus has taken all of them. */
export interface BusPort {
  publish(events: readonly BusEvent[]): Promise<void>;
}
