import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Empty } from '../Empty.tsx';
import { Panel } from '../Panel.tsx';
import styles from '../Wall.module.css';
import type { BegunCase } from './useCityToday.ts';

/** How many rows the wall has room for at the type it must have. */
const rows = 6;

interface BegunProps {
  readonly cases: readonly BegunCase[];
  /** whether cases of several districts are among them */
  readonly whole: boolean;
}

/** A row without a lamp: a city does not know how a single case stands. */
const Row = ({ subject, whole }: { readonly subject: BegunCase; readonly whole: boolean }) => {
  const { t } = useTranslation('wall');
  const { ago } = useTimes();
  const now = useNow();
  const { subcategoryName, districtName, streetName, channelName, at } = subject;
  return (
    <li className={styles.row}>
      <span className={`${styles.what} ${styles.withoutLamp}`}>
        {subcategoryName ?? t('cases.uncategorised')}
      </span>
      <span className={styles.where}>{whole ? districtName : (streetName ?? t('cases.noStreet'))}</span>
      <span className={styles.who}>{channelName}</span>
      <span className={styles.since}>{ago(at, Math.max(now, Date.parse(at)))}</span>
    </li>
  );
};

/** The cases that began last: what, where, and by which way they came. */
export const BegunPanel = ({ cases, whole }: BegunProps) => {
  const { t } = useTranslation('wall');
  return (
    <Panel area="newest" title={t('cases.newest')}>
      {cases.length === 0 ? (
        <Empty title={t('cases.newestNone')} text={t('cases.newestNoneText')} />
      ) : (
        <ol className={styles.rows}>
          {cases.slice(0, rows).map((subject) => (
            <Row key={`${subject.tenant} ${subject.id}`} subject={subject} whole={whole} />
          ))}
        </ol>
      )}
    </Panel>
  );
};
