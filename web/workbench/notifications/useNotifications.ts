import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';

type Query = NonNullable<paths['/v1/notifications']['get']['parameters']['query']>;
export type Status = NonNullable<Query['status']>;
export type Channel = NonNullable<Query['channel']>;

export interface Filter {
  readonly status: Status;
  readonly channel?: Channel;
}

/** Lines of the ledger, newest first, page by page. */
export const useNotifications = (filter: Filter) =>
  useInfiniteQuery({
    queryKey: ['notifications', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query: Query = { ...filter, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(api.GET('/v1/notifications', { signal, params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });

export type Line = NonNullable<ReturnType<typeof useNotifications>['data']>['pages'][number]['items'][number];

export const useResend = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/v1/notifications/{id}/resend', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
};
