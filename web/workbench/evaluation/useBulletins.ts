import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';

/** The first part of the keys of all queries about bulletins. */
const bulletins = 'bulletins';

/** The bulletins that were made last. */
export const useBulletins = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [bulletins, 'list', i18n.language],
    queryFn: () => answered(api.GET('/v1/evaluation/bulletins', { params: { query: { limit: 50 } } })),
  });
};

/** One as it was made, with what was adjusted since. */
export const useBulletin = (code: string | null, period: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [bulletins, code, period, i18n.language],
    queryFn: () =>
      answered(
        api.GET('/v1/evaluation/bulletins/{code}/{period}', {
          params: { path: { code: code ?? '', period } },
        }),
      ),
    enabled: code !== null,
  });
};

/** Makes one now, which would be made by itself in the night after the end of its period. */
export const useMakeBulletin = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly code: string; readonly period: string }) =>
      answered(api.POST('/v1/evaluation/bulletins', { body })),
    onSuccess: () => queries.invalidateQueries(),
  });
};
