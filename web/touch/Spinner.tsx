import styles from './Spinner.module.css';

/** Something is under way; what it is, is said beside it. */
export const Spinner = () => <span className={styles.spinner} aria-hidden="true" />;

interface SkeletonProps {
  /** said to those who do not see the grey bars */
  readonly label: string;
  readonly lines?: number;
}

/** The shape of what is being loaded. */
export const Skeleton = ({ label, lines = 3 }: SkeletonProps) => (
  <div className={styles.skeleton} role="status" aria-label={label}>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
      <span key={line} className={styles.line} />
    ))}
  </div>
);
