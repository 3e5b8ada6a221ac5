import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, App as Messages } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../parts/FormDialog.tsx';
import { webhooks } from './useEndpoints.ts';
import { replayAll } from './useReplays.ts';

interface Values {
  readonly from: Dayjs | null;
  readonly to: Dayjs | null;
  readonly all: boolean;
}

const format = 'YYYY-MM-DD HH:mm';

/** Asks for a time, what was made within which is sent again. */
export const ReplayRange = ({
  endpoint,
  close,
}: {
  readonly endpoint: string;
  readonly close: () => void;
}) => {
  const { t } = useTranslation('portal');
  const { message } = Messages.useApp();
  const queries = useQueryClient();
  const send = async ({ from, to, all }: Values): Promise<void> => {
    const ends = { ...(from && { from: from.toISOString() }), ...(to && { to: to.toISOString() }) };
    const count = await replayAll(endpoint, { ...ends, all });
    message.success(t('delivery.replayed', { count }));
    void queries.invalidateQueries({ queryKey: [webhooks] });
  };
  const initial: Values = { from: null, to: null, all: false };
  return (
    <FormDialog<Values>
      title={t('delivery.range')}
      submit={t('delivery.replay')}
      initial={initial}
      send={send}
      close={close}
    >
      {() => (
        <>
          <Form.Item
            name="from"
            label={t('delivery.from')}
            rules={[{ required: true, message: t('required') }]}
          >
            <DatePicker showTime={{ format: 'HH:mm' }} format={format} />
          </Form.Item>
          <Form.Item name="to" label={t('delivery.to')} extra={t('delivery.toText')}>
            <DatePicker showTime={{ format: 'HH:mm' }} format={format} />
          </Form.Item>
          <Form.Item name="all" valuePropName="checked" extra={t('delivery.allText')}>
            <Checkbox>{t('delivery.all')}</Checkbox>
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
};
