import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { distance } from '../../functions/domain/grid/geometry.ts';
import type { Position } from '../../functions/domain/grid/types.ts';
import { useNow } from '../shared/useNow.ts';
import { usePosition } from '../shared/usePosition.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { IconButton } from '../touch/IconButton.tsx';
import { List } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Page } from '../touch/Page.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import { InstallPrompt } from './InstallPrompt.tsx';
import { DutyCard } from './patrol/DutyCard.tsx';
import { TaskCard } from './TaskCard.tsx';
import styles from './TodayPage.module.css';
import { type Duty, type Task, useTasks } from './tasks.ts';

const minute = 60_000;

/** How old the list is, once it is old enough to matter. */
const Age = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('field');
  const { ago } = useTimes();
  const now = useNow();
  if (at === 0 || now - at < 2 * minute) return null;
  return <>{t('today.asOf', { ago: ago(new Date(at).toISOString(), now) })}</>;
};

interface FilterProps {
  readonly tasks: readonly Task[];
  readonly chosen: Duty | undefined;
  readonly onChoose: (duty: Duty | undefined) => void;
}

/** Which kinds of tasks there are, with how many of each; nothing where there is only one kind. */
const Filter = ({ tasks, chosen, onChoose }: FilterProps) => {
  const { t } = useTranslation('field');
  const duties = [...new Set(tasks.map(({ duty }) => duty))];
  if (duties.length < 2) return null;
  const options = [undefined, ...duties];
  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{t('today.filter')}</legend>
      {options.map((duty) => (
        <button
          key={duty ?? 'all'}
          type="button"
          aria-pressed={duty === chosen}
          className={styles.option}
          onClick={() => onChoose(duty)}
        >
          {duty === undefined ? t('today.all') : t(`duty.${duty}`)}{' '}
          <span className={styles.count}>
            {duty === undefined ? tasks.length : tasks.filter((task) => task.duty === duty).length}
          </span>
        </button>
      ))}
    </fieldset>
  );
};

/** Nearest first as the crow flies; what has no point comes last. */
const byDistance = (tasks: readonly Task[], from: Position): readonly Task[] => {
  const metres = ({ point }: Task): number =>
    point === undefined ? Number.POSITIVE_INFINITY : distance(from, [point[0], point[1]]);
  return [...tasks].sort((one, other) => metres(one) - metres(other));
};

const Empty = () => {
  const { t } = useTranslation('field');
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t('today.emptyTitle')}</p>
      <p>{t('today.emptyText')}</p>
    </div>
  );
};

/** Nothing to show, and why: still asked for, could not be asked for, or nothing to do. */
const Nothing = ({ tasks: { loading, error, again } }: { readonly tasks: ReturnType<typeof useTasks> }) => {
  const { t } = useTranslation('field');
  if (error !== null)
    return (
      <Notice
        tone="bad"
        title={t('today.failed')}
        actions={<Button onClick={() => again()}>{t('again')}</Button>}
      >
        {error.message}
      </Notice>
    );
  return loading ? <Skeleton label={t('today.loading')} lines={6} /> : <Empty />;
};

interface OrderProps {
  readonly near: boolean;
  readonly onChange: (near: boolean) => void;
}

const Order = ({ near, onChange }: OrderProps) => {
  const { t } = useTranslation('field');
  return (
    <Button variant="quiet" className={styles.order ?? ''} onClick={() => onChange(!near)}>
      {t(near ? 'today.byDeadline' : 'today.byDistance')}
    </Button>
  );
};

interface TasksProps {
  readonly tasks: readonly Task[];
  readonly at: number;
}

const Tasks = ({ tasks, at }: TasksProps) => {
  const { t } = useTranslation('field');
  const { here } = usePosition();
  const [chosen, setChosen] = useState<Duty>();
  const [near, setNear] = useState(false);
  const ordered = near && here ? byDistance(tasks, here.point) : tasks;
  const shown = ordered.filter(({ duty }) => chosen === undefined || duty === chosen);
  return (
    <>
      <Filter tasks={tasks} chosen={chosen} onChoose={setChosen} />
      <div className={styles.line}>
        <span>
          <Age at={at} />
        </span>
        {here && tasks.length > 1 && <Order near={near} onChange={setNear} />}
      </div>
      <List label={t('today.title')}>
        {shown.map((task) => (
          <TaskCard key={task.id} task={task} here={here?.point} />
        ))}
      </List>
    </>
  );
};

/** What waits for this person, nearest deadline first. */
export const TodayPage = () => {
  const { t } = useTranslation('field');
  const asked = useTasks();
  const { tasks, complete, fetching, again, at } = asked;
  return (
    <Page
      title={t('today.title')}
      tools={
        <IconButton icon="refresh" label={t('today.refresh')} disabled={fetching} onClick={() => again()} />
      }
    >
      <InstallPrompt />
      <DutyCard />
      {tasks.length > 0 ? <Tasks tasks={tasks} at={at} /> : <Nothing tasks={asked} />}
      {!complete && <Notice>{t('today.incomplete')}</Notice>}
    </Page>
  );
};
