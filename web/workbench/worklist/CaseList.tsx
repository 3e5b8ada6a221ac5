import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Empty } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { CaseRow } from './CaseRow.tsx';
import { moveByKey } from './keys.ts';
import type { Selection } from './selection.ts';
import type { CaseSummary, useWorklist } from './useWorklist.ts';
import styles from './Worklist.module.css';

interface CaseListProps {
  readonly cases: readonly CaseSummary[];
  readonly found: ReturnType<typeof useWorklist>;
  readonly selection: Selection;
  readonly active: string | undefined;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly filtered: boolean;
  readonly clear: () => void;
}

const rowHeight = 84;
/** How many rows before the end the next page is asked for. */
const ahead = 15;

const Nothing = ({ filtered, clear }: Pick<CaseListProps, 'filtered' | 'clear'>) => {
  const { t } = useTranslation('workbench');
  if (!filtered) return <Empty style={{ marginBlock: 64 }} description={t('list.empty')} />;
  return (
    <Empty style={{ marginBlock: 64 }} description={t('list.emptyFiltered')}>
      <Button onClick={clear}>{t('filter.clear')}</Button>
    </Empty>
  );
};

/** Rows of which only those in sight exist; arrow keys move, space ticks, enter opens. */
const Rows = (props: CaseListProps) => {
  const { cases, found, selection, active, onActive, onOpen } = props;
  const { t } = useTranslation('workbench');
  const frame = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: cases.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  useEffect(() => {
    if (last >= cases.length - ahead && hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [last, cases.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const at = cases.findIndex(({ id }) => id === active);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);

  return (
    <div
      ref={frame}
      className={styles.list}
      role="listbox"
      aria-label={t('list.label')}
      aria-multiselectable
      aria-activedescendant={at >= 0 ? `case-${active}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => moveByKey(event, { cases, at, onActive, onOpen, toggle: selection.toggle })}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {visible.map(({ index, start }) => {
          const summary = cases[index];
          if (summary === undefined) return null;
          return (
            <CaseRow
              key={summary.id}
              summary={summary}
              top={start}
              position={index + 1}
              active={summary.id === active}
              ticked={selection.has(summary.id)}
              onTick={selection.toggle}
              onActive={onActive}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
};

export const CaseList = (props: CaseListProps) => {
  const { cases, found, filtered, clear } = props;
  if (found.isPending) return <Waiting rows={10} />;
  return (
    <section className={styles.listSide}>
      <Trouble error={found.error} retry={() => found.refetch()} />
      {cases.length === 0 && found.error === null && <Nothing filtered={filtered} clear={clear} />}
      {cases.length > 0 && <Rows {...props} />}
    </section>
  );
};
