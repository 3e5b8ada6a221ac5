import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';
import { useChannels } from '../../shared/reference.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { insightKey, type Recurrence } from './useInsight.ts';
import { useThings } from './useThings.ts';

interface Values {
  readonly channel: string;
  readonly text: string;
}

/** Numbers that a text names. */
const namedCases = 5;

const useWords = (recurrence: Recurrence): string => {
  const { t } = useTranslation(['insight', 'common']);
  const { names } = useThings();
  const { subcategory, community, street, cases } = recurrence;
  return t('recurrences.words', {
    place: names.area(community ?? street),
    name: names.subcategory(subcategory),
    count: cases.length,
    numbers: cases
      .slice(-namedCases)
      .map(({ number }) => number)
      .join(t('common:listSeparator')),
  });
};

/** Asks for the cause of a recurrence: an ordinary report, worded beforehand. */
export const CauseForm = ({
  recurrence,
  onClose,
}: {
  readonly recurrence: Recurrence;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('insight');
  const { message } = App.useApp();
  const { data: channels } = useChannels();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const words = useWords(recurrence);
  const send = useMutation({
    mutationFn: async (body: Values) =>
      answered(
        api.POST('/v1/insight/recurrences/{id}/cause', { params: { path: { id: recurrence.id } }, body }),
      ),
    onSuccess: async ({ cause }) => {
      await queries.invalidateQueries({ queryKey: insightKey });
      message.success(t('recurrences.sent', { number: cause.number }));
      onClose();
    },
  });
  const options = channels?.channels.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return (
    <Modal
      open
      title={t('recurrences.ask')}
      okText={t('recurrences.send')}
      cancelText={t('recurrences.cancel')}
      confirmLoading={send.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: words }}
        onFinish={(values) => send.mutate(values)}
      >
        <Form.Item name="channel" label={t('recurrences.channel')} rules={[{ required: true }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="text" label={t('recurrences.text')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 4 }} />
        </Form.Item>
      </Form>
      <Trouble error={send.error} />
    </Modal>
  );
};
