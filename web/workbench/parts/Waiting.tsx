import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

/** Something is under way: said to screen readers, shown as a shape of what comes. */
export const Waiting = ({ rows = 6 }: { readonly rows?: number }) => {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')}>
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
};
