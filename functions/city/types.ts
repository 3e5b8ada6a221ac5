import type { Counter, CounterChange } from '../domain/evaluation/types.ts';

/**
 * What the city reads of a district's event: what the district itself added to its counters for it. The city does not
 * count anew, so it equals the sum of its districts while they run different builds, and needs none of their data.
 */
export interface CityEvent {
  readonly id: string;
  /** `<city folder>/<district folder>` */
  readonly tenant: string;
  readonly counters: readonly CounterChange[];
}

/** The counters of one period by district. */
export type CountersByDistrict = ReadonlyMap<string, Counter>;
