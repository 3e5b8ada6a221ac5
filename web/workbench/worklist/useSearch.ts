import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';

/** Cases by number, address or words, page by page, newest first. */
export const useSearch = (q: string) => {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: ['search', q, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/v1/cases', {
          signal,
          params: { query: { q, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
    enabled: q !== '',
  });
};
