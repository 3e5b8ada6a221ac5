import { useTranslation } from 'react-i18next';
import { distance } from '../../functions/domain/grid/geometry.ts';
import type { Position } from '../../functions/domain/grid/types.ts';
import { Countdown } from '../shared/Light.tsx';
import { useNames } from '../shared/reference.ts';
import { useNow } from '../shared/useNow.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Icon } from '../touch/Icon.tsx';
import { ListLink } from '../touch/List.tsx';
import styles from './TaskCard.module.css';
import type { Case, Duty, Task } from './tasks.ts';
import { useQueued } from './useQueued.ts';

/** What is to be done, in the colour of its kind. */
export const DutyTag = ({ duty }: { readonly duty: Duty }) => {
  const { t } = useTranslation('field');
  return <span className={`${styles.tag} ${styles[duty]}`}>{t(`duty.${duty}`)}</span>;
};

/** How far it is, in steps that a walker cares about. */
export const useDistance = () => {
  const { t } = useTranslation('field');
  return (from: Position | undefined, to: readonly number[] | undefined): string | undefined => {
    const [lng, lat] = to ?? [];
    if (from === undefined || lng === undefined || lat === undefined) return undefined;
    const metres = distance(from, [lng, lat]);
    return metres < 1000
      ? t('distance.metres', { metres: Math.max(10, Math.round(metres / 10) * 10) })
      : t('distance.kilometres', { kilometres: (metres / 1000).toFixed(1) });
  };
};

/** Where a case is, as people say it: its address, else its community or street. */
export const usePlaceName = () => {
  const { area } = useNames();
  const { t } = useTranslation('field');
  return ({ address, community, street }: Pick<Case['place'], 'address' | 'community' | 'street'>): string =>
    address ?? ([street, community].filter(Boolean).map(area).join(' ') || t('place.unknown'));
};

interface TaskCardProps {
  readonly task: Task;
  readonly here: Position | undefined;
}

export const TaskCard = ({ task, here }: TaskCardProps) => {
  const { t } = useTranslation('field');
  const { subcategory } = useNames();
  const placeName = usePlaceName();
  const { pending } = useQueued();
  const { ago } = useTimes();
  const now = useNow();
  const far = useDistance()(here, task.point);
  const queued = pending.some(({ line }) => line === task.id);
  return (
    <ListLink to={`/field/task/${task.id}`}>
      <span className={styles.top}>
        <DutyTag duty={task.duty} />
        <strong className={styles.name}>{subcategory(task.subcategory) || t('task.noCategory')}</strong>
        {task.mine && <span className={styles.mine}>{t('task.mine')}</span>}
      </span>
      <span className={styles.text}>{task.text}</span>
      <span className={styles.place}>
        <Icon name="pin" size={16} />
        <span className={styles.address}>{placeName(task)}</span>
        {far && <span className={styles.far}>{far}</span>}
      </span>
      {queued ? (
        <span className={styles.queued}>
          <Icon name="queue" size={16} /> {t('task.queued')}
        </span>
      ) : (
        <span className={styles.time}>
          {task.dueAt === undefined ? (
            t('task.reportedAgo', { ago: ago(task.reportedAt, now) })
          ) : (
            <Countdown light={task.light} dueAt={task.dueAt} />
          )}
        </span>
      )}
    </ListLink>
  );
};
