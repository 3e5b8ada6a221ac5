import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../shared/Scroll.tsx';
import { useVitals, type Vitals } from '../../shared/vitals.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useScore } from './figures.ts';
import { HistoryCard } from './HistoryCard.tsx';
import { SignsTable } from './SignsTable.tsx';
import { measures } from './useHistory.ts';
import styles from './Vitals.module.css';

/** The signs of each source taken together. */
const Sources = ({ sources }: Pick<Vitals, 'sources'>) => {
  const { t } = useTranslation('vitals');
  const score = useScore();
  return (
    <Scroll label={t('sources')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('signs')}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {t(`m.${measure}`)}
              </th>
            ))}
            <th scope="col">{t('m.overall')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ code, name, signs, quality }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{signs}</td>
              {measures.map((measure) => (
                <td key={measure}>{score(quality[measure].score)}</td>
              ))}
              <td>{score(quality.overall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Found = ({ vitals: { signs, sources } }: { readonly vitals: Vitals }) => {
  const { t } = useTranslation('vitals');
  const [code, setCode] = useState<string>();
  const shown = signs.find((sign) => sign.code === code) ?? signs[0];
  if (shown === undefined) return <Empty description={t('none')} />;
  return (
    <>
      <Card title={t('list')}>
        <SignsTable signs={signs} chosen={shown.code} choose={setCode} />
      </Card>
      <HistoryCard key={shown.code} sign={shown} />
      <Card title={t('sources')}>
        <Sources sources={sources} />
      </Card>
    </>
  );
};

/** How the district is running: every sign, its history, and what its data are worth. */
export const VitalsPage = () => {
  const { t } = useTranslation('vitals');
  const { data, error, isPending, refetch } = useVitals();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.quiet}>{t('intro')}</p>
      {isPending && <Waiting />}
      <Trouble error={data === undefined ? error : null} retry={refetch} />
      {data && <Found vitals={data} />}
    </div>
  );
};
