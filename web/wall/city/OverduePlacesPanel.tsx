import { useTranslation } from 'react-i18next';
import { Light } from '../../shared/Light.tsx';
import { Empty } from '../Empty.tsx';
import { Panel } from '../Panel.tsx';
import { useFigure } from '../useFigure.ts';
import styles from '../Wall.module.css';
import type { RankedPlace } from './useCityToday.ts';

/** How many rows the wall has room for at the type it must have. */
const rows = 6;

interface OverduePlacesProps {
  readonly kind: 'districts' | 'streets';
  readonly ranking: readonly RankedPlace[];
  readonly total: number;
}

/** Where most is over its limit. A city knows its districts' numbers and none of their cases. */
export const OverduePlacesPanel = ({ kind, ranking, total }: OverduePlacesProps) => {
  const { t } = useTranslation('wall');
  const { figure, percent } = useFigure();
  const late = ranking
    .filter(({ overdue }) => overdue > 0)
    .toSorted((left, right) => right.overdue - left.overdue)
    .slice(0, rows);
  const aside = total > 0 && (
    <span className={styles.aside}>{t('cases.total', { figure: figure(total) })}</span>
  );
  return (
    <Panel area="overdue" title={t(`city.overdue.${kind}`)} aside={aside}>
      {late.length === 0 ? (
        <Empty title={t('cases.overdueNone')} text={t('cases.overdueNoneText')} />
      ) : (
        <ol className={styles.rows}>
          {late.map(({ code, name, open, overdue }) => (
            <li key={code} className={styles.row}>
              <span className={styles.shape}>
                <Light light="red" />
              </span>
              <span className={styles.what}>{name}</span>
              <span className={styles.where}>{t('lights.open', { count: open, figure: figure(open) })}</span>
              <span className={styles.who}>{t('city.share', { share: percent(overdue / open) })}</span>
              <span className={styles.over}>{t('cases.total', { figure: figure(overdue) })}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
};
