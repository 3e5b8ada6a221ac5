import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Card.tsx';
import { about, ends } from './figures.ts';
import styles from './Insight.module.css';
import type { Insight } from './useInsight.ts';
import { useThings } from './useThings.ts';

/** What last week had far more of than was forecast. */
export const AnomaliesCard = ({ anomalies, weeks, weeksNeeded }: Insight) => {
  const { t } = useTranslation('insight');
  const { series } = useThings();
  const none =
    weeks < weeksNeeded ? t('forecasts.none', { needed: weeksNeeded, weeks }) : t('anomalies.none');
  return (
    <Card title={t('anomalies.title')}>
      <p className={styles.quiet}>{t('anomalies.hint')}</p>
      {anomalies.length === 0 && <p>{none}</p>}
      <ul className={styles.list}>
        {anomalies.map(({ street, subcategory, actual, expected, high }) => (
          <li key={`${street} ${subcategory}`}>
            <strong>{series({ street, subcategory })}</strong>
            <span className={styles.line}>
              {t('anomalies.row', { actual, expected: about(expected), high: ends(0, high).high })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
