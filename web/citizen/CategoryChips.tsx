import { useTranslation } from 'react-i18next';
import { namesOf, useCatalogue } from '../shared/reference.ts';
import { useCategorySuggestions } from '../shared/useCategorySuggestions.ts';
import styles from './Citizen.module.css';
import type { FormPartProps } from './PlaceSection.tsx';

const shown = 5;

/** What the words may mean: a touch says so. It may be left out; the centre decides in the end. */
export const CategoryChips = ({ form, change }: FormPartProps) => {
  const { t } = useTranslation('citizen');
  const { data: suggested } = useCategorySuggestions(form.text);
  const { data: catalogue } = useCatalogue();
  const found = (suggested ?? []).slice(0, shown).map(({ code, name }) => ({ code, name }));
  const chosen = form.subcategory;
  const all =
    chosen === undefined || found.some(({ code }) => code === chosen)
      ? found
      : [{ code: chosen, name: namesOf(catalogue?.subcategories)(chosen) }, ...found];
  if (all.length === 0) return null;
  const press = (code: string) => change({ subcategory: code === chosen ? undefined : code });
  return (
    <fieldset className={styles.part}>
      <legend>{t('report.category')}</legend>
      <div className={styles.chips}>
        {all.map(({ code, name }) => (
          <button key={code} type="button" aria-pressed={code === chosen} onClick={() => press(code)}>
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
