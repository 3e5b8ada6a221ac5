import { type Judged, judgeReading, quietAlarm } from '../alarms/threshold.ts';
import type { Flapping, Owed } from '../alarms/types.ts';
import { isValid } from './readings.ts';
import type { Reading, VitalLight, VitalSign, VitalState, VitalThreshold } from './types.ts';

export const freshVital: VitalState = { alarms: {}, told: {}, owed: [] };

const owedOf = (rule: string, { at, value }: Reading, judged: readonly Judged[]): readonly Owed[] =>
  judged.flatMap(({ news, alarm: { number } }) =>
    news === undefined ? [] : [{ rule, news, number, at, value }],
  );

const judge = (
  state: VitalState,
  threshold: VitalThreshold,
  reading: Reading,
  flapping: Flapping,
): VitalState => {
  const { id } = threshold;
  const judged = judgeReading(state.alarms[id] ?? quietAlarm, threshold, reading, flapping);
  const alarm = judged.at(-1)?.alarm;
  if (alarm === undefined) return state;
  return {
    ...state,
    alarms: { ...state.alarms, [id]: alarm },
    owed: [...state.owed, ...owedOf(id, reading, judged)],
  };
};

const take = (state: VitalState, sign: VitalSign, reading: Reading, flapping: Flapping): VitalState => {
  if (!isValid(sign, reading) || reading.at <= (state.latest?.at ?? -1)) return state;
  const seen: VitalState = { ...state, latest: reading };
  return sign.thresholds.reduce((before, threshold) => judge(before, threshold, reading, flapping), seen);
};

const byTime = (left: Reading, right: Reading): number =>
  left.at - right.at || left.receivedAt - right.receivedAt || left.value - right.value;

/**
 * A sign's state after more readings, in whatever order they are given. Those that cannot be believed, and those no newer
 * than the newest judged before, are history and change nothing here.
 */
export const observeVital = (
  state: VitalState,
  sign: VitalSign,
  readings: readonly Reading[],
  flapping: Flapping,
): VitalState =>
  readings.toSorted(byTime).reduce((before, reading) => take(before, sign, reading, flapping), state);

const minute = 60_000;

export const isLate = ({ lateAfterMinutes }: VitalSign, { latest }: VitalState, now: number): boolean =>
  latest === undefined || now - latest.at > lateAfterMinutes * minute;

/** Of the alarms as they stand, so that it does not flicker with every reading; grey where the newest reading is too old. */
export const lightOf = (sign: VitalSign, state: VitalState, now: number): VitalLight => {
  if (isLate(sign, state, now)) return 'grey';
  const isOpen = ({ id }: VitalThreshold): boolean =>
    ['raised', 'clearing'].includes(state.alarms[id]?.phase ?? 'idle');
  const open = sign.thresholds.filter(isOpen).map(({ level }) => level);
  if (open.includes('alarm')) return 'red';
  return open.includes('warning') ? 'amber' : 'green';
};
