import { useTranslation } from 'react-i18next';
import { namesOf, useCatalogue } from '../shared/reference.ts';
import { type Suggestion, useCategorySuggestions, useLikelihood } from '../shared/useCategorySuggestions.ts';
import styles from './Citizen.module.css';
import type { FormPartProps } from './PlaceSection.tsx';

const shown = 5;

/** What the words may mean: a touch says so. It may be left out; the centre decides in the end. */
export const CategoryChips = ({ form, change }: FormPartProps) => {
  const { t } = useTranslation('citizen');
  const { data: suggested } = useCategorySuggestions(form.text);
  const { data: catalogue } = useCatalogue();
  const likelihoodOf = useLikelihood();
  const found: readonly Suggestion[] = (suggested ?? []).slice(0, shown);
  const chosen = form.subcategory;
  const all: readonly Suggestion[] =
    chosen === undefined || found.some(({ code }) => code === chosen)
      ? found
      : [{ code: chosen, name: namesOf(catalogue?.subcategories)(chosen) }, ...found];
  if (all.length === 0) return null;
  const press = (code: string) => change({ subcategory: code === chosen ? undefined : code });
  return (
    <fieldset className={styles.part}>
      <legend>{t('report.category')}</legend>
      <div className={styles.chips}>
        {all.map((each) => (
          <button
            key={each.code}
            type="button"
            aria-pressed={each.code === chosen}
            onClick={() => press(each.code)}
          >
            {each.name} <small>{likelihoodOf(each)}</small>
          </button>
        ))}
      </div>
    </fieldset>
  );
};
