import { useTranslation } from 'react-i18next';
import { Light } from '../../shared/Light.tsx';
import { Scroll } from '../../shared/Scroll.tsx';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { lampOf, lightNow, type VitalSign } from '../../shared/vitals.ts';
import { useFigure, useScore } from './figures.ts';
import styles from './Vitals.module.css';

interface RowProps {
  readonly sign: VitalSign;
  readonly chosen: boolean;
  readonly choose: () => void;
}

const Row = ({ sign, chosen, choose }: RowProps) => {
  const { t } = useTranslation('vitals');
  const { dateTime } = useTimes();
  const score = useScore();
  const figure = useFigure();
  const light = lightNow(sign, useNow());
  const { name, example, source, latest, measure, quality } = sign;
  const at = latest && dateTime(latest.at);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          aria-pressed={chosen}
          title={t('show', { name })}
          onClick={choose}
        >
          {name}
        </button>
        {example && <span className={styles.example}>{t('example')}</span>}
      </th>
      <td>{source.name}</td>
      <td>
        <span className={styles.light}>
          <Light light={lampOf(light)} label={t(`light.${light}`)} />
          {t(`light.${light}`)}
        </span>
      </td>
      <td className={styles.value}>{latest === undefined ? '—' : figure(latest.value, measure)}</td>
      <td>{at === undefined ? t('never') : light === 'grey' ? t('lateSince', { time: at }) : at}</td>
      <td>{score(quality.overall)}</td>
    </tr>
  );
};

interface SignsTableProps {
  readonly signs: readonly VitalSign[];
  readonly chosen: string | undefined;
  readonly choose: (code: string) => void;
}

/** Every sign in a row: how it is, since when, and what its data are worth. */
export const SignsTable = ({ signs, chosen, choose }: SignsTableProps) => {
  const { t } = useTranslation('vitals');
  return (
    <Scroll label={t('list')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('light.title')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('quality')}</th>
          </tr>
        </thead>
        <tbody>
          {signs.map((sign) => (
            <Row key={sign.code} sign={sign} chosen={sign.code === chosen} choose={() => choose(sign.code)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};
