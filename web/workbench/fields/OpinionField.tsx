import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';
import { useTenant } from '../../shared/reference.ts';
import styles from '../actions/Actions.module.css';
import type { FieldProps } from './ActionField.tsx';

const usePhrases = (action: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['reference', 'opinions', action, i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/opinions', { signal, params: { query: { action } } }))).items,
    staleTime: 10 * 60_000,
  });
};

interface PhrasesProps {
  readonly action: string;
  readonly take: (text: string) => void;
}

/** The district's standard phrases for this action (意见模板). */
const Phrases = ({ action, take }: PhrasesProps) => {
  const { t } = useTranslation('workbench');
  const { data } = usePhrases(action);
  if (data === undefined || data.length === 0) return null;
  return (
    <fieldset className={styles.templates} aria-label={t('field.phrases')}>
      {data.map(({ text }) => (
        <Button key={text} size="small" onClick={() => take(text)}>
          {text}
        </Button>
      ))}
    </fieldset>
  );
};

/** What is said with a decision: in own words, or beginning with a phrase. */
export const OpinionField = ({ id, value, onChange, action }: FieldProps) => {
  const { data: tenant } = useTenant();
  const text = typeof value === 'string' ? value : '';
  return (
    <>
      <Phrases action={action} take={(phrase) => onChange?.(text === '' ? phrase : `${text}\n${phrase}`)} />
      <Input.TextArea
        {...(id === undefined ? {} : { id })}
        value={text}
        autoSize={{ minRows: 3, maxRows: 10 }}
        showCount
        {...(tenant === undefined ? {} : { maxLength: tenant.maxTextLength })}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </>
  );
};
