import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../Empty.tsx';
import { byOnTimeRate } from '../figures.ts';
import { Panel } from '../Panel.tsx';
import { RankingTable, rankingRows } from '../RankingTable.tsx';
import styles from '../Wall.module.css';
import type { RankedPlace } from './useCityToday.ts';

/** Long enough to read eight rows from the back of the room. */
const turn = 20_000;

/** Turns the pages until somebody turns one by hand; from then on the wall stays where it was put. */
const usePages = (pages: number) => {
  const [page, setPage] = useState(0);
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held || pages < 2) return;
    const timer = setInterval(() => setPage((now) => now + 1), turn);
    return () => clearInterval(timer);
  }, [held, pages]);
  const next = (): void => {
    hold(true);
    setPage((now) => now + 1);
  };
  return { page: pages === 0 ? 0 : page % pages, next };
};

interface CityRankingProps {
  readonly kind: 'districts' | 'streets';
  readonly ranking: readonly RankedPlace[];
}

/** Districts, or the streets of one, by what they closed on time today; page by page where there are many. */
export const CityRankingPanel = ({ kind, ranking }: CityRankingProps) => {
  const { t } = useTranslation('wall');
  const pages = Math.ceil(ranking.length / rankingRows);
  const { page, next } = usePages(pages);
  const first = page * rankingRows;
  const turner = pages > 1 && (
    <button type="button" className={styles.tab} onClick={next}>
      {t('city.page', { page: page + 1, pages })}
    </button>
  );
  return (
    <Panel area="ranking" title={t('ranking.title')} aside={turner}>
      {ranking.length === 0 ? (
        <Empty title={t('ranking.none')} text={t('ranking.noneText')} />
      ) : (
        <RankingTable
          kind={kind}
          ranked={byOnTimeRate(ranking).slice(first, first + rankingRows)}
          from={first + 1}
        />
      )}
    </Panel>
  );
};
