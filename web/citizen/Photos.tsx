import { useTranslation } from 'react-i18next';
import { usePhotoUrls } from '../offline/usePhotoUrls.ts';
import { PhotoStrip } from '../touch/PhotoStrip.tsx';
import { Skeleton } from '../touch/Spinner.tsx';
import type { PublicDraft } from './usePublicDraft.ts';

/** Photos of the problem, kept on the device until they are sent. */
export const Photos = ({ draft }: { readonly draft: PublicDraft }) => {
  const { t } = useTranslation('citizen');
  const urls = usePhotoUrls(draft.photos.map(({ id }) => id));
  if (draft.rules === undefined) return <Skeleton label={t('track.loading')} lines={2} />;
  return (
    <PhotoStrip
      label={t('report.photos')}
      hint={t('report.photosHint')}
      photos={draft.photos.flatMap(({ id }) => {
        const url = urls.get(id);
        return url === undefined ? [] : [{ id, url }];
      })}
      rules={draft.rules}
      busy={draft.busy}
      fault={draft.fault?.of}
      onAdd={(files) => draft.addPhotos(files)}
      onRemove={draft.removePhoto}
    />
  );
};
