import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../shared/live.ts';
import { freshness } from './figures.ts';
import { Header } from './Header.tsx';
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

interface WallFrameProps<T> {
  /** the figures, as they are asked for again and again */
  readonly today: UseQueryResult<T>;
  /** whose wall it is; absent until that is known */
  readonly place: string | undefined;
  readonly timeZone: string | undefined;
  /** something to choose whose figures are shown */
  readonly choice: ReactNode;
  readonly children: (today: T) => ReactNode;
}

/** What every big screen has around its panels: whose it is, the time, and whether what it shows is of now. */
export const WallFrame = <T,>({ today, place, timeZone, choice, children }: WallFrameProps<T>) => {
  useDark();
  const live = useLive();
  const { data, error, isRefetchError, dataUpdatedAt, refetch } = today;
  const fresh = freshness(live, isRefetchError);
  return (
    <div className={`${styles.wall} ${fresh === 'stale' ? styles.old : ''}`}>
      <Header fresh={fresh} at={dataUpdatedAt} place={place} timeZone={timeZone} choice={choice} />
      {data !== undefined && children(data)}
      {data === undefined && error === null && <Waiting />}
      {data === undefined && error !== null && <WallTrouble error={error} retry={refetch} />}
    </div>
  );
};
