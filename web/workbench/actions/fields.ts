import type { ActionBody, ActionName } from './send.ts';

/** How a field is filled in. */
export type Control =
  | 'supervisor'
  | 'handler'
  | 'subcategory'
  | 'component'
  | 'condition'
  | 'unit'
  | 'case'
  | 'parts'
  | 'order'
  | 'opinion'
  | 'photos'
  | 'day'
  | 'instant'
  | 'limit'
  | 'yesNo'
  | 'satisfaction';

type FieldsOf<A extends ActionName> = Partial<Record<keyof ActionBody<A>, Control>>;

/** The form of each action, field by field in the order of asking. A field that the API does not know does not compile. */
export const forms: { readonly [A in ActionName]: FieldsOf<A> } = {
  requestConfirmation: { supervisor: 'supervisor' },
  confirm: { genuine: 'yesNo', text: 'opinion', photos: 'photos' },
  accept: { subcategory: 'subcategory', component: 'component' },
  decline: { reason: 'opinion' },
  file: { condition: 'condition', reason: 'opinion', dueAt: 'instant' },
  refuse: { reason: 'opinion' },
  void: { reason: 'opinion' },
  dispatch: { unit: 'unit', reason: 'opinion' },
  sendBack: { reason: 'opinion' },
  take: { text: 'opinion' },
  assignHandler: { handler: 'handler' },
  requestReturn: { reason: 'opinion' },
  requestExtension: { reason: 'opinion', limit: 'limit' },
  requestSuspension: { until: 'day', reason: 'opinion' },
  approve: { opinion: 'opinion' },
  reject: { opinion: 'opinion' },
  resume: { reason: 'opinion' },
  orderSupervision: { text: 'opinion' },
  answerSupervision: { order: 'order', text: 'opinion' },
  feedBack: { text: 'opinion', photos: 'photos' },
  sendFeedbackBack: { reason: 'opinion' },
  sendVerification: { supervisor: 'supervisor' },
  verify: { passed: 'yesNo', text: 'opinion', photos: 'photos' },
  close: { text: 'opinion' },
  forceClose: { reason: 'opinion' },
  requestVoid: { reason: 'opinion' },
  appeal: { reason: 'opinion' },
  reviewAppeal: { approved: 'yesNo', opinion: 'opinion' },
  auditSelfDisposal: { accepted: 'yesNo', opinion: 'opinion' },
  followUp: { satisfaction: 'satisfaction', text: 'opinion' },
  comment: { text: 'opinion' },
  merge: { into: 'case', reason: 'opinion' },
  unmerge: { reason: 'opinion' },
  split: { parts: 'parts', reason: 'opinion' },
  unsplit: { reason: 'opinion' },
  handBack: { reason: 'opinion' },
  reopen: { text: 'opinion', photos: 'photos' },
};

/** Steps that go against somebody or end something: shown apart and in the colour of warning. */
export const grave: ReadonlySet<string> = new Set<ActionName>([
  'decline',
  'refuse',
  'void',
  'reject',
  'forceClose',
  'requestVoid',
  'sendBack',
  'requestReturn',
  'sendFeedbackBack',
  'handBack',
]);

/** Steps that do not move the case on and stand behind the others. */
export const aside: ReadonlySet<string> = new Set<ActionName>([
  'comment',
  'orderSupervision',
  'followUp',
  'merge',
  'split',
]);

export const isKnownAction = (name: string): name is ActionName => name in forms;
