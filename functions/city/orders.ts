import type { KeptOrder } from './orderStore.ts';
import type { OrderStep } from './types.ts';

/** How an order of the city stands, each further on than those before it. */
export const orderStates = [
  'sent',
  'refused',
  'received',
  'answered',
  'underWay',
  'arrived',
  'givenBack',
  'back',
] as const;

export type OrderState = (typeof orderStates)[number];

/** What each event of a district means for the order. */
const stateAfter: Readonly<Record<string, OrderState>> = {
  refused: 'refused',
  supervisionOrdered: 'received',
  supervisionAnswered: 'answered',
  handedOver: 'underWay',
  handedIn: 'arrived',
  handedBack: 'givenBack',
  takenBack: 'back',
};

/** The furthest that any step has brought it: steps may be told in any order. */
export const stateOf = (steps: readonly OrderStep[]): OrderState =>
  steps.reduce<OrderState>((state, { event }) => {
    const told = stateAfter[event] ?? 'sent';
    return orderStates.indexOf(told) > orderStates.indexOf(state) ? told : state;
  }, 'sent');

/** Whether a district has not said anything yet, so that the order may be sent again. */
export const isUnheard = ({ steps }: Pick<KeptOrder, 'steps'>): boolean => steps.length === 0;
