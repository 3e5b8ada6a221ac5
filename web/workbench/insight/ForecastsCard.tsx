import { Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../parts/Card.tsx';
import { about, ends, percent } from './figures.ts';
import styles from './Insight.module.css';
import type { Forecast, Insight } from './useInsight.ts';
import { useThings } from './useThings.ts';
import { WeeksChart } from './WeeksChart.tsx';

type Level = Forecast['level'];

const keyOf = ({ level, street = '', subcategory = '', unit = '' }: Forecast): string =>
  [level, street, subcategory, unit].join(' ');

const useColumns = (): TableColumnsType<Forecast> => {
  const { t } = useTranslation(['insight', 'common']);
  const { series } = useThings();
  return [
    { key: 'name', title: t('forecasts.name'), render: (_, forecast) => series(forecast) },
    {
      key: 'past',
      title: t('forecasts.past'),
      render: (_, forecast) => {
        const past = forecast.past.join(t('common:listSeparator'));
        return <WeeksChart {...forecast} label={t('forecasts.chart', { name: series(forecast), past })} />;
      },
    },
    {
      key: 'next',
      title: t('forecasts.next'),
      render: (_, { on, next, low, high }) =>
        on ? (
          <>
            <strong>{about(next)}</strong>
            <span className={styles.line}>{t('forecasts.range', ends(low, high))}</span>
          </>
        ) : (
          <span className={styles.quiet}>{t('forecasts.off')}</span>
        ),
    },
    {
      key: 'error',
      title: t('forecasts.error'),
      render: (_, { measure }) =>
        t('forecasts.errors', { error: about(measure.error), naive: about(measure.naiveError) }),
    },
  ];
};

const LevelMeasure = ({ measure }: { readonly measure: Insight['levels'][number] | undefined }) => {
  const { t } = useTranslation('insight');
  if (measure === undefined) return null;
  const { better, series, coverage } = measure;
  return (
    <p className={styles.quiet}>{t('forecasts.measure', { better, series, coverage: percent(coverage) })}</p>
  );
};

const Forecasts = ({ forecasts, levels }: Insight) => {
  const { t } = useTranslation('insight');
  const [level, setLevel] = useState<Level>('street');
  const columns = useColumns();
  const options = levels.map((each) => ({
    value: each.level,
    label: t(`forecasts.level.${each.level}`),
  }));
  return (
    <>
      <Select<Level>
        aria-label={t('forecasts.choose')}
        value={level}
        options={options}
        onChange={setLevel}
        className={styles.select ?? ''}
      />
      <LevelMeasure measure={levels.find((each) => each.level === level)} />
      <Table
        size="small"
        rowKey={keyOf}
        columns={columns}
        dataSource={forecasts.filter((forecast) => forecast.level === level)}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
};

/** Counts of next week with bands, beside what the forecasts before were worth. */
export const ForecastsCard = (insight: Insight) => {
  const { t } = useTranslation('insight');
  const { levels, weeks, weeksNeeded: needed } = insight;
  return (
    <Card title={t('forecasts.title')}>
      {levels.length === 0 ? <p>{t('forecasts.none', { needed, weeks })}</p> : <Forecasts {...insight} />}
    </Card>
  );
};
