import { given } from '../../given.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { BeginPartCommand, PartInput } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Case, CaseChanges, Part } from '../types.ts';
import { dispatch } from './dispatching.ts';
import { file } from './filing.ts';
import { optionalText, requireText, requireUnit } from './guards.ts';
import { resolveCategory } from './intake.ts';
import type { ActionCode } from './outcome.ts';

/** How many parts a case can be split into: the transaction that begins them takes 100 items. */
export const partCount = { min: 2, max: 10 } as const;

/** The refusal, said of a field of the part. */
const within = <T>(path: string, result: Result<T>): Result<T> =>
  result.ok || result.refusal.field === undefined
    ? result
    : { ok: false, refusal: { ...result.refusal, field: `${path}${result.refusal.field}` } };

type Filed = Pick<CaseChanges, 'subcategory' | 'kind' | 'component' | 'condition'>;

const inherited = ({ subcategory, kind, component, condition }: Case): Filed => ({
  ...given('subcategory', subcategory),
  ...given('kind', kind),
  ...given('component', component),
  ...given('condition', condition),
});

/** What kind of problem the part is, and the limit that it is promised. */
const filedAs = (part: PartInput, whole: Case, context: Context): Result<Filed> => {
  const { subcategory = whole.subcategory, condition } = part;
  if (condition === undefined && subcategory !== whole.subcategory)
    return refuse('missing-value', 'condition');
  const category = subcategory === whole.subcategory ? ok(inherited(whole)) : resolveCategory(part, context);
  if (!category.ok || condition === undefined) return category;
  const virtual = { ...whole, ...category.value };
  const filed = file(virtual, { action: 'file', condition }, context, 'shiftLeader');
  if (!filed.ok) return filed;
  return ok({ ...category.value, ...given('condition', filed.value?.changes.condition) });
};

/** The first dispatch of a part that says its unit. */
const dispatched = (
  unit: string,
  whole: Case,
  filed: Filed,
  context: Context,
): Result<Pick<CaseChanges, 'unit' | 'dispatches'>> => {
  const known = requireUnit(unit, 'unit', context);
  if (!known.ok) return known;
  // The part begins anew: it has been nowhere, and has the whole's component only with the whole's category.
  const { reworkOf: _reworkOf, component: _component, ...rest } = whole;
  const virtual: Case = { ...rest, ...filed, dispatches: [] };
  const done = dispatch(virtual, { action: 'dispatch', unit }, context, 'dispatcher');
  if (!done.ok) return done;
  return ok({ unit, ...given('dispatches', done.value?.changes.dispatches) });
};

/** What a part is, besides what it has from the whole. Refusals name the field, as `unit`. */
const factsOf = (part: PartInput, whole: Case, context: Context): Result<CaseChanges> => {
  const text = requireText(part.text, 'text', context);
  if (!text.ok) return text;
  const filed = filedAs(part, whole, context);
  if (!filed.ok) return filed;
  const own = { text: text.value, ...filed.value };
  if (part.unit === undefined) return ok(own);
  const sent = dispatched(part.unit, whole, filed.value, context);
  return sent.ok ? ok({ ...own, ...sent.value }) : sent;
};

/** Refusals: missing-value, text-too-long, unknown-unit, unknown-category, unknown-condition, each with its field. */
const checkParts = (parts: readonly PartInput[], whole: Case, context: Context): Result<true> => {
  if (parts.length < partCount.min || parts.length > partCount.max)
    return refuse('invalid-value', 'parts', partCount);
  const checked = parts.map((part, index) => within(`parts[${index}].`, factsOf(part, whole, context)));
  return checked.find((result) => !result.ok) ?? ok(true);
};

/**
 * Splits a problem that several units must answer for: each part becomes a case of its own with a number behind the
 * whole's, and the whole waits until they have ended. A part is not split again. Refusals: case-is-part and those of
 * the parts, such as unknown-unit for `parts[0].unit`.
 */
export const split: ActionCode<'split'> = (subject, command, context) => {
  if (subject.partOf !== undefined)
    return refuse('case-is-part', undefined, { number: subject.partOf.number });
  const reason = optionalText(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const checked = checkParts(command.parts, subject, context);
  if (!checked.ok) return checked;
  const { parts = [], number } = subject;
  const begun = command.parts.map(
    ({ id, text }, index): Part => ({
      id,
      number: `${number}-${parts.length + index + 1}`,
      text: text.trim(),
      at: context.now,
    }),
  );
  return ok({
    ...given('reason', reason.value),
    changes: { parts: [...parts, ...begun], cleared: ['reworkOf'] },
  });
};

/** The first event of a part. Place, photos and whoever reported it are the whole's. Refusals: those of the part. */
export const decidePart = (
  { number, part, whole }: BeginPartCommand,
  context: Context,
): Result<CaseChanges> => {
  const facts = factsOf(part, whole, context);
  if (!facts.ok) return facts;
  const { reportedAt, occurredAt, channel, nature, reporter, place, photos } = whole;
  return ok({
    number,
    reportedAt,
    occurredAt,
    channel,
    ...given('nature', nature),
    reporter,
    place,
    photos,
    ...facts.value,
    filedAt: context.now,
    partOf: { id: whole.id, number: whole.number },
  });
};

/** The parts of the last split: a case that was reopened may have been split before. */
const latestParts = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ at }) => at === parts.at(-1)?.at);

export const openParts = ({ parts = [] }: Pick<Case, 'parts'>): readonly Part[] =>
  parts.filter(({ ended }) => ended === undefined);

/**
 * Undoes a split while nobody has begun: every part still waits for dispatch, or was voided by itself. The parts are
 * voided with it. Refusals: part-under-way.
 */
export const unsplit: ActionCode<'unsplit'> = (subject, command, context) => {
  const reason = optionalText(command.reason, 'reason', context);
  if (!reason.ok) return reason;
  const { parts = [] } = subject;
  const state = ({ id, ended }: Part) => ended?.state ?? context.others?.get(id)?.state ?? 'pendingDispatch';
  const begun = latestParts(parts).find((part) => !['pendingDispatch', 'voided'].includes(state(part)));
  if (begun !== undefined) return refuse('part-under-way', undefined, { number: begun.number });
  const voided = { state: 'voided', at: context.now } as const;
  return ok({
    ...given('reason', reason.value),
    changes: { parts: parts.map((part) => ({ ended: voided, ...part })) },
  });
};

/** What undoing a split does to a part. */
export const voidPart: ActionCode<'voidPart'> = (_subject, _command, { now }) =>
  ok({ changes: { endedAt: now } });

const outcomeOf = (parts: readonly Part[]): 'more' | 'last' | 'none' => {
  if (openParts({ parts }).length > 0) return 'more';
  const done = latestParts(parts).some(
    ({ ended }) => ended?.state === 'closed' || ended?.state === 'forceClosed',
  );
  return done ? 'last' : 'none';
};

/** A part has ended. With the last one the whole can be closed, unless none of them was ever done. */
export const endPart: ActionCode<'endPart'> = (subject, command, { now }) => {
  const ended = { state: command.state, at: now };
  if (!openParts(subject).some(({ id }) => id === command.part)) return ok(undefined);
  const parts = (subject.parts ?? []).map((part) => (part.id === command.part ? { ...part, ended } : part));
  return ok({ outcome: outcomeOf(parts), changes: { parts } });
};
