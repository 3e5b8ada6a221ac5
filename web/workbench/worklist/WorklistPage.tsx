import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useWorklists } from '../shell/worklists.ts';
import { BulkBar } from './BulkBar.tsx';
import { CaseList } from './CaseList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFilters } from './filters.ts';
import { useSelection } from './selection.ts';
import { useWorklist } from './useWorklist.ts';
import styles from './Worklist.module.css';

const WorklistMap = lazy(async () => ({ default: (await import('./WorklistMap.tsx')).WorklistMap }));

const mapKept = 'chengyun.worklist.map';

/** Whether the map stands beside the list; remembered on this computer. */
const useMapShown = () => {
  const [shown, setShown] = useState(() => localStorage.getItem(mapKept) !== 'no');
  const toggle = () => {
    localStorage.setItem(mapKept, shown ? 'no' : 'yes');
    setShown(!shown);
  };
  return { shown, toggle };
};

/** A queue: its cases in a list, and the same cases on the map beside it. */
export const WorklistPage = () => {
  const { queue = '', state = '' } = useParams();
  return <Worklist key={`${queue} ${state}`} queue={queue} state={state} />;
};

const Worklist = ({ queue, state }: { readonly queue: string; readonly state: string }) => {
  const { t } = useTranslation('workbench');
  const navigate = useNavigate();
  const { filters, set, clear } = useFilters();
  const map = useMapShown();
  const { data: queues } = useWorklists();
  const found = useWorklist(queue, state, filters);
  const cases = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  const selection = useSelection(cases);
  const [active, setActive] = useState<string>();
  const here = queues?.find((each) => each.owner === queue && each.state === state);
  const open = (id: string) => navigate(`/work/case/${id}`);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {here?.stateName}
          {here !== undefined && (
            <span className={styles.total}>{t('list.total', { count: here.count })}</span>
          )}
        </h1>
        <FilterBar filters={filters} set={set} clear={clear} mapShown={map.shown} toggleMap={map.toggle} />
      </header>
      <BulkBar state={state} selection={selection} />
      <div className={map.shown ? styles.withMap : styles.alone}>
        <CaseList
          cases={cases}
          found={found}
          selection={selection}
          active={active}
          onActive={setActive}
          onOpen={open}
          filtered={Object.keys(filters).length > 0}
          clear={clear}
        />
        {map.shown && (
          <Suspense fallback={<div className={styles.map} />}>
            <WorklistMap cases={cases} active={active} onSelect={setActive} onOpen={open} />
          </Suspense>
        )}
      </div>
    </div>
  );
};
