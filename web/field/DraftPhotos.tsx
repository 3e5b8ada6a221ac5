import { useTranslation } from 'react-i18next';
import type { HeldPhoto } from '../offline/types.ts';
import { usePhotoUrls } from '../offline/usePhotoUrls.ts';
import { PhotoStrip } from '../touch/PhotoStrip.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import type { FieldDraft } from './useFieldDraft.ts';

interface DraftPhotosProps {
  readonly draft: FieldDraft;
  readonly label: string;
  readonly hint?: string;
  readonly phase?: 'before' | 'after';
  readonly error?: string | undefined;
}

/** The photos of a draft, or those of one phase. */
export const DraftPhotos = ({ draft, label, hint, phase, error }: DraftPhotosProps) => {
  const { t } = useTranslation('field');
  const mine = draft.photos.filter((photo: HeldPhoto) => photo.phase === phase);
  const urls = usePhotoUrls(mine.map(({ id }) => id));
  if (draft.rules === undefined) return <Skeleton label={t('form.loading')} lines={2} />;
  return (
    <PhotoStrip
      label={label}
      hint={hint}
      photos={mine.flatMap(({ id }) => {
        const url = urls.get(id);
        return url === undefined ? [] : [{ id, url }];
      })}
      rules={draft.rules}
      busy={draft.busy}
      fault={draft.fault?.phase === phase ? draft.fault?.of : undefined}
      error={error}
      onAdd={(files) => draft.addPhotos(files, phase)}
      onRemove={draft.removePhoto}
    />
  );
};
