import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Case.module.css';
import { type CaseView, useDeadline } from './useCase.ts';

/** Why this is the deadline, step by step, in the server's words. */
export const DeadlineCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { dateTime } = useTimes();
  const { data, error, refetch } = useDeadline(subject.id);
  const due = data?.clock?.dueAt;
  const steps = data?.steps ?? [];
  return (
    <Card title={t('case.deadline')} aside={due && <span className={styles.quiet}>{dateTime(due)}</span>}>
      {data === undefined && error === null && <Waiting rows={2} />}
      <Trouble error={error} retry={refetch} />
      <span>{data?.summary}</span>
      {steps.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'steps',
              label: t('case.deadlineSteps'),
              children: (
                <ol className={styles.deadline}>
                  {steps.map((step) => (
                    <li key={step.from}>{step.text}</li>
                  ))}
                </ol>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
};
