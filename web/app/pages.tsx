import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './SignedIn.module.css';

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <section className={styles.panel}>
        <h1>{t('state.notFoundTitle')}</h1>
        <p>{t('state.notFoundText')}</p>
        <Link to="/" className={styles.link}>
          {t('state.toStart')}
        </Link>
      </section>
    </main>
  );
};

/** A bug of ours, or an update under way: what was loaded no longer fits what the server has. Drafts are kept. */
export const CrashPage = () => {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <section className={styles.panel}>
        <h1>{t('state.crashTitle')}</h1>
        <p>{t('state.crashText')}</p>
        <button type="button" className={styles.primary} onClick={() => location.reload()}>
          {t('state.reload')}
        </button>
      </section>
    </main>
  );
};
