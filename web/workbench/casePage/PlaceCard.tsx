import { useTranslation } from 'react-i18next';
import { PlaceMap } from '../../map/PlaceMap.tsx';
import { Card } from '../parts/Card.tsx';
import styles from './Case.module.css';
import type { CaseView } from './useCase.ts';

/** Where it is. Nothing where only a community or nothing is known: a middle is no place. */
export const PlaceCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { point, precision, address, community, grid } = subject.place;
  if (point === undefined || precision !== 'point') return null;
  return (
    <Card title={t('case.place')} aside={<span className={styles.quiet}>{grid}</span>}>
      <div className={styles.placeMap}>
        <PlaceMap
          point={point}
          light={subject.light}
          community={community}
          grid={grid}
          label={`${t('case.place')} ${address ?? ''}`}
        />
      </div>
    </Card>
  );
};
