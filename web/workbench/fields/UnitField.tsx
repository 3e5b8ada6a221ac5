import { useQuery } from '@tanstack/react-query';
import { Radio, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';
import { useUnits } from '../../shared/reference.ts';
import styles from '../actions/Actions.module.css';
import { Waiting } from '../parts/Waiting.tsx';
import type { FieldProps } from './ActionField.tsx';

const useSuggestions = (id: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['case', id, 'units', i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/cases/{id}/unit-suggestions', { signal, params: { path: { id } } })))
        .items,
  });
};

const another = '';

/** The units that may be responsible, best first and each with why; the best is chosen to begin with. Any other can be. */
export const UnitField = ({ id, value, onChange, subject }: FieldProps) => {
  const { t } = useTranslation('workbench');
  const { data: suggested, isPending } = useSuggestions(subject.id);
  const { data: units } = useUnits();
  const first = suggested?.[0]?.unit;
  useEffect(() => {
    if (value === undefined && first !== undefined) onChange?.(first);
  }, [value, first, onChange]);
  if (isPending) return <Waiting rows={2} />;
  const known = suggested?.some(({ unit }) => unit === value) ?? false;
  return (
    <div className={styles.options} id={id}>
      <Radio.Group
        className={styles.options ?? ''}
        value={known ? value : another}
        onChange={(event) => onChange?.(event.target.value)}
      >
        {suggested?.map(({ unit, name, why }) => (
          <Radio key={unit} value={unit}>
            <span className={styles.option}>
              {name}
              <small>{why}</small>
            </span>
          </Radio>
        ))}
        <Radio value={another}>{t('field.otherUnit')}</Radio>
      </Radio.Group>
      {!known && (
        <Select
          aria-label={t('field.otherUnit')}
          value={value === undefined || value === another ? null : value}
          placeholder={t('field.chooseUnit')}
          showSearch={{ optionFilterProp: 'label' }}
          options={units?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
          onChange={(next) => onChange?.(next)}
        />
      )}
    </div>
  );
};
