import { useTranslation } from 'react-i18next';
import { Scroll } from '../../shared/Scroll.tsx';
import { useScore } from './figures.ts';
import { measures, type Quality } from './useHistory.ts';
import styles from './Vitals.module.css';

/** Each measure with what it was made from. */
export const QualityTable = ({ quality }: { readonly quality: Quality }) => {
  const { t } = useTranslation('vitals');
  const score = useScore();
  return (
    <Scroll label={t('qualityOf')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('qualityOf')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('score')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure}>
              <th scope="row">
                {t(`m.${measure}`)}
                <p className={styles.quiet}>{t(`meaning.${measure}`)}</p>
              </th>
              <td>{`${quality[measure].part} / ${quality[measure].of}`}</td>
              <td>{score(quality[measure].score)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              {t('m.overall')}
              <p className={styles.quiet}>{t('meaning.overall')}</p>
            </th>
            <td />
            <td>
              <strong>{score(quality.overall)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
};
