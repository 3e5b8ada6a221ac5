import type { CaseAction } from '../../domain/case/actions/index.ts';
import type { CaseState } from '../../domain/case/types.ts';
import type { Language, Words } from '../../domain/tenant/types.ts';
import type { EndpointState } from '../../domain/webhooks/types.ts';

const states: Readonly<Record<Language, Readonly<Record<CaseState, string>>>> = {
  'zh-CN': {
    reported: '上报',
    confirming: '核实中',
    pendingAcceptance: '待受理',
    declined: '不予受理',
    pendingFiling: '待立案',
    refused: '不予立案',
    pendingDispatch: '待派遣',
    handling: '处置中',
    extensionRequested: '申请延期',
    returnRequested: '申请回退',
    suspensionRequested: '申请挂账',
    suspended: '挂账中',
    fedBack: '已反馈',
    verifying: '核查中',
    pendingClosing: '待结案',
    selfDisposalAudit: '自行处置待审核',
    voidRequested: '申请作废',
    split: '已拆分',
    closed: '已结案',
    forceClosed: '强制结案',
    voided: '已作废',
    merged: '已并案',
    handedOver: '已移交外区',
  },
  en: {
    reported: 'reported',
    confirming: 'being confirmed',
    pendingAcceptance: 'pending acceptance',
    declined: 'declined',
    pendingFiling: 'pending filing',
    refused: 'refused',
    pendingDispatch: 'pending dispatch',
    handling: 'being handled',
    extensionRequested: 'extension requested',
    returnRequested: 'return requested',
    suspensionRequested: 'suspension requested',
    suspended: 'suspended',
    fedBack: 'fed back',
    verifying: 'being verified',
    pendingClosing: 'pending closing',
    selfDisposalAudit: 'self-disposal under audit',
    voidRequested: 'voiding requested',
    split: 'split into parts',
    closed: 'closed',
    forceClosed: 'force-closed',
    voided: 'voided',
    merged: 'merged',
    handedOver: 'handed over to another district',
  },
};

const actions: Readonly<Record<Language, Readonly<Record<CaseAction, string>>>> = {
  'zh-CN': {
    requestConfirmation: '发核实',
    confirm: '核实',
    accept: '受理',
    decline: '不予受理',
    file: '立案',
    refuse: '不予立案',
    void: '作废',
    dispatch: '派遣',
    sendBack: '回退值班长',
    take: '签收',
    assignHandler: '指派处置人员',
    requestReturn: '申请回退',
    requestExtension: '申请延期',
    requestSuspension: '申请挂账',
    approve: '批准',
    reject: '驳回',
    resume: '恢复处置',
    orderSupervision: '督办',
    answerSupervision: '答复督办',
    feedBack: '处理反馈',
    sendFeedbackBack: '打回重办',
    sendVerification: '发核查',
    verify: '核查',
    close: '结案',
    forceClose: '强制结案',
    requestVoid: '申请作废',
    appeal: '申诉',
    reviewAppeal: '申诉审核',
    auditSelfDisposal: '自行处置审核',
    followUp: '回访',
    rate: '评价',
    reopen: '申请重办',
    follow: '关注',
    comment: '批注',
    checkClock: '检查计时',
    merge: '并案',
    unmerge: '撤销并案',
    joinDuplicate: '并入重复件',
    releaseDuplicate: '移出重复件',
    split: '拆分派遣',
    unsplit: '撤销拆分',
    endPart: '子案办结',
    voidPart: '作废子案',
    handOver: '跨区移交',
    handBack: '退回移交区',
    receive: '接收移交',
  },
  en: {
    requestConfirmation: 'request confirmation',
    confirm: 'confirm',
    accept: 'accept',
    decline: 'decline',
    file: 'file',
    refuse: 'refuse filing',
    void: 'void',
    dispatch: 'dispatch',
    sendBack: 'send back to the shift leader',
    take: 'take on',
    assignHandler: 'assign a handler',
    requestReturn: 'request return',
    requestExtension: 'request an extension',
    requestSuspension: 'request suspension',
    approve: 'approve',
    reject: 'reject',
    resume: 'resume',
    orderSupervision: 'order supervision',
    answerSupervision: 'answer a supervision order',
    feedBack: 'feed back',
    sendFeedbackBack: 'send feedback back',
    sendVerification: 'send for verification',
    verify: 'verify',
    close: 'close',
    forceClose: 'force-close',
    requestVoid: 'request voiding',
    appeal: 'appeal',
    reviewAppeal: 'review an appeal',
    auditSelfDisposal: 'audit a self-disposal',
    followUp: 'follow up',
    rate: 'rate',
    reopen: 'reopen',
    follow: 'follow',
    comment: 'comment',
    checkClock: 'check a clock',
    merge: 'merge into another case',
    unmerge: 'undo merging',
    joinDuplicate: 'take in a duplicate',
    releaseDuplicate: 'release a duplicate',
    split: 'split into parts',
    unsplit: 'undo splitting',
    endPart: 'end a part',
    voidPart: 'void a part',
    handOver: 'hand over to another district',
    handBack: 'give back to the other district',
    receive: 'receive from another district',
  },
};

const endpointStates: Readonly<Record<Language, Readonly<Record<EndpointState, string>>>> = {
  'zh-CN': { pending: '待验证', active: '已启用', disabled: '已停用' },
  en: { pending: 'waiting to be verified', active: 'active', disabled: 'disabled' },
};

/** The state's name for people. */
export const stateName = (state: CaseState, language: Language): string => states[language][state];

/** The action's name for people. */
export const actionName = (action: CaseAction, language: Language): string => actions[language][action];

/** The name of an endpoint's state for people. */
export const endpointStateName = (state: EndpointState, language: Language): string =>
  endpointStates[language][state];

/** Names for values that refusals carry as text, by the name of the parameter. */
export const namesOf: Readonly<Record<string, Readonly<Record<Language, Readonly<Record<string, string>>>>>> =
  {
    state: states,
    action: actions,
    endpointState: endpointStates,
  };

/** The words in the caller's language, else in whichever the tenant has. */
export const wordsIn = (words: Words | undefined, language: Language): string | undefined =>
  typeof words === 'object' ? (words[language] ?? Object.values(words)[0]) : words;
