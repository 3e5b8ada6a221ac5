import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Flex, Table, type TableProps, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../../app/api.ts';
import { useTimes } from '../../../shared/useTimes.ts';
import { Card } from '../../parts/Card.tsx';
import { Trouble } from '../../parts/Trouble.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import styles from '../Portal.module.css';
import { Rotation } from '../parts/Rotation.tsx';
import { type Told, useSecret } from '../parts/Secret.tsx';
import { StateTag } from '../parts/StateTag.tsx';
import { useSure } from '../parts/useWrite.ts';
import { ClientForm, type ClientValues } from './ClientForm.tsx';
import { type Client, clients, useClients, useClientWrites } from './useClients.ts';

/** Which dialog is open, and about which client. */
type Open = { readonly kind: 'create' } | { readonly kind: 'change' | 'rotate'; readonly client: Client };

/** While a secret is being replaced, the one before it counts too: it can be ended early. */
const EndOldSecret = ({ client }: { readonly client: Client }) => {
  const { t } = useTranslation('portal');
  const { endSecret } = useClientWrites();
  const sure = useSure();
  const old = client.secrets.find(({ expiresAt }) => expiresAt !== undefined);
  if (old === undefined) return null;
  const end = () => endSecret.mutate({ client: client.id, secret: old.id });
  return (
    <Button size="small" onClick={() => sure(t('secret.sureEnd'), t('secret.sureEndText'), end)}>
      {t('secret.endOld')}
    </Button>
  );
};

const RowActions = ({ client, open }: { readonly client: Client; readonly open: (open: Open) => void }) => {
  const { t } = useTranslation('portal');
  const { enable, remove } = useClientWrites();
  const sure = useSure();
  const { name } = client;
  const disable = () =>
    sure(t('client.sureDisable', { name }), t('client.sureDisableText'), () => enable.mutate(client));
  return (
    <Flex gap={6} wrap>
      <Button size="small" onClick={() => open({ kind: 'change', client })}>
        {t('change')}
      </Button>
      <Button size="small" onClick={() => open({ kind: 'rotate', client })}>
        {t('secret.rotate')}
      </Button>
      <EndOldSecret client={client} />
      <Button size="small" onClick={client.enabled ? disable : () => enable.mutate(client)}>
        {t(client.enabled ? 'disable' : 'enable')}
      </Button>
      <Button
        size="small"
        danger
        onClick={() =>
          sure(t('sureDelete', { name }), t('client.sureDeleteText'), () => remove.mutate(client))
        }
      >
        {t('delete')}
      </Button>
    </Flex>
  );
};

const useColumns = (open: (open: Open) => void): NonNullable<TableProps<Client>['columns']> => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  return [
    {
      title: t('name'),
      key: 'name',
      render: (_, { name, id }) => (
        <>
          {name}
          <p className={`${styles.note} ${styles.path}`}>{id}</p>
        </>
      ),
    },
    { title: t('client.unit'), key: 'unit', width: 160, render: (_, { unit }) => unit.name },
    {
      title: t('client.scopes'),
      key: 'scopes',
      width: 240,
      render: (_, client) => client.scopes.map((scope) => <Tag key={scope}>{scope}</Tag>),
    },
    {
      title: t('state'),
      key: 'state',
      width: 90,
      render: (_, { enabled }) => (
        <StateTag tone={enabled ? 'good' : 'off'}>{t(enabled ? 'enabled' : 'disabled')}</StateTag>
      ),
    },
    {
      title: t('client.lastUsed'),
      key: 'used',
      width: 160,
      render: (_, { lastUsedAt }) => (lastUsedAt === undefined ? t('never') : dateTime(lastUsedAt)),
    },
    {
      title: t('act'),
      key: 'act',
      width: 300,
      render: (_, client) => <RowActions client={client} open={open} />,
    },
  ];
};

interface DialogsProps {
  readonly open: Open | undefined;
  readonly close: () => void;
  readonly tell: (told: Told) => void;
}

const Dialogs = ({ open, close, tell }: DialogsProps) => {
  const queries = useQueryClient();
  const refresh = (): void => void queries.invalidateQueries({ queryKey: [clients] });
  const create = async ({ name, unit, scopes }: ClientValues) => {
    const { id, secret } = await answered(
      api.POST('/v1/clients', { body: { name, unit: unit ?? '', scopes } }),
    );
    tell({ client_id: id, client_secret: secret });
    refresh();
  };
  if (open === undefined) return null;
  if (open.kind === 'create') return <ClientForm send={create} close={close} />;
  const params = { path: { client: open.client.id } };
  const change = async ({ name, scopes }: ClientValues) => {
    await answered(api.PATCH('/v1/clients/{client}', { params, body: { name, scopes } }));
    refresh();
  };
  const rotate = async (overlapHours: number) => {
    const body = { overlapHours };
    const { secret } = await answered(api.POST('/v1/clients/{client}/secrets', { params, body }));
    tell({ client_secret: secret });
    refresh();
  };
  return open.kind === 'change' ? (
    <ClientForm client={open.client} send={change} close={close} />
  ) : (
    <Rotation rotate={rotate} close={close} />
  );
};

/** Programs of vendors, each of which does the part of one unit. */
export const ClientsPage = () => {
  const { t } = useTranslation('portal');
  const found = useClients();
  const [open, setOpen] = useState<Open>();
  const { tell, dialog } = useSecret();
  const columns = useColumns(setOpen);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({ kind: 'create' })}>
      {t('client.add')}
    </Button>
  );
  return (
    <Card title={t('tab.clients')} aside={add}>
      <p className={styles.note}>{t('client.intro')}</p>
      <Trouble error={found.error} retry={found.refetch} />
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <Table<Client>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={found.data.pages.flatMap(({ items }) => items)}
          pagination={false}
          scroll={{ x: 1000 }}
          locale={{ emptyText: <Empty description={t('client.none')} /> }}
        />
      )}
      {found.hasNextPage && <Button onClick={() => found.fetchNextPage()}>{t('more')}</Button>}
      <Dialogs open={open} close={() => setOpen(undefined)} tell={tell} />
      {dialog}
    </Card>
  );
};
