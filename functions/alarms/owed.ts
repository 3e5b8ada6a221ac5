import type { Owed, Told } from '../domain/alarms/types.ts';
import type { Case } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';

/** Whatever raises alarms keeps what it owes and what it told. */
export interface Owing {
  /** oldest first */
  readonly owed: readonly Owed[];
  /** by rule: the newest that somebody was told */
  readonly told: Readonly<Record<string, Told>>;
}

const isSame = (left: Owed, right: Owed): boolean =>
  left.rule === right.rule && left.number === right.number && left.news === right.news;

const settled = <S extends Owing>(state: S, owed: Owed, told: Told): S => ({
  ...state,
  owed: state.owed.filter((other) => !isSame(other, owed)),
  told: { ...state.told, [owed.rule]: told },
});

const toldOf = ({ news, number, at }: Owed, before: Told | undefined, outcome?: Result<Case>): Told => {
  const facts = { news, number, at };
  if (outcome?.ok) return { ...facts, caseId: outcome.value.id, caseNumber: outcome.value.number };
  const known = { ...given('caseId', before?.caseId), ...given('caseNumber', before?.caseNumber) };
  return { ...facts, ...known, ...given('refused', outcome?.refusal.type) };
};

interface Work<S extends Owing> {
  readonly state: S;
  /** tells it; undefined where there was nobody to tell, or no case */
  readonly tell: (owed: Owed, before: Told | undefined) => Promise<Result<Case> | undefined>;
  /** changes the state as it lies there now, and answers it */
  readonly change: (settle: (now: S) => S) => Promise<S>;
  readonly refused: (owed: Owed, refusal: Refusal) => void;
}

/**
 * Tells everything that is owed, oldest first. What is refused for good is kept as told; what only somebody else's writing
 * stood against is left to the next time. Answers how many were told.
 */
export const tellOwed = async <S extends Owing>(work: Work<S>): Promise<number> => {
  let { state } = work;
  let count = 0;
  for (const owed of state.owed) {
    const before = state.told[owed.rule];
    const outcome = await work.tell(owed, before);
    if (outcome?.ok === false) {
      work.refused(owed, outcome.refusal);
      if (outcome.refusal.type === 'version-conflict') return count;
    }
    state = await work.change((now) => settled(now, owed, toldOf(owed, before, outcome)));
    count += 1;
  }
  return count;
};
