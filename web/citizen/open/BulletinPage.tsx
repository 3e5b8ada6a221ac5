import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { answered, api } from '../../app/api.ts';
import { Paper } from '../../shared/evaluation/Paper.tsx';
import type { Bulletin } from '../../shared/evaluation/types.ts';
import { useLater } from '../../shared/evaluation/useLater.ts';
import { usePeriodName } from '../../shared/evaluation/usePeriodName.ts';
import { useTenant } from '../../shared/reference.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Notice } from '../../touch/Notice.tsx';
import { Skeleton } from '../../touch/Spinner.tsx';
import { Frame } from '../Frame.tsx';

const Shown = ({ bulletin }: { readonly bulletin: Bulletin }) => {
  const { t } = useTranslation('evaluation');
  const { dateTime } = useTimes();
  const periodName = usePeriodName();
  const { data: tenant } = useTenant();
  const { name, period, issuer, tables, remarks, madeAt } = bulletin;
  return (
    <Paper
      title={t('bulletin.kept', { district: tenant?.district.name ?? '', name, period: periodName(period) })}
      issuer={issuer}
      standing={t('bulletin.frozen')}
      tables={tables}
      remarks={remarks}
      later={useLater(bulletin)}
      made={t('bulletin.made', { at: dateTime(madeAt) })}
    />
  );
};

/** A bulletin that the district has published, as it was made. */
export const BulletinPage = () => {
  const { t, i18n } = useTranslation('open');
  const { code = '', period = '' } = useParams();
  const { data, error } = useQuery({
    queryKey: ['bulletin', code, period, i18n.language],
    queryFn: () =>
      answered(api.GET('/v1/public/bulletins/{code}/{period}', { params: { path: { code, period } } })),
    retry: false,
  });
  return (
    <Frame>
      {error !== null && <Notice tone="bad">{t('failed')}</Notice>}
      {data === undefined && error === null && <Skeleton label={t('loading')} lines={8} />}
      {data !== undefined && <Shown bulletin={data} />}
    </Frame>
  );
};
