import type { CaseEventType, CaseState } from '../domain/case/types.ts';
import type { Role } from '../domain/identity/types.ts';
import type { TemplateName } from '../domain/notifications/texts.ts';

/**
 * Who is told: a post (a role, or `unit` for the unit that has the case), or someone whom the case or the event names.
 * `taskHolder` is the supervisor named for the task, `notified` are those whom the ladder names.
 */
export type Audience = { readonly role: Role } | { readonly of: 'reporter' | 'taskHolder' | 'notified' };

export interface NotificationRule {
  readonly to: Audience;
  readonly template: TemplateName;
  /** only if the event leads to this state */
  readonly into?: CaseState;
}

const reporter: Audience = { of: 'reporter' };
const taskHolder: Audience = { of: 'taskHolder' };
const notified: Audience = { of: 'notified' };
const unit: Audience = { role: 'unit' };
const dispatcher: Audience = { role: 'dispatcher' };
const shiftLeader: Audience = { role: 'shiftLeader' };

/** What an event tells whom. Events that are not here tell nobody. */
export const notificationRules: Partial<Readonly<Record<CaseEventType, readonly NotificationRule[]>>> = {
  accepted: [{ to: reporter, template: 'accepted' }],
  declined: [{ to: reporter, template: 'declined' }],
  refused: [{ to: reporter, template: 'refused' }],
  closed: [{ to: reporter, template: 'closed' }],
  reopeningDeclined: [{ to: reporter, template: 'reopeningDeclined' }],
  confirmationRequested: [{ to: taskHolder, template: 'confirmationRequested' }],
  filed: [{ to: dispatcher, template: 'filed' }],
  dispatched: [{ to: unit, template: 'dispatched' }],
  redispatched: [{ to: unit, template: 'redispatched' }],
  reworkDispatched: [{ to: unit, template: 'rework' }],
  supervisionOrdered: [{ to: unit, template: 'supervisionOrdered' }],
  fedBack: [{ to: taskHolder, template: 'verificationRequested', into: 'verifying' }],
  verificationSent: [{ to: taskHolder, template: 'verificationRequested' }],
  returnRequested: [{ to: dispatcher, template: 'returnRequested' }],
  extensionRequested: [{ to: dispatcher, template: 'extensionRequested' }],
  suspensionRequested: [{ to: dispatcher, template: 'suspensionRequested' }],
  voidRequested: [{ to: shiftLeader, template: 'voidRequested' }],
  extensionApproved: [{ to: unit, template: 'requestGranted' }],
  suspensionApproved: [{ to: unit, template: 'requestGranted' }],
  returnRejected: [{ to: unit, template: 'requestRejected' }],
  extensionRejected: [{ to: unit, template: 'requestRejected' }],
  suspensionRejected: [{ to: unit, template: 'requestRejected' }],
  resumed: [{ to: unit, template: 'resumed' }],
  merged: [{ to: unit, template: 'merged' }],
  unmerged: [{ to: unit, template: 'unmerged' }],
  partBegun: [{ to: unit, template: 'dispatched' }],
  warned: [{ to: notified, template: 'warned' }],
  breached: [{ to: notified, template: 'breached' }],
  escalated: [{ to: notified, template: 'escalated' }],
};
