import { ok, type Result } from '../../result.ts';
import type { Person } from '../../tenant/types.ts';
import type { Context } from '../context.ts';
import type { Case, Place } from '../types.ts';
import { requirePerson } from './guards.ts';

/** How closely a supervisor's duty area fits: grid before community before street before the whole district. */
const closeness = (person: Person, place: Place): number => {
  if (person.dutyAreas.length === 0) return 1;
  const levels = [place.street, place.community, place.grid];
  const fitting = levels.findLastIndex((code) => code !== undefined && person.dutyAreas.includes(code));
  return fitting === -1 ? 0 : fitting + 2;
};

const spread = (text: string): number => {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum;
};

/**
 * The supervisor whose duty grid the place lies in (reference §3.3 T19); where several fit equally, cases are spread
 * over them by case id, so that the same case always goes to the same person. Undefined if the tenant has none fitting.
 */
export const supervisorOnDuty = (subject: Case, context: Context): string | undefined => {
  const supervisors = [...context.tenant.people.values()].filter((person) =>
    person.roles.includes('supervisor'),
  );
  const ranked = supervisors.map((person) => ({ person, rank: closeness(person, subject.place) }));
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  if (best === 0) return undefined;
  const fitting = ranked
    .filter(({ rank }) => rank === best)
    .map(({ person }) => person.id)
    .sort();
  return fitting[spread(subject.id) % fitting.length];
};

/** The supervisor named, or the one on duty. Refusals: unknown-person. */
export const chooseSupervisor = (
  named: string | undefined,
  subject: Case,
  context: Context,
): Result<string | undefined> =>
  named === undefined
    ? ok(supervisorOnDuty(subject, context))
    : requirePerson(named, 'supervisor', 'supervisor', context);
