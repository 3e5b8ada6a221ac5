import { Flex, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChannels } from '../../../shared/reference.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { type DeviceValues, emptyDevice, valuesOf } from './deviceBody.ts';
import { type Device, type DeviceKind, deviceKinds } from './useDevices.ts';

const standing: ReadonlySet<DeviceKind> = new Set(['sensor', 'camera']);

const PlaceFields = () => {
  const { t } = useTranslation('portal');
  return (
    <>
      <Form.Item name="component" label={t('device.component')} extra={t('device.componentText')}>
        <Input maxLength={100} />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="lng" label={t('device.lng')}>
          <InputNumber min={-180} max={180} style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="lat" label={t('device.lat')}>
          <InputNumber min={-90} max={90} style={{ width: 180 }} />
        </Form.Item>
      </Flex>
      {/* The server says of a point as a whole what is wrong with it. */}
      <Form.Item name="point" noStyle>
        <span />
      </Form.Item>
    </>
  );
};

const ChannelField = () => {
  const { t } = useTranslation('portal');
  const { data } = useChannels();
  return (
    <Form.Item
      name="channel"
      label={t('device.channel')}
      rules={[{ required: true, message: t('required') }]}
    >
      <Select options={data?.channels.map(({ code, name }) => ({ value: code, label: name })) ?? []} />
    </Form.Item>
  );
};

/** What there is to say depends on the kind. */
const KindFields = ({ kind }: { readonly kind: DeviceKind }) => {
  const { t } = useTranslation('portal');
  return (
    <>
      {standing.has(kind) && <PlaceFields />}
      {kind === 'source' && <ChannelField />}
      {kind !== 'gateway' && kind !== 'source' && (
        <Form.Item name="gateway" label={t('device.gateway')} extra={t('device.gatewayText')}>
          <Input maxLength={100} />
        </Form.Item>
      )}
    </>
  );
};

interface DeviceFormProps {
  /** the one to be changed; absent for a new one */
  readonly device?: Device;
  readonly send: (values: DeviceValues) => Promise<unknown>;
  readonly close: () => void;
}

/** What a device is, and is called by itself, is said once. */
const IdentityFields = () => {
  const { t } = useTranslation('portal');
  return (
    <>
      <Form.Item name="kind" label={t('device.kind')}>
        <Select options={deviceKinds.map((value) => ({ value, label: t(`device.is.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="id"
        label={t('device.id')}
        extra={t('device.idText')}
        rules={[{ pattern: /^[\w:-]{1,64}$/, message: t('device.idWrong') }]}
      >
        <Input maxLength={64} />
      </Form.Item>
    </>
  );
};

/** A device of the register, new or changed. */
export const DeviceForm = ({ device, send, close }: DeviceFormProps) => {
  const { t } = useTranslation('portal');
  const initial = device === undefined ? emptyDevice : valuesOf(device);
  return (
    <FormDialog<DeviceValues>
      title={t(device === undefined ? 'device.add' : 'device.change')}
      submit={t(device === undefined ? 'create' : 'save')}
      initial={initial}
      send={(values) => send({ ...initial, ...values })}
      close={close}
    >
      {() => (
        <>
          {device === undefined && <IdentityFields />}
          <Form.Item
            name="name"
            label={t('name')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          {device === undefined ? (
            <Form.Item noStyle dependencies={['kind']}>
              {({ getFieldValue }) => <KindFields kind={getFieldValue('kind')} />}
            </Form.Item>
          ) : (
            <KindFields kind={device.kind} />
          )}
        </>
      )}
    </FormDialog>
  );
};
