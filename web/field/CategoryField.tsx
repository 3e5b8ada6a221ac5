import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchSubcategories } from '../../functions/domain/catalogue/search.ts';
import { type Subcategory, useCatalogue } from '../shared/reference.ts';
import { Icon } from '../touch/Icon.tsx';
import { Sheet } from '../touch/Sheet.tsx';
import { TextField } from '../touch/TextField.tsx';
import styles from './CategoryField.module.css';

interface CategoryFieldProps {
  readonly value: string | undefined;
  /** what was written so far: its best guesses stand first */
  readonly text: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
}

const shown = 30;

/** The catalogue searched on the phone by the server's own rules, so that it works without a network. */
const useFound = (words: string): readonly Pick<Subcategory, 'code' | 'name' | 'major'>[] => {
  const { data: catalogue } = useCatalogue();
  return useMemo(() => {
    if (catalogue === undefined) return [];
    const subcategories = new Map(catalogue.subcategories.map((one) => [one.code, one]));
    if (words.trim() === '') return [...subcategories.values()];
    return searchSubcategories(
      { scheme: catalogue.scheme, subcategories, conditions: new Map() },
      words,
      shown,
    );
  }, [catalogue, words]);
};

interface FoundProps {
  readonly words: string;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

const Found = ({ words, chosen, onChoose }: FoundProps) => {
  const { t } = useTranslation('field');
  const found = useFound(words);
  if (found.length === 0) return <p className={styles.none}>{t('category.none')}</p>;
  return (
    <ul className={styles.found}>
      {found.map(({ code, name, major }) => (
        <li key={code}>
          <button
            type="button"
            className={styles.option}
            aria-pressed={code === chosen}
            onClick={() => onChoose(code)}
          >
            <span>{name}</span>
            <span className={styles.major}>{major.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** The subcategory: found by words, not by climbing down a tree. */
export const CategoryField = ({ value, text, onChange, error }: CategoryFieldProps) => {
  const { t } = useTranslation('field');
  const { data: catalogue } = useCatalogue();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const id = useId();
  const chosen = catalogue?.subcategories.find(({ code }) => code === value);
  return (
    <div className={styles.field}>
      <span className={styles.label} id={id}>
        {t('category.label')}
      </span>
      <button
        type="button"
        className={error ? `${styles.button} ${styles.invalid}` : styles.button}
        aria-labelledby={`${id} ${id}-value`}
        onClick={() => setOpen(true)}
      >
        <span id={`${id}-value`} className={chosen ? undefined : styles.placeholder}>
          {chosen ? `${chosen.major.name} · ${chosen.name}` : t('category.choose')}
        </span>
        <Icon name="chevron" size={18} />
      </button>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <Sheet tall open={open} title={t('category.title')} onClose={() => setOpen(false)}>
        <TextField
          type="search"
          label={t('category.search')}
          placeholder={t('category.example')}
          value={words}
          onChange={setWords}
        />
        <Found
          words={words === '' ? text : words}
          chosen={value}
          onChoose={(code) => {
            onChange(code);
            setOpen(false);
          }}
        />
      </Sheet>
    </div>
  );
};
