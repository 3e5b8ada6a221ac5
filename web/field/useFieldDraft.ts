import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Submission, useDraft } from '../offline/useDraft.ts';
import { useTenant } from '../shared/reference.ts';
import { type FieldForm, isBegun, type Lack, lacksOf, readForm } from './forms.ts';

/** What may be attached in this district; undefined until the district is known. */
export const usePhotoRules = () => {
  const { data: tenant } = useTenant();
  return tenant && { ...tenant.photos, maxPhotos: tenant.maxPhotos, maxText: tenant.maxTextLength };
};

/** The draft that a page works on: its own, or the one that the address names when something queued is edited. */
export const useDraftName = (own: string): string => {
  const [search] = useSearchParams();
  return search.get('draft') ?? own;
};

/** A draft of the field's forms, with what is still missing, and the way out once it is queued. */
export const useFieldDraft = (name: string, needs: readonly Lack[]) => {
  const navigate = useNavigate();
  const rules = usePhotoRules();
  const draft = useDraft<FieldForm>({ name, rules, read: readForm, isBegun });
  const [failed, setFailed] = useState(false);
  const lacks = lacksOf(needs, draft);
  return {
    ...draft,
    rules,
    lacks,
    /** it could not be put on the device: mostly for want of space */
    failed,
    queue: async (submission: Submission): Promise<void> => {
      setFailed(false);
      try {
        await draft.submit(submission);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        setFailed(true);
        return;
      }
      await navigate('/field/queue', { replace: true });
    },
    giveUp: async (to: string): Promise<void> => {
      await draft.discard();
      await navigate(to, { replace: true });
    },
  };
};

export type FieldDraft = ReturnType<typeof useFieldDraft>;
