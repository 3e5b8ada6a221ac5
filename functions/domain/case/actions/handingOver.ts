import { findSubcategory } from '../../catalogue/search.ts';
import { given } from '../../given.ts';
import { cellOf } from '../../grid/cells.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type Stage, stages } from '../../sla/types.ts';
import type { Context } from '../context.ts';
import type { Case, CaseChanges, CaseState, HandOver, Place } from '../types.ts';
import { requireReason } from './guards.ts';
import type { ActionCode, Outcome } from './outcome.ts';

const isUnderWay = ({ clocks }: Case, stage: Stage): boolean =>
  clocks[stage] !== undefined && clocks[stage]?.status !== 'stopped';

/** Cases that hang together with others of the district cannot leave it alone. Refusals: has-duplicates, case-is-part. */
const checkAlone = ({ duplicates, partOf }: Case): Result<true> => {
  if (duplicates !== undefined) return refuse('has-duplicates', undefined, { count: duplicates.length });
  return partOf === undefined ? ok(true) : refuse('case-is-part', undefined, { number: partOf.number });
};

/**
 * Gives a case to another district of the city (跨区移交). It ends here and goes on there, with its timeline and its clocks.
 * Refusals: has-duplicates, case-is-part, invalid-value in `to` for the district itself, reason-required, text-too-long.
 */
export const handOver: ActionCode<'handOver'> = (subject, command, context) => {
  const alone = checkAlone(subject);
  if (!alone.ok) return alone;
  const { key } = context.tenant;
  if (command.to === key) return refuse('invalid-value', 'to', { to: command.to });
  const reason = requireReason(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const leaving: HandOver = {
    order: command.order,
    from: key,
    to: command.to,
    by: context.actor.name,
    at: context.now,
    reason: reason.value,
    state: subject.state,
    stages: stages.filter((stage) => isUnderWay(subject, stage)),
  };
  return ok({ reason: reason.value, changes: { handOvers: [...(subject.handOvers ?? []), leaving] } });
};

/** The hand-over with which the case came, while it can still go back: nobody here has been given it. */
export const handedIn = ({ handOvers, tenant, dispatches }: Case): HandOver | undefined => {
  const last = handOvers?.at(-1);
  const ours = last?.to === tenant && last.back === undefined && dispatches.length === 0;
  return ours ? last : undefined;
};

const withLast = (subject: Case, change: Partial<HandOver>): readonly HandOver[] => {
  const { handOvers = [] } = subject;
  const last = handOvers.at(-1);
  return last === undefined ? handOvers : [...handOvers.slice(0, -1), { ...last, ...change }];
};

/**
 * Gives a case back to the district that it came from. Refusals: not-handed-in for one that did not come from another
 * district or has been dispatched here, those of cases that hang together, reason-required, text-too-long.
 */
export const handBack: ActionCode<'handBack'> = (subject, command, context) => {
  const came = handedIn(subject);
  if (came === undefined) return refuse('not-handed-in');
  const alone = checkAlone(subject);
  if (!alone.ok) return alone;
  const reason = requireReason(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const back = { by: context.actor.id, at: context.now, reason: reason.value };
  // A clock that was begun here has nothing to do there, where the case is back at what it was.
  const stillRunning = came.stages.filter((stage) => isUnderWay(subject, stage));
  return ok({
    reason: reason.value,
    changes: { handOvers: withLast(subject, { back, stages: stillRunning }) },
  });
};

/** Where it is among our own areas and grids; a spot outside them keeps its point and its words. */
const placeHere = (place: Place, { tenant }: Context): Place => {
  const { street: _street, community: _community, grid: _grid, cell: _cell, ...kept } = place;
  if (place.precision !== 'point' || place.point === undefined) return { ...kept, precision: 'unknown' };
  return { ...kept, cell: cellOf(place.point), ...tenant.grids.locate(place.point) };
};

/** Whether what it was filed as can be filed here. */
const isKnown = ({ subcategory }: Case, { tenant }: Context): boolean =>
  subcategory !== undefined && findSubcategory(tenant.catalogue, subcategory).ok;

/** States that only a filed case has, among those in which it can leave. */
const filedStates: ReadonlySet<CaseState> = new Set(['pendingDispatch', 'handling']);

const leftBehind = ['unit', 'handler', 'supervisor', 'reworkOf', 'disposedAt'] as const;
const categorised = ['subcategory', 'kind', 'component', 'condition', 'filedAt'] as const;

const comeIn = (subject: Case, { state }: HandOver, context: Context): Outcome => {
  const known = isKnown(subject, context);
  const { component } = subject;
  const componentKnown = component !== undefined && context.tenant.components.has(component);
  return {
    outcome: known && filedStates.has(state) ? 'filed' : 'unfiled',
    changes: {
      place: placeHere(subject.place, context),
      dispatches: [],
      handOvers: withLast(subject, { arrivedAt: context.now }),
      cleared: [
        ...leftBehind,
        ...(known ? [] : categorised),
        ...(known && !componentKnown ? (['component'] as const) : []),
      ],
    },
  };
};

/** What only the district that it comes back to knows of it. */
const comeBack = (subject: Case, own: Case, back: HandOver['back'], { now }: Context): Outcome => {
  const { unit, handler, supervisor, reworkOf, disposedAt } = own;
  const { subcategory, kind, component, condition, filedAt } = own;
  const changes: CaseChanges = {
    ...(back === undefined ? {} : { handOvers: withLast(subject, { back: { ...back, arrivedAt: now } }) }),
    place: own.place,
    dispatches: own.dispatches,
    ...given('unit', unit),
    ...given('handler', handler),
    ...given('supervisor', supervisor),
    ...given('reworkOf', reworkOf),
    ...given('disposedAt', disposedAt),
    ...given('subcategory', subcategory),
    ...given('kind', kind),
    ...given('component', component),
    ...given('condition', condition),
    ...given('filedAt', filedAt),
  };
  const cleared = [...leftBehind, ...categorised].filter(
    (field) => own[field] === undefined && subject[field] !== undefined,
  );
  return { outcome: 'back', changes: { ...changes, ...(cleared.length === 0 ? {} : { cleared }) } };
};

/**
 * What a district does with a case whose timeline another district has sent it: one that is handed over to it comes in, one
 * that it had handed over comes back. `subject` is the whole timeline folded. Refusals: not-found for what is meant for
 * others.
 */
export const receive: ActionCode<'receive'> = (subject, { own }, context) => {
  const last = subject.handOvers?.at(-1);
  const { key } = context.tenant;
  if (last === undefined) return refuse('not-found');
  if (last.back === undefined)
    return last.to === key ? ok(comeIn(subject, last, context)) : refuse('not-found');
  return last.from === key && own !== undefined
    ? ok(comeBack(subject, own, last.back, context))
    : refuse('not-found');
};
