import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../touch/Sheet.tsx';
import styles from './CasePhotos.module.css';
import { type Case, photoQuery } from './tasks.ts';

type Photo = Case['photos'][number];

/** An address for a photo that was fetched, given back when it is no longer shown. */
const usePhotoUrl = (id: string): { readonly url: string | undefined; readonly failed: boolean } => {
  const { data, isError } = useQuery(photoQuery(id));
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return { url, failed: isError && data === undefined };
};

interface ThumbProps {
  readonly photo: Photo;
  readonly number: number;
  readonly onOpen: (url: string, name: string) => void;
}

const Thumb = ({ photo, number, onOpen }: ThumbProps) => {
  const { t } = useTranslation(['field', 'common']);
  const { url, failed } = usePhotoUrl(photo.id);
  const name = `${t(`common:photo.${photo.phase}`)} ${number}`;
  return (
    <li className={styles.cell}>
      {url === undefined ? (
        <span className={styles.missing}>{failed ? t('task.photoMissing') : ''}</span>
      ) : (
        <button type="button" className={styles.open} onClick={() => onOpen(url, name)}>
          <img className={styles.image} src={url} alt={name} />
        </button>
      )}
      <span className={styles.phase}>{t(`common:photo.${photo.phase}`)}</span>
    </li>
  );
};

/** What was photographed so far, each large at a touch. */
export const CasePhotos = ({ photos }: { readonly photos: readonly Photo[] }) => {
  const [opened, setOpened] = useState<{ readonly url: string; readonly name: string }>();
  if (photos.length === 0) return null;
  return (
    <>
      <ul className={styles.photos}>
        {photos.map((photo, index) => (
          <Thumb
            key={photo.id}
            photo={photo}
            number={index + 1}
            onOpen={(url, name) => setOpened({ url, name })}
          />
        ))}
      </ul>
      <Sheet tall open={opened !== undefined} title={opened?.name ?? ''} onClose={() => setOpened(undefined)}>
        {opened && <img className={styles.large} src={opened.url} alt={opened.name} />}
      </Sheet>
    </>
  );
};
