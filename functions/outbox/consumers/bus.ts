import { countersOf } from '../../domain/evaluation/counting.ts';
import { type LocalHour, standingCountersOf, standingOfPlaces } from '../../domain/evaluation/standing.ts';
import type { CounterChange } from '../../domain/evaluation/types.ts';
import type { BusEvent, BusPort } from '../../ports/bus.ts';
import type { OutboxMessage } from '../../store/types.ts';
import type { Consumer } from '../dispatcher.ts';

/** A committed event with its case before and after it. */
export type Told = Pick<OutboxMessage, 'event' | 'before' | 'after'>;

/** What a message counts for whoever adds up districts. */
export interface Telling {
  readonly count: (message: Told) => readonly CounterChange[];
  readonly standing: (message: Told) => readonly CounterChange[];
}

/** What a district tells, counted in its own days and hours. */
export const tellingOf = (dateOf: (at: number) => string, hourOf: (at: number) => LocalHour): Telling => ({
  count: (message) => countersOf(message, dateOf),
  standing: (message) => standingOfPlaces(standingCountersOf(message, hourOf)),
});

/** A message as the bus carries it. A recount makes it anew from the timeline, and it is the same. */
export const busEventOf = (
  { event, before, after }: Told,
  counted: Pick<BusEvent, 'counters' | 'standing'>,
): BusEvent => {
  const { id, tenant, caseId, version, at } = event;
  const dimensions = { ...(before === undefined ? {} : { before }), after };
  return { id, type: `case.${event.type}.v1`, tenant, caseId, version, at, ...dimensions, ...counted };
};

/**
 * Tells the district's bus of every event, with the numbers that the dispatcher will add for it as far as evaluation
 * needs them, and of what stands open: `count` and `standing` must be among what the dispatcher counts by. Whoever
 * listens keeps the event's id in mind, since events may come twice and in any order.
 */
export const createBusConsumer = ({
  bus,
  count,
  standing,
}: Telling & { readonly bus: BusPort }): Consumer => ({
  name: 'bus',
  handle: (message) =>
    bus.publish([busEventOf(message, { counters: count(message), standing: standing(message) })]),
});
