import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

export interface FieldTexts {
  readonly label: string;
  /** said below the label, before anything is wrong */
  readonly hint?: string | undefined;
  /** what is wrong with what was entered */
  readonly error?: string | undefined;
  readonly optional?: string | undefined;
}

export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps extends FieldTexts {
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A label, what it says beside, and one control that is told of all of it. */
export const Field = ({ label, hint, error, optional, children }: FieldProps) => {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined })}
      {error && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
};
