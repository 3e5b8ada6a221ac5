import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, writeHeaders } from '../app/api.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { Card } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { TextArea } from '../touch/TextField.tsx';
import styles from './Citizen.module.css';
import type { Followed } from './useFollowed.ts';

interface ReopeningProps {
  readonly token: string;
  readonly followed: Followed;
}

const Form = ({ token }: { readonly token: string }) => {
  const { t } = useTranslation('citizen');
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/v1/public/reports/{token}/reopen', {
          params: { path: { token } },
          headers: writeHeaders(),
          body: { text: text.trim(), photos: [] },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['followed', token] }),
  });
  const send = () => {
    setTried(true);
    if (text.trim() !== '') sending.mutate();
  };
  return (
    <>
      <TextArea
        label={t('reopen.text')}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? t('reopen.missing') : undefined}
      />
      {sending.error !== null && <Notice tone="bad">{sending.error.message}</Notice>}
      <Button block busy={sending.isPending} onClick={send}>
        {t('reopen.send')}
      </Button>
    </>
  );
};

/** It is not settled after all: the centre looks at it again. Within the tenant's window; afterwards it says why not. */
export const Reopening = ({ token, followed }: ReopeningProps) => {
  const { t } = useTranslation('citizen');
  const { date } = useTimes();
  const [open, setOpen] = useState(false);
  const { canReopen, state } = followed;
  if (!canReopen.allowed)
    return state === 'closed' && canReopen.because !== undefined ? (
      <p className={styles.quiet}>{canReopen.because.detail}</p>
    ) : null;
  return (
    <Card title={t('reopen.title')}>
      <p className={styles.quiet}>
        {t('reopen.hint')}
        {canReopen.until !== undefined && ` ${t('reopen.until', { date: date(canReopen.until) })}`}
      </p>
      {open ? (
        <Form token={token} />
      ) : (
        <Button block onClick={() => setOpen(true)}>
          {t('reopen.open')}
        </Button>
      )}
    </Card>
  );
};
