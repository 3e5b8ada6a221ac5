import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../shared/reference.ts';
import { useCategorySuggestions, useLikelihood } from '../../shared/useCategorySuggestions.ts';
import type { FieldProps } from './ActionField.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Group {
  readonly label: string;
  readonly options: Option[];
}

/** The catalogue by major category, and before it what the case's own words suggest. */
const useGroups = (text: string, channel: string | undefined): Group[] => {
  const { t } = useTranslation('workbench');
  const { data: catalogue } = useCatalogue();
  const { data: suggested } = useCategorySuggestions(text, channel);
  const likelihoodOf = useLikelihood();
  return useMemo(() => {
    const byMajor = new Map<string, Option[]>();
    for (const { code, name, kind, major } of catalogue?.subcategories ?? []) {
      const label = `${t(`kind.${kind}`)} › ${major.name}`;
      byMajor.set(label, [...(byMajor.get(label) ?? []), { value: code, label: name }]);
    }
    const groups = [...byMajor].map(([label, options]) => ({ label, options }));
    const first = (suggested ?? []).slice(0, 5).map((each) => ({
      value: each.code,
      label: [each.name, likelihoodOf(each)].filter((part) => part !== '').join(' · '),
    }));
    return first.length === 0 ? groups : [{ label: t('field.suggested'), options: first }, ...groups];
  }, [catalogue, suggested, likelihoodOf, t]);
};

interface CategorySelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  /** what was said of the problem: its words suggest a category until the reader types others */
  readonly text: string;
  /** through which it was said, where that is known */
  readonly channel?: string | undefined;
}

/** A subcategory, found by words or in its group. */
export const CategorySelect = ({ id, value, onChange, text, channel }: CategorySelectProps) => {
  const { t } = useTranslation('workbench');
  const [typed, setTyped] = useState('');
  const groups = useGroups(typed === '' ? text : typed, channel);
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      placeholder={t('field.categoryHint')}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      options={groups}
      listHeight={340}
      onChange={(next: string | null) => next !== null && onChange?.(next)}
    />
  );
};

export const SubcategoryField = ({ id, value, onChange, subject }: FieldProps) => (
  <CategorySelect
    {...(id === undefined ? {} : { id })}
    {...(typeof value === 'string' ? { value } : {})}
    onChange={(next) => onChange?.(next)}
    text={subject.text}
    channel={subject.channel}
  />
);
