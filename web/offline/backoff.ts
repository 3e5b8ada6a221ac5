const firstMilliseconds = 2_000;
const mostMilliseconds = 5 * 60_000;

/**
 * How long to wait after so many failed attempts: doubling from two seconds up to five minutes, of which a random half
 * is taken off, so that phones that lost the network together do not all come back in the same moment.
 *
 * @param attempts 1 after the first failure
 * @param chance   from 0 to 1
 */
export const backoff = (attempts: number, chance: number): number => {
  const full = Math.min(mostMilliseconds, firstMilliseconds * 2 ** Math.min(attempts - 1, 20));
  return Math.round(full * (1 - chance / 2));
};
