import styles from './Field.module.css';
import { Field, type FieldTexts } from './Field.tsx';

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of many, by the device's own picker. */
export const SelectField = ({ label, hint, error, optional, value, options, onChange }: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error} optional={optional}>
    {(ids) => (
      <select
        {...ids}
        className={styles.control}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);
