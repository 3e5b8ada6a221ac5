import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { City } from '../../shared/reference.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecisionKey } from '../parts/useDecisionKey.ts';
import { useFocusBack } from '../parts/useFocusBack.ts';
import { type NewOrder, useOrderWrites } from './useOrders.ts';

/** The case that an order is about, where it is known already. */
export interface Chosen {
  readonly district?: string;
  readonly case?: string;
}

type Kind = NewOrder['kind'];

interface Values {
  readonly kind: Kind;
  readonly district: string;
  readonly case: string;
  readonly to?: string;
  readonly text: string;
}

const orderFrom = ({ kind, to = '', ...order }: Values): NewOrder =>
  kind === 'handOver' ? { kind, to, ...order } : { kind, ...order };

const Fields = ({
  city,
  kind,
  from,
}: {
  readonly city: City;
  readonly kind: Kind;
  readonly from?: string | undefined;
}) => {
  const { t } = useTranslation('city');
  const required = [{ required: true, whitespace: true, message: t('order.required') }];
  const districts = city.districts.map(({ tenant, name }) => ({ value: tenant, label: name }));
  const choice = { showSearch: { optionFilterProp: 'label' } } as const;
  return (
    <>
      <Form.Item name="kind" label={t('order.kind')}>
        <Radio.Group
          optionType="button"
          options={(['supervision', 'handOver'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="district" label={t('order.district')} rules={required}>
        <Select {...choice} options={districts} />
      </Form.Item>
      <Form.Item name="case" label={t('order.case')} rules={required}>
        <Input maxLength={256} autoComplete="off" />
      </Form.Item>
      {kind === 'handOver' && (
        <Form.Item name="to" label={t('order.to')} rules={required}>
          <Select {...choice} options={districts.filter(({ value }) => value !== from)} />
        </Form.Item>
      )}
      <Form.Item name="text" label={t(`order.text.${kind}`)} rules={required}>
        <Input.TextArea maxLength={2_000} autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Alert type="info" showIcon title={t(`order.what.${kind}`)} />
    </>
  );
};

/** Presses a district about a case, or has it hand the case over. Sent twice by mistake it is one order. */
export const OrderDialog = ({
  city,
  chosen,
  kind: first,
  close,
}: {
  readonly city: City;
  readonly chosen: Chosen;
  readonly kind: Kind;
  readonly close: () => void;
}) => {
  useFocusBack();
  const { t } = useTranslation('city');
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? first;
  const from = Form.useWatch('district', form);
  const keyOf = useDecisionKey();
  const { give } = useOrderWrites();
  const send = (values: Values) => {
    const order = orderFrom(values);
    give.mutate({ order, key: keyOf(order) }, { onSuccess: close });
  };
  return (
    <Modal
      open
      title={t(`kind.${kind}`)}
      okText={t('order.send')}
      cancelText={t('order.cancel')}
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind: first, ...chosen }}
        onFinish={send}
        scrollToFirstError={{ focus: true }}
      >
        <Fields city={city} kind={kind} from={from} />
        <Trouble error={give.error} />
      </Form>
    </Modal>
  );
};
