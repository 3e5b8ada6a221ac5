import { Button, Result } from 'antd';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Portal.module.css';

/** The posts that the routes of these pages allow. */
const mayEnter = 'administrator';

const tabs = ['endpoints', 'events', 'try', 'clients', 'keys', 'devices', 'reference'] as const;

const NoRight = () => {
  const { t } = useTranslation();
  const { me, signOut } = useSession();
  const posts = me?.roles.map((role) => t(`role.${role}`)).join(t('listSeparator'));
  return (
    <Result
      status="warning"
      title={<h1>{t('session.noRightTitle')}</h1>}
      subTitle={t('session.noRightText', { name: me?.name, posts })}
      extra={
        <Button type="primary" onClick={() => signOut()}>
          {t('session.signInAsOther')}
        </Button>
      }
    />
  );
};

const Tabs = () => {
  const { t } = useTranslation('portal');
  return (
    <nav className={styles.tabs} aria-label={t('title')}>
      {tabs.map((tab) => (
        <NavLink
          key={tab}
          to={`/work/portal/${tab}`}
          className={({ isActive }) => `${styles.tab} ${isActive ? styles.here : ''}`}
        >
          {t(`tab.${tab}`)}
        </NavLink>
      ))}
    </nav>
  );
};

/** What every page of administrators stands in; whoever is none is told so. */
export const Frame = () => {
  const { t, i18n } = useTranslation('portal');
  const { me } = useSession();
  const { pathname } = useLocation();
  const allowed = me?.roles.includes(mayEnter) ?? false;
  const tab = tabs.find((one) => pathname.includes(`/portal/${one}`)) ?? 'endpoints';
  const name = t(`tab.${tab}`);
  useEffect(() => {
    const before = document.title;
    document.title = `${name} · ${i18n.t('product')}`;
    return () => {
      document.title = before;
    };
  }, [name, i18n]);
  if (!allowed) return <NoRight />;
  return (
    <div className={styles.page}>
      <Tabs />
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </div>
  );
};
