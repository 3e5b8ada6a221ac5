import { type ReactNode, useId } from 'react';
import styles from './Wall.module.css';

interface PanelProps {
  readonly area: 'flow' | 'lights' | 'map' | 'ranking' | 'overdue' | 'newest' | 'vitals';
  readonly title: string;
  /** stands at the right of the title */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A field of the wall with its title. */
export const Panel = ({ area, title, aside, children }: PanelProps) => {
  const id = useId();
  return (
    <section className={`${styles.panel} ${styles[area]}`} aria-labelledby={id}>
      <header className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
};
