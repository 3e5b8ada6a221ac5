import { useTranslation } from 'react-i18next';
import { formulaText } from '../../shared/evaluation/figures.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import styles from './Evaluation.module.css';
import { type Figures, useCounterNames } from './useEvaluation.ts';

/** By which formula each figure was made, of what it is said, and where that comes from. */
export const DefinitionsCard = ({ definitions, scheme }: Pick<Figures, 'definitions' | 'scheme'>) => {
  const { t } = useTranslation('evaluation');
  const names = useCounterNames();
  return (
    <Card title={t('definitions')}>
      {scheme && <p className={styles.quiet}>{t('scheme', { name: scheme.name, source: scheme.source })}</p>}
      <dl className={styles.definitions}>
        {definitions.map((definition) => (
          <div key={definition.key}>
            <dt>{definition.name}</dt>
            <dd>
              {formulaText(definition, names)}
              {definition.exclusions !== undefined && ` · ${definition.exclusions}`} ·{' '}
              {t('source', { source: definition.source })}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

/** What was corrected after freezing, by whom and why: it never happens silently. */
export const AdjustmentsCard = ({ rows }: Pick<Figures, 'rows'>) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const names = useCounterNames();
  const made = rows.flatMap(({ name, adjustments }) => adjustments.map((one) => ({ ...one, name })));
  if (made.length === 0) return null;
  return (
    <Card title={t('adjustments')}>
      <dl className={styles.definitions}>
        {made.map(({ id, name, counter, amount, reason, by, at }) => (
          <div key={id}>
            <dt>
              {name} · {names.get(counter) ?? counter} {amount > 0 ? `+${amount}` : amount}
            </dt>
            <dd>
              {reason} · {by} · {dateTime(at)}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
