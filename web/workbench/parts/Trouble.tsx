import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '../../app/problem.ts';

interface TroubleProps {
  readonly error: Error | null;
  readonly retry?: () => unknown;
}

/** What went wrong in the server's own words: its title, and every fault that is not shown at a field. */
export const troubleWords = (error: Error, offline: string): { title: string; detail: string } => {
  if (error instanceof OfflineError) return { title: offline, detail: '' };
  if (!(error instanceof ProblemError)) return { title: error.message, detail: '' };
  const { title, detail, errors } = error.problem;
  const details = errors.length === 0 ? [detail] : errors.map((fault) => fault.detail);
  return { title, detail: [...new Set(details)].join('\n') };
};

/** Says that something failed and why, and offers to try again. Nothing where nothing failed. */
export const Trouble = ({ error, retry }: TroubleProps) => {
  const { t } = useTranslation();
  if (error === null) return null;
  const { title, detail } = troubleWords(error, t('state.offline'));
  return (
    <Alert
      type={error instanceof OfflineError ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      description={detail === '' ? undefined : detail}
      action={
        retry && (
          <Button size="small" onClick={() => retry()}>
            {t('state.retry')}
          </Button>
        )
      }
    />
  );
};
