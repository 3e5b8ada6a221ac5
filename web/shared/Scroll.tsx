import type { ReactNode } from 'react';
import styles from './Scroll.module.css';

interface ScrollProps {
  /** what is in it, in words */
  readonly label: string;
  readonly children: ReactNode;
}

/** Room for what may be wider than the screen: it scrolls by itself, by the keyboard too, and the page stays as it is. */
export const Scroll = ({ label, children }: ScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <figure className={styles.scroll} tabIndex={0} aria-label={label}>
    {children}
  </figure>
);
