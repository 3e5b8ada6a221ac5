import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigationType } from 'react-router';
import { TabBar } from '../touch/TabBar.tsx';
import { RecordingLine } from './patrol/RecordingLine.tsx';
import { usePerson } from './person.tsx';
import styles from './Shell.module.css';
import { StatusBanner } from './StatusBanner.tsx';
import { useQueued } from './useQueued.ts';

/** When something went through, the lists that it stood in are asked for again. */
const useFreshLists = (): void => {
  const queries = useQueryClient();
  const { mine } = useQueued();
  const done = mine.filter(({ state }) => state === 'done').length;
  useEffect(() => {
    if (done > 0) queries.invalidateQueries({ queryKey: ['field', 'tasks'] });
  }, [done, queries]);
};

/** A new page begins at its top; going back finds the old one where it was left. */
const useScrollPlace = () => {
  const content = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, number>());
  const { key } = useLocation();
  const way = useNavigationType();
  useLayoutEffect(() => {
    const element = content.current;
    const kept = places.current;
    element?.scrollTo(0, way === 'POP' ? (kept.get(key) ?? 0) : 0);
    const note = (): void => {
      kept.set(key, element?.scrollTop ?? 0);
    };
    element?.addEventListener('scroll', note, { passive: true });
    return () => element?.removeEventListener('scroll', note);
  }, [key, way]);
  return content;
};

/** The frame of every page of the field: how the connection stands above. */
export const Shell = () => {
  useFreshLists();
  const content = useScrollPlace();
  return (
    <div className={styles.shell}>
      <StatusBanner />
      <RecordingLine />
      <div className={styles.content} ref={content}>
        <Outlet />
      </div>
    </div>
  );
};

/** The few places of the field below. */
export const TabbedShell = () => {
  const { t } = useTranslation('field');
  const { pending } = useQueued();
  const { person } = usePerson();
  return (
    <>
      <Outlet />
      <TabBar
        label={t('tabs.label')}
        tabs={[
          { to: '/field', label: t('tabs.today'), icon: 'list', end: true },
          ...(person.roles.includes('supervisor')
            ? [{ to: '/field/new', label: t('tabs.new'), icon: 'camera' } as const]
            : []),
          {
            to: '/field/queue',
            label: t('tabs.queue'),
            icon: 'queue',
            count: pending.length,
            countLabel: t('banner.waiting', { count: pending.length }),
          },
          { to: '/field/me', label: t('tabs.me'), icon: 'person' },
        ]}
      />
    </>
  );
};
