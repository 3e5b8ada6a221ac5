import { given } from '../../given.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context } from '../context.ts';
import type { Case, CaseState, Duplicate } from '../types.ts';
import { endStates } from '../types.ts';
import { optionalText } from './guards.ts';
import type { ActionCode } from './outcome.ts';

/** A case and all that it carries is one item of the table, so the list of duplicates must end somewhere. */
const mostDuplicates = 500;

/** Open states in which a case takes no duplicates: it may end at the next word said. */
const uncertain: ReadonlySet<CaseState> = new Set(['selfDisposalAudit', 'voidRequested']);

const takesDuplicates = ({ state }: Case): boolean => !endStates.has(state) && !uncertain.has(state);

/** Why a case cannot be the duplicate of any other. Refusals: has-duplicates, case-is-part. */
const checkDuplicate = ({ duplicates, partOf }: Case): Result<true> => {
  if (duplicates !== undefined) return refuse('has-duplicates', undefined, { count: duplicates.length });
  return partOf === undefined ? ok(true) : refuse('case-is-part', undefined, { number: partOf.number });
};

/** Refusals: merge-target-not-open, merge-target-not-filed, case-is-part, too-many-duplicates. */
const checkMain = (main: Case, duplicate: Case): Result<true> => {
  const { state, filedAt, partOf, duplicates = [] } = main;
  if (!takesDuplicates(main)) return refuse('merge-target-not-open', 'into', { state });
  // What was promised when the duplicate was filed must not be lost in a report that promises nothing yet.
  if (duplicate.filedAt !== undefined && filedAt === undefined)
    return refuse('merge-target-not-filed', 'into', { state });
  if (partOf !== undefined) return refuse('case-is-part', 'into', { number: partOf.number });
  return duplicates.length < mostDuplicates
    ? ok(true)
    : refuse('too-many-duplicates', 'into', { max: mostDuplicates });
};

/** The case to merge into. Refusals: merge-into-itself, not-found and those of `checkMain`. */
const mainFor = (subject: Case, into: string, { others }: Context): Result<Case> => {
  if (into === subject.id) return refuse('merge-into-itself', 'into');
  const main = others?.get(into);
  if (main === undefined) return refuse('not-found', 'into');
  const checked = checkMain(main, subject);
  return checked.ok ? ok(main) : checked;
};

/**
 * Makes a case the duplicate of another, which must be open (and filed, if the duplicate is). One that has duplicates
 * itself is not merged, so there are neither chains nor circles. Its clocks stand still. Refusals: has-duplicates,
 * case-is-part, merge-into-itself, not-found, merge-target-not-open, merge-target-not-filed, too-many-duplicates.
 */
export const merge: ActionCode<'merge'> = (subject, command, context) => {
  const fit = checkDuplicate(subject);
  if (!fit.ok) return fit;
  const reason = optionalText(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const main = mainFor(subject, command.into, context);
  if (!main.ok) return main;
  const { id, number } = main.value;
  const mergedInto = { id, number, by: context.actor.id, at: context.now, from: subject.state };
  return ok({ ...given('reason', reason.value), changes: { mergedInto } });
};

/**
 * Brings a merged case back to the state it had, with the time that was left. Not once the case it was merged into has
 * ended: the duplicate has ended with it. Refusals: merge-target-not-open.
 */
export const unmerge: ActionCode<'unmerge'> = (subject, command, { others, ...context }) => {
  const reason = optionalText(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const main = others?.get(subject.mergedInto?.id ?? '');
  if (main !== undefined && endStates.has(main.state))
    return refuse('merge-target-not-open', undefined, { state: main.state });
  // A case that was suspended goes on being so: its clock wakes on the agreed day and not before.
  const pauseUntil = subject.mergedInto?.from === 'suspended' ? subject.suspendedUntil : undefined;
  return ok({
    ...given('reason', reason.value),
    ...given('pauseUntil', pauseUntil),
    changes: { cleared: ['mergedInto'] },
  });
};

/** What merging does to the other case. Its checks are those of `merge`. Refusals: not-found. */
export const joinDuplicate: ActionCode<'joinDuplicate'> = (subject, command, { others, actor, now }) => {
  const duplicate = others?.get(command.duplicate);
  if (duplicate === undefined) return refuse('not-found');
  const { id, number } = duplicate;
  const joined: Duplicate = { id, number, by: actor.id, at: now };
  return ok({ changes: { duplicates: [...(subject.duplicates ?? []), joined] } });
};

/** What unmerging does to the other case; nothing, should it not know of the duplicate. */
export const releaseDuplicate: ActionCode<'releaseDuplicate'> = (subject, command) => {
  const { duplicates = [] } = subject;
  const left = duplicates.filter(({ id }) => id !== command.duplicate);
  if (left.length === duplicates.length) return ok(undefined);
  return ok({ changes: left.length === 0 ? { cleared: ['duplicates'] } : { duplicates: left } });
};
