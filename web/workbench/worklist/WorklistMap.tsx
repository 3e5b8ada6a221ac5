import { useMemo } from 'react';
import { DistrictMap } from '../../map/DistrictMap.tsx';
import { useOpenCases } from '../../map/useOpenCases.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { CaseSummary } from './useWorklist.ts';
import styles from './Worklist.module.css';

interface WorklistMapProps {
  readonly cases: readonly CaseSummary[];
  readonly active: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** Everything open in the view, and the cases of the list among it: pointing at a row marks its place. */
export const WorklistMap = ({ cases, active, onSelect, onOpen }: WorklistMapProps) => {
  const { data, error, refetch, look } = useOpenCases();
  const listed = useMemo(() => new Set(cases.map(({ id }) => id)), [cases]);
  const shown = useMemo(() => {
    const others = data?.cases.filter(({ id }) => !listed.has(id)) ?? [];
    // From afar the counted cells say it all; the case that is pointed at is shown in any case.
    const own = data?.cells.length === 0 ? cases : cases.filter(({ id }) => id === active);
    return [...others, ...own];
  }, [data, cases, listed, active]);
  return (
    <section className={styles.map}>
      <Trouble error={data === undefined ? error : null} retry={refetch} />
      <DistrictMap
        cells={data?.cells ?? []}
        cases={shown}
        selected={active}
        onMove={look}
        onSelect={(id) => (listed.has(id) ? onSelect(id) : onOpen(id))}
      />
    </section>
  );
};
