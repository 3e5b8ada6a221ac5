import { type Judged, quietAlarm, raised, steadied } from '../alarms/threshold.ts';
import type { Alarm, Flapping } from '../alarms/types.ts';
import { distance } from '../grid/geometry.ts';
import type { Position } from '../grid/types.ts';
import type { DeviceRule, EventRule } from './types.ts';

const second = 1_000;

interface Sight {
  readonly at: number;
  readonly confidence: number;
  /** where, of what moves */
  readonly point?: Position;
}

/** A vehicle that has gone on sees other things: nothing of before counts for them, but the number of raises. */
const atPlace = (alarm: Alarm, { apart }: EventRule, { point }: Sight): Alarm => {
  if (point === undefined) return alarm;
  const isSame = alarm.point !== undefined && distance(alarm.point, point) <= apart;
  return isSame ? alarm : { ...quietAlarm, number: alarm.number, point };
};

/** Something was seen: the same alarm while it is seen again and again, a new one after a quiet time or elsewhere. */
export const judgeEvent = (
  before: Alarm,
  rule: EventRule,
  sight: Sight,
  flapping: Flapping,
): readonly Judged[] => {
  const { at, confidence } = sight;
  if (at <= before.at || confidence < rule.minConfidence) return [];
  const alarm = atPlace(before, rule, sight);
  const goesOn = alarm.phase === 'raised' && at - alarm.at <= rule.quietFor * second;
  if (goesOn) return [{ alarm: { ...alarm, at } }];
  const { alarm: steady } = steadied({ ...alarm, at, phase: 'raised' }, at, flapping);
  return [raised(steady, at, flapping)];
};

export const isEventRule = (rule: DeviceRule): rule is EventRule => 'event' in rule;
