import type { BusPort } from '../functions/ports/bus.ts';
import type { ClockPort } from '../functions/ports/clock.ts';

/**
 * A bus that notes how long after an event's instant the city has counted it, in milliseconds. Events carry the instant of
 * their command, so the commit itself is part of it. Switched off it carries nothing.
 */
export const timedBus = (to: BusPort, clock: ClockPort, begins = true) => {
  const lags: number[] = [];
  let on = begins;
  const bus: BusPort = {
    publish: async (events) => {
      if (!on) return;
      await to.publish(events);
      const now = clock.now();
      lags.push(...events.map(({ at }) => now - at));
    },
  };
  return {
    bus,
    lags,
    switchOn: () => {
      on = true;
    },
  };
};
