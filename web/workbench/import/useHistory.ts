import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportKind } from '../../../functions/domain/imports/types.ts';
import { undoRows } from '../../../functions/imports/client/run.ts';
import { answered, api } from '../../app/api.ts';
import { importRoutes } from './routes.ts';

/** The imports of one kind, newest first, page by page. */
export const useHistory = (kind: ImportKind) =>
  useInfiniteQuery({
    queryKey: ['imports', kind],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { kind, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(api.GET('/v1/imports', { signal, params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });

/** The rows of an import that were not taken, page by page. */
export const useLeftOut = (id: string) =>
  useInfiniteQuery({
    queryKey: ['importLeftOut', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? {} : { cursor: pageParam };
      const params = { path: { import: id }, query };
      return answered(api.GET('/v1/imports/{import}/left-out', { signal, params }));
    },
    getNextPageParam: (page) => page.next,
  });

export const useUndo = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => undoRows(importRoutes, id),
    onSettled: () => queries.invalidateQueries(),
  });
};
