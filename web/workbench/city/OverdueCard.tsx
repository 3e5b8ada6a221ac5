import { Button, Empty, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { City } from '../../shared/reference.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import styles from './City.module.css';
import type { Chosen } from './OrderDialog.tsx';
import { type NewOrder, type OverdueCase, useOverdue } from './useOrders.ts';

interface OverdueProps {
  readonly city: City;
  /** opens the form of an order about a case */
  readonly order: (kind: NewOrder['kind'], chosen: Chosen) => void;
}

const useColumns = ({ city, order }: OverdueProps) => {
  const { t } = useTranslation('city');
  const { dateTime } = useTimes();
  const names = new Map(city.districts.map(({ tenant, name }) => [tenant, name]));
  const about = ({ district, number, caseId }: OverdueCase): Chosen => ({ district, case: number ?? caseId });
  return [
    { title: t('overdue.number'), key: 'number', render: (each: OverdueCase) => each.number ?? each.caseId },
    {
      title: t('overdue.district'),
      key: 'district',
      render: (each: OverdueCase) => names.get(each.district) ?? each.district,
    },
    {
      title: t('overdue.what'),
      key: 'what',
      render: (each: OverdueCase) => each.subcategory?.name ?? t('overdue.withheld'),
    },
    {
      title: t('overdue.street'),
      key: 'street',
      render: (each: OverdueCase) => each.street?.name ?? t('overdue.none'),
    },
    { title: t('overdue.state'), dataIndex: 'stateName', key: 'state' },
    {
      title: t('overdue.reported'),
      key: 'reported',
      render: (each: OverdueCase) => dateTime(each.reportedAt),
    },
    {
      title: t('overdue.act'),
      key: 'act',
      render: (each: OverdueCase) => (
        <Space>
          <Button size="small" onClick={() => order('supervision', about(each))}>
            {t('kind.supervision')}
          </Button>
          <Button size="small" onClick={() => order('handOver', about(each))}>
            {t('kind.handOver')}
          </Button>
        </Space>
      ),
    },
  ];
};

/** Open cases over their limit, reported longest ago first: what otherwise nobody above a district sees. */
export const OverdueCard = (props: OverdueProps) => {
  const { t } = useTranslation('city');
  const [district, choose] = useState('');
  const found = useOverdue(district === '' ? undefined : district);
  const columns = useColumns(props);
  const options = [
    { value: '', label: t('overdue.all') },
    ...props.city.districts.map(({ tenant, name }) => ({ value: tenant, label: name })),
  ];
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card
      title={t('overdue.title')}
      aside={
        <Select
          value={district}
          options={options}
          onChange={choose}
          aria-label={t('overdue.district')}
          className={styles.choice ?? ''}
        />
      }
    >
      <Trouble error={found.error} retry={found.refetch} />
      <Table
        rowKey={({ district: of, caseId }) => `${of} ${caseId}`}
        columns={columns}
        dataSource={items}
        loading={found.isPending}
        pagination={false}
        size="small"
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty description={t('overdue.empty')} /> }}
      />
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Card>
  );
};
