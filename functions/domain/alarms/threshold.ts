import type { Alarm, AlarmNews, Flapping, Threshold } from './types.ts';

/**
 * Where an alarm of one rule of a device or a vital sign goes with each observation: idle → pending → raised → clearing → idle. There is at
 * most one at a time. Only observations newer than the last one judged count, one after the other, so that it makes no
 * difference in which batches they come.
 */

export interface Judged {
  readonly alarm: Alarm;
  readonly news?: AlarmNews;
}

export const quietAlarm: Alarm = {
  phase: 'idle',
  since: 0,
  at: -1,
  number: 0,
  raises: [],
  movedAt: 0,
  flapping: false,
};

const second = 1_000;

/** What a value says: `between` is the band in which an alarm stays as it is. */
type Level = 'over' | 'between' | 'normal';

const levelOf = ({ comparison, value: threshold, clear }: Threshold, value: number): Level => {
  const sign = comparison === 'above' ? 1 : -1;
  if (sign * value > sign * threshold) return 'over';
  return sign * value <= sign * clear ? 'normal' : 'between';
};

const entered = (alarm: Alarm, phase: Alarm['phase'], at: number): Alarm => ({ ...alarm, phase, since: at });

/** The first raise in a while is news of its own, those soon after are `again`, and of too many only the first is told. */
export const raised = (alarm: Alarm, at: number, { raises: most, within }: Flapping): Judged => {
  const raises = [...alarm.raises.filter((earlier) => earlier > at - within * second), at].slice(-most);
  const next = { ...entered(alarm, 'raised', at), raises, number: alarm.number + 1, movedAt: at };
  if (alarm.flapping) return { alarm: next };
  if (raises.length >= most) return { alarm: { ...next, flapping: true }, news: 'flapping' };
  return { alarm: next, news: raises.length === 1 ? 'raised' : 'again' };
};

const cleared = (alarm: Alarm, at: number): Judged => {
  const next = { ...entered(alarm, 'idle', at), movedAt: at };
  return alarm.flapping ? { alarm: next } : { alarm: next, news: 'cleared' };
};

type Step = (alarm: Alarm, level: Level, at: number, rule: Threshold, flapping: Flapping) => Judged;

const lasted = (alarm: Alarm, at: number, seconds: number): boolean => at - alarm.since >= seconds * second;

const fromPending: Step = (alarm, level, at, rule, flapping) => {
  if (level !== 'over') return { alarm: entered(alarm, 'idle', at) };
  return lasted(alarm, at, rule.for) ? raised(alarm, at, flapping) : { alarm };
};

const fromClearing: Step = (alarm, level, at, rule) => {
  if (level !== 'normal') return { alarm: entered(alarm, 'raised', at) };
  return lasted(alarm, at, rule.clearFor) ? cleared(alarm, at) : { alarm };
};

const steps: Readonly<Record<Alarm['phase'], Step>> = {
  idle: (alarm, level, at, ...rest) =>
    level === 'over' ? fromPending(entered(alarm, 'pending', at), level, at, ...rest) : { alarm },
  pending: fromPending,
  raised: (alarm, level, at, ...rest) =>
    level === 'normal' ? fromClearing(entered(alarm, 'clearing', at), level, at, ...rest) : { alarm },
  clearing: fromClearing,
};

/** Flapping ends once nothing moved for as long as makes it; that it is normal is told then, as nobody was told before. */
export const steadied = (alarm: Alarm, at: number, { within }: Flapping): Judged => {
  if (!alarm.flapping || at - alarm.movedAt < within * second) return { alarm };
  const steady = { ...alarm, flapping: false };
  return alarm.phase === 'idle' ? { alarm: steady, news: 'cleared' } : { alarm: steady };
};

/** A reading of the rule's metric. It answers the news where there is any; what is not newer changes nothing. */
export const judgeReading = (
  alarm: Alarm,
  rule: Threshold,
  { at, value }: { readonly at: number; readonly value: number },
  flapping: Flapping,
): readonly Judged[] => {
  if (at <= alarm.at) return [];
  const steady = steadied({ ...alarm, at }, at, flapping);
  const step = steps[steady.alarm.phase](steady.alarm, levelOf(rule, value), at, rule, flapping);
  return [steady, step];
};
