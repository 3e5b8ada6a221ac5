import type { Role } from '../identity/types.ts';
import type { Stage } from '../sla/types.ts';
import type { CaseAction } from './actions/index.ts';
import type { Action } from './commands.ts';
import { type CaseEventType, type CaseState, caseStates, endStates } from './types.ts';

/** What an edge does to the clocks of the case. `reopen` runs a stopped clock on as if it had not been stopped. */
export type ClockEffect =
  | { readonly do: 'start' | 'stop' | 'reopen' | 'pause' | 'resume' | 'extend'; readonly stage: Stage }
  | { readonly do: 'stopAll' };

/** Where an edge leads: a state, back to where a request came from, or nowhere else. */
export type Target = CaseState | 'requestOrigin' | 'same';

/**
 * One row of the lifecycle: this action, done by one of these roles in one of these states, leads there.
 * Where an action can end in several ways, `outcome` tells which; the action's own code picks it.
 */
export interface Edge {
  readonly action: CaseAction;
  readonly outcome?: string;
  readonly from: readonly CaseState[];
  readonly to: Target;
  readonly roles: readonly Role[];
  /** whose case it must be: the unit's that has it, or the supervisor's who holds the task */
  readonly only?: 'ownUnit' | 'ownTask';
  readonly event: CaseEventType;
  readonly clocks: readonly ClockEffect[];
  /** the transition of reference §3.3 */
  readonly ref: string;
  readonly why: string;
}

const start = (stage: Stage): ClockEffect => ({ do: 'start', stage });
const stop = (stage: Stage): ClockEffect => ({ do: 'stop', stage });
const stopAll: ClockEffect = { do: 'stopAll' };

const openStates = caseStates.filter((state) => !endStates.has(state));

/** States in which a unit has the case in hand, with or without an application pending. */
const inHand: readonly CaseState[] = [
  'handling',
  'extensionRequested',
  'returnRequested',
  'suspensionRequested',
];

/** States from which voiding may be applied for: filed, and not yet ended. */
const voidable: readonly CaseState[] = [
  'pendingDispatch',
  'handling',
  'suspended',
  'fedBack',
  'verifying',
  'pendingClosing',
];

/** Everybody who works in the district, on either axis or outside both. */
const staff: readonly Role[] = [
  'supervisor',
  'acceptor',
  'shiftLeader',
  'dispatcher',
  'unit',
  'handler',
  'evaluator',
  'inspector',
  'leader',
  'administrator',
];

/**
 * The whole life of a case. Nothing moves a case but a row of this table; the documents' state diagram is drawn
 * from it. The two axes show in the role column: no row lets a supervision role dispatch, a dispatcher close, or a
 * unit judge its own work (reference §2.1).
 */
export const edges: readonly Edge[] = [
  {
    action: 'confirm',
    outcome: 'genuine',
    from: ['confirming'],
    to: 'pendingAcceptance',
    roles: ['supervisor'],
    only: 'ownTask',
    event: 'confirmed',
    clocks: [],
    ref: 'T3',
    why: 'A supervisor saw it and found it true.',
  },
  {
    action: 'confirm',
    outcome: 'notGenuine',
    from: ['confirming'],
    to: 'pendingAcceptance',
    roles: ['supervisor'],
    only: 'ownTask',
    event: 'confirmed',
    clocks: [],
    ref: 'T3',
    why: 'Nothing was found; the acceptor may now only decline.',
  },
  {
    action: 'requestConfirmation',
    from: ['reported', 'pendingAcceptance'],
    to: 'confirming',
    roles: ['acceptor'],
    event: 'confirmationRequested',
    clocks: [],
    ref: 'T2',
    why: 'What a supervisor did not report is looked at before it is filed.',
  },
  {
    action: 'accept',
    from: ['reported', 'pendingAcceptance'],
    to: 'pendingFiling',
    roles: ['acceptor'],
    event: 'accepted',
    clocks: [],
    ref: 'T5',
    why: 'The centre takes it on and says what it is.',
  },
  {
    action: 'decline',
    from: ['reported', 'pendingAcceptance'],
    to: 'declined',
    roles: ['acceptor'],
    event: 'declined',
    clocks: [],
    ref: 'T4',
    why: 'It is not for the centre, or not true.',
  },
  {
    action: 'file',
    from: ['pendingFiling'],
    to: 'pendingDispatch',
    roles: ['shiftLeader'],
    event: 'filed',
    clocks: [start('dispatch')],
    ref: 'T6',
    why: 'A filing condition is met; it fixes the limit and the closing condition.',
  },
  {
    action: 'refuse',
    from: ['pendingFiling'],
    to: 'refused',
    roles: ['shiftLeader'],
    event: 'refused',
    clocks: [],
    ref: 'T7',
    why: 'No filing condition is met.',
  },
  {
    action: 'void',
    from: ['pendingFiling'],
    to: 'voided',
    roles: ['shiftLeader'],
    event: 'voided',
    clocks: [stopAll],
    ref: 'T7',
    why: 'A duplicate or a mistake, found before filing.',
  },
  {
    action: 'dispatch',
    outcome: 'first',
    from: ['pendingDispatch'],
    to: 'handling',
    roles: ['dispatcher'],
    event: 'dispatched',
    clocks: [stop('dispatch'), start('disposal')],
    ref: 'T8',
    why: 'The responsible unit gets the task and its limit begins.',
  },
  {
    action: 'dispatch',
    outcome: 'other',
    from: ['pendingDispatch', 'handling'],
    to: 'handling',
    roles: ['dispatcher'],
    event: 'redispatched',
    clocks: [stop('dispatch'), stop('disposal'), start('disposal')],
    ref: 'T12',
    why: 'Another unit is responsible; the first dispatch counts as wrong.',
  },
  {
    action: 'dispatch',
    outcome: 'rework',
    from: ['pendingDispatch'],
    to: 'handling',
    roles: ['dispatcher'],
    event: 'reworkDispatched',
    clocks: [stop('dispatch'), start('disposal')],
    ref: 'T21',
    why: 'Verification failed and the same unit does it again.',
  },
  {
    action: 'sendBack',
    from: ['pendingDispatch'],
    to: 'pendingFiling',
    roles: ['dispatcher'],
    event: 'sentBack',
    clocks: [stop('dispatch')],
    ref: 'T9',
    why: 'Not within the remit of the district’s units; the supervision side decides again.',
  },
  {
    action: 'assignHandler',
    from: ['handling', 'extensionRequested'],
    to: 'same',
    roles: ['unit'],
    only: 'ownUnit',
    event: 'handlerAssigned',
    clocks: [],
    ref: '§2.2',
    why: 'The unit names who goes there.',
  },
  {
    action: 'requestReturn',
    from: ['handling'],
    to: 'returnRequested',
    roles: ['unit'],
    only: 'ownUnit',
    event: 'returnRequested',
    clocks: [],
    ref: 'T10',
    why: 'The unit says that it is not its task; the limit runs on until a dispatcher agrees.',
  },
  {
    action: 'approve',
    outcome: 'return',
    from: ['returnRequested'],
    to: 'pendingDispatch',
    roles: ['dispatcher'],
    event: 'returnApproved',
    clocks: [stop('disposal'), start('dispatch')],
    ref: 'T10',
    why: 'The dispatch was wrong and is made again.',
  },
  {
    action: 'reject',
    outcome: 'return',
    from: ['returnRequested'],
    to: 'requestOrigin',
    roles: ['dispatcher'],
    event: 'returnRejected',
    clocks: [],
    ref: 'T11',
    why: 'It is the unit’s task after all.',
  },
  {
    action: 'requestExtension',
    from: ['handling'],
    to: 'extensionRequested',
    roles: ['unit'],
    only: 'ownUnit',
    event: 'extensionRequested',
    clocks: [],
    ref: 'T13',
    why: 'The unit needs more time and goes on working while it waits for the answer.',
  },
  {
    action: 'approve',
    outcome: 'extension',
    from: ['extensionRequested'],
    to: 'requestOrigin',
    roles: ['dispatcher'],
    event: 'extensionApproved',
    clocks: [{ do: 'extend', stage: 'disposal' }],
    ref: 'T13',
    why: 'More time is granted on top of the deadline.',
  },
  {
    action: 'reject',
    outcome: 'extension',
    from: ['extensionRequested'],
    to: 'requestOrigin',
    roles: ['dispatcher'],
    event: 'extensionRejected',
    clocks: [],
    ref: 'T13',
    why: 'The deadline stands.',
  },
  {
    action: 'requestSuspension',
    from: ['handling'],
    to: 'suspensionRequested',
    roles: ['unit'],
    only: 'ownUnit',
    event: 'suspensionRequested',
    clocks: [],
    ref: 'T14',
    why: 'It cannot be done now: engineering work, season, missing conditions.',
  },
  {
    action: 'approve',
    outcome: 'suspension',
    from: ['suspensionRequested'],
    to: 'suspended',
    roles: ['dispatcher', 'leader'],
    event: 'suspensionApproved',
    clocks: [{ do: 'pause', stage: 'disposal' }],
    ref: 'T14',
    why: 'The clock stands still until the agreed day.',
  },
  {
    action: 'reject',
    outcome: 'suspension',
    from: ['suspensionRequested'],
    to: 'requestOrigin',
    roles: ['dispatcher', 'leader'],
    event: 'suspensionRejected',
    clocks: [],
    ref: 'T14',
    why: 'It can be done now.',
  },
  {
    action: 'resume',
    from: ['suspended'],
    to: 'handling',
    roles: ['dispatcher', 'unit'],
    only: 'ownUnit',
    event: 'resumed',
    clocks: [{ do: 'resume', stage: 'disposal' }],
    ref: 'T15',
    why: 'Work goes on with the time that was left.',
  },
  {
    action: 'checkClock',
    outcome: 'resume',
    from: ['suspended'],
    to: 'handling',
    roles: ['system'],
    event: 'resumed',
    clocks: [{ do: 'resume', stage: 'disposal' }],
    ref: 'T15',
    why: 'The agreed day has come.',
  },
  {
    action: 'orderSupervision',
    from: [...inHand, 'pendingDispatch', 'suspended', 'fedBack', 'verifying'],
    to: 'same',
    roles: ['leader', 'inspector', 'dispatcher'],
    event: 'supervisionOrdered',
    clocks: [],
    ref: 'T16',
    why: 'Someone presses; the case does not move, and an answer is owed.',
  },
  {
    action: 'answerSupervision',
    from: openStates,
    to: 'same',
    roles: ['unit', 'dispatcher'],
    only: 'ownUnit',
    event: 'supervisionAnswered',
    clocks: [],
    ref: 'T16',
    why: 'The answer that was owed.',
  },
  {
    action: 'feedBack',
    outcome: 'toAcceptor',
    from: ['handling', 'extensionRequested'],
    to: 'fedBack',
    roles: ['unit', 'handler'],
    only: 'ownUnit',
    event: 'fedBack',
    clocks: [stop('disposal')],
    ref: 'T17',
    why: 'The unit says it is done; its limit ends here.',
  },
  {
    action: 'feedBack',
    outcome: 'toSupervisor',
    from: ['handling', 'extensionRequested'],
    to: 'verifying',
    roles: ['unit', 'handler'],
    only: 'ownUnit',
    event: 'fedBack',
    clocks: [stop('disposal'), start('verification')],
    ref: 'T17+T19',
    why: 'The same, where the tenant sends verification by itself.',
  },
  {
    action: 'sendFeedbackBack',
    from: ['fedBack'],
    to: 'handling',
    roles: ['unit'],
    only: 'ownUnit',
    event: 'feedbackSentBack',
    clocks: [{ do: 'reopen', stage: 'disposal' }],
    ref: 'T18',
    why: 'The unit’s own first check failed; its limit runs on as if it had never stopped.',
  },
  {
    action: 'sendVerification',
    from: ['fedBack'],
    to: 'verifying',
    roles: ['acceptor'],
    event: 'verificationSent',
    clocks: [start('verification')],
    ref: 'T19',
    why: 'A supervisor goes to see the result.',
  },
  {
    action: 'verify',
    outcome: 'passed',
    from: ['verifying'],
    to: 'pendingClosing',
    roles: ['supervisor'],
    only: 'ownTask',
    event: 'verificationPassed',
    clocks: [stop('verification')],
    ref: 'T20',
    why: 'The result is what the closing condition asks for.',
  },
  {
    action: 'verify',
    outcome: 'failed',
    from: ['verifying'],
    to: 'pendingDispatch',
    roles: ['supervisor'],
    only: 'ownTask',
    event: 'verificationFailed',
    clocks: [stop('verification'), start('dispatch')],
    ref: 'T21',
    why: 'It is not done; the dispatcher sends it to the same unit again.',
  },
  {
    action: 'close',
    from: ['pendingClosing'],
    to: 'closed',
    roles: ['shiftLeader'],
    event: 'closed',
    clocks: [stopAll],
    ref: 'T22',
    why: 'The closing condition is satisfied.',
  },
  {
    action: 'forceClose',
    from: openStates,
    to: 'forceClosed',
    roles: ['leader'],
    event: 'forceClosed',
    clocks: [stopAll],
    ref: 'T23',
    why: 'A leader ends it and answers for that with a reason; no rule for when is known (reference U12).',
  },
  {
    action: 'requestVoid',
    from: voidable,
    to: 'voidRequested',
    roles: ['acceptor', 'dispatcher'],
    event: 'voidRequested',
    clocks: [],
    ref: 'T24',
    why: 'It should never have been filed; the limits run on until the shift leader agrees.',
  },
  {
    action: 'approve',
    outcome: 'void',
    from: ['voidRequested'],
    to: 'voided',
    roles: ['shiftLeader'],
    event: 'voidApproved',
    clocks: [stopAll],
    ref: 'T24',
    why: 'It leaves the counters of accurate filing.',
  },
  {
    action: 'reject',
    outcome: 'void',
    from: ['voidRequested'],
    to: 'requestOrigin',
    roles: ['shiftLeader'],
    event: 'voidRejected',
    clocks: [],
    ref: 'T24',
    why: 'It was rightly filed and goes on where it was.',
  },
  {
    action: 'appeal',
    from: ['closed'],
    to: 'same',
    roles: ['unit'],
    only: 'ownUnit',
    event: 'appealed',
    clocks: [],
    ref: 'T25',
    why: 'The unit contests an overdue mark, once.',
  },
  {
    action: 'reviewAppeal',
    outcome: 'first',
    from: ['closed'],
    to: 'same',
    roles: ['evaluator'],
    event: 'appealReviewed',
    clocks: [],
    ref: 'T25',
    why: 'First of two reviews.',
  },
  {
    action: 'reviewAppeal',
    outcome: 'second',
    from: ['closed'],
    to: 'same',
    roles: ['leader'],
    event: 'appealReviewed',
    clocks: [],
    ref: 'T25',
    why: 'Second review; the overdue mark stays, statistics leave it out.',
  },
  {
    action: 'auditSelfDisposal',
    outcome: 'accepted',
    from: ['selfDisposalAudit'],
    to: 'closed',
    roles: ['acceptor'],
    event: 'selfDisposalAccepted',
    clocks: [],
    ref: 'T26',
    why: 'The photos show that the small thing is settled.',
  },
  {
    action: 'auditSelfDisposal',
    outcome: 'rejected',
    from: ['selfDisposalAudit'],
    to: 'voided',
    roles: ['acceptor'],
    event: 'selfDisposalRejected',
    clocks: [],
    ref: 'T26',
    why: 'The photos do not show it.',
  },
  {
    action: 'followUp',
    from: ['closed'],
    to: 'same',
    roles: ['acceptor'],
    event: 'followedUp',
    clocks: [],
    ref: 'T27',
    why: 'The reporter is asked whether it is well.',
  },
  {
    action: 'comment',
    from: [...caseStates],
    to: 'same',
    roles: staff,
    event: 'commented',
    clocks: [],
    ref: '—',
    why: 'A remark for colleagues; nothing moves.',
  },
  {
    action: 'checkClock',
    outcome: 'warned',
    from: openStates,
    to: 'same',
    roles: ['system'],
    event: 'warned',
    clocks: [],
    ref: '§3.5',
    why: 'The warning share of a limit is used.',
  },
  {
    action: 'checkClock',
    outcome: 'breached',
    from: openStates,
    to: 'same',
    roles: ['system'],
    event: 'breached',
    clocks: [],
    ref: '§3.5',
    why: 'A limit is over.',
  },
  {
    action: 'checkClock',
    outcome: 'escalated',
    from: openStates,
    to: 'same',
    roles: ['system'],
    event: 'escalated',
    clocks: [],
    ref: '§3.5',
    why: 'A limit has been over for so long that somebody higher hears of it.',
  },
];

/** How a case begins: not edges, since there is no state to come from. */
export const beginnings = [
  {
    action: 'report',
    to: 'reported',
    roles: [...staff.filter((role) => role !== 'evaluator'), 'citizen'],
    event: 'reported',
    ref: 'T1',
    why: 'Somebody saw something.',
  },
  {
    action: 'selfDispose',
    to: 'selfDisposalAudit',
    roles: ['supervisor'],
    event: 'selfDisposed',
    ref: 'T26',
    why: 'A supervisor settled a small thing on the spot; both photos come at once.',
  },
] as const satisfies readonly {
  action: Action;
  to: CaseState;
  roles: readonly Role[];
  event: CaseEventType;
  ref: string;
  why: string;
}[];

const byAction = Map.groupBy(edges, (edge) => edge.action);

/** The rows of one action, in table order. */
export const edgesOf = (action: CaseAction): readonly Edge[] => byAction.get(action) ?? [];

/** Every action that has rows. */
export const lifecycleActions: readonly CaseAction[] = [...byAction.keys()];
