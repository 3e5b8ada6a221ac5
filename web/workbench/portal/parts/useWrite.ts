import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App as Messages } from 'antd';
import { useTranslation } from 'react-i18next';

/**
 * A write without a form: it says what was done, or why not, and what shows the things of `key` asks again.
 *
 * @param key the first part of the keys of the queries that it makes stale
 */
export const useWrite = <I, R>(key: string, write: (input: I) => Promise<R>, done: (answer: R) => string) => {
  const { t } = useTranslation('portal');
  const { message } = Messages.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: (answer: R) => void message.success(done(answer)),
    onError: (error) => void message.error(t('failed', { why: error.message })),
    onSettled: () => queries.invalidateQueries({ queryKey: [key] }),
  });
};

/** Asks before something that cannot be taken back. */
export const useSure = () => {
  const { t } = useTranslation('portal');
  const { modal } = Messages.useApp();
  return (title: string, content: string, act: () => unknown): void => {
    modal.confirm({
      title,
      content,
      okText: t('sure'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => {
        act();
      },
    });
  };
};
