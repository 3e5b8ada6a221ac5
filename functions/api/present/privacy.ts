import type { Case, Reporter } from '../../domain/case/types.ts';
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

/** The reporter without what this actor may not see. */
export const shownReporter = (reporter: Reporter, actor: Actor): Reporter => {
  if (seesPersonalData(actor)) return reporter;
  const { name, phone, ...shown } = reporter;
  return shown;
};
