import type { CounterChange } from '../../domain/evaluation/types.ts';
import type { BusPort } from '../../ports/bus.ts';
import type { OutboxMessage } from '../../store/types.ts';
import type { Consumer } from '../dispatcher.ts';

/**
 * Tells the district's bus of every event, with the numbers that the dispatcher will add for it as far as evaluation
 * needs them, and of what stands open: `count` and `standing` must be among what the dispatcher counts by. Whoever listens keeps the event's id in mind, since events may come twice and in any order.
 */
export const createBusConsumer = (dependencies: {
  readonly bus: BusPort;
  readonly count: (message: OutboxMessage) => readonly CounterChange[];
  readonly standing: (message: OutboxMessage) => readonly CounterChange[];
}): Consumer => {
  const { bus, count, standing } = dependencies;
  return {
    name: 'bus',
    handle: async (message) => {
      const { event, before, after } = message;
      const { id, tenant, caseId, version, at } = event;
      const type = `case.${event.type}.v1`;
      const dimensions = { ...(before === undefined ? {} : { before }), after };
      const counted = { counters: count(message), standing: standing(message) };
      await bus.publish([{ id, type, tenant, caseId, version, at, ...dimensions, ...counted }]);
    },
  };
};
