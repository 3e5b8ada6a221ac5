import { Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../shared/useDebounced.ts';
import styles from '../actions/Actions.module.css';
import { useNearby } from '../casePage/useCase.ts';
import { useSearch } from '../worklist/useSearch.ts';
import type { CaseSummary } from '../worklist/useWorklist.ts';
import type { FieldProps } from './ActionField.tsx';

const OtherCase = ({ id, value, onChange, subject }: FieldProps) => {
  const { t } = useTranslation('workbench');
  const [q, setQ] = useState('');
  const [text, setText] = useDebounced(q, setQ);
  const { data, isFetching } = useSearch(q.trim());
  const found =
    data?.pages.flatMap((page) => page.items).filter((summary) => summary.id !== subject.id) ?? [];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value ?? null}
      placeholder={t('field.mergeSearch')}
      loading={isFetching}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      options={found.map((summary) => ({ value: summary.id, label: `${summary.number} ${summary.text}` }))}
      onChange={(next) => onChange?.(next)}
    />
  );
};

const Near = ({ summary }: { readonly summary: CaseSummary }) => (
  <Radio value={summary.id}>
    <span className={styles.option}>
      {summary.text}
      <small>
        {summary.number} · {summary.stateName}
      </small>
    </span>
  </Radio>
);

/** The case that this one is the same as: what was reported near by of late, or any other. */
export const MergeField = (props: FieldProps) => {
  const { t } = useTranslation('workbench');
  const { value, onChange, subject } = props;
  const { data: near } = useNearby(subject.id);
  return (
    <div className={styles.options}>
      {near !== undefined && near.length > 0 && (
        <Radio.Group
          className={styles.options ?? ''}
          aria-label={t('field.mergeNear')}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {near.map((summary) => (
            <Near key={summary.id} summary={summary} />
          ))}
        </Radio.Group>
      )}
      <OtherCase {...props} />
    </div>
  );
};
