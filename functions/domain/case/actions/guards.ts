import type { Role } from '../../identity/types.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context } from '../context.ts';
import type { Photo, PhotoPhase } from '../types.ts';

/** Trimmed text within the tenant's bound. Refusals: missing-value (or `whenMissing`), text-too-long. */
export const requireText = (
  text: string | undefined,
  field: string,
  context: Context,
  whenMissing: 'missing-value' | 'reason-required' = 'missing-value',
): Result<string> => {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return refuse(whenMissing, field);
  const max = context.tenant.policies.report.maxTextLength;
  return [...trimmed].length > max ? refuse('text-too-long', field, { max }) : ok(trimmed);
};

/** A reason that must be given. Refusals: reason-required, text-too-long. */
export const requireReason = (text: string | undefined, field: string, context: Context): Result<string> =>
  requireText(text, field, context, 'reason-required');

/** Text that may be left out. Refusals: text-too-long. */
export const optionalText = (
  text: string | undefined,
  field: string,
  context: Context,
): Result<string | undefined> =>
  text === undefined || text.trim() === '' ? ok(undefined) : requireText(text, field, context);

/** Photos as the case keeps them. Refusals: invalid-value when there are more than the tenant allows. */
export const takePhotos = (
  photos: readonly { readonly id: string; readonly phase: PhotoPhase }[],
  context: Context,
): Result<readonly Photo[]> => {
  const max = context.tenant.policies.report.maxPhotos;
  if (photos.length > max) return refuse('invalid-value', 'photos', { max });
  return ok(photos.map(({ id, phase }) => ({ id, phase, by: context.actor.id, at: context.now })));
};

/** The person, if the tenant has them and they hold the role. Refusals: unknown-person. */
export const requirePerson = (id: string, role: Role, field: string, context: Context): Result<string> => {
  const person = context.tenant.people.get(id);
  return person?.roles.includes(role) ? ok(id) : refuse('unknown-person', field, { person: id });
};

/** Refusals: unknown-unit. */
export const requireUnit = (code: string, field: string, context: Context): Result<string> =>
  context.tenant.units.has(code) ? ok(code) : refuse('unknown-unit', field, { unit: code });
