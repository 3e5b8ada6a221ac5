import { NavLink } from 'react-router';
import { Icon, type IconName } from './Icon.tsx';
import styles from './TabBar.module.css';

interface Tab {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  /** how many wait there; nothing is shown for none */
  readonly count?: number;
  /** said with the count: "3 waiting" */
  readonly countLabel?: string;
  /** exact address only: for the home tab, below which all others are */
  readonly end?: boolean;
}

interface TabBarProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
}

const Badge = ({
  count = 0,
  label,
}: {
  readonly count: number | undefined;
  readonly label?: string | undefined;
}) =>
  count > 0 ? (
    <span className={styles.badge}>
      <span aria-hidden={label !== undefined}>{count > 99 ? '99+' : count}</span>
      {label !== undefined && <span className="visually-hidden">{label}</span>}
    </span>
  ) : null;

/** The few places of a face, at the bottom of the screen. */
export const TabBar = ({ label, tabs }: TabBarProps) => (
  <nav className={styles.bar} aria-label={label}>
    {tabs.map((tab) => (
      <NavLink
        key={tab.to}
        to={tab.to}
        end={tab.end ?? false}
        className={({ isActive }) => (isActive ? `${styles.tab} ${styles.active}` : `${styles.tab}`)}
      >
        <span className={styles.icon}>
          <Icon name={tab.icon} />
          <Badge count={tab.count} label={tab.countLabel} />
        </span>
        <span>{tab.label}</span>
      </NavLink>
    ))}
  </nav>
);
