import { Button, Form, type FormInstance, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../parts/FormDialog.tsx';
import { bodyOf, type EndpointValues, emptyValues, looksLikeAddress, valuesOf } from './endpointBody.ts';
import { FilterFields } from './FilterFields.tsx';
import { type Endpoint, type EndpointBody, useEvents } from './useEndpoints.ts';

interface EndpointFormProps {
  /** the one to be changed; absent for a new one */
  readonly endpoint?: Endpoint;
  readonly send: (body: EndpointBody) => Promise<unknown>;
  readonly close: () => void;
}

const AddressField = () => {
  const { t } = useTranslation('portal');
  const check = (_: unknown, value: string) =>
    looksLikeAddress(value) ? Promise.resolve() : Promise.reject(new Error(t('endpoint.urlWrong')));
  return (
    <Form.Item
      name="url"
      label={t('endpoint.url')}
      extra={t('endpoint.urlText')}
      required
      rules={[{ validator: check }]}
    >
      <Input maxLength={1000} placeholder="https://hooks.example.com/chengyun" inputMode="url" />
    </Form.Item>
  );
};

const TypesField = ({ form }: { readonly form: FormInstance<EndpointValues> }) => {
  const { t } = useTranslation('portal');
  const { data } = useEvents();
  const selectable = data?.items.filter((one) => one.selectable) ?? [];
  const all = () => form.setFieldValue('types', selectable.map(({ type }) => type) as never);
  return (
    <>
      <Form.Item
        name="types"
        label={t('endpoint.types')}
        rules={[{ required: true, message: t('endpoint.typesMissing') }]}
        style={{ marginBlockEnd: 4 }}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount={6}
          placeholder={t('endpoint.typesChoose')}
          options={selectable.map(({ type, name }) => ({ value: type, label: `${name} ${type}` }))}
        />
      </Form.Item>
      <Button size="small" onClick={all} style={{ marginBlockEnd: 16 }}>
        {t('endpoint.allTypes')}
      </Button>
    </>
  );
};

const SigningField = () => {
  const { t } = useTranslation('portal');
  return (
    <Form.Item name="signing" label={t('endpoint.signing')} extra={t('endpoint.signingText')}>
      <Radio.Group
        options={(['hmac', 'ed25519'] as const).map((value) => ({
          value,
          label: t(`endpoint.signedBy.${value}`),
        }))}
      />
    </Form.Item>
  );
};

/** A new endpoint, or what is given of one. */
export const EndpointForm = ({ endpoint, send, close }: EndpointFormProps) => {
  const { t } = useTranslation('portal');
  const initial = endpoint === undefined ? emptyValues : valuesOf(endpoint);
  return (
    <FormDialog<EndpointValues>
      title={t(endpoint === undefined ? 'endpoint.add' : 'endpoint.change')}
      submit={t(endpoint === undefined ? 'create' : 'save')}
      initial={initial}
      // What has no field, as how it signs once it is there, is as it was.
      send={(values) => send(bodyOf({ ...initial, ...values }))}
      close={close}
      width={680}
    >
      {(form) => (
        <>
          <AddressField />
          <Form.Item name="description" label={t('endpoint.description')}>
            <Input maxLength={200} showCount placeholder={t('endpoint.descriptionText')} />
          </Form.Item>
          <TypesField form={form} />
          <FilterFields />
          {endpoint === undefined && <SigningField />}
        </>
      )}
    </FormDialog>
  );
};
