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
  /** what stands open and happened in a day, of the district and its streets; none of a district of an older build */
  readonly standing: readonly CounterChange[];
  /** present for the event that a case begins with */
  readonly begun?: BegunCase;
}

/** What the city tells of a case that has just begun: no words of whoever reported it, and no person. */
export interface BegunCase {
  readonly caseId: string;
  /** epoch milliseconds */
  readonly at: number;
  readonly channel: string;
  readonly street?: string;
  readonly subcategory?: string;
}

/** The counters of one period by district. */
export type CountersByDistrict = ReadonlyMap<string, Counter>;

/** The counters of one scope by district, and by `streetKey` of counting.ts. */
export type CountersByPlace = ReadonlyMap<string, Counter>;
