import styles from './Wall.module.css';

/** Nothing to show, said so that it looks meant. */
export const Empty = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div className={styles.empty}>
    <p className={styles.emptyTitle}>{title}</p>
    <p>{text}</p>
  </div>
);
