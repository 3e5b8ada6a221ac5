import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../shared/reference.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Case.module.css';
import { folderOf } from './folderOf.ts';
import { type CaseEvent, useTimeline, useTimelineCheck } from './useCase.ts';

/** What the clock did, as against what people did. */
const alarms: ReadonlySet<string> = new Set(['warned', 'breached', 'escalated', 'verificationFailed']);

/** What an event changed that a reader wants to know, in words. */
const useChanges = (event: CaseEvent): string => {
  const { t } = useTranslation('workbench');
  const names = useNames();
  const { dateTime } = useTimes();
  const { subcategory, condition, unit, handler, suspendedUntil, satisfaction } = event.changes;
  return [
    subcategory && names.subcategory(subcategory),
    condition?.filing,
    unit && names.unit(unit),
    handler && names.person(handler),
    suspendedUntil && t('timeline.until', { time: dateTime(suspendedUntil) }),
    satisfaction && t(`satisfaction.${satisfaction}`),
  ]
    .filter((part) => part)
    .join(' · ');
};

const Step = ({ event }: { readonly event: CaseEvent }) => {
  const { t } = useTranslation(['workbench', 'common']);
  const { dateTime } = useTimes();
  const changes = useChanges(event);
  const { actor, district } = event;
  return (
    <li className={`${styles.step} ${alarms.has(event.type) ? styles.alarm : ''}`}>
      <time className={styles.when} dateTime={event.at}>
        {dateTime(event.at)}
      </time>
      <div className={styles.happened}>
        <strong>{t(`event.${event.type}`)}</strong>{' '}
        <span className={styles.who}>
          {actor.name ?? t(`common:role.${actor.role}`)}
          {actor.name !== undefined && ` · ${t(`common:role.${actor.role}`)}`}
          {district !== undefined && ` · ${folderOf(district)}`}
        </span>
        {changes !== '' && <p>{changes}</p>}
        {event.reason !== undefined && <p className={styles.reason}>{event.reason}</p>}
      </div>
    </li>
  );
};

/** Whether the chain of hashes holds: a figure that nobody has to believe. */
const Sound = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('workbench');
  const { data } = useTimelineCheck(id);
  if (data === undefined) return null;
  return (
    <span className={styles.quiet}>
      {data.sound ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}{' '}
      {t(data.sound ? 'timeline.sound' : 'timeline.unsound', { count: data.events })}
    </span>
  );
};

/** Who did what and why, oldest first. */
export const TimelineCard = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('workbench');
  const { data, error, refetch } = useTimeline(id);
  return (
    <Card title={t('case.timeline')} aside={<Sound id={id} />}>
      {data === undefined && error === null && <Waiting />}
      <Trouble error={error} retry={refetch} />
      <ol className={styles.steps}>
        {data?.map((event) => (
          <Step key={event.id} event={event} />
        ))}
      </ol>
    </Card>
  );
};
