import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VitalSign } from '../../shared/vitals.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useFigure } from './figures.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { QualityTable } from './QualityTable.tsx';
import { type History, type Period, periods, useHistory } from './useHistory.ts';
import styles from './Vitals.module.css';

type Threshold = History['thresholds'][number];

const ThresholdRow = ({
  threshold,
  measure,
}: {
  readonly threshold: Threshold;
  readonly measure: string;
}) => {
  const { t } = useTranslation('vitals');
  const figure = useFigure();
  const { level, comparison, value, open, told } = threshold;
  return (
    <li>
      {`${t(`threshold.${level}`)}: ${t(comparison, { value: figure(value, measure) })}`}
      {open && <strong>{` · ${t('open')}`}</strong>}
      {told?.case && (
        <>
          {' · '}
          <Link to={`/work/case/${told.case.id}`}>{t('case', { number: told.case.number })}</Link>
        </>
      )}
    </li>
  );
};

const Shown = ({ history }: { readonly history: History }) => {
  const { t } = useTranslation('vitals');
  const { definition, everyMinutes, readings, thresholds, measure, quality } = history;
  return (
    <>
      <p className={styles.quiet}>{definition}</p>
      <p className={styles.quiet}>{t('every', { minutes: everyMinutes })}</p>
      {readings.length === 0 ? <p>{t('noReadings')}</p> : <HistoryChart history={history} />}
      {thresholds.length > 0 && (
        <ul aria-label={t('thresholds')}>
          {thresholds.map((threshold) => (
            <ThresholdRow key={threshold.id} threshold={threshold} measure={measure} />
          ))}
        </ul>
      )}
      <QualityTable quality={quality} />
    </>
  );
};

/** What a sign was in a period, and how good its data were. */
export const HistoryCard = ({ sign }: { readonly sign: VitalSign }) => {
  const { t } = useTranslation('vitals');
  const [hours, setHours] = useState<Period>(24);
  const { data, error, isPending, refetch } = useHistory(sign.code, hours);
  const choice = (
    <Segmented<Period>
      aria-label={t('period')}
      value={hours}
      onChange={setHours}
      options={periods.map((value) => ({ value, label: t(`hours${value}`) }))}
    />
  );
  return (
    <Card title={t('history', { name: sign.name })} aside={choice}>
      <div className={styles.history}>
        {isPending && <Waiting />}
        <Trouble error={data === undefined ? error : null} retry={refetch} />
        {data && <Shown history={data} />}
      </div>
    </Card>
  );
};
