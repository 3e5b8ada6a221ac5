import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { mayEvaluate } from '../evaluation/posts.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { pathOfQueue, useWorklists } from './worklists.ts';

/**
 * Leads to the first queue in which something waits; to the first at all if nothing does. Posts before which nothing waits look
 * after how the work of others goes.
 */
export const Start = () => {
  const { t } = useTranslation('workbench');
  const { me } = useSession();
  const { data: queues, isPending } = useWorklists();
  const first = queues?.find(({ count }) => count > 0) ?? queues?.[0];
  if (first !== undefined) return <Navigate to={pathOfQueue(first)} replace />;
  if (isPending) return <Waiting />;
  if (mayEvaluate(me?.roles ?? [])) return <Navigate to="/work/evaluation" replace />;
  return <Empty description={t('queues.searchInstead')} />;
};
