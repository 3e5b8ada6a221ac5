import { ConfigProvider, Layout, App as Messages } from 'antd';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { SignedIn } from '../../app/SignedIn.tsx';
import { useLive } from '../../shared/live.ts';
import { useStill } from '../../shared/useStill.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { QueueMenu } from './QueueMenu.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { stillTheme, workbenchTheme } from './theme.ts';

const locales = { 'zh-CN': chinese, en: english } as const;

const Pages = () => {
  useLive();
  return (
    <Layout className={styles.whole}>
      <TopBar />
      <Layout hasSider>
        <Layout.Sider width={232} breakpoint="lg" collapsedWidth={0} className={styles.side}>
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
  const { i18n } = useTranslation();
  const still = useStill();
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      theme={still ? stillTheme : workbenchTheme}
      locale={locales[i18n.language === 'en' ? 'en' : 'zh-CN']}
    >
      <Messages>
        <SignedIn>
          <Pages />
        </SignedIn>
      </Messages>
    </ConfigProvider>
  );
};
