import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../app/api.ts';

/** The longest text that the search takes. */
const longest = 200;

/** Subcategories that the words may mean, best first. Nothing is asked for less than two characters. */
export const useCategorySuggestions = (text: string) => {
  const { i18n } = useTranslation();
  const q = text.trim().slice(0, longest);
  return useQuery({
    queryKey: ['categorySuggestions', q, i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/catalogue/search', { signal, params: { query: { q } } }))).items,
    enabled: q.length > 1,
    placeholderData: (before) => before,
    staleTime: 10 * 60_000,
  });
};
