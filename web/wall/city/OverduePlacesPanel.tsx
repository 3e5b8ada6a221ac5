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

interface RowProps {
  readonly place: RankedPlace;
}

const Row = ({ place: { name, open, overdue, withheld } }: RowProps) => {
  const { t } = useTranslation('wall');
  const { figure, percent } = useFigure();
  const standing = open === undefined ? withheld?.open : figure(open);
  return (
    <li className={styles.row}>
      <span className={styles.shape}>
        <Light light="red" />
      </span>
      <span className={styles.what}>{name}</span>
      <span className={styles.where}>{t('lights.open', { count: open ?? 0, figure: standing })}</span>
      <span className={styles.who}>
        {open !== undefined && overdue !== undefined && t('city.share', { share: percent(overdue / open) })}
      </span>
      <span className={styles.over}>
        {t('cases.total', { figure: overdue === undefined ? withheld?.overdue : figure(overdue) })}
      </span>
    </li>
  );
};

/**
 * Where most is over its limit. A city knows its districts' numbers and none of their cases. Of streets whose numbers are
 * withheld it is not told whether anything is late there: they follow, as long as anything is.
 */
export const OverduePlacesPanel = ({ kind, ranking, total }: OverduePlacesProps) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  const late = ranking
    .filter(({ overdue }) => (overdue ?? total) > 0)
    .toSorted((left, right) => (right.overdue ?? 0) - (left.overdue ?? 0))
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
          {late.map((place) => (
            <Row key={place.code} place={place} />
          ))}
        </ol>
      )}
    </Panel>
  );
};
