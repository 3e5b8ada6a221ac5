import type { AlarmNews } from '../domain/alarms/types.ts';
import type { Language } from '../domain/tenant/types.ts';

/** What speaks in a case's timeline. */
export type Speaker = 'device' | 'vitalSign';

const speakers: Readonly<Record<Language, Readonly<Record<Speaker, string>>>> = {
  'zh-CN': { device: '设备', vitalSign: '体征指标' },
  en: { device: 'Device', vitalSign: 'Vital sign' },
};

/** What the timeline of a case says of an alarm; what a new case says is the rule's own text. */
const comments: Readonly<Record<Language, Readonly<Record<AlarmNews, string>>>> = {
  'zh-CN': {
    raised: '{speaker}“{device}”报告同一问题：{text}',
    again: '{speaker}“{device}”再次报警：{text}',
    flapping: '{speaker}“{device}”反复报警，稳定之前不再逐次记录。{text}',
    cleared: '{speaker}“{device}”读数已恢复正常（{value}{unit}）。',
  },
  en: {
    raised: '{speaker} "{device}" reports the same: {text}',
    again: '{speaker} "{device}" reports it again: {text}',
    flapping: '{speaker} "{device}" comes and goes; until it is steady no more is noted. {text}',
    cleared: '{speaker} "{device}" reads normal again ({value}{unit}).',
  },
};

type Values = Readonly<Record<string, string>>;

export const fill = (template: string, values: Values): string =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A remark of `device` (its name, whatever it is); `values` also fill what the news is about. */
export const remark = (
  language: Language,
  speaker: Speaker,
  news: AlarmNews,
  values: Values & { readonly device: string; readonly text: string },
): string => fill(comments[language][news], { ...values, speaker: speakers[language][speaker] });
