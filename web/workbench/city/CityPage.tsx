import { Button, Layout } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NotFoundPage } from '../../app/pages.tsx';
import { SignedIn } from '../../app/SignedIn.tsx';
import { type City, useCity, useIsCity } from '../../shared/reference.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import shell from '../shell/Shell.module.css';
import { Styled } from '../shell/Styled.tsx';
import { LanguageSwitch, Who } from '../shell/TopBar.tsx';
import styles from './City.module.css';
import { type Chosen, OrderDialog } from './OrderDialog.tsx';
import { OrdersCard } from './OrdersCard.tsx';
import { OverdueCard } from './OverdueCard.tsx';
import type { NewOrder } from './useOrders.ts';

interface Asked {
  readonly kind: NewOrder['kind'];
  readonly chosen: Chosen;
}

const Bar = ({ city }: { readonly city: City }) => {
  const { t } = useTranslation(['city', 'common']);
  return (
    <Layout.Header className={shell.top ?? ''}>
      <span className={shell.brand}>
        {t('common:product')}
        <span className={shell.district}>{city.city.name}</span>
      </span>
      <Link to="/wall" className={styles.wall}>
        {t('wall')}
      </Link>
      <span className={styles.gap} />
      <LanguageSwitch />
      <Who />
    </Layout.Header>
  );
};

const Cases = ({ city }: { readonly city: City }) => {
  const { t } = useTranslation('city');
  const [asked, ask] = useState<Asked>();
  return (
    <Layout className={shell.whole}>
      <Bar city={city} />
      <Layout.Content className={shell.content} id="content">
        <main className={styles.page}>
          <header className={styles.head}>
            <h1 className={styles.title}>{t('title')}</h1>
            <Button type="primary" onClick={() => ask({ kind: 'supervision', chosen: {} })}>
              {t('order.new')}
            </Button>
          </header>
          <OverdueCard city={city} order={(kind, chosen) => ask({ kind, chosen })} />
          <OrdersCard city={city} />
        </main>
        {asked !== undefined && <OrderDialog city={city} {...asked} close={() => ask(undefined)} />}
      </Layout.Content>
    </Layout>
  );
};

const Known = () => {
  const { data: city, error, refetch } = useCity();
  if (city !== undefined) return <Cases city={city} />;
  return error === null ? <Waiting /> : <Trouble error={error} retry={refetch} />;
};

/** What a city does about single cases of its districts: presses, hands over, and sees what became of it. */
export const CityPage = () => {
  const { data: city } = useIsCity();
  if (city === false) return <NotFoundPage />;
  return (
    <Styled>
      <SignedIn roles={['superAdmin']}>
        <Known />
      </SignedIn>
    </Styled>
  );
};
