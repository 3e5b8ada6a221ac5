import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from '../shell/Shell.module.css';
import { recentOf, useInbox } from './useInbox.ts';

/** Leads to the reader's messages, with how many there are of this week. */
export const InboxLink = () => {
  const { t } = useTranslation('workbench');
  const { data: lines } = useInbox();
  const count = lines === undefined ? 0 : recentOf(lines, Date.now());
  return (
    <NavLink to="/work/inbox" className={({ isActive }) => `${styles.queue} ${isActive ? styles.here : ''}`}>
      <span>{t('inbox.title')}</span>
      {count > 0 && (
        <span className={styles.count} title={t('inbox.recent', { count })}>
          <span className="visually-hidden">{t('inbox.recent', { count })}</span>
          <span aria-hidden>{count.toLocaleString()}</span>
        </span>
      )}
    </NavLink>
  );
};
