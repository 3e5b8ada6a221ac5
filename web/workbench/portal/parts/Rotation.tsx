import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './FormDialog.tsx';

interface RotationProps {
  readonly rotate: (overlapHours: number) => Promise<unknown>;
  readonly close: () => void;
}

const longest = 168;

/** A new secret, and for how long the old one counts too. */
export const Rotation = ({ rotate, close }: RotationProps) => {
  const { t } = useTranslation('portal');
  return (
    <FormDialog
      title={t('secret.rotate')}
      submit={t('secret.draw')}
      initial={{ overlapHours: 24 }}
      send={({ overlapHours }) => rotate(overlapHours)}
      close={close}
    >
      {() => (
        <Form.Item
          name="overlapHours"
          label={t('secret.overlap')}
          extra={t('secret.overlapText')}
          rules={[{ required: true, message: t('required') }]}
        >
          <InputNumber min={0} max={longest} precision={0} style={{ width: 160 }} />
        </Form.Item>
      )}
    </FormDialog>
  );
};
