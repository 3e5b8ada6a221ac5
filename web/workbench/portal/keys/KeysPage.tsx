import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Form, Input, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../../api/schema.d.ts';
import { answered, api } from '../../../app/api.ts';
import { useNames } from '../../../shared/reference.ts';
import { useTimes } from '../../../shared/useTimes.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../Portal.module.css';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useSecret } from '../parts/Secret.tsx';
import { StateTag } from '../parts/StateTag.tsx';
import { useSure, useWrite } from '../parts/useWrite.ts';

const keys = 'open311-keys';

type Key = paths['/v1/open311-keys']['get']['responses'][200]['content']['application/json']['items'][number];

const useRevoking = () => {
  const { t } = useTranslation('portal');
  const sure = useSure();
  const revoke = useWrite(
    keys,
    (key: string) => answered(api.POST('/v1/open311-keys/{key}/revoke', { params: { path: { key } } })),
    () => t('key.revoked'),
  );
  return ({ id, name }: Key) =>
    sure(t('key.sureRevoke', { name }), t('key.sureRevokeText'), () => revoke.mutate(id));
};

const useColumns = (): NonNullable<TableProps<Key>['columns']> => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { person } = useNames();
  const revoke = useRevoking();
  return [
    { title: t('name'), dataIndex: 'name' },
    {
      title: t('createdAt'),
      key: 'at',
      width: 260,
      render: (_, { createdAt, createdBy }) => `${dateTime(createdAt)} · ${person(createdBy)}`,
    },
    {
      title: t('state'),
      key: 'state',
      width: 260,
      render: (_, { revokedAt }) => (
        <StateTag tone={revokedAt === undefined ? 'good' : 'off'}>
          {revokedAt === undefined ? t('key.valid') : t('key.revokedAt', { time: dateTime(revokedAt) })}
        </StateTag>
      ),
    },
    {
      title: t('act'),
      key: 'act',
      width: 120,
      render: (_, key) =>
        key.revokedAt === undefined && (
          <Button size="small" danger onClick={() => revoke(key)}>
            {t('key.revoke')}
          </Button>
        ),
    },
  ];
};

const NewKey = (props: { readonly send: (name: string) => Promise<unknown>; readonly close: () => void }) => {
  const { t } = useTranslation('portal');
  return (
    <FormDialog
      title={t('key.add')}
      submit={t('create')}
      initial={{ name: '' }}
      send={({ name }) => props.send(name)}
      close={props.close}
    >
      {() => (
        <Form.Item
          name="name"
          label={t('name')}
          extra={t('key.nameText')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
    </FormDialog>
  );
};

/** The keys by which programs of others send reports over Open311. */
export const KeysPage = () => {
  const { t } = useTranslation('portal');
  const queries = useQueryClient();
  const columns = useColumns();
  const [creating, setCreating] = useState(false);
  const { tell, dialog } = useSecret();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [keys],
    queryFn: ({ signal }) => answered(api.GET('/v1/open311-keys', { signal })),
  });
  const create = async (name: string): Promise<void> => {
    const { key } = await answered(api.POST('/v1/open311-keys', { body: { name } }));
    tell({ api_key: key });
    void queries.invalidateQueries({ queryKey: [keys] });
  };
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
      {t('key.add')}
    </Button>
  );
  return (
    <Card title={t('tab.keys')} aside={add}>
      <p className={styles.note}>{t('key.intro')}</p>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && (
        <Table<Key>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={data.items}
          pagination={false}
          scroll={{ x: 700 }}
          locale={{ emptyText: <Empty description={t('key.none')} /> }}
        />
      )}
      {creating && <NewKey send={create} close={() => setCreating(false)} />}
      {dialog}
    </Card>
  );
};
