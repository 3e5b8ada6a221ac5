import { Button, Empty, Flex, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../shared/useTimes.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../Portal.module.css';
import { DeliveryDrawer } from './DeliveryDrawer.tsx';
import { DeliveryFilters } from './DeliveryFilters.tsx';
import { DeliveryStatus } from './DeliveryStatus.tsx';
import { ReplayRange } from './ReplayRange.tsx';
import { type Summary, useDeliveries, useDeliveryFilter } from './useDeliveries.ts';
import type { Endpoint } from './useEndpoints.ts';
import { useReplays } from './useReplays.ts';

const useColumns = (open: (id: string) => void, replay: (id: string) => void) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const columns: TableProps<Summary>['columns'] = [
    { title: t('delivery.made'), key: 'at', width: 160, render: (_, { createdAt }) => dateTime(createdAt) },
    {
      title: t('delivery.type'),
      key: 'type',
      render: (_, { type, typeName, case: about }) => (
        <>
          {typeName}
          <p className={styles.note}>{about === undefined ? type : `${type} · ${about.number}`}</p>
        </>
      ),
    },
    {
      title: t('state'),
      key: 'status',
      width: 180,
      render: (_, delivery) => <DeliveryStatus of={delivery} />,
    },
    {
      title: t('delivery.last'),
      key: 'last',
      width: 150,
      render: (_, { last }) =>
        last && [last.status, last.errorName, `${last.milliseconds} ms`].filter(Boolean).join(' · '),
    },
    { title: t('delivery.attempts'), dataIndex: 'attempts', width: 80 },
    {
      title: t('delivery.next'),
      key: 'next',
      width: 160,
      render: (_, { nextAttemptAt }) => (nextAttemptAt === undefined ? '—' : dateTime(nextAttemptAt)),
    },
    {
      title: t('act'),
      key: 'act',
      width: 170,
      render: (_, { id, mayReplay }) => (
        <Flex gap={6}>
          <Button size="small" onClick={() => open(id)}>
            {t('delivery.show')}
          </Button>
          {mayReplay && (
            <Button size="small" onClick={() => replay(id)}>
              {t('delivery.replay')}
            </Button>
          )}
        </Flex>
      ),
    },
  ];
  return columns;
};

interface ReplaysProps {
  readonly endpoint: Endpoint;
  readonly busy: boolean;
  readonly since: () => void;
}

const Replays = ({ endpoint, busy, since }: ReplaysProps) => {
  const { t } = useTranslation('portal');
  const [choosing, setChoosing] = useState(false);
  if (!endpoint.actions.includes('replay')) return null;
  return (
    <Flex gap={8} wrap>
      <Button loading={busy} onClick={since}>
        {t('delivery.sinceFailure')}
      </Button>
      <Button onClick={() => setChoosing(true)}>{t('delivery.range')}</Button>
      {choosing && <ReplayRange endpoint={endpoint.id} close={() => setChoosing(false)} />}
    </Flex>
  );
};

/** What was sent to an endpoint, and sending it again. */
export const DeliveriesCard = ({ endpoint }: { readonly endpoint: Endpoint }) => {
  const { t } = useTranslation('portal');
  const filters = useDeliveryFilter();
  const found = useDeliveries(endpoint.id, filters.filter);
  const { one, many } = useReplays(endpoint.id);
  const [open, setOpen] = useState<string>();
  const columns = useColumns(setOpen, one.mutate) ?? [];
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const since = () => many.mutate({ sinceFailure: true });
  return (
    <Card
      title={t('delivery.title')}
      aside={<Replays endpoint={endpoint} busy={many.isPending} since={since} />}
    >
      <DeliveryFilters {...filters} />
      <Trouble error={found.error} retry={found.refetch} />
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <Table<Summary>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={items}
          pagination={false}
          scroll={{ x: 1000 }}
          locale={{ emptyText: <Empty description={t('delivery.none')} /> }}
        />
      )}
      {found.hasNextPage && (
        <Flex justify="center" style={{ marginBlockStart: 12 }}>
          <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            {t('more')}
          </Button>
        </Flex>
      )}
      {open !== undefined && (
        <DeliveryDrawer endpoint={endpoint.id} id={open} close={() => setOpen(undefined)} />
      )}
    </Card>
  );
};
