import type { CaseEventType } from '../case/types.ts';
import type { Language } from '../tenant/types.ts';

/** Texts as they are unless a tenant has its own (templates.csv). */
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
  unusual: '趋势洞察提醒：{reason}。{link}',
  vitalRaised: '体征指标“{category}”越过{stage}阈值：{reason}。',
  vitalCleared: '体征指标“{category}”已恢复正常：{reason}。',
  followedProgress: '您关注的问题（{number}）有新进展：{stage}。{link}',
  areaProgress: '{place}：{category}，{stage}。',
  staffProgress: '案件 {number}（{category}）：{stage}。{place}',
  confirmSubscription:
    '您（或他人）请求接收{place}的办理进展。确认请打开：{link} 如非本人操作，请忽略，我们不会再发。',
} as const;

export type TemplateName = keyof typeof zhCN;

export const templateNames = Object.keys(zhCN) as readonly TemplateName[];

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
  unusual: 'Insight: {reason}. {link}',
  vitalRaised: 'Vital sign {category} has crossed its {stage} threshold: {reason}.',
  vitalCleared: 'Vital sign {category} is normal again: {reason}.',
  followedProgress: 'News of the problem you follow ({number}): {stage}. {link}',
  areaProgress: '{place}: {category}, {stage}.',
  staffProgress: 'Case {number} ({category}): {stage}. {place}',
  confirmSubscription:
    'You (or somebody else) asked for news of {place}. To confirm, open {link} If it was not you, ignore this; nothing more will be sent.',
};

/** What is said in every language, unless the tenant says it otherwise. */
export const defaultTexts: Readonly<Record<Language, Readonly<Record<TemplateName, string>>>> = {
  'zh-CN': zhCN,
  en,
};

type Stages = { readonly [type in CaseEventType]?: string };

/** What an event means to those who follow from outside or look on, in words. Others are not told of. */
export const stageWords: Readonly<Record<Language, Stages>> = {
  'zh-CN': {
    accepted: '已受理',
    declined: '不予受理',
    filed: '已立案',
    refused: '不予立案',
    dispatched: '已派遣处置',
    redispatched: '已改派处置',
    fedBack: '已处置，待核查',
    closed: '已办结',
    forceClosed: '已办结',
    voided: '已作废',
    merged: '已并入另一案件一并处理',
    reopened: '已申请重办',
    reopeningDeclined: '重办申请未获受理',
    warned: '即将超期',
    breached: '已超期',
    supervisionOrdered: '已督办',
  },
  en: {
    accepted: 'accepted',
    declined: 'not taken on',
    filed: 'filed as a case',
    refused: 'not filed',
    dispatched: 'dispatched',
    redispatched: 'redispatched',
    fedBack: 'handled, to be verified',
    closed: 'closed',
    forceClosed: 'closed',
    voided: 'voided',
    merged: 'merged into another case that goes on for both',
    reopened: 'asked to be taken up again',
    reopeningDeclined: 'not taken up again',
    warned: 'soon overdue',
    breached: 'overdue',
    supervisionOrdered: 'under a supervision order',
  },
};
