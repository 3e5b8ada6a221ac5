import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from './Empty.tsx';
import { byOnTimeRate } from './figures.ts';
import { Panel } from './Panel.tsx';
import { useFigure } from './useFigure.ts';
import type { Ranked, Today } from './useToday.ts';
import styles from './Wall.module.css';

const kinds = ['units', 'streets'] as const;

type Kind = (typeof kinds)[number];

/** Long enough to read eight rows from the back of the room. */
const turn = 20_000;
const rows = 8;

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

const Row = ({ ranked, place }: { readonly ranked: Ranked; readonly place: number }) => {
  const { t } = useTranslation('wall');
  const { figure, percent } = useFigure();
  const { name, onTimeRate, open, overdue } = ranked;
  return (
    <tr>
      <td className={styles.place}>{figure(place)}</td>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td>{onTimeRate === undefined ? t('ranking.noRate') : percent(onTimeRate)}</td>
      <td>{figure(open)}</td>
      <td className={overdue > 0 ? styles.bad : undefined}>{figure(overdue)}</td>
    </tr>
  );
};

const Table = ({ kind, ranked }: { readonly kind: Kind; readonly ranked: readonly Ranked[] }) => {
  const { t } = useTranslation('wall');
  return (
    <table className={styles.ranking} key={kind}>
      <thead>
        <tr>
          <th scope="col" className={styles.place}>
            <span className="visually-hidden">{t('ranking.place')}</span>
          </th>
          <th scope="col" className={styles.name}>
            {t(`ranking.${kind}`)}
          </th>
          <th scope="col">{t('ranking.onTime')}</th>
          <th scope="col">{t('ranking.open')}</th>
          <th scope="col">{t('ranking.overdue')}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.slice(0, rows).map((each, index) => (
          <Row key={each.code} ranked={each} place={index + 1} />
        ))}
      </tbody>
    </table>
  );
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
        <Table kind={turns.shown} ranked={ranked} />
      )}
    </Panel>
  );
};
