import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { Card } from '../parts/Card.tsx';
import { CauseForm } from './CauseForm.tsx';
import styles from './Insight.module.css';
import type { Insight, Recurrence } from './useInsight.ts';
import { useThings } from './useThings.ts';

/** Posts that have a cause looked for. */
const askingPosts: ReadonlySet<string> = new Set(['leader', 'administrator']);

/** Links shown of one recurrence, the latest. */
const shownCases = 6;

interface RowProps {
  readonly recurrence: Recurrence;
  readonly threshold: number;
  readonly onAsk: (recurrence: Recurrence) => void;
}

const CauseState = ({ recurrence, threshold, onAsk }: RowProps) => {
  const { t } = useTranslation('insight');
  const { me } = useSession();
  const { cause, cases } = recurrence;
  if (cause !== undefined)
    return <Link to={`/work/case/${cause.id}`}>{t('recurrences.asked', { number: cause.number })}</Link>;
  if (cases.length < threshold || !me?.roles.some((role) => askingPosts.has(role))) return null;
  return (
    <Button size="small" onClick={() => onAsk(recurrence)}>
      {t('recurrences.ask')}
    </Button>
  );
};

const Row = (props: RowProps) => {
  const { t } = useTranslation('insight');
  const { names } = useThings();
  const { subcategory, community, street, component, cases } = props.recurrence;
  return (
    <li className={styles.recurrence}>
      <span>
        <strong>{names.subcategory(subcategory)}</strong> {names.area(community ?? street)} {component}{' '}
        {t('recurrences.count', { count: cases.length })}
        <span className={styles.line}>
          {cases.slice(-shownCases).map(({ id, number }) => (
            <Link key={id} to={`/work/case/${id}`} className={styles.number ?? ''}>
              {number}
            </Link>
          ))}
        </span>
      </span>
      <CauseState {...props} />
    </li>
  );
};

/** What came again at the same place, its cases, and whether somebody looks for the cause. */
export const RecurrencesCard = ({ recurrences, recurrenceRules }: Insight) => {
  const { t } = useTranslation('insight');
  const [asked, setAsked] = useState<Recurrence>();
  const { radiusMetres: metres, withinDays: days, threshold } = recurrenceRules;
  return (
    <Card title={t('recurrences.title')}>
      <p className={styles.quiet}>{t('recurrences.hint', { metres, days })}</p>
      {recurrences.length === 0 && <p>{t('recurrences.none')}</p>}
      <ul className={styles.list}>
        {recurrences.map((recurrence) => (
          <Row key={recurrence.id} recurrence={recurrence} threshold={threshold} onAsk={setAsked} />
        ))}
      </ul>
      {asked !== undefined && <CauseForm recurrence={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  );
};
