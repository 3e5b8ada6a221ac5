import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './UpdateNotice.module.css';
import { onUpdate, takeUpdate, updateWaits } from './update.ts';

/** Offers the new version of the pages. It is taken when the reader says so, never in the middle of something. */
export const UpdateNotice = () => {
  const { t } = useTranslation();
  const waits = useSyncExternalStore(onUpdate, updateWaits);
  if (!waits) return null;
  return (
    <div className={styles.notice} role="status">
      <span>{t('state.update')}</span>
      <button type="button" onClick={takeUpdate}>
        {t('state.takeUpdate')}
      </button>
    </div>
  );
};
