import { useTranslation } from 'react-i18next';
import { ProblemError } from '../app/problem.ts';
import styles from './Wall.module.css';

interface WallTroubleProps {
  readonly error: Error;
  readonly retry: () => unknown;
}

/** No figures yet and none to be had: why, in the server's words. It is tried again by itself, too. */
export const WallTrouble = ({ error, retry }: WallTroubleProps) => {
  const { t } = useTranslation(['wall', 'common']);
  const refused = error instanceof ProblemError ? error.problem : undefined;
  return (
    <main className={styles.trouble}>
      <div role="alert">
        <h2>{refused?.title ?? t('trouble.title')}</h2>
        <p>{refused?.detail ?? t('trouble.text')}</p>
      </div>
      <button type="button" className={styles.action} onClick={() => retry()}>
        {t('common:state.retry')}
      </button>
    </main>
  );
};
