import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PatrolMap } from '../../map/PatrolMap.tsx';
import { circleAround } from './figures.ts';
import styles from './Insight.module.css';
import { spotId } from './SpotsCard.tsx';
import type { Insight } from './useInsight.ts';
import { useThings } from './useThings.ts';

interface InsightMapProps {
  readonly insight: Insight;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Hot spots as circles, recurrences as points: both by the layers that show people and their ways. */
export const InsightMap = ({ insight, chosen, onChoose }: InsightMapProps) => {
  const { t } = useTranslation('insight');
  const { names } = useThings();
  const { hotSpots, recurrences } = insight;
  const points = useMemo(
    () => [
      ...hotSpots.spots.map((spot) => ({
        id: spotId(spot),
        name: spot.subcategory === undefined ? t('spots.all') : names.subcategory(spot.subcategory),
        point: spot.centre,
      })),
      ...recurrences.flatMap(({ id, subcategory, point, cases }) =>
        point === undefined ? [] : [{ id, name: `${names.subcategory(subcategory)} ${cases.length}`, point }],
      ),
    ],
    [hotSpots, recurrences, names.subcategory, t],
  );
  const circles = useMemo(
    () =>
      hotSpots.spots
        .filter((spot) => chosen === undefined || spotId(spot) === chosen)
        .map(({ centre, radiusMetres }) => circleAround(centre, Math.max(150, radiusMetres))),
    [hotSpots, chosen],
  );
  return (
    <div className={styles.map}>
      <PatrolMap
        label={t('spots.map')}
        people={points}
        lines={circles}
        selected={chosen}
        onSelect={onChoose}
      />
    </div>
  );
};
