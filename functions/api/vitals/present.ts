import { given } from '../../domain/given.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import { freshVital, isLate, lightOf } from '../../domain/vitals/observe.ts';
import { overallOf, type Quality, type Share, scoreOf } from '../../domain/vitals/quality.ts';
import { isValid } from '../../domain/vitals/readings.ts';
import type { Reading, VitalSign, VitalState, VitalThreshold } from '../../domain/vitals/types.ts';
import type { PushAnswer } from '../../vitals/intake.ts';
import { presentItemFault, presentTold } from '../present/alarms.ts';
import { iso } from '../present/time.ts';

export interface Viewer {
  readonly tenant: Pick<Tenant, 'units'>;
  readonly language: Language;
  readonly now: number;
}

const presentShare = (share: Share) => ({ ...share, ...given('score', scoreOf(share)) });

export const presentQuality = (quality: Quality) => ({
  complete: presentShare(quality.complete),
  timely: presentShare(quality.timely),
  valid: presentShare(quality.valid),
  unique: presentShare(quality.unique),
  consistent: presentShare(quality.consistent),
  ...given('overall', overallOf(quality)),
});

const presentReading = ({ at, value, receivedAt }: Reading) => ({
  at: iso(at),
  value,
  receivedAt: iso(receivedAt),
});

/** With what it is in the sign's history: the first value of an instant stands, others contradict it. */
export const presentHistory = (readings: readonly Reading[], sign: VitalSign) =>
  readings.map((reading, place) => ({
    ...presentReading(reading),
    valid: isValid(sign, reading),
    ...(readings[place - 1]?.at === reading.at ? { conflicting: true as const } : {}),
  }));

const presentThreshold = (
  { id, level, comparison, value, clear }: VitalThreshold,
  { alarms, told }: VitalState,
) => {
  const alarm = alarms[id];
  const open = alarm?.phase === 'raised' || alarm?.phase === 'clearing';
  return {
    id,
    level,
    comparison,
    value,
    clear,
    open,
    ...(open ? { since: iso(alarm.movedAt) } : {}),
    ...given('told', told[id] && presentTold(told[id])),
  };
};

export const sourceOf = (code: string, { tenant }: Viewer) => ({
  code,
  name: tenant.units.get(code)?.name ?? code,
});

/** A sign and where it stands, in the reader's language. */
export const presentSign = (sign: VitalSign, state: VitalState = freshVital, viewer: Viewer) => ({
  code: sign.code,
  name: sign.names[viewer.language],
  definition: sign.definition[viewer.language],
  measure: sign.measure,
  source: sourceOf(sign.source, viewer),
  everyMinutes: sign.everyMinutes,
  lateAfterMinutes: sign.lateAfterMinutes,
  min: sign.min,
  max: sign.max,
  ...given('example', sign.example),
  ...given('latest', state.latest && presentReading(state.latest)),
  light: lightOf(sign, state, viewer.now),
  late: isLate(sign, state, viewer.now),
  thresholds: sign.thresholds.map((threshold) => presentThreshold(threshold, state)),
});

/** What became of each reading, in the sender's language. */
export const presentPush = (answers: readonly PushAnswer[], language: Language) => ({
  items: answers.map(({ fault, ...answer }) => ({
    ...answer,
    ...given('problem', fault && presentItemFault(fault, language)),
  })),
});
