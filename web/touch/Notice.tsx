import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

type Tone = 'info' | 'good' | 'warn' | 'bad';

const icons: Readonly<Record<Tone, IconName>> = {
  info: 'flag',
  good: 'check',
  warn: 'warning',
  bad: 'warning',
};

interface NoticeProps {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** what can be done about it */
  readonly actions?: ReactNode;
  readonly icon?: IconName;
}

/** Something that must be read. What is bad is said at once, the rest when the reader pauses. */
export const Notice = ({ tone = 'info', title, children, actions, icon = icons[tone] }: NoticeProps) => (
  <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={icon} size={22} />
    <div className={styles.words}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  </div>
);
