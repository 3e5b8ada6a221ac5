import type { Language } from '../tenant/types.ts';
import { defaultTexts, type TemplateName } from './texts.ts';
import {
  type Channel,
  type TemplateValues,
  type TemplateVariable,
  type TenantTemplate,
  templateVariables,
} from './types.ts';

/** The most that a text message may say. */
export const longestSms = 500;

const placeholder = /\{(\w+)\}/g;

/** What stands in braces in a text, each once. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
];

const known: ReadonlySet<string> = new Set(templateVariables);

export const isVariable = (name: string): name is TemplateVariable => known.has(name);

/** Fills the values in, each once: what looks like a placeholder within a value stays as it is. */
export const fill = (text: string, values: TemplateValues): string =>
  text
    .replace(placeholder, (whole, name: string) => (isVariable(name) ? (values[name] ?? '') : whole))
    .trim();

const lengthOf = (text: string): number => [...text].length;

const shortened = (value: string, by: number): string => {
  const characters = [...value];
  return characters.length <= by ? '' : `${characters.slice(0, characters.length - by - 1).join('')}…`;
};

/** What people wrote freely is cut before anything else; a link never is. */
const cutFirst = ['reason', 'place', 'category', 'district'] as const;

const fillWithin = (text: string, values: TemplateValues, most: number): string => {
  let cut = values;
  for (const name of cutFirst) {
    const excess = lengthOf(fill(text, cut)) - most;
    if (excess <= 0) break;
    cut = { ...cut, [name]: shortened(cut[name] ?? '', excess) };
  }
  return fill(text, cut);
};

/** The text and, for e-mail, the subject of a message. */
export interface Rendered {
  readonly text: string;
  readonly subject?: string;
}

const subjects: Readonly<Record<Language, string>> = {
  'zh-CN': '{district}：{number}',
  en: '{district}: {number}',
};

/** Templates that are about no case have no number to name. */
const plainSubjects: Readonly<Record<Language, { readonly [template in TemplateName]?: string }>> = {
  'zh-CN': {
    confirmSubscription: '{district}：请确认关注',
    areaProgress: '{district}：{place} {stage}',
    unusual: '{district}：趋势洞察提醒',
  },
  en: {
    confirmSubscription: '{district}: please confirm',
    areaProgress: '{district}: {place}, {stage}',
    unusual: '{district}: news of insight',
  },
};

interface Wording {
  readonly text: string;
  readonly subject: string;
}

/** The tenant's text for that channel, else its text for any, else ours. Undefined if there is no such template. */
export const wordingOf = (
  own: readonly TenantTemplate[],
  template: string,
  channel: Channel,
  language: Language,
): Wording | undefined => {
  const fits = own.filter((row) => row.template === template && row.language === language);
  const chosen = fits.find((row) => row.channel === channel) ?? fits.find((row) => row.channel === undefined);
  const texts: { readonly [name: string]: string } = defaultTexts[language];
  const text = chosen?.text ?? texts[template];
  if (text === undefined) return undefined;
  const plain: { readonly [name: string]: string | undefined } = plainSubjects[language];
  return { text, subject: chosen?.subject ?? plain[template] ?? subjects[language] };
};

/** A header is one line, whatever a value brings. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is said to one recipient by one channel. `ending` stands behind a text message and is counted with it. */
export const render = (wording: Wording, channel: Channel, values: TemplateValues, ending = ''): Rendered => {
  const { text, subject } = wording;
  if (channel === 'email') return { text: fill(text, values), subject: oneLine(fill(subject, values)) };
  const most = channel === 'sms' ? longestSms - lengthOf(ending) : Number.POSITIVE_INFINITY;
  return { text: `${fillWithin(text, values, most)}${ending}` };
};

/** Characters of the alphabet of GSM 03.38; those behind the blank take two places. */
const gsmPlain =
  /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const gsmEscaped = /[\^{}\\[~\]|€]/g;

const segmentsOf = (length: number, alone: number, joined: number): number =>
  length <= alone ? Math.min(1, length) : Math.ceil(length / joined);

/** How many text messages a text is sent and paid as: 160 or 153 characters each, 70 or 67 where one is not Latin. */
export const smsSegments = (text: string): number => {
  if (!gsmPlain.test(text)) return segmentsOf(text.length, 70, 67);
  return segmentsOf(text.length + (text.match(gsmEscaped) ?? []).length, 160, 153);
};
