import { given } from '../given.ts';
import type { CaseEvent, HandOver } from './types.ts';

/** What an event says of an order of the city, and whom it sends the case to. */
export interface OrderStep {
  readonly order: string;
  /** words of staff that the city reads: the answer to an order, or why a case was given back */
  readonly text?: string;
  /** key of the district that is to take the case */
  readonly to?: string;
}

type Told = Pick<CaseEvent, 'type' | 'at' | 'changes' | 'reason'>;

const supervised = ({ type, at, changes }: Told): OrderStep | undefined => {
  const orders = changes.supervisionOrders ?? [];
  const told = type === 'supervisionOrdered' ? orders.at(-1) : orders.find(({ answer }) => answer?.at === at);
  if (told?.city === undefined) return undefined;
  return { order: told.id, ...given('text', told.answer?.text) };
};

const moved = (last: HandOver, { type, reason }: Told): OrderStep => ({
  order: last.order,
  ...given('text', type === 'handedBack' ? reason : undefined),
  ...given('to', type === 'handedOver' ? last.to : undefined),
  ...given('to', type === 'handedBack' ? last.from : undefined),
});

/** Undefined for whatever has nothing to do with the city. */
export const orderStepOf = (event: Told): OrderStep | undefined => {
  if (event.type === 'supervisionOrdered' || event.type === 'supervisionAnswered') return supervised(event);
  // Only what moves a case changes its hand-overs.
  const last = event.changes.handOvers?.at(-1);
  return last === undefined ? undefined : moved(last, event);
};
