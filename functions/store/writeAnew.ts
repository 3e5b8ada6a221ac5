import { setTimeout as pause } from 'node:timers/promises';

/** How often somebody else may write first before we call it a defect. */
const mostRivals = 60;

/** Milliseconds by which those who write the same thing move apart at first, and at most. */
const firstPause = 3;
const longestPause = 200;

/** Reads, changes and writes what others may write too, until nobody was quicker. `what` is for the defect. */
export const writeAnew = async <T>(
  what: string,
  attempt: () => Promise<{ readonly done: T } | 'again'>,
): Promise<T> => {
  for (let rival = 0; rival < mostRivals; rival++) {
    const outcome = await attempt();
    if (outcome !== 'again') return outcome.done;
    await pause(Math.min(longestPause, firstPause * (rival + 1)) * Math.random());
  }
  throw new Error(`${what} is written by too many at once`);
};
