import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { useTenant } from '../../shared/reference.ts';
import { mayEvaluate } from '../evaluation/posts.ts';
import { InboxLink } from '../inbox/InboxLink.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import styles from './Shell.module.css';
import { pathOfQueue, type Queue, useWorklists } from './worklists.ts';

const Overdue = ({ count }: { readonly count: number }) => {
  const { t } = useTranslation('workbench');
  if (count === 0) return null;
  return (
    <span className={styles.overdue} title={t('queues.overdue', { count })}>
      <span className="visually-hidden">{t('queues.overdue', { count })}</span>
      <span aria-hidden>{count.toLocaleString()}</span>
    </span>
  );
};

const QueueLink = ({ queue }: { readonly queue: Queue }) => (
  <NavLink
    to={pathOfQueue(queue)}
    className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}
  >
    <span>{queue.stateName}</span>
    <Overdue count={queue.lights.red} />
    <span className={`${styles.count} ${queue.count === 0 ? styles.none : ''}`}>
      {queue.count.toLocaleString()}
    </span>
  </NavLink>
);

/** Posts that answer for it that people are told, and that bring in what others have written down. */
const deskPosts: ReadonlySet<string> = new Set(['acceptor', 'shiftLeader', 'administrator']);

const DeskLinks = () => {
  const { t } = useTranslation('workbench');
  const { me } = useSession();
  if (!me?.roles.some((role) => deskPosts.has(role))) return null;
  const here = ({ isActive }: { readonly isActive: boolean }) =>
    `${styles.queue} ${isActive ? styles.here : ''}`;
  return (
    <>
      <NavLink to="/work/notifications" className={here}>
        {t('told.title')}
      </NavLink>
      <NavLink to="/work/import" className={here}>
        {t('queues.import')}
      </NavLink>
    </>
  );
};

/** Posts that see who is in the field. */
const patrolPosts: ReadonlySet<string> = new Set(['leader', 'shiftLeader', 'dispatcher', 'administrator']);

const PatrolLink = () => {
  const { t } = useTranslation('workbench');
  const { me } = useSession();
  const { data: tenant } = useTenant();
  if (tenant?.patrol === undefined || !me?.roles.some((role) => patrolPosts.has(role))) return null;
  return (
    <NavLink to="/work/patrol" className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}>
      {t('patrol.title')}
    </NavLink>
  );
};

/** Posts that see what the cases tell as a whole. */
const insightPosts: ReadonlySet<string> = new Set(['leader', 'administrator', 'evaluator']);

const InsightLink = () => {
  const { t } = useTranslation('workbench');
  const { me } = useSession();
  if (!me?.roles.some((role) => insightPosts.has(role))) return null;
  return (
    <NavLink
      to="/work/insight"
      className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}
    >
      {t('insight')}
    </NavLink>
  );
};

const EvaluationLink = () => {
  const { t } = useTranslation('workbench');
  const { me } = useSession();
  if (me === undefined || !mayEvaluate(me.roles)) return null;
  return (
    <NavLink
      to="/work/evaluation"
      className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}
    >
      {t('evaluation')}
    </NavLink>
  );
};

const VitalsLink = () => {
  const { t } = useTranslation('workbench');
  const { data: tenant } = useTenant();
  if (tenant?.vitalSigns === undefined) return null;
  return (
    <NavLink to="/work/vitals" className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}>
      {t('vitals')}
    </NavLink>
  );
};

const PortalLink = () => {
  const { t } = useTranslation('workbench');
  const { me } = useSession();
  if (!me?.roles.includes('administrator')) return null;
  return (
    <NavLink to="/work/portal" className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}>
      {t('portal.title')}
    </NavLink>
  );
};

/** What waits before the reader's posts. */
export const QueueMenu = () => {
  const { t } = useTranslation('workbench');
  const { data: queues, error, refetch } = useWorklists();
  return (
    <nav className={styles.queues} aria-label={t('queues.title')}>
      <h2 className={styles.heading}>{t('queues.title')}</h2>
      {queues?.map((queue) => (
        <QueueLink key={`${queue.owner} ${queue.state}`} queue={queue} />
      ))}
      {queues?.length === 0 && <p className={styles.heading}>{t('queues.none')}</p>}
      {queues === undefined && error === null && <Skeleton active title={false} />}
      <Trouble error={queues === undefined ? error : null} retry={refetch} />
      <InboxLink />
      <DeskLinks />
      <PatrolLink />
      <EvaluationLink />
      <InsightLink />
      <VitalsLink />
      <PortalLink />
    </nav>
  );
};
