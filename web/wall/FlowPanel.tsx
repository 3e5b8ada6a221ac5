import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { dayCurve } from './figures.ts';
import { Panel } from './Panel.tsx';
import { useFigure } from './useFigure.ts';
import type { Today } from './useToday.ts';
import styles from './Wall.module.css';

// The charts are a chunk of their own: the figures are there first.
const HoursChart = lazy(async () => ({ default: (await import('./HoursChart.tsx')).HoursChart }));

interface FlowProps {
  readonly kind: 'reported' | 'filed' | 'closed';
  readonly value: number;
}

const Flow = ({ kind, value }: FlowProps) => {
  const { t } = useTranslation('wall');
  const { figure } = useFigure();
  return (
    <div className={`${styles.flowFigure} ${styles[kind]}`}>
      <dt>{t(`flow.${kind}`)}</dt>
      <dd className={styles.figure}>{figure(value)}</dd>
    </div>
  );
};

/** What came in and went out since midnight, and when. */
export const FlowPanel = ({ today }: { readonly today: Pick<Today, 'inflow' | 'outflow' | 'hours'> }) => {
  const { t } = useTranslation('wall');
  const { reported, filed } = today.inflow;
  const { closed } = today.outflow;
  return (
    <Panel area="flow" title={t('flow.title')}>
      <dl className={styles.flowFigures}>
        <Flow kind="reported" value={reported} />
        <Flow kind="filed" value={filed} />
        <Flow kind="closed" value={closed} />
      </dl>
      <div className={styles.chart} role="img" aria-label={t('flow.chart', { reported, closed })}>
        <Suspense>
          <HoursChart curve={dayCurve(today.hours)} />
        </Suspense>
        {reported + closed === 0 && <p className={styles.chartEmpty}>{t('flow.none')}</p>}
      </div>
    </Panel>
  );
};
