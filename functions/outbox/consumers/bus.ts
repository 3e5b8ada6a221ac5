import { orderStepOf } from '../../domain/case/cityOrders.ts';
import type { CaseEvent } from '../../domain/case/types.ts';
import { countersOf } from '../../domain/evaluation/counting.ts';
import { type LocalHour, standingCountersOf, standingOfPlaces } from '../../domain/evaluation/standing.ts';
import type { CounterChange } from '../../domain/evaluation/types.ts';
import { given } from '../../domain/given.ts';
import type { BusEvent, BusPort } from '../../ports/bus.ts';
import type { CaseStore, Dimensions, OutboxMessage } from '../../store/types.ts';
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

/** What of a case's dimensions says nothing of where and what it is. */
const discreet = ({ channel, state, reportedAt, overdue }: Dimensions): Dimensions => ({
  channel,
  state,
  reportedAt,
  overdue,
});

const isSensitive = ({ before, after }: Told, sensitive: readonly string[]): boolean =>
  [before, after].some((each) => each?.subcategory !== undefined && sensitive.includes(each.subcategory));

/** Where a district reads a case that is given to it. */
export type DocumentAddress = (event: Pick<CaseEvent, 'caseId' | 'at'>) => string;

/** What of an event has to do with the city's orders, and the case itself for whoever is to have it. */
const orderedBy = (
  event: CaseEvent,
  documentAt: DocumentAddress | undefined,
): Pick<BusEvent, 'order' | 'for' | 'document'> => {
  const step = orderStepOf(event);
  if (step === undefined) return {};
  const { order: id, text, to } = step;
  const order = { id, ...given('text', text) };
  return to === undefined || documentAt === undefined
    ? { order }
    : { order, for: to, document: documentAt(event) };
};

/**
 * A message as the bus carries it. A recount makes it anew from the timeline, and it is the same. Of a case of a sensitive
 * subcategory neither place nor category leaves the district.
 */
export const busEventOf = (
  message: Told,
  { count, standing }: Telling,
  sensitive: readonly string[] = [],
  documentAt?: DocumentAddress,
): BusEvent => {
  const { event, before, after } = message;
  const { id, tenant, caseId, version, at } = event;
  const told = isSensitive(message, sensitive) ? discreet : (dimensions: Dimensions) => dimensions;
  const dimensions = { ...(before === undefined ? {} : { before: told(before) }), after: told(after) };
  const counted = { counters: count(message), standing: standing(message) };
  const ordered = orderedBy(event, documentAt);
  const type = `case.${event.type}.v1`;
  return { id, type, tenant, caseId, version, at, ...dimensions, ...counted, ...ordered };
};

/**
 * Tells the district's bus of every event, with the numbers that the dispatcher will add for it as far as evaluation
 * needs them, and of what stands open: `count` and `standing` must be among what the dispatcher counts by. Whoever
 * listens keeps the event's id in mind, since events may come twice and in any order.
 */
export const createBusConsumer = ({
  bus,
  sensitive = [],
  documentAt,
  cases,
  ...telling
}: Telling & {
  readonly bus: BusPort;
  readonly sensitive?: readonly string[];
  readonly documentAt?: DocumentAddress;
  readonly cases?: Pick<CaseStore, 'load'>;
}): Consumer => ({
  name: 'bus',
  handle: async (message) => {
    const event = busEventOf(message, telling, sensitive, documentAt);
    const { after, order, caseId } = event;
    // Read only for what is rare: neither the event nor the dimensions hold the number.
    const named = after.overdue || order !== undefined ? await cases?.load(caseId) : undefined;
    await bus.publish([{ ...event, ...given('number', named?.number) }]);
  },
});
