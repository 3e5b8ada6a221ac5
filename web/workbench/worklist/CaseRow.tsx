import { CheckOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Countdown } from '../../shared/Light.tsx';
import { useNames } from '../../shared/reference.ts';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import type { CaseSummary } from './useWorklist.ts';
import styles from './Worklist.module.css';

interface CaseRowProps {
  readonly summary: CaseSummary;
  readonly top: number;
  readonly position: number;
  readonly active: boolean;
  readonly ticked: boolean;
  readonly onTick: (id: string) => void;
  readonly onActive: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const RowText = ({ summary }: Pick<CaseRowProps, 'summary'>) => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const now = useNow();
  const { ago } = useTimes();
  const { number, text, subcategory, street, address, unit, channel, reportedAt, light, dueAt } = summary;
  const place = [names.area(street), address].filter((part) => part).join(' · ');
  return (
    <>
      <span className={styles.first}>
        <span className={styles.what}>
          {subcategory ? names.subcategory(subcategory) : t('list.uncategorised')}
        </span>
        <span className={styles.number}>{number}</span>
        {summary.supervised && <span className={styles.flag}>{t('list.supervised')}</span>}
        {(summary.reworks ?? 0) > 0 && <span className={styles.flag}>{t('list.rework')}</span>}
        <span className={styles.when}>
          <Countdown light={light} dueAt={dueAt} />
        </span>
      </span>
      <span className={styles.text}>{text}</span>
      <span className={styles.last}>
        <span className={styles.place}>{place || t('list.noPlace')}</span>
        {unit !== undefined && <span className={styles.unit}>{names.unit(unit)}</span>}
        <span className={styles.ago}>
          {names.channel(channel)} · {ago(reportedAt, now)}
        </span>
      </span>
    </>
  );
};

/** One case of a list. The list, not the row, takes the keyboard: a thousand rows would be a thousand tab stops. */
export const CaseRow = memo((props: CaseRowProps) => {
  const { summary, top, position, active, ticked, onTick, onActive, onOpen } = props;
  const { t } = useTranslation('workbench');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around handles the keys of all rows
    <div
      id={`case-${summary.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={ticked}
      aria-posinset={position}
      className={`${styles.row} ${active ? styles.active : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(summary.id)}
      onMouseEnter={() => onActive(summary.id)}
    >
      {/* Only drawn: the row itself says whether it is chosen, and the list around takes the key for it. */}
      <span
        className={`${styles.tick} ${ticked ? styles.ticked : ''}`}
        aria-hidden
        title={t('list.tick', { number: summary.number })}
        onClick={(event) => {
          event.stopPropagation();
          onTick(summary.id);
        }}
      >
        {ticked && <CheckOutlined />}
      </span>
      <span className={styles.body}>
        <RowText summary={summary} />
      </span>
    </div>
  );
});
