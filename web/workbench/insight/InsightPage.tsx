import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { AnomaliesCard } from './AnomaliesCard.tsx';
import { ClassifierCard } from './ClassifierCard.tsx';
import { DistributionsCard } from './DistributionsCard.tsx';
import { ForecastsCard } from './ForecastsCard.tsx';
import styles from './Insight.module.css';
import { InsightMap } from './InsightMap.tsx';
import { RecurrencesCard } from './RecurrencesCard.tsx';
import { SpotsCard } from './SpotsCard.tsx';
import { type Insight, useInsight } from './useInsight.ts';

const Found = ({ insight }: { readonly insight: Insight }) => {
  const { t } = useTranslation('insight');
  const { dateTime } = useTimes();
  const [chosen, setChosen] = useState<string>();
  const { from, to, cases, at } = insight;
  return (
    <>
      <p className={styles.quiet}>{t('computed', { from, to, count: cases, at: dateTime(at) })}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <InsightMap insight={insight} chosen={chosen} onChoose={setChosen} />
          <ForecastsCard {...insight} />
          <DistributionsCard {...insight} />
        </div>
        <div className={styles.column}>
          <AnomaliesCard {...insight} />
          <SpotsCard hotSpots={insight.hotSpots} chosen={chosen} onChoose={setChosen} />
          <RecurrencesCard {...insight} />
          <ClassifierCard {...insight} />
        </div>
      </div>
    </>
  );
};

const NotComputed = () => {
  const { t } = useTranslation('insight');
  return (
    <Empty
      description={
        <>
          <strong>{t('none.title')}</strong>
          <span className={styles.line}>{t('none.text')}</span>
        </>
      }
    />
  );
};

/** What the cases tell as a whole, each figure with how it was made and what it is worth. */
export const InsightPage = () => {
  const { t } = useTranslation('insight');
  const { data: insight, error, isPending, refetch } = useInsight();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {isPending && <Waiting />}
      <Trouble error={insight === undefined ? error : null} retry={refetch} />
      {insight === null && <NotComputed />}
      {insight && <Found insight={insight} />}
    </div>
  );
};
