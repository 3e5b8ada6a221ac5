import type { TracePoint } from './types.ts';

/** A trace is kept in slots of this length: every local day of every time zone of today begins with one. */
export const slotMilliseconds = 15 * 60_000;

/** The instant at which the slot of an instant begins. */
export const slotOf = (at: number): number => at - (at % slotMilliseconds);

const order = (a: TracePoint, b: TracePoint): number =>
  a.at - b.at ||
  a.point[0] - b.point[0] ||
  a.point[1] - b.point[1] ||
  (a.accuracy ?? -1) - (b.accuracy ?? -1);

/**
 * Points by time, of each span of `secondsBetween` the earliest only: what is kept does not depend on the order or the
 * number of times in which points arrive, and a slot never holds more than fit into it.
 */
export const keptOf = (points: readonly TracePoint[], secondsBetween: number): readonly TracePoint[] => {
  const kept = new Map<number, TracePoint>();
  for (const point of points.toSorted(order)) {
    const span = Math.floor(point.at / (secondsBetween * 1000));
    if (!kept.has(span)) kept.set(span, point);
  }
  return [...kept.values()];
};
