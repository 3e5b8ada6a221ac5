import { Button, Empty, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { City } from '../../shared/reference.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './City.module.css';
import { type Order, useOrders, useOrderWrites } from './useOrders.ts';

const colours: Readonly<Record<Order['state'], string>> = {
  sent: 'default',
  refused: 'red',
  received: 'blue',
  answered: 'green',
  underWay: 'blue',
  arrived: 'green',
  givenBack: 'orange',
  back: 'orange',
};

/** What happened in a district, and what its people said to it. */
const Steps = ({ order, nameOf }: { readonly order: Order; readonly nameOf: (key: string) => string }) => {
  const { t } = useTranslation('city');
  const { dateTime } = useTimes();
  return (
    <ol className={styles.steps}>
      {order.steps.map(({ event, at, district, text }) => (
        <li key={`${event} ${at}`}>
          <span className={styles.quiet}>{dateTime(at)}</span> {nameOf(district)} · {t(`event.${event}`)}
          {text !== undefined && <q className={styles.said}>{text}</q>}
        </li>
      ))}
    </ol>
  );
};

const Entry = ({ order, nameOf }: { readonly order: Order; readonly nameOf: (key: string) => string }) => {
  const { t } = useTranslation('city');
  const { dateTime } = useTimes();
  const { sendAgain } = useOrderWrites();
  const { id, kind, state, district, to, number, text, by, at } = order;
  const where =
    to === undefined ? nameOf(district) : t('orders.way', { from: nameOf(district), to: nameOf(to) });
  return (
    <li
      className={styles.entry}
      aria-label={t('orders.of', { kind: t(`kind.${kind}`), number: number ?? order.case })}
    >
      <div className={styles.line}>
        <strong>{t(`kind.${kind}`)}</strong>
        <span>{number ?? order.case}</span>
        <span>{where}</span>
        <Tag color={colours[state]}>{t(`state.${state}`)}</Tag>
        {state === 'sent' && (
          <Button size="small" loading={sendAgain.isPending} onClick={() => sendAgain.mutate(id)}>
            {t('orders.again')}
          </Button>
        )}
      </div>
      <p className={styles.text}>{text}</p>
      <p className={styles.quiet}>{t('orders.by', { by, at: dateTime(at) })}</p>
      <Steps order={order} nameOf={nameOf} />
      <Trouble error={sendAgain.error} />
    </li>
  );
};

/** What the city has ordered and what became of it. */
export const OrdersCard = ({ city }: { readonly city: City }) => {
  const { t } = useTranslation('city');
  const found = useOrders();
  const names = new Map(city.districts.map(({ tenant, name }) => [tenant, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('orders.title')}>
      <Trouble error={found.error} retry={found.refetch} />
      {found.isPending && <Waiting rows={4} />}
      {found.isSuccess && items.length === 0 && <Empty description={t('orders.empty')} />}
      <ul className={styles.list}>
        {items.map((order) => (
          <Entry key={order.id} order={order} nameOf={nameOf} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Card>
  );
};
