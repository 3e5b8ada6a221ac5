import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import styles from './Field.module.css';
import { Field, type FieldTexts } from './Field.tsx';

interface Controlled {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type TextFieldProps = FieldTexts &
  Controlled &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof Controlled | 'className' | 'id'>;

/** One line of text. */
export const TextField = ({ label, hint, error, optional, onChange, ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(ids) => (
      <input
        {...rest}
        {...ids}
        className={styles.control}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

type TextAreaProps = FieldTexts &
  Controlled & {
    /** the most characters that the tenant takes; what is left is shown near the end */
    readonly most?: number | undefined;
  } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Controlled | 'className' | 'id'>;

/** Lengths count characters as people do, and as the server does. */
const lengthOf = (text: string): number => [...text].length;

const Remaining = ({ value, most }: { readonly value: string; readonly most: number }) => {
  const length = lengthOf(value);
  return (
    <p className={length > most ? styles.tooMuch : styles.count} aria-live="polite">
      {length} / {most}
    </p>
  );
};

/** Some lines of text. */
export const TextArea = ({
  label,
  hint,
  error,
  optional,
  onChange,
  most,
  rows = 4,
  ...rest
}: TextAreaProps) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(ids) => (
      <>
        <textarea
          {...rest}
          {...ids}
          rows={rows}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
        {most !== undefined && lengthOf(rest.value) > most * 0.8 && (
          <Remaining value={rest.value} most={most} />
        )}
      </>
    )}
  </Field>
);
