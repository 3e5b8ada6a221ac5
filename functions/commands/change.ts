import { evolve } from '../domain/case/evolve.ts';
import { genesisHash, seal } from '../domain/case/timeline.ts';
import type { Share } from '../domain/case/together.ts';
import { given } from '../domain/given.ts';
import type { CaseChange } from '../store/types.ts';
import { sha256 } from './digest.ts';

/** A decided event as it is written: sealed behind the event before it, with the case that it makes. */
export const changeFor = ({ before, event: decided }: Share): CaseChange => {
  const event = seal({ ...decided, prevHash: before?.lastHash ?? genesisHash }, sha256);
  return { ...given('before', before), after: evolve(before, event), event };
};
