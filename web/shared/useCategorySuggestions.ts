import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { given } from '../../functions/domain/given.ts';
import { answered, api } from '../app/api.ts';

/** The longest text that the search takes. */
const longest = 200;

/**
 * Subcategories that the words may mean, best first, said through a channel; with how likely they are, where the district
 * knows. Nothing is asked for less than two characters.
 */
export const useCategorySuggestions = (text: string, channel?: string) => {
  const { i18n } = useTranslation();
  const q = text.trim().slice(0, longest);
  return useQuery({
    queryKey: ['categorySuggestions', q, channel, i18n.language],
    queryFn: async ({ signal }) =>
      (
        await answered(
          api.GET('/v1/catalogue/suggestions', {
            signal,
            params: { query: { q, ...given('channel', channel) } },
          }),
        )
      ).items,
    enabled: q.length > 1,
    placeholderData: (before) => before,
    staleTime: 10 * 60_000,
  });
};

export type Suggestion = NonNullable<ReturnType<typeof useCategorySuggestions>['data']>[number];

/** How likely a suggestion is, in words; nothing where it is not likely, or nobody knows. */
export const useLikelihood = () => {
  const { t } = useTranslation();
  return useCallback(
    ({ likelihood }: Pick<Suggestion, 'likelihood'>): string =>
      likelihood === undefined || likelihood === 'low' ? '' : t(`likelihood.${likelihood}`),
    [t],
  );
};
