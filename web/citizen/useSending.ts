import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.d.ts';
import { answered, api, writeHeaders } from '../app/api.ts';
import { OfflineError, ProblemError } from '../app/problem.ts';
import { useOffline } from '../offline/OfflineProvider.tsx';
import { useTenant } from '../shared/reference.ts';
import { uploadPhoto } from '../shared/uploadPhoto.ts';
import { bodyOf } from './form.ts';
import { keepMine } from './mine.ts';
import type { PublicDraft } from './usePublicDraft.ts';

export type Receipt = components['schemas']['Receipt'];

/** Sends the photos that have not arrived yet, and remembers which have: a second try must say the same as the first. */
const useArriving = ({ form, photos, change }: PublicDraft) => {
  const { store } = useOffline();
  return async (): Promise<readonly string[]> => {
    let { arrived } = form;
    for (const { id } of photos) {
      const photo = arrived[id] === undefined ? await store.photo(id) : undefined;
      if (photo === undefined) continue;
      arrived = { ...arrived, [id]: await uploadPhoto(photo, '/v1/public/uploads') };
      change({ arrived });
    }
    return photos.flatMap(({ id }) => arrived[id] ?? []);
  };
};

const faultsOf = (error: Error | null, offline: string): readonly string[] => {
  if (error === null) return [];
  if (error instanceof OfflineError) return [offline];
  if (!(error instanceof ProblemError)) return [error.message];
  const { errors, detail } = error.problem;
  return errors.length === 0 ? [detail] : [...new Set(errors.map((fault) => fault.detail))];
};

/** Sends the draft: photos first, then the report, once however often it is pressed. It leaves the device when it has arrived. */
export const useSending = (draft: PublicDraft) => {
  const { t } = useTranslation();
  const { data: tenant } = useTenant();
  const arriving = useArriving(draft);
  const sending = useMutation({
    mutationFn: async (): Promise<Receipt> => {
      const photos = await arriving();
      const body = bodyOf(draft.form, tenant?.webChannel ?? '', photos);
      return answered(api.POST('/v1/public/reports', { headers: writeHeaders(undefined, draft.id), body }));
    },
    onSuccess: async ({ followToken, number }) => {
      keepMine({ token: followToken, number, text: draft.form.text.trim(), at: Date.now() });
      await draft.discard();
    },
  });
  return {
    send: () => sending.mutate(),
    busy: sending.isPending,
    receipt: sending.data,
    faults: faultsOf(sending.error, t('common:state.offline')),
  };
};
