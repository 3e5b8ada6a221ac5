import { type ReactNode, useId } from 'react';
import styles from '../casePage/Case.module.css';

interface CardProps {
  readonly title: ReactNode;
  /** beside the title: a state, a button */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export const Card = ({ title, aside, children }: CardProps) => {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2>
        <span id={id}>{title}</span>
        {aside}
      </h2>
      {children}
    </section>
  );
};
