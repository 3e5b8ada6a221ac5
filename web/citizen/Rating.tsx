import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, writeHeaders } from '../app/api.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { Choice } from '../touch/Choice.tsx';
import { Card } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { TextArea } from '../touch/TextField.tsx';
import type { Followed } from './useFollowed.ts';

const grades = ['verySatisfied', 'satisfied', 'dissatisfied'] as const;

type Grade = (typeof grades)[number];

interface RatingProps {
  readonly token: string;
  readonly followed: Followed;
}

const Form = ({ token, until }: { readonly token: string; readonly until: string | undefined }) => {
  const { t } = useTranslation('citizen');
  const { date } = useTimes();
  const queries = useQueryClient();
  const [grade, setGrade] = useState<Grade>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: (satisfaction: Grade) =>
      answered(
        api.POST('/v1/public/reports/{token}/rating', {
          params: { path: { token } },
          headers: writeHeaders(),
          body: { satisfaction, ...(text.trim() === '' ? {} : { text: text.trim() }) },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['followed', token] }),
  });
  const send = () => {
    setTried(true);
    if (grade !== undefined) sending.mutate(grade);
  };
  return (
    <>
      <Choice
        inline
        label={t('rating.label')}
        options={grades.map((value) => ({ value, label: t(`rating.${value}`) }))}
        value={grade}
        onChange={setGrade}
        error={tried && grade === undefined ? t('rating.missing') : undefined}
      />
      <TextArea label={t('rating.text')} value={text} onChange={setText} most={500} />
      {sending.error !== null && <Notice tone="bad">{sending.error.message}</Notice>}
      <Button variant="primary" block busy={sending.isPending} onClick={send}>
        {t('rating.send')}
      </Button>
      {until !== undefined && <p>{t('rating.until', { date: date(until) })}</p>}
    </>
  );
};

/** How content the reporter is: once for each closing, within the tenant's window. */
export const Rating = ({ token, followed }: RatingProps) => {
  const { t } = useTranslation('citizen');
  const { rating, canRate } = followed;
  if (rating !== undefined)
    return (
      <Card title={t('rating.title')}>
        <p>{t('rating.given', { grade: t(`rating.${rating.satisfaction}`) })}</p>
      </Card>
    );
  if (!canRate.allowed) return null;
  return (
    <Card title={t('rating.title')}>
      <Form token={token} until={canRate.until} />
    </Card>
  );
};
