import { type Judged, judgeReading, quietAlarm } from '../alarms/threshold.ts';
import type { Owed } from '../alarms/types.ts';
import { given } from '../given.ts';
import { isEventRule, judgeEvent } from './alarm.ts';
import type { DeviceRule, DeviceSettings, DeviceState, Observation } from './types.ts';

/** `late`: older than one that was judged already, and so without effect. */
export type Reception = 'accepted' | 'duplicate' | 'late';

export interface Observed {
  readonly state: DeviceState;
  readonly reception: Reception;
}

export const freshState: DeviceState = { readings: {}, events: {}, alarms: {}, told: {}, owed: [] };

const receptionOf = (at: number, latest: number | undefined): Reception => {
  if (latest === undefined || at > latest) return 'accepted';
  return at === latest ? 'duplicate' : 'late';
};

/** What was judged one after the other: the alarm as it is now, and all the news as something that is owed to a case. */
const withJudged = (
  state: DeviceState,
  rule: string,
  judged: readonly Judged[],
  facts: Omit<Owed, 'rule' | 'news' | 'number'>,
): DeviceState => {
  const alarm = judged.at(-1)?.alarm;
  if (alarm === undefined) return state;
  const owed = judged.flatMap(({ news, alarm: { number } }) =>
    news === undefined ? [] : [{ rule, news, number, ...facts }],
  );
  return { ...state, alarms: { ...state.alarms, [rule]: alarm }, owed: [...state.owed, ...owed] };
};

const takeReading = (
  state: DeviceState,
  { metric, value, at }: Extract<Observation, { kind: 'reading' }>,
  { rules, flapping }: DeviceSettings,
): Observed => {
  const reception = receptionOf(at, state.readings[metric]?.at);
  if (reception !== 'accepted') return { state, reception };
  const apply = (before: DeviceState, rule: DeviceRule): DeviceState => {
    if (isEventRule(rule) || rule.metric !== metric) return before;
    const alarm = before.alarms[rule.id] ?? quietAlarm;
    return withJudged(before, rule.id, judgeReading(alarm, rule, { at, value }, flapping), { at, value });
  };
  const seen = { ...state, readings: { ...state.readings, [metric]: { at, value } } };
  return { state: rules.reduce(apply, seen), reception };
};

const takeEvent = (
  state: DeviceState,
  { type, at, confidence, photo }: Extract<Observation, { kind: 'event' }>,
  { rules, flapping }: DeviceSettings,
): Observed => {
  const reception = receptionOf(at, state.events[type]);
  if (reception !== 'accepted') return { state, reception };
  const facts = { at, ...given('photo', photo), ...given('point', state.position?.point) };
  const apply = (before: DeviceState, rule: DeviceRule): DeviceState => {
    if (!isEventRule(rule) || rule.event !== type) return before;
    const alarm = before.alarms[rule.id] ?? quietAlarm;
    return withJudged(before, rule.id, judgeEvent(alarm, rule, { confidence, ...facts }, flapping), facts);
  };
  return { state: rules.reduce(apply, { ...state, events: { ...state.events, [type]: at } }), reception };
};

/** A device's state after one more observation. Observations count one by one in the order in which they are sent. */
export const observe = (state: DeviceState, observation: Observation, settings: DeviceSettings): Observed => {
  if (observation.kind === 'reading') return takeReading(state, observation, settings);
  if (observation.kind === 'event') return takeEvent(state, observation, settings);
  const { point, at } = observation;
  const reception = receptionOf(at, state.position?.at);
  return { state: reception === 'accepted' ? { ...state, position: { point, at } } : state, reception };
};
