import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';
import { CaseLinks } from '../casePage/NearbyCard.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import styles from './Intake.module.css';

/** What was reported around the place within the tenant's distance and time: perhaps the same thing. */
export const Duplicates = ({ point }: { readonly point: [number, number] | undefined }) => {
  const { t, i18n } = useTranslation('workbench');
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: ['near', point, i18n.language],
    queryFn: async ({ signal }) => {
      const [lng = 0, lat = 0] = point ?? [];
      return (await answered(api.GET('/v1/cases/near', { signal, params: { query: { lng, lat } } }))).items;
    },
    enabled: point !== undefined,
  });
  if (point === undefined) return <p className={styles.quiet}>{t('intake.duplicatesHint')}</p>;
  if (isLoading) return <Waiting rows={2} />;
  return (
    <>
      <Trouble error={error} retry={refetch} />
      {data?.length === 0 && <p className={styles.quiet}>{t('intake.noDuplicates')}</p>}
      {data !== undefined && data.length > 0 && (
        <Alert type="warning" showIcon title={t('intake.maybeSame', { count: data.length })} />
      )}
      <CaseLinks cases={data ?? []} />
    </>
  );
};
