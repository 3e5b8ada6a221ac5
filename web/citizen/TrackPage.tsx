import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answered, api } from '../app/api.ts';
import { ProblemError } from '../app/problem.ts';
import { useTimes } from '../shared/useTimes.ts';
import { Button } from '../touch/Button.tsx';
import { Card } from '../touch/List.tsx';
import { Notice } from '../touch/Notice.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import styles from './Citizen.module.css';
import { FollowByMessage } from './FollowByMessage.tsx';
import { Frame } from './Frame.tsx';
import { Rating } from './Rating.tsx';
import { Reopening } from './Reopening.tsx';
import { type Followed, useFollowed } from './useFollowed.ts';

const PlaceMap = lazy(async () => ({ default: (await import('../map/PlaceMap.tsx')).PlaceMap }));

/** The way of a report, from being received to its end. */
const Stages = ({ stages }: { readonly stages: Followed['stages'] }) => {
  const { t } = useTranslation('citizen');
  const { dateTime } = useTimes();
  return (
    <ol className={styles.stages}>
      {stages.map(({ stage, name, status, at }) => (
        <li key={stage} className={styles[status]} aria-current={status === 'current' ? 'step' : undefined}>
          <strong>{name}</strong>
          <span className={styles.quiet}>{at === undefined ? t(`stage.${status}`) : dateTime(at)}</span>
        </li>
      ))}
    </ol>
  );
};

const Promised = ({ promise }: { readonly promise: Followed['promise'] }) => {
  const { t } = useTranslation('citizen');
  const { dateTime } = useTimes();
  if (promise === undefined) return null;
  return (
    <Card title={t('track.promise')}>
      {promise.dueAt !== undefined && <p className={styles.due}>{dateTime(promise.dueAt)}</p>}
      <p className={styles.quiet}>{promise.text}</p>
    </Card>
  );
};

type Photo = Followed['photos'][number];

const OnePhoto = ({ token, photo }: { readonly token: string; readonly photo: Photo }) => {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['publicPhoto', token, photo.id],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/v1/public/reports/{token}/photos/{photo}', {
          signal,
          params: { path: { token, photo: photo.id } },
          headers: { Accept: 'application/json' },
        }),
      ),
    staleTime: 4 * 60_000,
  });
  return (
    <figure className={styles.photo}>
      {data !== undefined && <img src={data.url} alt={t(`photo.${photo.phase}`)} />}
      <figcaption>{t(`photo.${photo.phase}`)}</figcaption>
    </figure>
  );
};

const Photos = ({ token, photos }: { readonly token: string; readonly photos: readonly Photo[] }) => {
  const { t } = useTranslation('citizen');
  if (photos.length === 0) return null;
  return (
    <Card title={t('track.photos')}>
      <div className={styles.photos}>
        {photos.map((photo) => (
          <OnePhoto key={photo.id} token={token} photo={photo} />
        ))}
      </div>
    </Card>
  );
};

const What = ({ followed }: { readonly followed: Followed }) => {
  const { t } = useTranslation('citizen');
  const { category, text, place, address } = followed;
  return (
    <Card title={t('track.what')}>
      {category !== undefined && <strong>{category.subcategory.name}</strong>}
      {text !== undefined && <p>{text}</p>}
      <p className={styles.quiet}>
        {[place.street?.name, place.community?.name, address].filter((part) => part).join(' · ')}
      </p>
      {place.point !== undefined && place.precision === 'point' && (
        <div className={styles.map}>
          <Suspense fallback={<Skeleton label={t('track.loading')} lines={3} />}>
            <PlaceMap point={place.point} label={t('track.map')} />
          </Suspense>
        </div>
      )}
    </Card>
  );
};

/** The link is the key: whoever has it follows the report. */
const Share = () => {
  const { t } = useTranslation('citizen');
  const [copied, setCopied] = useState(false);
  const share = async (): Promise<void> => {
    const { share: native }: Partial<Navigator> = navigator;
    // Only phones have it; whoever thinks better of it there has shared nothing, which is no fault.
    if (native !== undefined) return native.call(navigator, { url: location.href }).catch(() => undefined);
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <Button block onClick={share}>
      {t(copied ? 'track.copied' : 'track.share')}
    </Button>
  );
};

/** Why it was not taken on, or was ended otherwise: the reporter is owed that. */
const Reason = ({ steps }: { readonly steps: Followed['steps'] }) => {
  const last = steps.at(-1);
  return last?.reason === undefined ? null : <Notice title={last.stateName}>{last.reason}</Notice>;
};

const Whole = ({ token, followed }: { readonly token: string; readonly followed: Followed }) => {
  const { t } = useTranslation('citizen');
  return (
    <>
      <header className={styles.heading}>
        <h1>{followed.stateName}</h1>
        <span className={styles.quiet}>{t('track.number', { number: followed.number })}</span>
      </header>
      {followed.mergedInto !== undefined && (
        <Notice>{t('track.merged', { number: followed.mergedInto })}</Notice>
      )}
      {followed.state === 'handedOver' && <Notice>{t('track.handedOver')}</Notice>}
      <Reason steps={followed.steps} />
      <Card title={t('track.stages')}>
        <Stages stages={followed.stages} />
      </Card>
      <Promised promise={followed.promise} />
      <Rating token={token} followed={followed} />
      <Reopening token={token} followed={followed} />
      <Photos token={token} photos={followed.photos} />
      <What followed={followed} />
      <FollowByMessage token={token} />
      <Share />
    </>
  );
};

const NotThere = ({ error, retry }: { readonly error: Error; readonly retry: () => unknown }) => {
  const { t } = useTranslation(['citizen', 'common']);
  const missing = error instanceof ProblemError && error.status === 404;
  return (
    <Notice
      tone="bad"
      title={missing ? t('track.wrongLink') : t('common:state.offline')}
      actions={
        missing ? (
          <Link to="/">{t('track.toStart')}</Link>
        ) : (
          <Button onClick={() => retry()}>{t('common:state.retry')}</Button>
        )
      }
    />
  );
};

/** What became of a report: the stages, the promised date and why, the result, and what the reporter may say to it. */
export const TrackPage = () => {
  const { t } = useTranslation('citizen');
  const { token = '' } = useParams();
  const { data, error, refetch } = useFollowed(token);
  return (
    <Frame>
      {data === undefined && error === null && <Skeleton label={t('track.loading')} lines={6} />}
      {data === undefined && error !== null && <NotThere error={error} retry={refetch} />}
      {data !== undefined && <Whole token={token} followed={data} />}
    </Frame>
  );
};
