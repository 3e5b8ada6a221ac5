import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/reference.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Patrol.module.css';
import type { useTrace } from './usePatrol.ts';

type Trace = NonNullable<ReturnType<typeof useTrace>['data']>;

const Figures = ({ trace }: { readonly trace: Trace }) => {
  const { t, i18n } = useTranslation('workbench');
  const { time, span } = useTimes();
  const kilometres = (trace.metres / 1000).toLocaleString(i18n.language, { maximumFractionDigits: 2 });
  const duties = trace.duties.map(
    ({ startedAt, endedAt }) => `${time(startedAt)} – ${endedAt === undefined ? '' : time(endedAt)}`,
  );
  const facts = [
    [t('patrol.distance'), t('patrol.kilometres', { kilometres })],
    [t('patrol.duration'), span(0, trace.seconds * 1000)],
    [t('patrol.duties'), duties.join(t('patrol.separator'))],
    [t('patrol.grids'), trace.grids.length.toLocaleString(i18n.language)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Grids = ({ trace }: { readonly trace: Trace }) => {
  const { t } = useTranslation('workbench');
  const { time } = useTimes();
  const { area } = useNames();
  return (
    <ol className={styles.grids} aria-label={t('patrol.grids')}>
      {trace.grids.map(({ grid, community, at }) => (
        <li key={grid}>
          <span>{community === undefined ? grid : `${area(community)} ${grid}`}</span>
          <span className={styles.quiet}>{time(at)}</span>
        </li>
      ))}
    </ol>
  );
};

/** Where one person went today: how far, how long, through which grids. */
export const TraceCard = ({ trace }: { readonly trace: ReturnType<typeof useTrace> }) => {
  const { t } = useTranslation('workbench');
  const { data, error, isPending, refetch } = trace;
  return (
    <Card title={t('patrol.trace', { name: data?.person.name ?? '' })}>
      {isPending && <Waiting />}
      <Trouble error={data === undefined ? error : null} retry={refetch} />
      {data !== undefined && <Figures trace={data} />}
      {data !== undefined && data.grids.length > 0 && <Grids trace={data} />}
    </Card>
  );
};
