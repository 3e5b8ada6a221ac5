import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';

type FiguresPath = paths['/v1/evaluation/figures']['get'];
type BehindPath = paths['/v1/evaluation/cases']['get'];

export type { Definition, Figure, Figures, Row } from '../../shared/evaluation/types.ts';
export type Level = FiguresPath['parameters']['query']['level'];
export type BehindQuery = Omit<BehindPath['parameters']['query'], 'cursor' | 'limit'>;
export type Behind = BehindPath['responses'][200]['content']['application/json']['items'][number];
export type NewAdjustment = NonNullable<
  paths['/v1/evaluation/adjustments']['post']['requestBody']
>['content']['application/json'];

/** The first part of the keys of all queries about evaluation. */
const evaluation = 'evaluation';

/** Figures change as cases do, but nobody watches them by the second. */
const staleTime = 60_000;

export const useCatalogue = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [evaluation, 'catalogue', i18n.language],
    queryFn: () => answered(api.GET('/v1/evaluation/catalogue')),
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** What each counter is called, for formulas. */
export const useCounterNames = (): ReadonlyMap<string, string> => {
  const { data } = useCatalogue();
  return useMemo(() => new Map(data?.counters.map(({ code, name }) => [code, name])), [data]);
};

/** The league table of a level and a period, compared with the period before and a year before. */
export const useFigures = (query: FiguresPath['parameters']['query']) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [evaluation, 'figures', query, i18n.language],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/v1/evaluation/figures', { signal, params: { query: { ...query, compare: 'true' } } }),
      ),
    staleTime,
    // Whoever goes from period to period keeps the table before their eyes.
    placeholderData: keepPreviousData,
  });
};

/** The cases behind a figure, page by page. */
export const useBehind = (query: BehindQuery) =>
  useInfiniteQuery({
    queryKey: [evaluation, 'behind', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const page = pageParam === undefined ? {} : { cursor: pageParam };
      return answered(
        api.GET('/v1/evaluation/cases', { signal, params: { query: { ...query, ...page, limit: 50 } } }),
      );
    },
    getNextPageParam: (page) => page.next,
    staleTime,
  });

/** What those who answer for the figures may do; all figures are asked for anew afterwards. */
export const useEvaluationWrites = () => {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: [evaluation] });
  const freeze = useMutation({
    mutationFn: (period: string) => answered(api.POST('/v1/evaluation/freezes', { body: { period } })),
    onSuccess,
  });
  const adjust = useMutation({
    mutationFn: (body: NewAdjustment) => answered(api.POST('/v1/evaluation/adjustments', { body })),
    onSuccess,
  });
  return { freeze, adjust };
};
