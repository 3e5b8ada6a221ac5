import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';

interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: ReactNode;
  /** colours the option once chosen, where good and bad differ */
  readonly tone?: 'good' | 'bad';
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
  /** side by side where there is room for it */
  readonly inline?: boolean;
}

/** One of a few, all in sight, each large enough for a thumb. */
export const Choice = <T extends string>({
  label,
  options,
  value,
  onChange,
  error,
  inline = false,
}: ChoiceProps<T>) => {
  const name = useId();
  return (
    <fieldset className={styles.group} aria-describedby={error && `${name}-error`}>
      <legend className={styles.label}>{label}</legend>
      <div className={inline ? styles.inline : styles.stacked}>
        {options.map((option) => (
          <label key={option.value} className={`${styles.option} ${styles[option.tone ?? 'plain']}`}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            <span className={styles.words}>
              <span>{option.label}</span>
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p className={styles.error} id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
};
