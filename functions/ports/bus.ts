import type { CounterChange } from '../domain/evaluation/types.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Dimensions } from '../store/types.ts';

/** Who sends on a district's bus; the rule that carries events to the city asks for it. */
export const busSource = 'chengyun.district';

/** Who sends the city's orders; the rule that carries them to a district asks for it. */
export const citySource = 'chengyun.city';

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
  /** of the case, where the city may have to name it to people: one that is overdue, or that it gave an order about */
  readonly number?: string;
  /** the city's order that it has to do with; `text` is what staff say to it */
  readonly order?: { readonly id: string; readonly text?: string };
  /** key of the district that is to take the case, and where that reads it; whoever has the address may for 30 days */
  readonly for?: string;
  readonly document?: string;
}

/** That a district will not do what the city ordered. */
export interface RefusedOrder {
  readonly id: string;
  readonly type: 'order.refused.v1';
  readonly tenant: string;
  readonly at: number;
  readonly order: { readonly id: string; readonly why: Pick<Refusal, 'type' | 'params'> };
  readonly counters: readonly [];
  readonly standing: readonly [];
}

/** Whatever a district tells by its bus. */
export type BusMessage = BusEvent | RefusedOrder;

/** The bus of a district. Resolves once the bus has taken all of them. */
export interface BusPort {
  publish(messages: readonly BusMessage[]): Promise<void>;
}
