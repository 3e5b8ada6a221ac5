import { useTranslation } from 'react-i18next';
import { TextField } from '../touch/TextField.tsx';
import styles from './Citizen.module.css';
import type { FormPartProps } from './PlaceSection.tsx';

/** Who reports, if they want to say it, and what it is used for. */
export const ContactFields = ({ form, change, error }: FormPartProps) => {
  const { t } = useTranslation('citizen');
  return (
    <details className={styles.contact} open={error !== undefined || form.phone !== '' || form.name !== ''}>
      <summary>{t('contact.title')}</summary>
      <p className={styles.quiet}>{t('contact.use')}</p>
      <TextField
        label={t('contact.phone')}
        type="tel"
        autoComplete="tel"
        maxLength={30}
        value={form.phone}
        error={error}
        onChange={(phone) => change({ phone })}
      />
      <TextField
        label={t('contact.name')}
        autoComplete="name"
        maxLength={100}
        value={form.name}
        onChange={(name) => change({ name })}
      />
    </details>
  );
};
