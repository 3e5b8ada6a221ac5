import { Image } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePhotoLink } from '../../shared/usePhotoLink.ts';
import { useTimes } from '../../shared/useTimes.ts';
import { Card } from '../parts/Card.tsx';
import styles from './Case.module.css';
import type { CaseView } from './useCase.ts';

type Photo = CaseView['photos'][number];

/** Left to right as things happened, so that before and after stand side by side. */
const phases = ['report', 'confirmation', 'before', 'after', 'verification'] as const;

const OnePhoto = ({ photo }: { readonly photo: Photo }) => {
  const { t } = useTranslation();
  const { dateTime } = useTimes();
  const { data: link, isError } = usePhotoLink(photo.id);
  const name = `${t(`photo.${photo.phase}`)}, ${dateTime(photo.at)}`;
  if (isError) return <span className={styles.quiet}>{t('photo.unreadable')}</span>;
  return (
    <Image
      width={168}
      height={126}
      style={{ objectFit: 'cover', borderRadius: 6 }}
      src={link ?? ''}
      alt={name}
    />
  );
};

const Phase = ({ phase, photos }: { readonly phase: Photo['phase']; readonly photos: readonly Photo[] }) => {
  const { t } = useTranslation();
  const { dateTime } = useTimes();
  const first = photos[0];
  return (
    <figure className={styles.phase}>
      <figcaption>
        {t(`photo.${phase}`)} {first && dateTime(first.at)}
      </figcaption>
      <div className={styles.strip}>
        {photos.map((photo) => (
          <OnePhoto key={photo.id} photo={photo} />
        ))}
      </div>
    </figure>
  );
};

export const PhotosCard = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const { photos } = subject;
  return (
    <Card title={t('case.photos')}>
      {photos.length === 0 && <p className={styles.quiet}>{t('case.noPhotos')}</p>}
      <Image.PreviewGroup>
        <div className={styles.photos}>
          {phases.map((phase) => {
            const ofPhase = photos.filter((photo) => photo.phase === phase);
            return ofPhase.length === 0 ? null : <Phase key={phase} phase={phase} photos={ofPhase} />;
          })}
        </div>
      </Image.PreviewGroup>
    </Card>
  );
};
