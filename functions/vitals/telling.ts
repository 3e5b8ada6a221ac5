import { type CaseTelling, tellCase } from '../alarms/cases.ts';
import { tellOwed } from '../alarms/owed.ts';
import { fill, remark } from '../alarms/words.ts';
import type { Owed, Told } from '../domain/alarms/types.ts';
import type { PlaceInput } from '../domain/case/commands.ts';
import type { Case } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import { policiesOf, robotsBeside } from '../domain/notifications/policies.ts';
import type { Result } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { VitalReport, VitalSign, VitalThreshold } from '../domain/vitals/types.ts';
import type { Announce } from '../notifications/announce.ts';
import type { LogPort } from '../ports/log.ts';
import type { DistrictStore } from '../store/types.ts';
import { changeVital } from './states.ts';

/** What telling people and cases of vital signs stands on. */
export interface VitalTelling extends CaseTelling {
  readonly store: Pick<DistrictStore, 'cases' | 'vitals'>;
  readonly announce: Announce;
  readonly log: LogPort;
}

const levelWords: Readonly<Record<Language, Readonly<Record<VitalThreshold['level'], string>>>> = {
  'zh-CN': { warning: '预警', alarm: '报警' },
  en: { warning: 'warning', alarm: 'alarm' },
};

/** `{value}`, the threshold `{limit}`, and `{unit}` of measure. */
const reasonWords: Readonly<Record<Language, Readonly<Record<'raised' | 'flapping' | 'cleared', string>>>> = {
  'zh-CN': {
    raised: '{value}{unit}（阈值 {limit}{unit}）',
    flapping: '{value}{unit}（阈值 {limit}{unit}），近期反复越限，稳定之前不再提醒',
    cleared: '{value}{unit}',
  },
  en: {
    raised: '{value} {unit} (threshold {limit} {unit})',
    flapping:
      '{value} {unit} (threshold {limit} {unit}); it comes and goes, no more is told until it is steady',
    cleared: '{value} {unit}',
  },
};

interface Crossing {
  readonly sign: VitalSign;
  readonly threshold: VitalThreshold;
  readonly owed: Owed;
}

const reasonOf = ({ sign, threshold, owed }: Crossing, language: Language): string => {
  const { news, value } = owed;
  const words = reasonWords[language][news === 'again' ? 'raised' : news];
  return fill(words, { value: String(value ?? ''), limit: String(threshold.value), unit: sign.measure });
};

interface Hearer {
  readonly recipient: string;
  readonly language: Language;
}

/** Whom the threshold names, and the group chats that hear what they hear; nobody twice. */
const hearersOf = (
  { tenant }: Pick<CaseTelling, 'tenant'>,
  { notify }: VitalThreshold,
  template: 'vitalRaised' | 'vitalCleared',
): readonly Hearer[] => {
  const hearers = notify.flatMap((recipient): readonly Hearer[] => [
    { recipient, language: tenant.language },
    ...robotsBeside(policiesOf(tenant), recipient, template).map(({ name, language = tenant.language }) => ({
      recipient: `robot:${name}`,
      language,
    })),
  ]);
  return [...new Map(hearers.map((hearer) => [hearer.recipient, hearer])).values()];
};

/** One line for each news and recipient, however often it is tried. */
const tellPeople = async (telling: VitalTelling, crossing: Crossing): Promise<void> => {
  const { sign, threshold, owed } = crossing;
  const template = owed.news === 'cleared' ? 'vitalCleared' : 'vitalRaised';
  for (const { recipient, language } of hearersOf(telling, threshold, template))
    await telling.announce({
      id: `vital:${sign.code} ${threshold.id} ${owed.at} ${owed.news}#${recipient}`,
      recipient,
      address: recipient,
      language,
      template,
      values: {
        category: sign.names[language],
        stage: levelWords[language][threshold.level],
        reason: reasonOf(crossing, language),
      },
    });
};

const placeOf = ({ point, community }: VitalReport): PlaceInput =>
  point === undefined ? given('community', community) : { point, datum: 'WGS84' };

const tellOfCase = (
  telling: VitalTelling,
  { sign, threshold, owed }: Crossing,
  report: VitalReport,
  before: Told | undefined,
): Promise<Result<Case> | undefined> => {
  const { language } = telling.tenant;
  const name = sign.names[language];
  const values = { name, device: name, value: String(owed.value ?? ''), unit: sign.measure };
  const text = fill(report.text, values);
  return tellCase(telling, {
    // The instant tells raises apart for good, also after a sign was forgotten and counts from one again.
    key: `vital ${sign.code} ${threshold.id} ${owed.at} ${owed.news}`,
    isCleared: owed.news === 'cleared',
    at: owed.at,
    ...given('ownCase', before?.caseId),
    channel: report.channel,
    subcategory: report.subcategory,
    place: placeOf(report),
    reporter: { id: `vital:${sign.code}`, name },
    photos: [],
    text,
    remark: remark(language, 'vitalSign', owed.news, { ...values, text }),
  });
};

/** Of a threshold that the tenant has no more nothing is told. */
const tell = async (
  telling: VitalTelling,
  sign: VitalSign,
  owed: Owed,
  before: Told | undefined,
): Promise<Result<Case> | undefined> => {
  const threshold = sign.thresholds.find(({ id }) => id === owed.rule);
  if (threshold === undefined) return undefined;
  const crossing = { sign, threshold, owed };
  await tellPeople(telling, crossing);
  return threshold.report && tellOfCase(telling, crossing, threshold.report, before);
};

/** Tells people and cases everything that a sign owes, oldest first. Answers how many were told. */
export const tellVital = async (telling: VitalTelling, sign: VitalSign): Promise<number> => {
  const { vitals } = telling.store;
  return tellOwed({
    state: (await vitals.state(sign.code)).value,
    tell: (owed, before) => tell(telling, sign, owed, before),
    change: (settle) => changeVital(vitals, sign.code, settle),
    refused: ({ rule }, { type, field }) =>
      telling.log.error('vital-news-refused', { sign: sign.code, rule, type, ...given('field', field) }),
  });
};

/** What one sweep found: news of signs that a process left untold when it ended. */
export interface VitalSweep {
  readonly overdue: number;
  readonly told: number;
}

/** Tells what is still owed. Runs at boot and every few minutes; finding nothing is the rule. */
export const sweepVitals = async (telling: VitalTelling): Promise<VitalSweep> => {
  const signs = telling.tenant.vitals?.signs ?? [];
  if (signs.length === 0) return { overdue: 0, told: 0 };
  const states = await telling.store.vitals.states();
  const owing = signs.filter(({ code }) => (states.get(code)?.owed.length ?? 0) > 0);
  let told = 0;
  for (const sign of owing) told += await tellVital(telling, sign);
  return { overdue: owing.length, told };
};
