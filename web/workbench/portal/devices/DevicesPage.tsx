import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Flex, Table, type TableProps } from 'antd';
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
import { DeviceDrawer } from './DeviceDrawer.tsx';
import { DeviceForm } from './DeviceForm.tsx';
import { type DeviceValues, deviceBodyOf, deviceChangesOf } from './deviceBody.ts';
import { type Device, devices, useDevices, useDeviceWrites } from './useDevices.ts';

/** Which dialog is open, and about which device. */
type Open =
  | { readonly kind: 'create' }
  | { readonly kind: 'show' | 'change' | 'rotate'; readonly device: Device };

const RowActions = ({ device, open }: { readonly device: Device; readonly open: (open: Open) => void }) => {
  const { t } = useTranslation('portal');
  const { enable, remove } = useDeviceWrites();
  const sure = useSure();
  const { name } = device;
  const disable = () =>
    sure(t('device.sureDisable', { name }), t('device.sureDisableText'), () => enable.mutate(device));
  return (
    <Flex gap={6} wrap>
      <Button size="small" onClick={() => open({ kind: 'show', device })}>
        {t('delivery.show')}
      </Button>
      <Button size="small" onClick={() => open({ kind: 'change', device })}>
        {t('change')}
      </Button>
      <Button size="small" onClick={() => open({ kind: 'rotate', device })}>
        {t('secret.rotate')}
      </Button>
      <Button size="small" onClick={device.enabled ? disable : () => enable.mutate(device)}>
        {t(device.enabled ? 'disable' : 'enable')}
      </Button>
      <Button
        size="small"
        danger
        onClick={() =>
          sure(t('sureDelete', { name }), t('device.sureDeleteText'), () => remove.mutate(device))
        }
      >
        {t('delete')}
      </Button>
    </Flex>
  );
};

const useColumns = (open: (open: Open) => void): NonNullable<TableProps<Device>['columns']> => {
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
    { title: t('device.kind'), key: 'kind', width: 140, render: (_, { kind }) => t(`device.is.${kind}`) },
    {
      title: t('state'),
      key: 'state',
      width: 100,
      render: (_, { enabled }) => (
        <StateTag tone={enabled ? 'good' : 'off'}>{t(enabled ? 'enabled' : 'disabled')}</StateTag>
      ),
    },
    { title: t('createdAt'), key: 'at', width: 170, render: (_, { createdAt }) => dateTime(createdAt) },
    {
      title: t('act'),
      key: 'act',
      width: 300,
      render: (_, device) => <RowActions device={device} open={open} />,
    },
  ];
};

interface DialogsProps {
  readonly open: Open | undefined;
  readonly close: () => void;
  readonly tell: (told: Told) => void;
}

const Dialogs = ({ open, close, tell }: DialogsProps) => {
  const { t } = useTranslation('portal');
  const queries = useQueryClient();
  const refresh = (): void => void queries.invalidateQueries({ queryKey: [devices] });
  const create = async (values: DeviceValues) => {
    const { id, key } = await answered(api.POST('/v1/devices', { body: deviceBodyOf(values) }));
    tell({ id, [t('device.key')]: key });
    refresh();
  };
  if (open === undefined) return null;
  if (open.kind === 'create') return <DeviceForm send={create} close={close} />;
  const { id } = open.device;
  const params = { path: { device: id } };
  const change = async (values: DeviceValues) => {
    await answered(api.PATCH('/v1/devices/{device}', { params, body: deviceChangesOf(values) }));
    refresh();
  };
  const rotate = async (overlapHours: number) => {
    const { key } = await answered(api.POST('/v1/devices/{device}/keys', { params, body: { overlapHours } }));
    tell({ [t('device.key')]: key });
    refresh();
  };
  if (open.kind === 'show') return <DeviceDrawer id={id} close={close} />;
  if (open.kind === 'change') return <DeviceForm device={open.device} send={change} close={close} />;
  return <Rotation rotate={rotate} close={close} />;
};

/** The register of sensors, cameras, vehicles, gateways and other platforms. */
export const DevicesPage = () => {
  const { t } = useTranslation('portal');
  const found = useDevices();
  const [open, setOpen] = useState<Open>();
  const { tell, dialog } = useSecret();
  const columns = useColumns(setOpen);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({ kind: 'create' })}>
      {t('device.add')}
    </Button>
  );
  return (
    <Card title={t('tab.devices')} aside={add}>
      <p className={styles.note}>{t('device.intro')}</p>
      <Trouble error={found.error} retry={found.refetch} />
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <Table<Device>
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={found.data.pages.flatMap(({ items }) => items)}
          pagination={false}
          scroll={{ x: 900 }}
          locale={{ emptyText: <Empty description={t('device.none')} /> }}
        />
      )}
      {found.hasNextPage && <Button onClick={() => found.fetchNextPage()}>{t('more')}</Button>}
      <Dialogs open={open} close={() => setOpen(undefined)} tell={tell} />
      {dialog}
    </Card>
  );
};
