import type { Role } from '../../identity/types.ts';
import type { Result } from '../../result.ts';
import type { Action, CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Case } from '../types.ts';
import { accept, confirm, decline, requestConfirmation } from './acceptance.ts';
import { appeal, comment, followUp, reviewAppeal } from './afterwards.ts';
import { clockCheck } from './clockCheck.ts';
import { dispatch, sendBack } from './dispatching.ts';
import {
  answerSupervision,
  assignHandler,
  feedBack,
  orderSupervision,
  sendFeedbackBack,
  take,
} from './disposal.ts';
import { file, forceClose, refuseFiling, voidCase } from './filing.ts';
import { follow } from './following.ts';
import { handBack, handOver, receive } from './handingOver.ts';
import { joinDuplicate, merge, releaseDuplicate, unmerge } from './merging.ts';
import type { ActionCode, Outcome } from './outcome.ts';
import { rate } from './rating.ts';
import { reopen } from './reopening.ts';
import {
  approve,
  reject,
  requestExtension,
  requestReturn,
  requestSuspension,
  requestVoid,
  resume,
} from './requests.ts';
import { endPart, split, unsplit, voidPart } from './splitting.ts';
import { auditSelfDisposal, close, sendVerification, verify } from './verification.ts';

/** The actions on a case that exists already. */
export type CaseAction = Exclude<Action, 'report' | 'selfDispose' | 'beginPart'>;

/** Every action's own code; the compiler asks for one each. */
const codes: { readonly [A in CaseAction]: ActionCode<A> } = {
  requestConfirmation,
  confirm,
  accept,
  decline,
  file,
  refuse: refuseFiling,
  void: voidCase,
  dispatch,
  sendBack,
  take,
  assignHandler,
  requestReturn,
  requestExtension,
  requestSuspension,
  approve,
  reject,
  resume,
  orderSupervision,
  answerSupervision,
  feedBack,
  sendFeedbackBack,
  sendVerification,
  verify,
  close,
  forceClose,
  requestVoid,
  appeal,
  reviewAppeal,
  auditSelfDisposal,
  followUp,
  rate,
  reopen,
  follow,
  comment,
  checkClock: clockCheck,
  merge,
  unmerge,
  joinDuplicate,
  releaseDuplicate,
  split,
  unsplit,
  endPart,
  voidPart,
  handOver,
  handBack,
  receive,
};

/** Runs the code of an action. */
export const actionCode = <A extends CaseAction>(
  action: A,
  command: CommandOf<A>,
  subject: Case,
  context: Context,
  role: Role,
): Result<Outcome | undefined> => codes[action](subject, command, context, role);
