import { useTranslation } from 'react-i18next';
import { useFigure } from './useFigure.ts';
import type { Ranked } from './useToday.ts';
import styles from './Wall.module.css';

/** How many rows there is room for at the type they must have. */
export const rankingRows = 8;

type RankedPlace = Pick<Ranked, 'code' | 'name' | 'onTimeRate'> &
  Partial<Pick<Ranked, 'open' | 'overdue'>> & {
    /** what stands in the place of numbers that are not shown, by name */
    readonly withheld?: Readonly<Record<string, string>>;
  };

const Row = ({ ranked, place }: { readonly ranked: RankedPlace; readonly place: number }) => {
  const { t } = useTranslation('wall');
  const { figure, percent } = useFigure();
  const { name, onTimeRate, open, overdue, withheld } = ranked;
  return (
    <tr>
      <td className={styles.place}>{figure(place)}</td>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td>{onTimeRate === undefined ? t('ranking.noRate') : percent(onTimeRate)}</td>
      <td>{open === undefined ? withheld?.open : figure(open)}</td>
      <td className={(overdue ?? 0) > 0 ? styles.bad : undefined}>
        {overdue === undefined ? withheld?.overdue : figure(overdue)}
      </td>
    </tr>
  );
};

interface RankingTableProps {
  readonly kind: 'units' | 'streets' | 'districts';
  /** in their order; no more than there is room for */
  readonly ranked: readonly RankedPlace[];
  /** the place of the first of them */
  readonly from?: number;
}

/** Who closed how much on time, what is open and what is over its limit. */
export const RankingTable = ({ kind, ranked, from = 1 }: RankingTableProps) => {
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
        {ranked.map((each, index) => (
          <Row key={each.code} ranked={each} place={from + index} />
        ))}
      </tbody>
    </table>
  );
};
