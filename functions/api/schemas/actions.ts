import * as v from 'valibot';
import type { CaseAction } from '../../domain/case/actions/index.ts';
import { partCount } from '../../domain/case/actions/splitting.ts';
import type { CommandOf, PartInput } from '../../domain/case/commands.ts';
import {
  codeOf,
  componentCode,
  instant,
  limit,
  phasedPhotos,
  photoIds,
  reason,
  remark,
  text,
} from './fields.ts';

/** What staff may do to a case; rating and following is the public's, handing over the city's, looking at a clock and what one case brings about on another is the platform's own. */
export type PublicAction = Exclude<
  CaseAction,
  | 'checkClock'
  | 'rate'
  | 'follow'
  | 'joinDuplicate'
  | 'releaseDuplicate'
  | 'endPart'
  | 'voidPart'
  | 'handOver'
  | 'receive'
>;

/** A split as it is sent; the ids of the parts are given by us, as is that of a supervision order. */
export interface SplitBody extends Omit<CommandOf<'split'>, 'action' | 'parts'> {
  readonly parts: readonly Omit<PartInput, 'id'>[];
}

/** What a body must become: the command without its action. */
type BodyOf<A extends PublicAction> = A extends 'orderSupervision'
  ? Omit<CommandOf<A>, 'action' | 'id'>
  : A extends 'split'
    ? SplitBody
    : Omit<CommandOf<A>, 'action'>;

const caseId = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.description('the id of a case'));
const part = v.strictObject({
  text,
  subcategory: v.exactOptional(codeOf('subcategory')),
  condition: v.exactOptional(codeOf('condition')),
  unit: v.exactOptional(codeOf('unit')),
});
const onlyReason = v.strictObject({ reason });
const maybeSupervisor = v.strictObject({ supervisor: v.exactOptional(codeOf('person')) });

/** One body schema for each action; the compiler asks for every one and that it fits the command. */
export const actionBodies = {
  requestConfirmation: maybeSupervisor,
  confirm: v.strictObject({ genuine: v.boolean(), text, photos: v.optional(photoIds, []) }),
  accept: v.strictObject({
    subcategory: codeOf('subcategory'),
    component: v.exactOptional(componentCode),
  }),
  decline: onlyReason,
  file: v.strictObject({
    condition: codeOf('condition'),
    dueAt: v.exactOptional(instant),
    reason: v.exactOptional(remark),
  }),
  refuse: onlyReason,
  void: onlyReason,
  dispatch: v.strictObject({ unit: codeOf('unit'), reason: v.exactOptional(remark) }),
  sendBack: onlyReason,
  take: v.strictObject({ text: v.exactOptional(remark) }),
  assignHandler: v.strictObject({ handler: codeOf('person') }),
  requestReturn: onlyReason,
  requestExtension: v.strictObject({ reason, limit: v.exactOptional(limit) }),
  requestSuspension: v.strictObject({ reason, until: instant }),
  approve: v.strictObject({ opinion: v.exactOptional(remark) }),
  reject: v.strictObject({ opinion: reason }),
  resume: v.strictObject({ reason: v.exactOptional(remark) }),
  orderSupervision: v.strictObject({ text }),
  answerSupervision: v.strictObject({ order: v.pipe(v.string(), v.minLength(1)), text }),
  feedBack: v.strictObject({ text, photos: v.optional(phasedPhotos, []) }),
  sendFeedbackBack: onlyReason,
  sendVerification: maybeSupervisor,
  verify: v.strictObject({ passed: v.boolean(), text, photos: v.optional(photoIds, []) }),
  close: v.strictObject({ text: v.exactOptional(remark) }),
  forceClose: onlyReason,
  requestVoid: onlyReason,
  appeal: onlyReason,
  reviewAppeal: v.strictObject({ approved: v.boolean(), opinion: reason }),
  auditSelfDisposal: v.strictObject({ accepted: v.boolean(), opinion: v.exactOptional(remark) }),
  followUp: v.strictObject({
    satisfaction: v.picklist(['verySatisfied', 'satisfied', 'dissatisfied', 'unreachable']),
    text: v.exactOptional(remark),
  }),
  reopen: v.strictObject({ text: reason, photos: v.optional(photoIds, []) }),
  comment: v.strictObject({ text }),
  merge: v.strictObject({ into: caseId, reason: v.exactOptional(remark) }),
  unmerge: v.strictObject({ reason: v.exactOptional(remark) }),
  split: v.strictObject({
    parts: v.pipe(v.array(part), v.minLength(partCount.min), v.maxLength(partCount.max)),
    reason: v.exactOptional(remark),
  }),
  unsplit: v.strictObject({ reason: v.exactOptional(remark) }),
  handBack: onlyReason,
} satisfies { readonly [A in PublicAction]: v.GenericSchema<unknown, BodyOf<A>> };

/** A body of each action as somebody would send it, for the API document. */
export const actionExamples: { readonly [A in PublicAction]: v.InferInput<(typeof actionBodies)[A]> } = {
  requestConfirmation: {},
  confirm: { genuine: true, text: '属实，人行道上有一堆垃圾', photos: [] },
  accept: { subcategory: '0201' },
  decline: { reason: '不属于城市管理范围' },
  file: { condition: 'E-0201-1' },
  refuse: { reason: '不符合立案条件' },
  void: { reason: '与另一案件重复' },
  dispatch: { unit: 'sanitation' },
  sendBack: { reason: '不属于本区责任单位职责' },
  take: { text: '今天下午到场' },
  assignHandler: { handler: 'handler1' },
  requestReturn: { reason: '该路段由街道负责' },
  requestExtension: { reason: '配件到货需要时间' },
  requestSuspension: { reason: '等待雨季结束后施工', until: '2026-09-01T08:00:00+08:00' },
  approve: { opinion: '同意' },
  reject: { opinion: '请按期处置' },
  resume: {},
  orderSupervision: { text: '请今天内处理' },
  answerSupervision: { order: '01J9ZK6V5Q0000000000000001', text: '已安排人员到场' },
  feedBack: { text: '已清理', photos: [{ id: '01J9ZK6V5Q0000000000000002', phase: 'after' }] },
  sendFeedbackBack: { reason: '现场仍有残留' },
  sendVerification: {},
  verify: { passed: true, text: '已清理干净', photos: ['01J9ZK6V5Q0000000000000003'] },
  close: {},
  forceClose: { reason: '因道路拆除，问题不复存在' },
  requestVoid: { reason: '立案错误' },
  appeal: { reason: '台风期间无法作业' },
  reviewAppeal: { approved: true, opinion: '情况属实' },
  auditSelfDisposal: { accepted: true },
  followUp: { satisfaction: 'satisfied' },
  reopen: { text: '来电人反映问题再次出现', photos: [] },
  comment: { text: '已电话联系责任单位' },
  merge: { into: '01J9ZK6V5Q0000000000000004', reason: '与该案为同一问题' },
  unmerge: { reason: '经核实为另一处问题' },
  split: {
    parts: [{ text: '清运垃圾', unit: 'sanitation' }, { text: '修复破损路面' }],
    reason: '涉及两个部门',
  },
  unsplit: { reason: '由一个单位统一处置' },
  handBack: { reason: '现场不在本区范围' },
};
