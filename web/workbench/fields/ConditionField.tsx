import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../shared/reference.ts';
import styles from '../actions/Actions.module.css';
import { Waiting } from '../parts/Waiting.tsx';
import type { FieldProps } from './ActionField.tsx';

/** The filing conditions of the case's subcategory: each row fixes the limit and what closing needs (reference T6). */
export const ConditionField = ({ id, value, onChange, subject }: FieldProps) => {
  const { t } = useTranslation('workbench');
  const { data: catalogue } = useCatalogue();
  const found = catalogue?.subcategories.find(({ code }) => code === subject.subcategory);
  if (catalogue === undefined) return <Waiting rows={2} />;
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      className={styles.options ?? ''}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    >
      {found?.conditions.map(({ id: condition, filing, closing, limit }) => (
        <Radio key={condition} value={condition}>
          <span className={styles.option}>
            {filing}
            <small>
              {t('field.conditionLimit', {
                limit:
                  limit === undefined ? t('field.noLimit') : t(`unit.${limit.unit}`, { count: limit.amount }),
              })}
              {' · '}
              {t('field.conditionClosing', { closing })}
            </small>
          </span>
        </Radio>
      ))}
    </Radio.Group>
  );
};
