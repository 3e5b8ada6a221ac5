import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from './Empty.tsx';
import { byOnTimeRate } from './figures.ts';
import { Panel } from './Panel.tsx';
import { RankingTable, rankingRows } from './RankingTable.tsx';
import type { Today } from './useToday.ts';
import styles from './Wall.module.css';

const kinds = ['units', 'streets'] as const;

type Kind = (typeof kinds)[number];

/** Long enough to read eight rows from the back of the room. */
const turn = 20_000;

interface Turning {
  readonly shown: Kind;
  readonly choose: (kind: Kind) => void;
}

/** Takes turns until somebody chooses; the choice stays until it is made again. */
const useTurns = (): Turning & { readonly chosen: Kind | undefined } => {
  const [shown, setShown] = useState<Kind>('units');
  const [chosen, setChosen] = useState<Kind>();
  useEffect(() => {
    if (chosen !== undefined) return;
    const timer = setInterval(() => setShown((now) => (now === 'units' ? 'streets' : 'units')), turn);
    return () => clearInterval(timer);
  }, [chosen]);
  const choose = (kind: Kind): void => setChosen((now) => (now === kind ? undefined : kind));
  return { shown: chosen ?? shown, chosen, choose };
};

const Tabs = ({ shown, choose, chosen }: Turning & { readonly chosen: Kind | undefined }) => {
  const { t } = useTranslation('wall');
  return (
    <fieldset className={styles.tabs}>
      <legend className="visually-hidden">{t('ranking.which')}</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={kind === shown ? styles.tabOn : styles.tab}
          aria-pressed={kind === chosen}
          title={t('ranking.hold')}
          onClick={() => choose(kind)}
        >
          {t(`ranking.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
};

/** Units and streets by what they closed on time today, in turns. */
export const RankingPanel = ({ ranking }: { readonly ranking: Today['ranking'] }) => {
  const { t } = useTranslation('wall');
  const turns = useTurns();
  const ranked = byOnTimeRate(ranking[turns.shown]);
  return (
    <Panel area="ranking" title={t('ranking.title')} aside={<Tabs {...turns} />}>
      {ranked.length === 0 ? (
        <Empty title={t('ranking.none')} text={t('ranking.noneText')} />
      ) : (
        <RankingTable kind={turns.shown} ranked={ranked.slice(0, rankingRows)} />
      )}
    </Panel>
  );
};
