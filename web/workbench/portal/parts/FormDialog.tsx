import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../parts/Trouble.tsx';
import { useFocusBack } from '../../parts/useFocusBack.ts';
import { faultsOf } from './faults.ts';

interface FormDialogProps<V extends object> {
  readonly title: string;
  /** what the button says that sends it */
  readonly submit: string;
  readonly initial: V;
  /** settles once the server took it, without waiting for lists: whoever opens the next dialog meanwhile keeps it */
  readonly send: (values: V) => Promise<unknown>;
  readonly close: () => void;
  readonly children: (form: FormInstance<V>) => ReactNode;
  readonly width?: number;
}

/** The state of one sending: busy, what went wrong, and the server's faults at their fields. */
const useSending = <V extends object>({ send, close }: FormDialogProps<V>, form: FormInstance<V>) => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const run = async (values: V): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await send(values);
      close();
    } catch (reason) {
      const failed = reason instanceof Error ? reason : new Error(String(reason));
      setError(failed);
      for (const { path, errors } of faultsOf(failed)) form.setFields([{ name: path as never, errors }]);
      setBusy(false);
    }
  };
  return { busy, error, run };
};

/** A form in a dialog that stays open, with what was typed, until the server took it. */
export const FormDialog = <V extends object>(props: FormDialogProps<V>) => {
  const { title, submit, initial, close, children, width = 560 } = props;
  const { t } = useTranslation('portal');
  useFocusBack();
  const [form] = Form.useForm<V>();
  const { busy, error, run } = useSending(props, form);
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={submit}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={run}
        scrollToFirstError={{ focus: true }}
      >
        {children(form)}
        <Trouble error={error} />
      </Form>
    </Modal>
  );
};
