import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../shared/live.ts';
import { CasesPanel } from './CasesPanel.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import { freshness } from './figures.ts';
import { Header } from './Header.tsx';
import { LightsPanel } from './LightsPanel.tsx';
import { MapPanel } from './MapPanel.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { type Today, useToday } from './useToday.ts';
import styles from './Wall.module.css';
import { WallTrouble } from './WallTrouble.tsx';

/** The dark colours, for as long as the wall is open. */
const useDark = (): void =>
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = 'dark';
    return () => {
      delete dataset.theme;
    };
  }, []);

const Panels = ({ today }: { readonly today: Today }) => (
  <main className={styles.panels}>
    <FlowPanel today={today} />
    <LightsPanel today={today} />
    <MapPanel />
    <RankingPanel ranking={today.ranking} />
    <CasesPanel kind="overdue" cases={today.overdueNow} total={today.lights.red} />
    <CasesPanel kind="newest" cases={today.newest} />
  </main>
);

const Waiting = () => {
  const { t } = useTranslation('wall');
  const areas = ['flow', 'lights', 'map', 'ranking', 'overdue', 'newest'] as const;
  return (
    <main className={styles.panels} aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('loading')}
      </p>
      {areas.map((area) => (
        <div key={area} className={`${styles.panel} ${styles[area]} ${styles.waiting}`} />
      ))}
    </main>
  );
};

/** The big screen of a district. It keeps itself fresh and never needs a hand. */
export const WallPage = () => {
  useDark();
  const live = useLive();
  const { data, error, isRefetchError, dataUpdatedAt, refetch } = useToday();
  const fresh = freshness(live, isRefetchError);
  return (
    <div className={`${styles.wall} ${fresh === 'stale' ? styles.old : ''}`}>
      <Header fresh={fresh} at={dataUpdatedAt} />
      {data !== undefined && <Panels today={data} />}
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <WallTrouble error={error} retry={refetch} />}
    </div>
  );
};
