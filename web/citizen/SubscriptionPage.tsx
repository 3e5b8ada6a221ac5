import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answered, api } from '../app/api.ts';
import { Button } from '../touch/Button.tsx';
import { Card } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import styles from './Citizen.module.css';
import { Frame } from './Frame.tsx';

interface SubscriptionPageProps {
  readonly act: 'confirm' | 'unsubscribe';
}

const useSubscription = (token: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['subscription', token, i18n.language],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/public/subscriptions/{token}', { signal, params: { path: { token } } })),
    retry: false,
  });
};

const useActing = (token: string, act: SubscriptionPageProps['act']) =>
  useMutation({
    mutationFn: async (): Promise<void> => {
      const params = { path: { token } };
      if (act === 'confirm') await answered(api.POST('/v1/public/subscriptions/{token}/confirm', { params }));
      else await answered(api.POST('/v1/public/subscriptions/{token}/unsubscribe', { params }));
    },
  });

const Offer = ({ token, act }: { readonly token: string } & SubscriptionPageProps) => {
  const { t } = useTranslation('citizen');
  const { data, error } = useSubscription(token);
  const acting = useActing(token, act);
  if (acting.isSuccess) return <Notice tone="good">{t(`${act}.done`)}</Notice>;
  if (error !== null) return <Notice tone="bad" title={t(`${act}.gone`)} />;
  if (data === undefined) return <Skeleton label={t('track.loading')} lines={3} />;
  return (
    <Card title={t(`${act}.question`)}>
      <p>
        <strong>{data.about}</strong>
      </p>
      <p className={styles.quiet}>{t('subscribe.to', { address: data.address.replace(/^\w+:/, '') })}</p>
      {acting.error !== null && <Notice tone="bad">{acting.error.message}</Notice>}
      <Button variant="primary" block busy={acting.isPending} onClick={() => acting.mutate()}>
        {t(`${act}.send`)}
      </Button>
    </Card>
  );
};

/**
 * Where the links of messages lead. It takes a press: programs that look through mail open links, and must neither say yes for
 * anybody nor end what somebody wants.
 */
export const SubscriptionPage = ({ act }: SubscriptionPageProps) => {
  const { t } = useTranslation('citizen');
  const { token = '' } = useParams();
  return (
    <Frame>
      <header className={styles.heading}>
        <h1>{t(`${act}.title`)}</h1>
      </header>
      <Offer token={token} act={act} />
      <Link to="/" className={styles.staff}>
        {t('track.toStart')}
      </Link>
    </Frame>
  );
};
