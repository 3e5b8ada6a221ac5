import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Subcategory, useAreas, useCatalogue, useUnits } from '../../../shared/reference.ts';
import styles from '../Portal.module.css';
import { caseStates } from './caseStates.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Majors before subcategories; a major of components and one of events may have one code, which then means both. */
const categoryOptions = (subcategories: readonly Subcategory[]): readonly Option[] => {
  const majors = new Map<string, Set<string>>();
  for (const { major } of subcategories)
    majors.set(major.code, (majors.get(major.code) ?? new Set<string>()).add(major.name));
  return [
    ...[...majors].map(([code, names]) => ({ value: `major:${code}`, label: [...names].join(' / ') })),
    ...subcategories.map(({ code, name }) => ({ value: code, label: `${name} ${code}` })),
  ];
};

const named = (things: readonly { readonly code: string; readonly name: string }[] = []): readonly Option[] =>
  things.map(({ code, name }) => ({ value: code, label: name }));

const useOptions = () => {
  const { t } = useTranslation('portal');
  const { data: catalogue } = useCatalogue();
  const { data: areas } = useAreas();
  const { data: units } = useUnits();
  return {
    categories: categoryOptions(catalogue?.subcategories ?? []),
    units: named(units),
    states: caseStates.map((state) => ({ value: state, label: t(`caseState.${state}`) })),
    areas: named(areas),
  };
};

const fields = ['categories', 'units', 'states', 'areas'] as const;

/** Of which cases an endpoint hears. */
export const FilterFields = () => {
  const { t } = useTranslation('portal');
  const options = useOptions();
  return (
    <>
      <p className={styles.note}>{t('endpoint.filtersText')}</p>
      {fields.map((field) => (
        <Form.Item key={field} name={['filters', field]} label={t(`endpoint.filter.${field}`)}>
          <Select
            mode="multiple"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('endpoint.any')}
            options={[...options[field]]}
          />
        </Form.Item>
      ))}
    </>
  );
};
