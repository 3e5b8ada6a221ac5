import { Layout } from 'antd';
import { Suspense } from 'react';
import { Navigate, Outlet } from 'react-router';
import { SignedIn } from '../../app/SignedIn.tsx';
import { useLive } from '../../shared/live.ts';
import { useIsCity } from '../../shared/reference.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { QueueMenu } from './QueueMenu.tsx';
import styles from './Shell.module.css';
import { Styled } from './Styled.tsx';
import { TopBar } from './TopBar.tsx';

const Pages = () => {
  useLive();
  return (
    <Layout className={styles.whole}>
      <TopBar />
      <Layout hasSider>
        <Layout.Sider width={232} className={styles.side}>
          <QueueMenu />
        </Layout.Sider>
        <Layout.Content className={styles.content} id="content">
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
};

/** What every page of the workbench stands in: who is signed in, the queues at the left, search above. */
export const Shell = () => {
  const { data: city } = useIsCity();
  // A city has no queues: what it can do with single cases is a page of its own.
  if (city) return <Navigate to="/work/city" replace />;
  return (
    <Styled>
      <SignedIn>
        <Pages />
      </SignedIn>
    </Styled>
  );
};
