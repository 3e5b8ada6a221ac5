import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { paths } from '../api/schema.d.ts';
import { answered, api, writeHeaders } from '../app/api.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { Card, List, ListItem } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import styles from './Citizen.module.css';
import type { ReportForm } from './form.ts';
import { keepMine } from './mine.ts';

type Near =
  paths['/v1/public/cases/near']['get']['responses'][200]['content']['application/json']['items'][number];

const useNear = (point: ReportForm['point']) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['publicNear', point, i18n.language],
    queryFn: async ({ signal }) => {
      const [lng, lat] = point ?? [0, 0];
      const query = { lng, lat, datum: 'WGS84' as const };
      return (await answered(api.GET('/v1/public/cases/near', { signal, params: { query } }))).items;
    },
    enabled: point !== undefined,
    retry: false,
  });
};

const minute = 60_000;

const NearCase = ({ near }: { readonly near: Near }) => {
  const { t } = useTranslation('citizen');
  const { ago } = useTimes();
  const navigate = useNavigate();
  const name = near.category ?? t('near.some');
  const following = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/v1/public/cases/{followable}/follow', {
          params: { path: { followable: near.handle } },
          headers: writeHeaders(),
          body: { photos: [] },
        }),
      ),
    onSuccess: ({ followToken, number }) => {
      keepMine({ token: followToken, number, text: name, at: Date.now() });
      navigate(`/track/${followToken}`);
    },
  });
  const now = Date.now();
  return (
    <ListItem>
      <span className={styles.line}>
        <strong>{name}</strong>
        <span className={styles.state}>{near.stageName}</span>
      </span>
      <span className={styles.quiet}>
        {t('near.distance', { metres: near.distance })} ·{' '}
        {ago(new Date(now - near.minutesAgo * minute).toISOString(), now)}
      </span>
      {following.error !== null && <Notice tone="bad">{following.error.message}</Notice>}
      <Button block busy={following.isPending} onClick={() => following.mutate()}>
        {t('near.follow')}
      </Button>
    </ListItem>
  );
};

/** Open cases where it is: is it this one? Then it need not be reported again, only followed. */
export const Nearby = ({ point }: { readonly point: ReportForm['point'] }) => {
  const { t } = useTranslation('citizen');
  const { data } = useNear(point);
  if (data === undefined || data.length === 0) return null;
  return (
    <Card title={t('near.title')}>
      <List>
        {data.slice(0, 3).map((near) => (
          <NearCase key={near.handle} near={near} />
        ))}
      </List>
    </Card>
  );
};
