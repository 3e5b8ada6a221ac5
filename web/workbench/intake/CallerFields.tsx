import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Intake.module.css';

/** As the API takes telephone numbers. */
const telephone = /^\+?[\d\- ()]{3,30}$/;

/** Who called (reference §3.10). Everything may be left empty: people may report without a name. */
export const CallerFields = () => {
  const { t } = useTranslation('workbench');
  return (
    <div className={styles.two}>
      <Form.Item
        name="phone"
        label={t('intake.phone')}
        rules={[{ pattern: telephone, message: t('intake.phoneWrong') }]}
      >
        <Input inputMode="tel" autoComplete="off" autoFocus maxLength={30} />
      </Form.Item>
      <Form.Item name="name" label={t('intake.name')}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="wantsFollowUp" label={t('intake.wantsFollowUp')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </div>
  );
};
