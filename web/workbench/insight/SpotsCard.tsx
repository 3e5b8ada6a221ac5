import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Card.tsx';
import { about } from './figures.ts';
import styles from './Insight.module.css';
import type { Insight, Spot } from './useInsight.ts';
import { useThings } from './useThings.ts';

/** Hot spots are chosen on the map by these. */
export const spotId = ({ subcategory = '', centre }: Spot): string => `spot ${subcategory} ${centre.join()}`;

interface SpotsProps {
  readonly hotSpots: Insight['hotSpots'];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

const SpotRow = ({ spot, chosen, onChoose }: { readonly spot: Spot } & Omit<SpotsProps, 'hotSpots'>) => {
  const { t } = useTranslation('insight');
  const { names } = useThings();
  const { subcategory, communities, days, cases, expected, p, radiusMetres } = spot;
  const where = communities.slice(0, 3).map(names.area).join(t('common:listSeparator'));
  const id = spotId(spot);
  return (
    <li>
      <button type="button" className={styles.row} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
        <strong>{subcategory === undefined ? t('spots.all') : names.subcategory(subcategory)}</strong> {where}
        <span className={styles.line}>
          {t('spots.row', { days, cases, expected: about(expected), p: p.toFixed(3) })} ·{' '}
          {t('spots.radius', { metres: radiusMetres })}
        </span>
      </button>
    </li>
  );
};

/** Where far more happened than place and time each explain, by which method. */
export const SpotsCard = ({ hotSpots, chosen, onChoose }: SpotsProps) => {
  const { t } = useTranslation(['insight', 'common']);
  const { spots, scans } = hotSpots;
  return (
    <Card title={t('spots.title')}>
      {scans === 0 && <p>{t('spots.few')}</p>}
      {scans > 0 && spots.length === 0 && <p>{t('spots.none')}</p>}
      <ul className={styles.list}>
        {spots.map((spot) => (
          <SpotRow key={spotId(spot)} spot={spot} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
      {scans > 0 && <p className={styles.quiet}>{t('spots.method', { scans })}</p>}
    </Card>
  );
};
