import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { given } from '../../../functions/domain/given.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useFocusBack } from '../parts/useFocusBack.ts';
import { type Figures, type NewAdjustment, useCatalogue, useEvaluationWrites } from './useEvaluation.ts';

interface Values {
  /** not asked for where the district itself is adjusted */
  readonly of?: string;
  readonly counter: string;
  readonly amount: number;
  readonly reason: string;
}

const Fields = ({ figures }: { readonly figures: Figures }) => {
  const { t } = useTranslation('evaluation');
  const { data: catalogue } = useCatalogue();
  const required = [{ required: true, message: t('adjust.required') }];
  return (
    <>
      {/* The district is one row: there is nothing to choose. */}
      {figures.level !== 'district' && (
        <Form.Item name="of" label={t(`level.${figures.level}`)} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={figures.rows.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="counter" label={t('adjust.counter')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={catalogue?.counters.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="amount" label={t('adjust.amount')} extra={t('adjust.amountText')} rules={required}>
        <InputNumber precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('adjust.reason')}
        rules={[{ required: true, whitespace: true, message: t('adjust.required') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </>
  );
};

/** An entry beside a frozen figure, as after an appeal that was granted: it is seen by everybody and stays. */
export const AdjustDialog = ({
  figures,
  close,
}: {
  readonly figures: Figures;
  readonly close: () => void;
}) => {
  useFocusBack();
  const { t } = useTranslation('evaluation');
  const [form] = Form.useForm<Values>();
  const { adjust } = useEvaluationWrites();
  const send = ({ of, ...values }: Values): void => {
    const level = figures.level as NewAdjustment['level'];
    const where = given('of', of);
    adjust.mutate({ period: figures.period, level, ...where, ...values }, { onSuccess: close });
  };
  return (
    <Modal
      open
      title={t('adjust.title', { period: figures.period })}
      okText={t('adjust.send')}
      cancelText={t('cancel')}
      confirmLoading={adjust.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={send} scrollToFirstError={{ focus: true }}>
        <Fields figures={figures} />
        <Trouble error={adjust.error} />
      </Form>
    </Modal>
  );
};
