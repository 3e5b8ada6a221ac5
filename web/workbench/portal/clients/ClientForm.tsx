import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../../shared/reference.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { type Client, type Scope, scopes } from './useClients.ts';

export interface ClientValues {
  readonly name: string;
  readonly unit: string | null;
  readonly scopes: Scope[];
}

interface ClientFormProps {
  /** the one to be changed; absent for a new one */
  readonly client?: Client;
  readonly send: (values: ClientValues) => Promise<unknown>;
  readonly close: () => void;
}

const UnitField = () => {
  const { t } = useTranslation('portal');
  const { data: units } = useUnits();
  return (
    <Form.Item
      name="unit"
      label={t('client.unit')}
      extra={t('client.unitText')}
      rules={[{ required: true, message: t('required') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={units?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
      />
    </Form.Item>
  );
};

const ScopesField = () => {
  const { t } = useTranslation('portal');
  // Not a rule `required`: that would be said of a group, which may not have it (ARIA 1.2, aria-required).
  const check = (_: unknown, value: readonly Scope[]) =>
    value.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('client.scopesMissing')));
  return (
    <Form.Item name="scopes" label={t('client.scopes')} rules={[{ validator: check }]}>
      <Checkbox.Group
        style={{ display: 'grid', gap: 6 }}
        options={scopes.map((value) => ({ value, label: t(`client.may.${value.replace(':', '-')}`) }))}
      />
    </Form.Item>
  );
};

/** A program of a vendor: for whom it acts, and what it may do. */
export const ClientForm = ({ client, send, close }: ClientFormProps) => {
  const { t } = useTranslation('portal');
  const initial: ClientValues =
    client === undefined
      ? { name: '', unit: null, scopes: ['cases:read'] }
      : { name: client.name, unit: client.unit.code, scopes: [...client.scopes] };
  return (
    <FormDialog<ClientValues>
      title={t(client === undefined ? 'client.add' : 'client.change')}
      submit={t(client === undefined ? 'create' : 'save')}
      initial={initial}
      send={send}
      close={close}
    >
      {() => (
        <>
          <Form.Item
            name="name"
            label={t('name')}
            extra={t('client.nameText')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          {client === undefined && <UnitField />}
          <ScopesField />
        </>
      )}
    </FormDialog>
  );
};
