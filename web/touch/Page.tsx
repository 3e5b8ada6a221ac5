import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './Icon.tsx';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** where the arrow leads; without it the page is one of the face's own few places */
  readonly back?: string;
  /** at the right of the title */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** the thing to do, in sight however long the page is */
  readonly action?: ReactNode;
}

/** A page of a phone: a title, what scrolls, and the thing to do at the bottom. */
export const Page = ({ title, back, tools, children, action }: PageProps) => {
  const { t } = useTranslation('touch');
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {back !== undefined && (
          <Link className={styles.back} to={back} aria-label={t('back')}>
            <Icon name="back" />
          </Link>
        )}
        <h1 className={styles.title}>{title}</h1>
        {tools}
      </header>
      <main className={styles.main}>
        <div className={styles.body}>{children}</div>
        {action && <div className={styles.action}>{action}</div>}
      </main>
    </div>
  );
};
