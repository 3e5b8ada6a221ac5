import type { Language } from '../../domain/tenant/types.ts';
import {
  catalogue,
  type EventName,
  type PublishedType,
  verificationName,
} from '../../domain/webhooks/catalogue.ts';
import type { Attempt, DeadReason, DeliveryStatus, DisabledReason } from '../../domain/webhooks/types.ts';

type Names<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

const zhEvents: Readonly<Record<PublishedType, string>> = {
  reported: '上报',
  confirmationRequested: '发核实',
  confirmed: '已核实',
  accepted: '受理',
  declined: '不予受理',
  filed: '立案',
  refused: '不予立案',
  dispatched: '派遣',
  redispatched: '改派',
  reworkDispatched: '返工',
  sentBack: '回退值班长',
  taken: '签收',
  handlerAssigned: '指派处置人员',
  returnRequested: '申请回退',
  returnApproved: '回退获批',
  returnRejected: '回退被驳回',
  extensionRequested: '申请延期',
  extensionApproved: '延期获批',
  extensionRejected: '延期被驳回',
  suspensionRequested: '申请挂账',
  suspensionApproved: '挂账获批',
  suspensionRejected: '挂账被驳回',
  resumed: '恢复处置',
  supervisionOrdered: '督办',
  supervisionAnswered: '答复督办',
  fedBack: '处理反馈',
  feedbackSentBack: '反馈被打回',
  verificationSent: '发核查',
  verificationPassed: '核查通过',
  verificationFailed: '核查未通过',
  closed: '结案',
  forceClosed: '强制结案',
  voidRequested: '申请作废',
  voidApproved: '作废获批',
  voidRejected: '作废被驳回',
  voided: '作废',
  selfDisposed: '自行处置',
  selfDisposalAccepted: '自行处置通过',
  selfDisposalRejected: '自行处置未通过',
  appealed: '申诉',
  appealReviewed: '申诉审核',
  reopened: '重办',
  reopeningDeclined: '重办未获受理',
  warned: '即将超期',
  breached: '超期',
  merged: '并案',
  unmerged: '撤销并案',
  split: '拆分派遣',
  unsplit: '撤销拆分',
  partBegun: '子案开始',
};

const meanings: ReadonlyMap<EventName, string> = new Map(
  catalogue.map(({ name, meaning }) => [name, meaning]),
);
const types: ReadonlyMap<EventName, PublishedType> = new Map(catalogue.map(({ name, type }) => [name, type]));

const verification: Readonly<Record<Language, string>> = { 'zh-CN': '端点验证', en: 'Verifies an endpoint.' };

/** The event’s name for people. */
export const eventName = (name: EventName, language: Language): string => {
  const type = types.get(name);
  if (name === verificationName || type === undefined) return verification[language];
  return language === 'en' ? (meanings.get(name) ?? '') : zhEvents[type];
};

const disabledReasons: Names<DisabledReason> = {
  'zh-CN': { administrator: '手动停用', gone: '端点答复 410，已不存在', failing: '连续多日推送失败' },
  en: {
    administrator: 'switched off by hand',
    gone: 'it answered 410, that it is gone',
    failing: 'nothing succeeded for days',
  },
};

const statuses: Names<DeliveryStatus> = {
  'zh-CN': {
    pending: '待推送',
    retrying: '重试中',
    held: '等待端点恢复',
    delivered: '已送达',
    dead: '已放弃',
  },
  en: {
    pending: 'waiting',
    retrying: 'being retried',
    held: 'waiting for the endpoint to recover',
    delivered: 'delivered',
    dead: 'given up',
  },
};

const deadReasons: Names<DeadReason> = {
  'zh-CN': {
    'attempts-used-up': '重试次数已用完',
    'endpoint-gone': '端点答复 410，已不存在',
    'endpoint-disabled': '端点已停用',
  },
  en: {
    'attempts-used-up': 'all attempts failed',
    'endpoint-gone': 'the endpoint answered 410, that it is gone',
    'endpoint-disabled': 'the endpoint is disabled',
  },
};

const errors: Names<NonNullable<Attempt['error']>> = {
  'zh-CN': {
    timeout: '超时未答复',
    'connection-failed': '无法连接',
    'name-not-found': '域名无法解析',
    'address-refused': '域名指向非公开网络',
    'tls-failed': '证书或加密连接有误',
    'answer-broken': '答复不是有效的 HTTP',
    'challenge-not-echoed': '答复中没有验证码',
  },
  en: {
    timeout: 'no answer in time',
    'connection-failed': 'could not connect',
    'name-not-found': 'the name could not be resolved',
    'address-refused': 'the name leads into a network that is not public',
    'tls-failed': 'the certificate or the encrypted connection is bad',
    'answer-broken': 'the answer is not HTTP',
    'challenge-not-echoed': 'the answer does not contain the challenge',
  },
};

export const disabledReasonName = (why: DisabledReason, language: Language): string =>
  disabledReasons[language][why];
export const deliveryStatusName = (status: DeliveryStatus, language: Language): string =>
  statuses[language][status];
export const deadReasonName = (why: DeadReason, language: Language): string => deadReasons[language][why];
export const attemptErrorName = (error: NonNullable<Attempt['error']>, language: Language): string =>
  errors[language][error];
