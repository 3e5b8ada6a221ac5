import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { basePath } from './base.ts';
import styles from './SignedIn.module.css';
import { userManager } from './signIn.ts';

/** Where to go on: only within this district, whatever came back. */
const pathOf = (state: unknown): string => {
  const url = typeof state === 'string' && URL.canParse(state) ? new URL(state) : undefined;
  if (url?.origin !== location.origin || !url.pathname.startsWith(basePath)) return '/work';
  return `/${url.pathname.slice(basePath.length)}${url.search}`;
};

/** In a window of its own it hands the answer to the page that opened it and closes; else it leads on. */
const finish = async (): Promise<string | undefined> => {
  const user = await (await userManager()).signinCallback();
  return user === undefined ? undefined : pathOf(user.state);
};

let under: Promise<string | undefined> | undefined;

/** The code can be used once, and React may run an effect twice. */
const finishOnce = (): Promise<string | undefined> => {
  under ??= finish();
  return under;
};

/** The page that the sign-in leads back to. */
export const SignedInCallback = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    finishOnce().then(
      (path) => {
        if (path !== undefined) navigate(path, { replace: true });
      },
      () => setFailed(true),
    );
  }, [navigate]);
  return (
    <main className={styles.page}>
      <section className={styles.panel}>
        <p role="status">{t(failed ? 'session.failed' : 'session.finishing')}</p>
        {failed && (
          <Link to="/work" className={styles.link}>
            {t('session.tryAgain')}
          </Link>
        )}
      </section>
    </main>
  );
};
