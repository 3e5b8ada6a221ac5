import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNames } from '../../shared/reference.ts';
import { useNow } from '../../shared/useNow.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import type { CaseSummary } from '../worklist/useWorklist.ts';
import styles from './Case.module.css';
import { type CaseView, useNearby } from './useCase.ts';

/** Links to cases, each with what tells it from the others. */
export const CaseLinks = ({ cases }: { readonly cases: readonly CaseSummary[] }) => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const now = useNow();
  const { ago } = useTimes();
  return (
    <ul className={styles.near}>
      {cases.map((summary) => (
        <li key={summary.id}>
          <Link to={`/work/case/${summary.id}`}>
            <strong>
              {summary.subcategory === undefined
                ? t('list.uncategorised')
                : names.subcategory(summary.subcategory)}
            </strong>
            <span className={styles.grow}>{summary.text}</span>
            <span className={styles.quiet}>
              {summary.stateName} · {ago(summary.reportedAt, now)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** What else was reported near by of late: perhaps the same thing. Only for posts that see the whole district. */
export const NearbyCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { data } = useNearby(subject.id);
  if (data === undefined) return null;
  return (
    <Card title={t('case.nearby')}>
      {data.length === 0 ? (
        <span className={styles.quiet}>{t('case.noneNearby')}</span>
      ) : (
        <CaseLinks cases={data} />
      )}
    </Card>
  );
};
