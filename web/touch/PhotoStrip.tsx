import { type ChangeEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import styles from './PhotoStrip.module.css';
import { megabytes, type PhotoFault, type PhotoRules } from './photoRules.ts';

export interface StripPhoto {
  readonly id: string;
  /** an address that an image can show: an object URL */
  readonly url: string;
  /** how far its upload is, 0 to 1, where one is under way */
  readonly progress?: number;
}

interface PhotoStripProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly photos: readonly StripPhoto[];
  readonly rules: PhotoRules;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
  /** why the last file was not taken */
  readonly fault?: PhotoFault | undefined;
  /** what else is wrong: that there must be one */
  readonly error?: string | undefined;
  /** photos are being made smaller */
  readonly busy?: boolean;
  /** opens the camera at once where the device has one; chosen pictures are refused by nobody but the person */
  readonly cameraOnly?: boolean;
}

interface ThumbProps {
  readonly photo: StripPhoto;
  readonly name: string;
  readonly onRemove: (id: string) => void;
}

const Thumb = ({ photo, name, onRemove }: ThumbProps) => {
  const { t } = useTranslation('touch');
  return (
    <li className={styles.thumb}>
      <img className={styles.image} src={photo.url} alt={name} />
      {photo.progress !== undefined && (
        <progress className={styles.progress} value={photo.progress} max={1} aria-label={name} />
      )}
      <button
        type="button"
        className={styles.remove}
        aria-label={t('photo.remove', { name })}
        onClick={() => onRemove(photo.id)}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
};

/** Photos one is about to send: taken or chosen, looked at, taken away again. What is wrong is said before sending. */
export const PhotoStrip = (props: PhotoStripProps) => {
  const { label, hint, photos, rules, fault, error, busy = false, cameraOnly = false } = props;
  const { t } = useTranslation('touch');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const wrong = fault && t(`photo.fault.${fault}`, { max: rules.maxPhotos, mb: megabytes(rules.maxBytes) });
  const said = [wrong, error].filter(Boolean).join(' ');

  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // Taking the same file again must be noticed as a change.
    event.target.value = '';
    if (files.length > 0) props.onAdd(files);
  };

  return (
    <fieldset className={styles.strip} aria-describedby={`${id}-said`}>
      <legend className={styles.legend}>
        <span>{label}</span>
        <span className={styles.count}>
          {photos.length} / {rules.maxPhotos}
        </span>
      </legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul className={styles.photos}>
        {photos.map((photo, index) => (
          <Thumb
            key={photo.id}
            photo={photo}
            name={t('photo.name', { number: index + 1 })}
            onRemove={props.onRemove}
          />
        ))}
        {photos.length < rules.maxPhotos && (
          <li className={styles.cell}>
            <button
              type="button"
              className={styles.add}
              disabled={busy}
              aria-busy={busy}
              onClick={() => input.current?.click()}
            >
              <Icon name="camera" size={28} />
              <span>{busy ? t('photo.preparing') : t('photo.add')}</span>
            </button>
          </li>
        )}
      </ul>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept="image/*"
        multiple={!cameraOnly}
        {...(cameraOnly ? { capture: 'environment' as const } : {})}
        aria-label={label}
        tabIndex={-1}
        onChange={take}
      />
      <p className={styles.error} id={`${id}-said`} aria-live="polite">
        {said}
      </p>
    </fieldset>
  );
};
