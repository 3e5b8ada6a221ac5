import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './SignedIn.module.css';
import { type Me, type Session, useSession } from './session.tsx';

interface SignedInProps {
  /** who may open the pages inside; absent means everybody of the district */
  readonly roles?: readonly string[];
  readonly children: ReactNode;
}

const Panel = ({ children }: { readonly children: ReactNode }) => (
  <main className={styles.page}>
    <section className={styles.panel}>{children}</section>
  </main>
);

const SignInPanel = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  return (
    <Panel>
      <h1>{t('session.signInTitle')}</h1>
      <p>{t('session.signInText')}</p>
      <button type="button" className={styles.primary} onClick={() => session.signIn()}>
        {t('session.signIn')}
      </button>
      <Link to="/" className={styles.link}>
        {t('session.toPublic')}
      </Link>
    </Panel>
  );
};

const WrongPostPanel = ({ session, me }: { readonly session: Session; readonly me: Me }) => {
  const { t } = useTranslation();
  const posts = me.roles.map((role) => t(`role.${role}`)).join(t('listSeparator'));
  return (
    <Panel>
      <h1>{t('session.noRightTitle')}</h1>
      <p>{t('session.noRightText', { name: me.name, posts })}</p>
      <button type="button" className={styles.primary} onClick={() => session.signOut()}>
        {t('session.signInAsOther')}
      </button>
      <Link to="/" className={styles.link}>
        {t('session.toPublic')}
      </Link>
    </Panel>
  );
};

const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Panel>
      <p role="status">{t('state.loading')}</p>
    </Panel>
  );
};

/** Lies over the page, whose contents stay as they are: nothing that was typed is lost. */
const ExpiredDialog = ({ session }: { readonly session: Session }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.over} role="alertdialog" aria-modal="true" aria-labelledby="expired-title">
      <section className={styles.panel}>
        <h2 id="expired-title">{t('session.expiredTitle')}</h2>
        <p>{t('session.expiredText')}</p>
        {/* biome-ignore lint/a11y/noAutofocus: the dialog must take the focus from what it covers */}
        <button type="button" autoFocus className={styles.primary} onClick={() => session.signInAgain()}>
          {t('session.signInAgain')}
        </button>
      </section>
    </div>
  );
};

/** Pages for people of the district: says who may open them and offers the sign-in. */
export const SignedIn = ({ roles, children }: SignedInProps) => {
  const session = useSession();
  const { status, me } = session;
  if (status === 'loading') return <Waiting />;
  if (status === 'out') return <SignInPanel session={session} />;
  if (me === undefined && status === 'in') return <Waiting />;
  if (me !== undefined && roles !== undefined && !me.roles.some((role) => roles.includes(role)))
    return <WrongPostPanel session={session} me={me} />;
  return (
    <>
      {children}
      {status === 'expired' && <ExpiredDialog session={session} />}
    </>
  );
};
