import { emptyCase } from './actions/intake.ts';
import type { Case, CaseChanges, CaseEvent } from './types.ts';

/** The fields without those the event clears. */
const withoutCleared = (fields: CaseChanges): Omit<CaseChanges, 'cleared'> => {
  const { cleared = [], ...rest } = fields;
  return Object.fromEntries(
    Object.entries(rest).filter(([name]) => !cleared.some((field) => field === name)),
  );
};

/**
 * The case after an event. Folding all events of a case in order gives the case as stored: nothing in it comes from
 * anywhere else. `before` is undefined for the first event only.
 */
export const evolve = (before: Case | undefined, event: CaseEvent): Case => {
  const base = before ?? { ...emptyCase(event.caseId, event.tenant) };
  const { cleared = [], ...changes } = event.changes;
  const kept = withoutCleared({ ...base, cleared });
  const clocks = { ...base.clocks, ...Object.fromEntries(event.clocks.map((clock) => [clock.stage, clock])) };
  return {
    ...kept,
    ...changes,
    id: event.caseId,
    tenant: event.tenant,
    version: event.version,
    state: event.to,
    updatedAt: event.at,
    clocks,
    lastHash: event.hash,
  } as Case;
};
