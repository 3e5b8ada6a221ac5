import type { CaseEventType } from './types.ts';

/** Steps that mean something to the public; remarks between colleagues are not among them. */
export const publicSteps: ReadonlySet<CaseEventType> = new Set([
  'reported',
  'confirmed',
  'accepted',
  'declined',
  'filed',
  'refused',
  'dispatched',
  'suspensionApproved',
  'resumed',
  'fedBack',
  'verificationPassed',
  'verificationFailed',
  'closed',
  'forceClosed',
  'voided',
  'voidApproved',
  'merged',
  'unmerged',
  'split',
  'reopened',
  'reopeningDeclined',
  'handedOver',
  'handedIn',
  'takenBack',
]);
