import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api } from '../../../app/api.ts';
import { useTimes } from '../../../shared/useTimes.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../Portal.module.css';
import { useSecret } from '../parts/Secret.tsx';
import { EndpointForm } from './EndpointForm.tsx';
import { EndpointState } from './EndpointState.tsx';
import { type Endpoint, type EndpointBody, useEndpoints, webhooks } from './useEndpoints.ts';

const useColumns = (): NonNullable<TableProps<Endpoint>['columns']> => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  return [
    {
      title: t('endpoint.url'),
      key: 'url',
      render: (_, { id, url, description }) => (
        <>
          <Link to={`/work/portal/endpoints/${id}`} className={styles.path}>
            {url}
          </Link>
          <p className={styles.note}>{description}</p>
        </>
      ),
    },
    {
      title: t('state'),
      key: 'state',
      width: 260,
      render: (_, endpoint) => <EndpointState endpoint={endpoint} />,
    },
    {
      title: t('endpoint.types'),
      key: 'types',
      width: 130,
      render: (_, { types }) => t('endpoint.typeCount', { count: types.length }),
    },
    { title: t('createdAt'), key: 'at', width: 170, render: (_, { createdAt }) => dateTime(createdAt) },
  ];
};

/** Where events are sent. */
export const EndpointsPage = () => {
  const { t } = useTranslation('portal');
  const { data, error, isPending, refetch } = useEndpoints();
  const [creating, setCreating] = useState(false);
  const { tell, dialog } = useSecret();
  const queries = useQueryClient();
  const columns = useColumns();
  const create = async (body: EndpointBody): Promise<void> => {
    const { secret } = await answered(api.POST('/v1/webhooks', { body }));
    tell({ [t(body.signing === 'ed25519' ? 'endpoint.publicKey' : 'endpoint.secret')]: secret });
    void queries.invalidateQueries({ queryKey: [webhooks] });
  };
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
      {t('endpoint.add')}
    </Button>
  );
  return (
    <Card title={t('tab.endpoints')} aside={add}>
      <p className={styles.note}>{t('endpoint.intro', { most: data?.most ?? '' })}</p>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && (
        <Table<Endpoint>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={data.items}
          pagination={false}
          scroll={{ x: 800 }}
          locale={{ emptyText: <Empty description={t('endpoint.none')} /> }}
        />
      )}
      {creating && <EndpointForm send={create} close={() => setCreating(false)} />}
      {dialog}
    </Card>
  );
};
