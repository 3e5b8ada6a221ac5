import { useMemo, useState } from 'react';
import type { CaseSummary } from './useWorklist.ts';

export interface Selection {
  readonly chosen: readonly CaseSummary[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** Which rows are ticked. What left the list in the meantime is no longer chosen: nobody acts on what they cannot see. */
export const useSelection = (cases: readonly CaseSummary[]): Selection => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => cases.filter(({ id }) => ids.has(id)), [cases, ids]);
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle: (id) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    all: () => setIds(new Set(cases.map(({ id }) => id))),
    none: () => setIds(new Set()),
  };
};
