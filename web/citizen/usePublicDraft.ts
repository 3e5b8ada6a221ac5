import { useDraft } from '../offline/useDraft.ts';
import { useTenant } from '../shared/reference.ts';
import { type ReportForm, readForm } from './form.ts';

const isBegun = ({
  form,
  photos,
}: {
  readonly form: ReportForm;
  readonly photos: readonly unknown[];
}): boolean => form.text.trim() !== '' || form.point !== undefined || photos.length > 0;

/** The report that is being filled in, kept on the device with its photos until it has arrived. */
export const usePublicDraft = () => {
  const { data: tenant } = useTenant();
  const rules = tenant && { ...tenant.photos, maxPhotos: tenant.maxPhotos, maxText: tenant.maxTextLength };
  return { ...useDraft<ReportForm>({ name: 'public-report', rules, read: readForm, isBegun }), rules };
};

export type PublicDraft = ReturnType<typeof usePublicDraft>;
