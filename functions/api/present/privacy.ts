import type { Case } from '../../domain/case/types.ts';
import type { Actor, Role } from '../../domain/identity/types.ts';

/** Who speaks with reporters, and who keeps their data. */
const personalData: ReadonlySet<Role> = new Set(['acceptor', 'shiftLeader', 'administrator']);

/** Posts that see only what was given to their unit. */
const ownUnitOnly: ReadonlySet<Role> = new Set(['unit', 'handler', 'citizen']);

/** Whether the actor may see names and telephone numbers of reporters. */
export const seesPersonalData = ({ roles }: Actor): boolean => roles.some((role) => personalData.has(role));

/** Whether the actor may see every case of the district. */
export const seesAllCases = ({ roles }: Actor): boolean => roles.some((role) => !ownUnitOnly.has(role));

/** Whether the actor may know of the case: units know what was ever dispatched to them. */
export const seesCase = (actor: Actor, { dispatches }: Pick<Case, 'dispatches'>): boolean =>
  seesAllCases(actor) || (actor.unit !== undefined && dispatches.some(({ unit }) => unit === actor.unit));

interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

/** Somebody from outside, the reporter or a follower, without what this actor may not see. */
export const shownReporter = <T extends Contact>(contact: T, actor: Actor): T | Omit<T, keyof Contact> => {
  if (seesPersonalData(actor)) return contact;
  const { name, phone, ...shown } = contact;
  return shown;
};
