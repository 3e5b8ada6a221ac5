import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../touch/Button.tsx';
import { Notice } from '../touch/Notice.tsx';
import type { FieldDraft } from './useFieldDraft.ts';

interface RestoredNoticeProps {
  readonly draft: FieldDraft;
  /** where one goes after throwing it away */
  readonly to: string;
}

/** Says that a form was filled in before, so that nobody wonders where the words come from. */
export const RestoredNotice = ({ draft, to }: RestoredNoticeProps) => {
  const { t } = useTranslation('field');
  const [seen, setSeen] = useState(false);
  if (!draft.restored || seen) return null;
  return (
    <Notice
      title={t('form.restored')}
      actions={
        <>
          <Button onClick={() => setSeen(true)}>{t('form.goOn')}</Button>
          <Button variant="quiet" onClick={() => draft.giveUp(to)}>
            {t('form.startAnew')}
          </Button>
        </>
      }
    />
  );
};
