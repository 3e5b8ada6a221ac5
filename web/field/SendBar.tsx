import { useTranslation } from 'react-i18next';
import { useSyncView } from '../offline/OfflineProvider.tsx';
import { Button } from '../touch/Button.tsx';
import styles from './SendBar.module.css';
import type { FieldDraft } from './useFieldDraft.ts';

interface SendBarProps {
  readonly draft: Pick<FieldDraft, 'lacks' | 'busy' | 'failed'>;
  readonly onSend: () => void;
  readonly label: string;
  /** somebody tried to send: now what is missing is said plainly */
  readonly tried: boolean;
}

/** The button that queues, and what is missing for it. It is never grey: a touch says why it does not go yet. */
export const SendBar = ({ draft, onSend, label, tried }: SendBarProps) => {
  const { t } = useTranslation(['field', 'common']);
  const { connection } = useSyncView();
  const { lacks, busy, failed } = draft;
  const missing = lacks.map((lack) => t(`lack.${lack}`)).join(t('common:listSeparator'));
  return (
    <>
      <p className={tried && lacks.length > 0 ? styles.wrong : styles.said} aria-live="polite">
        {lacks.length > 0 ? t('form.missing', { missing }) : t(`form.ready.${connection}`)}
      </p>
      {failed && (
        <p className={styles.wrong} role="alert">
          {t('form.notKept')}
        </p>
      )}
      <Button variant="primary" block busy={busy} onClick={onSend}>
        {label}
      </Button>
    </>
  );
};
