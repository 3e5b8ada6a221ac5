import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components, paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';
import type { Filters } from './filters.ts';

export type CaseSummary = components['schemas']['CaseSummary'];
type Query = NonNullable<paths['/v1/worklists/{queue}/{state}']['get']['parameters']['query']>;
type Path = paths['/v1/worklists/{queue}/{state}']['get']['parameters']['path'];

const pageSize = 50;

/** The cases of a queue, page by page, nearest deadline first. */
export const useWorklist = (queue: string, state: string, filters: Filters) => {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: ['worklist', queue, state, filters, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/v1/worklists/{queue}/{state}', {
          signal,
          params: {
            // The address is what a person typed; what is no queue or filter is refused by the server, in words.
            path: { queue, state: state as Path['state'] },
            query: {
              ...filters,
              limit: pageSize,
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            } as Query,
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
};
