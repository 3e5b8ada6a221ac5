import type { Language } from '../domain/tenant/types.ts';

/** Values that texts may name; an absent one leaves nothing behind. */
export interface TemplateValues {
  readonly number: string;
  readonly place: string;
  readonly reason: string;
}

const zhCN = {
  accepted: '您反映的问题（{number}）已受理。',
  declined: '您反映的问题（{number}）不予受理。{reason}',
  refused: '您反映的问题（{number}）不予立案。{reason}',
  closed: '您反映的问题（{number}）已处理完毕并结案。',
  reopeningDeclined: '您对 {number} 的重办申请未获受理，原结案结果不变。{reason}',
  dispatched: '案件 {number} 已派遣至贵单位。{place}',
  redispatched: '案件 {number} 改派至贵单位。{place}',
  rework: '案件 {number} 核查未通过，请返工。{reason}',
  supervisionOrdered: '案件 {number} 被督办。{reason}',
  confirmationRequested: '请核实案件 {number}。{place}',
  verificationRequested: '请核查案件 {number} 的处置结果。{place}',
  filed: '案件 {number} 已立案，待派遣。',
  returnRequested: '案件 {number} 申请回退。{reason}',
  extensionRequested: '案件 {number} 申请延期。{reason}',
  suspensionRequested: '案件 {number} 申请挂账。{reason}',
  voidRequested: '案件 {number} 申请作废。{reason}',
  requestGranted: '案件 {number} 的申请已批准。{reason}',
  requestRejected: '案件 {number} 的申请被驳回。{reason}',
  resumed: '案件 {number} 已恢复处置。',
  merged: '案件 {number} 已并案，由主案统一处置。{reason}',
  unmerged: '案件 {number} 已撤销并案，恢复原状态。{reason}',
  warned: '案件 {number} 即将超期。',
  breached: '案件 {number} 已超期。',
  escalated: '案件 {number} 超期未办，现予上报。',
} as const;

export type TemplateName = keyof typeof zhCN;

const en: Readonly<Record<TemplateName, string>> = {
  accepted: 'The problem you reported ({number}) has been taken on.',
  declined: 'The problem you reported ({number}) has not been taken on. {reason}',
  refused: 'The problem you reported ({number}) has not been filed as a case. {reason}',
  closed: 'The problem you reported ({number}) has been dealt with and closed.',
  reopeningDeclined: 'Your case ({number}) is not taken up again; its closing stands. {reason}',
  dispatched: 'Case {number} has been dispatched to your unit. {place}',
  redispatched: 'Case {number} has been redispatched to your unit. {place}',
  rework: 'Case {number} failed verification; please rework it. {reason}',
  supervisionOrdered: 'There is a supervision order on case {number}. {reason}',
  confirmationRequested: 'Please confirm case {number}. {place}',
  verificationRequested: 'Please verify the result of case {number}. {place}',
  filed: 'Case {number} has been filed and waits for dispatch.',
  returnRequested: 'Return of case {number} has been requested. {reason}',
  extensionRequested: 'An extension of case {number} has been requested. {reason}',
  suspensionRequested: 'Suspension of case {number} has been requested. {reason}',
  voidRequested: 'Voiding of case {number} has been requested. {reason}',
  requestGranted: 'The request on case {number} has been granted. {reason}',
  requestRejected: 'The request on case {number} has been rejected. {reason}',
  resumed: 'Case {number} has been resumed.',
  merged: 'Case {number} has been merged into another case, which goes on for both. {reason}',
  unmerged: 'Case {number} is a case of its own again. {reason}',
  warned: 'Case {number} will soon be overdue.',
  breached: 'Case {number} is overdue.',
  escalated: 'Case {number} is overdue and still not done; it is now brought to you.',
};

const templates: Readonly<Record<Language, Readonly<Record<TemplateName, string>>>> = { 'zh-CN': zhCN, en };

/** The text of a template in a language, its values filled in. */
export const textOf = (template: TemplateName, language: Language, values: TemplateValues): string => {
  const fill = (text: string, name: keyof TemplateValues) => text.replaceAll(`{${name}}`, () => values[name]);
  return (['number', 'place', 'reason'] as const).reduce<string>(fill, templates[language][template]).trim();
};
