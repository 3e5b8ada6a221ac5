import type { Role } from '../identity/types.ts';
import type { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenant/types.ts';
import { actionCode, type CaseAction } from './actions/index.ts';
import type { CommandOf } from './commands.ts';
import type { Context } from './context.ts';
import type { Case } from './types.ts';

interface Input<A extends CaseAction> {
  readonly requires: readonly string[] | ((tenant: Tenant) => readonly string[]);
  /** a command as somebody would send it, to ask whether circumstances allow it */
  readonly example: (now: number) => CommandOf<A>;
}

const text = '…';
const hour = 3_600_000;

/** What each action needs with it. */
const inputs: { readonly [A in CaseAction]: Input<A> } = {
  requestConfirmation: { requires: [], example: () => ({ action: 'requestConfirmation' }) },
  confirm: {
    requires: ['genuine', 'text'],
    example: () => ({ action: 'confirm', genuine: true, text, photos: [] }),
  },
  accept: { requires: ['subcategory'], example: () => ({ action: 'accept', subcategory: text }) },
  decline: { requires: ['reason'], example: () => ({ action: 'decline', reason: text }) },
  file: { requires: ['condition'], example: () => ({ action: 'file', condition: text }) },
  refuse: { requires: ['reason'], example: () => ({ action: 'refuse', reason: text }) },
  void: { requires: ['reason'], example: () => ({ action: 'void', reason: text }) },
  dispatch: { requires: ['unit'], example: () => ({ action: 'dispatch', unit: text }) },
  sendBack: { requires: ['reason'], example: () => ({ action: 'sendBack', reason: text }) },
  take: { requires: [], example: () => ({ action: 'take' }) },
  assignHandler: { requires: ['handler'], example: () => ({ action: 'assignHandler', handler: text }) },
  requestReturn: { requires: ['reason'], example: () => ({ action: 'requestReturn', reason: text }) },
  requestExtension: {
    requires: ({ policies }) =>
      policies.extension.grants === 'requested' ? ['reason', 'limit'] : ['reason'],
    example: () => ({ action: 'requestExtension', reason: text }),
  },
  requestSuspension: {
    requires: ['reason', 'until'],
    example: (now) => ({ action: 'requestSuspension', reason: text, until: now + hour }),
  },
  approve: { requires: [], example: () => ({ action: 'approve' }) },
  reject: { requires: ['opinion'], example: () => ({ action: 'reject', opinion: text }) },
  resume: { requires: [], example: () => ({ action: 'resume' }) },
  orderSupervision: { requires: ['text'], example: () => ({ action: 'orderSupervision', id: text, text }) },
  answerSupervision: {
    requires: ['order', 'text'],
    example: () => ({ action: 'answerSupervision', order: text, text }),
  },
  feedBack: {
    requires: ({ policies }) => (policies.feedback.photoRequired ? ['text', 'photos'] : ['text']),
    example: () => ({ action: 'feedBack', text, photos: [] }),
  },
  sendFeedbackBack: { requires: ['reason'], example: () => ({ action: 'sendFeedbackBack', reason: text }) },
  sendVerification: { requires: [], example: () => ({ action: 'sendVerification' }) },
  verify: {
    requires: ({ policies }) =>
      policies.verification.photoRequired ? ['passed', 'text', 'photos'] : ['passed', 'text'],
    example: () => ({ action: 'verify', passed: true, text, photos: [] }),
  },
  close: { requires: [], example: () => ({ action: 'close' }) },
  forceClose: { requires: ['reason'], example: () => ({ action: 'forceClose', reason: text }) },
  requestVoid: { requires: ['reason'], example: () => ({ action: 'requestVoid', reason: text }) },
  appeal: { requires: ['reason'], example: () => ({ action: 'appeal', reason: text }) },
  reviewAppeal: {
    requires: ['approved', 'opinion'],
    example: () => ({ action: 'reviewAppeal', approved: true, opinion: text }),
  },
  auditSelfDisposal: {
    requires: ['accepted'],
    example: () => ({ action: 'auditSelfDisposal', accepted: true }),
  },
  followUp: {
    requires: ['satisfaction'],
    example: () => ({ action: 'followUp', satisfaction: 'satisfied' }),
  },
  rate: { requires: ['satisfaction'], example: () => ({ action: 'rate', satisfaction: 'satisfied' }) },
  reopen: { requires: ['text'], example: () => ({ action: 'reopen', text, photos: [] }) },
  follow: { requires: [], example: () => ({ action: 'follow', follower: { id: text }, photos: [] }) },
  comment: { requires: ['text'], example: () => ({ action: 'comment', text }) },
  checkClock: {
    requires: [],
    example: () => ({ action: 'checkClock', stage: 'dispatch', cycle: 0, revision: 0 }),
  },
  merge: { requires: ['into'], example: () => ({ action: 'merge', into: text }) },
  unmerge: { requires: [], example: () => ({ action: 'unmerge' }) },
  joinDuplicate: { requires: [], example: () => ({ action: 'joinDuplicate', duplicate: text }) },
  releaseDuplicate: { requires: [], example: () => ({ action: 'releaseDuplicate', duplicate: text }) },
  split: { requires: ['parts'], example: () => ({ action: 'split', parts: [] }) },
  unsplit: { requires: [], example: () => ({ action: 'unsplit' }) },
  endPart: { requires: [], example: () => ({ action: 'endPart', part: text, state: 'closed' }) },
  voidPart: { requires: [], example: () => ({ action: 'voidPart' }) },
  handOver: {
    requires: ['order', 'to', 'reason'],
    example: () => ({ action: 'handOver', order: text, to: text, reason: text }),
  },
  handBack: { requires: ['reason'], example: () => ({ action: 'handBack', reason: text }) },
  receive: { requires: [], example: () => ({ action: 'receive' }) },
};

/** Fields of the command that must be given in this tenant. */
export const requiredFields = (action: CaseAction, tenant: Tenant): readonly string[] => {
  const { requires } = inputs[action];
  return typeof requires === 'function' ? requires(tenant) : requires;
};

const tryExample = <A extends CaseAction>(action: A, subject: Case, context: Context, role: Role) => {
  const input: Input<A> = inputs[action];
  return actionCode(action, input.example(context.now), subject, context, role);
};

/**
 * Why the case itself stands against an action, whatever is sent with it: a confirmation owed, extensions used up.
 * A refusal that names a field is about the data and therefore does not count.
 */
export const circumstanceAgainst = (
  subject: Case,
  action: CaseAction,
  context: Context,
  role: Role,
): Refusal | undefined => {
  const tried = tryExample(action, subject, context, role);
  return tried.ok || tried.refusal.field !== undefined ? undefined : tried.refusal;
};
