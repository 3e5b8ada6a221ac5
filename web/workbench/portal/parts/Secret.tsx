import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../parts/useFocusBack.ts';
import styles from '../Portal.module.css';
import { Code } from './Code.tsx';

/** Something told once: each by its name, such as an id and a secret. */
export type Told = Readonly<Record<string, string>>;

const SecretDialog = ({ told, close }: { readonly told: Told; readonly close: () => void }) => {
  const { t } = useTranslation('portal');
  useFocusBack();
  return (
    <Modal
      open
      title={t('secret.title')}
      onCancel={close}
      mask={{ closable: false }}
      keyboard={false}
      closable={false}
      footer={
        <Button type="primary" onClick={close}>
          {t('secret.kept')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Alert type="warning" showIcon title={t('secret.once')} description={t('secret.onceText')} />
        {Object.entries(told).map(([name, text]) => (
          <div key={name}>
            <p className={styles.note}>{name}</p>
            <Code text={text} label={name} />
          </div>
        ))}
      </div>
    </Modal>
  );
};

/** A dialog for what is shown this once; it goes only by saying that it was kept. */
export const useSecret = () => {
  const [told, tell] = useState<Told>();
  const dialog = told === undefined ? null : <SecretDialog told={told} close={() => tell(undefined)} />;
  return { tell, dialog };
};
