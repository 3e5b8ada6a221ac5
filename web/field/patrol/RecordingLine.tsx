import { useTranslation } from 'react-i18next';
import styles from './Patrol.module.css';
import { usePatrolling } from './PatrolProvider.tsx';

/** In sight on every page while this phone records where it is. */
export const RecordingLine = () => {
  const { t } = useTranslation('field');
  const { recording, fault } = usePatrolling();
  return (
    <div aria-live="polite">
      {recording && (
        <p className={fault === undefined ? styles.recording : styles.stopped}>
          <span className={styles.dot} aria-hidden />
          {t(fault === undefined ? 'patrol.recording' : `patrol.fault.${fault}`)}
        </p>
      )}
    </div>
  );
};
