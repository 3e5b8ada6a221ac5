import type { Role } from '../identity/types.ts';
import { ok, type Result, refuse } from '../result.ts';
import { actionCode, type CaseAction } from './actions/index.ts';
import { decideReport, decideSelfDisposal } from './actions/intake.ts';
import type { Outcome } from './actions/outcome.ts';
import { decidePart } from './actions/splitting.ts';
import { moveClocks } from './clocks.ts';
import type { BeginPartCommand, Command, ReportCommand, SelfDisposeCommand } from './commands.ts';
import type { Context } from './context.ts';
import { evolve } from './evolve.ts';
import { beginnings, type Edge, edgesOf, type Target } from './lifecycle.ts';
import type { UnsealedEvent } from './timeline.ts';
import type { Case, CaseChanges, CaseEvent, CaseState } from './types.ts';

/** An event that does not know the hash before it yet. */
export type DecidedEvent = Omit<UnsealedEvent, 'prevHash'>;

const eventId = (caseId: string, version: number): string => `${caseId}:${String(version).padStart(8, '0')}`;

const actorOf = ({ actor }: Context, role: Role): CaseEvent['actor'] => ({
  id: actor.id,
  role,
  ...(actor.unit === undefined ? {} : { unit: actor.unit }),
  ...(actor.scopes === undefined ? {} : { client: actor.name }),
});

type Beginning = ReportCommand | SelfDisposeCommand | BeginPartCommand;

const isBeginning = (command: Command): command is Beginning =>
  beginnings.some(({ action }) => action === command.action);

const factsOf = (command: Beginning, context: Context): Result<CaseChanges> => {
  if (command.action === 'report') return decideReport(command, context);
  return command.action === 'selfDispose'
    ? decideSelfDisposal(command, context)
    : decidePart(command, context);
};

const rowFor = (command: Beginning) => {
  const rows = beginnings.filter(({ action }) => action === command.action);
  if (command.action !== 'beginPart') return rows[0];
  const outcome = command.part.unit === undefined ? 'waiting' : 'dispatched';
  return rows.find((row) => 'outcome' in row && row.outcome === outcome);
};

/** The beginning of a case. Refusals: role-not-allowed and those of intake or of a part. */
const begin = (command: Beginning, context: Context): Result<DecidedEvent> => {
  const beginning = rowFor(command);
  const role = context.actor.roles.find((held) => beginning?.roles.some((allowed) => allowed === held));
  if (beginning === undefined || role === undefined)
    return refuse('role-not-allowed', undefined, { action: command.action });
  const changes = factsOf(command, context);
  if (!changes.ok) return changes;
  const draft: DecidedEvent = {
    id: eventId(command.caseId, 1),
    caseId: command.caseId,
    tenant: context.tenant.key,
    version: 1,
    type: beginning.event,
    at: context.now,
    actor: actorOf(context, role),
    to: beginning.to,
    changes: changes.value,
    clocks: [],
  };
  if (!('clocks' in beginning)) return ok(draft);
  const begun = evolve(undefined, { ...draft, prevHash: '', hash: '' });
  return ok({ ...draft, clocks: moveClocks(begun, beginning.clocks, { changes: {} }, context).clocks });
};

/** In which post the actor may do this at all. Refusals: role-not-allowed. */
const actingRole = (rows: readonly Edge[], action: CaseAction, { actor }: Context): Result<Role> => {
  const role = actor.roles.find((held) => rows.some((row) => row.roles.includes(held)));
  return role === undefined ? refuse('role-not-allowed', undefined, { action }) : ok(role);
};

const ownUnitOnly = (subject: Case, role: Role, { actor }: Context): boolean =>
  (role !== 'unit' && role !== 'handler') || (actor.unit !== undefined && actor.unit === subject.unit);

const ownTaskOnly = (subject: Case, { actor }: Context): boolean =>
  subject.supervisor === undefined || subject.supervisor === actor.id;

/** Whether the row's case is this actor's. Refusals: not-your-unit, not-your-task. */
const checkOwnership = (row: Edge, subject: Case, role: Role, context: Context): Result<true> => {
  if (row.only === 'ownUnit' && !ownUnitOnly(subject, role, context)) return refuse('not-your-unit');
  if (row.only === 'ownTask' && !ownTaskOnly(subject, context)) return refuse('not-your-task');
  return ok(true);
};

export interface Permission {
  readonly role: Role;
  /** rows that lead on from the case's state for that role; more than one where the outcome decides */
  readonly rows: readonly Edge[];
}

/**
 * Whether this actor may do this to the case now, before looking at what they send with it. Refusals:
 * role-not-allowed, illegal-transition, not-your-unit, not-your-task.
 */
export const permit = (subject: Case, action: CaseAction, context: Context): Result<Permission> => {
  const all = edgesOf(action);
  const role = actingRole(all, action, context);
  if (!role.ok) return role;
  const inState = all.filter((row) => row.from.includes(subject.state));
  if (inState.length === 0) return refuse('illegal-transition', undefined, { state: subject.state, action });
  const acting = context.actor.roles.find((held) => inState.some((row) => row.roles.includes(held)));
  if (acting === undefined) return refuse('role-not-allowed', undefined, { action, state: subject.state });
  const rows = inState.filter((row) => row.roles.includes(acting));
  const refusals = rows.map((row) => checkOwnership(row, subject, acting, context));
  const owned = refusals.find((check) => check.ok) ?? refusals[0];
  return owned === undefined || owned.ok ? ok({ role: acting, rows }) : owned;
};

const targetOf = (to: Target, subject: Case): CaseState => {
  if (to === 'same') return subject.state;
  if (to === 'mergeOrigin') return subject.mergedInto?.from ?? subject.state;
  if (to === 'handOverOrigin') return subject.handOvers?.at(-1)?.state ?? subject.state;
  return to === 'requestOrigin' ? (subject.request?.from ?? subject.state) : to;
};

const eventFor = (subject: Case, row: Edge, role: Role, outcome: Outcome, context: Context): DecidedEvent => {
  const draft: DecidedEvent = {
    id: eventId(subject.id, subject.version + 1),
    caseId: subject.id,
    // Of a case that comes from another district it is the first event that is ours.
    tenant: context.tenant.key,
    version: subject.version + 1,
    type: row.event,
    at: context.now,
    actor: actorOf(context, role),
    from: subject.state,
    to: targetOf(row.to, subject),
    ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
    changes: outcome.changes,
    clocks: [],
    ...(outcome.notify === undefined ? {} : { notify: outcome.notify }),
  };
  const changed = evolve(subject, { ...draft, prevHash: '', hash: '' });
  const moves = moveClocks(changed, row.clocks, outcome, context);
  return { ...draft, changes: { ...draft.changes, ...moves.changes }, clocks: moves.clocks };
};

/**
 * What a command does to a case: the event that follows from it, a refusal, or undefined where it changes nothing
 * (a timer that woke early). `subject` is undefined for a report. Refusals: those of `permit` and of the action.
 */
export const decide = (
  subject: Case | undefined,
  command: Command,
  context: Context,
): Result<DecidedEvent | undefined> => {
  if (isBeginning(command)) return begin(command, context);
  if (subject === undefined) return refuse('not-found');
  const permission = permit(subject, command.action, context);
  if (!permission.ok) return permission;
  const { role, rows } = permission.value;
  const outcome = actionCode(command.action, command, subject, context, role);
  if (!outcome.ok) return outcome;
  if (outcome.value === undefined) return ok(undefined);
  const decided = outcome.value;
  const row = rows.find((candidate) => candidate.outcome === decided.outcome);
  if (row === undefined)
    return refuse('illegal-transition', undefined, { state: subject.state, action: command.action });
  return ok(eventFor(subject, row, role, decided, context));
};
