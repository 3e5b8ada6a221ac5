import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Countdown } from '../shared/Light.tsx';
import { useNames } from '../shared/reference.ts';
import { usePosition } from '../shared/usePosition.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { Card, Facts } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Page } from '../touch/Page.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { CasePhotos } from './CasePhotos.tsx';
import { Navigate } from './NavigateSheet.tsx';
import { DutyTag, useDistance, usePlaceName } from './TaskCard.tsx';
import styles from './TaskPage.module.css';
import { type Case, type Duty, dutyIn, useCase } from './tasks.ts';
import { useQueued } from './useQueued.ts';

interface CaseProps {
  readonly subject: Case;
}

const Head = ({ subject }: CaseProps) => {
  const { t } = useTranslation('field');
  const { subcategory } = useNames();
  const duty = dutyIn(subject.state);
  return (
    <section className={styles.head}>
      <div className={styles.state}>
        {duty ? <DutyTag duty={duty} /> : <span className={styles.stateName}>{subject.stateName}</span>}
        {subject.dueAt && <Countdown light={subject.light} dueAt={subject.dueAt} />}
      </div>
      <h2 className={styles.category}>{subcategory(subject.subcategory) || t('task.noCategory')}</h2>
      <p className={styles.text}>{subject.text}</p>
      <CasePhotos photos={subject.photos} />
    </section>
  );
};

const Place = ({ subject }: CaseProps) => {
  const { t } = useTranslation('field');
  const { here, fault, busy, find } = usePosition();
  const name = usePlaceName()(subject.place);
  const far = useDistance()(here?.point, subject.place.point);
  const { point } = subject.place;
  return (
    <Card title={t('task.place')}>
      <p className={styles.address}>{name}</p>
      {far && <p className={styles.far}>{t('distance.fromHere', { far })}</p>}
      {fault && <p className={styles.far}>{t(`position.${fault}`)}</p>}
      {point && (
        <div className={styles.ways}>
          <Navigate point={[point[0], point[1]]} name={name} />
          {!here && (
            <Button variant="quiet" busy={busy} onClick={find}>
              {t('distance.show')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
};

/** What was said the last time that somebody had to decide: why verification failed, what a leader wants. */
const Words = ({ subject }: CaseProps) => {
  const { t } = useTranslation('field');
  const open = subject.supervisionOrders.filter(({ answer }) => answer === undefined);
  return open.map(({ id, text }) => (
    <Notice key={id} tone="warn" title={t('task.supervision')}>
      {text}
    </Notice>
  ));
};

const Details = ({ subject }: CaseProps) => {
  const { t } = useTranslation('field');
  const { channel, unit } = useNames();
  const { dateTime } = useTimes();
  const facts: (readonly [string, ReactNode])[] = [
    [t('task.number'), subject.number],
    [t('task.reportedAt'), dateTime(subject.reportedAt)],
    [t('task.channel'), channel(subject.channel)],
  ];
  if (subject.unit) facts.push([t('task.unit'), unit(subject.unit)]);
  if (subject.condition) facts.push([t('task.closing'), subject.condition.closing]);
  if (subject.dueAt) facts.push([t('task.dueAt'), dateTime(subject.dueAt)]);
  if (subject.reworks > 0) facts.push([t('task.reworks'), t('task.times', { count: subject.reworks })]);
  return (
    <Card title={t('task.facts')}>
      <Facts facts={facts} />
    </Card>
  );
};

interface DoItProps extends CaseProps {
  readonly duty: Duty;
}

/** The one thing to do, unless it was done and only waits to be sent, or is not for this person. */
const DoIt = ({ subject, duty }: DoItProps) => {
  const { t } = useTranslation('field');
  const { pending } = useQueued();
  const may = subject.actions.find(({ action }) => action === duty);
  if (pending.some(({ line }) => line === subject.id)) {
    return (
      <Notice icon="queue" title={t('task.queued')}>
        <Link to="/field/queue">{t('task.toQueue')}</Link>
      </Notice>
    );
  }
  if (may?.allowed !== true) return <Notice title={t('task.notYours')}>{may?.because?.detail}</Notice>;
  return (
    <Link className={styles.act} to={`/field/task/${subject.id}/${duty}`}>
      {t(`act.${duty}.go`)}
    </Link>
  );
};

const Loaded = ({ subject }: CaseProps) => {
  const { t } = useTranslation('field');
  const duty = dutyIn(subject.state);
  return (
    <Page
      title={t('task.title')}
      back="/field"
      action={
        duty ? (
          <DoIt subject={subject} duty={duty} />
        ) : (
          <Notice>{t('task.nothing', { state: subject.stateName })}</Notice>
        )
      }
    >
      <Head subject={subject} />
      <Words subject={subject} />
      <Place subject={subject} />
      <Details subject={subject} />
    </Page>
  );
};

/** One case: what it is, where it is, how to get there, and the one thing to do. */
export const TaskPage = () => {
  const { t } = useTranslation('field');
  const { id = '' } = useParams();
  const { data, error, refetch, isFetching } = useCase(id);
  if (data !== undefined) return <Loaded subject={data} />;
  return (
    <Page title={t('task.title')} back="/field">
      {error === null ? (
        <Skeleton label={t('task.loading')} lines={8} />
      ) : (
        <Notice
          tone="bad"
          title={t('task.failed')}
          actions={
            <Button busy={isFetching} onClick={() => refetch()}>
              {t('again')}
            </Button>
          }
        >
          {error.message}
        </Notice>
      )}
    </Page>
  );
};
