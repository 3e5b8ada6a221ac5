import type { CaseState } from '../domain/case/types.ts';
import type { Counter, CounterChange } from '../domain/evaluation/types.ts';
import type { Refusal } from '../domain/refusal.ts';

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
  /** present for what has to do with an order of the city */
  readonly step?: OrderStep;
  /** present for events of cases that are overdue */
  readonly overdue?: OverdueCase;
}

/** What became of an order of the city: one event of a district about it. */
export interface OrderStep {
  readonly order: string;
  /** of the event: the same may be told twice */
  readonly id: string;
  /** the event, as `supervisionAnswered`; `refused` for an order that the district will not carry out */
  readonly event: string;
  /** epoch milliseconds */
  readonly at: number;
  readonly tenant: string;
  readonly caseId?: string;
  readonly number?: string;
  /** what the district's people said */
  readonly text?: string;
  readonly why?: Pick<Refusal, 'type' | 'params'>;
}

/** A case over its limit, as far as the city names it. */
export interface OverdueCase {
  readonly caseId: string;
  readonly number?: string;
  readonly version: number;
  /** of the event that told so; the first time it is when the limit was broken */
  readonly at: number;
  /** false once it has ended: it is then listed no longer */
  readonly open: boolean;
  readonly state: CaseState;
  readonly reportedAt: number;
  readonly street?: string;
  readonly subcategory?: string;
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
