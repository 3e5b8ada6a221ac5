import type { Reading, VitalSign } from './types.ts';

/**
 * Readings lie in slots of six hours, as traces do in a quarter of one (decision 0034). What is kept does not depend on the
 * order or the number of times in which readings arrive, and a slot cannot grow beyond what fits into it.
 */
export const slotMilliseconds = 6 * 3_600_000;

export const slotOf = (at: number): number => at - (at % slotMilliseconds);

/** Of each span of this length the earliest instant is kept: signs are expected once a minute at the most. */
const spanMilliseconds = 30_000;

/** More values for one instant than this say no more than that the source contradicts itself. */
const mostValues = 4;

const isWrong = ({ wrongMeasure }: Reading): number => (wrongMeasure ? 1 : 0);

/** The value that came first stands for its instant. */
const order = (left: Reading, right: Reading): number =>
  left.at - right.at ||
  left.receivedAt - right.receivedAt ||
  left.value - right.value ||
  isWrong(left) - isWrong(right);

const isSame = (left: Reading) => (right: Reading) =>
  left.at === right.at && left.value === right.value && left.wrongMeasure === right.wrongMeasure;

/** Readings by time, each once however often it came; of one instant those with different values, the first one first. */
export const merged = (readings: readonly Reading[]): readonly Reading[] => {
  const spans = new Map<number, Reading[]>();
  for (const reading of readings.toSorted(order)) {
    const span = Math.floor(reading.at / spanMilliseconds);
    const kept = spans.get(span) ?? [];
    const isOfInstant = kept.every(({ at }) => at === reading.at);
    if (!isOfInstant || kept.length === mostValues || kept.some(isSame(reading))) continue;
    spans.set(span, [...kept, reading]);
  }
  return [...spans.values()].flat();
};

/** What comes of a reading that is offered to those that are kept. */
export type Reception = 'accepted' | 'duplicate';

export const receptionOf = (kept: readonly Reading[], reading: Reading): Reception =>
  kept.some(isSame(reading)) ? 'duplicate' : 'accepted';

/** Whether a reading can be believed: in the sign's unit of measure, and within its plausible range. */
export const isValid = (
  { min, max }: Pick<VitalSign, 'min' | 'max'>,
  { value, wrongMeasure }: Reading,
): boolean => wrongMeasure === undefined && value >= min && value <= max;
