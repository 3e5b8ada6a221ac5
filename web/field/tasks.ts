import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/schema.d.ts';
import { answered, api } from '../app/api.ts';
import { usePerson } from './person.tsx';

export type Case = paths['/v1/cases/{id}']['get']['responses'][200]['content']['application/json'];
type Answer = paths['/v1/my/tasks']['get']['responses'][200]['content']['application/json'];
type Summary = Answer['items'][number];

/** What people of the field owe a case, by the state in which they owe it (reference §3.3: T3, T20, T17). */
const owed = { confirming: 'confirm', verifying: 'verify', handling: 'feedBack' } as const;

export type Duty = (typeof owed)[keyof typeof owed];

export const dutyIn = (state: string): Duty | undefined =>
  Object.entries(owed).find(([owedIn]) => owedIn === state)?.[1];

export interface Task extends Summary {
  readonly duty: Duty;
}

const endOfTime = Number.MAX_SAFE_INTEGER;

const dueOf = ({ dueAt }: Summary): number => (dueAt === undefined ? endOfTime : Date.parse(dueAt));

const taskOf = (summary: Summary): readonly Task[] => {
  const duty = dutyIn(summary.state);
  return duty === undefined ? [] : [{ ...summary, duty }];
};

export const caseQuery = (person: string, id: string, language: string) => ({
  queryKey: ['field', 'case', person, id, language],
  queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<Case> =>
    answered(api.GET('/v1/cases/{id}', { signal, params: { path: { id } } })),
});

export const photoQuery = (id: string) => ({
  queryKey: ['field', 'photo', id],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Blob> => {
    const init = { signal, params: { path: { id } }, headers: { Accept: 'application/json' } };
    const { url } = await answered(api.GET('/v1/photos/{id}', init));
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`the store of photos answered ${response.status}`);
    return response.blob();
  },
  // A photo never changes.
  staleTime: Number.POSITIVE_INFINITY,
});

/** How much is fetched ahead, so that it can be read without a network: the nearest tasks with their first photos. */
const tasksAhead = 15;
const photosAhead = 3;

const fetchAhead = async (
  queries: QueryClient,
  tasks: readonly Task[],
  queryOf: (id: string) => ReturnType<typeof caseQuery>,
): Promise<void> => {
  for (const { id, version } of tasks.slice(0, tasksAhead)) {
    const query = queryOf(id);
    const known = queries.getQueryData<Case>(query.queryKey);
    if (known?.version === version) continue;
    await queries.prefetchQuery({ ...query, staleTime: 0 });
    const photos = queries.getQueryData<Case>(query.queryKey)?.photos ?? [];
    for (const photo of photos.slice(0, photosAhead)) await queries.prefetchQuery(photoQuery(photo.id));
  }
};

/** Today's tasks, nearest deadline first, kept for when there is no network. */
export const useTasks = () => {
  const { person } = usePerson();
  const { i18n } = useTranslation();
  const queries = useQueryClient();
  const { data, isPending, isFetching, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['field', 'tasks', person.id, i18n.language],
    queryFn: ({ signal }): Promise<Answer> => answered(api.GET('/v1/my/tasks', { signal })),
    refetchInterval: 60_000,
  });
  const tasks = useMemo(
    () => (data?.items ?? []).flatMap(taskOf).sort((one, other) => dueOf(one) - dueOf(other)),
    [data],
  );

  useEffect(() => {
    if (error !== null) return;
    fetchAhead(queries, tasks, (id) => caseQuery(person.id, id, i18n.language)).catch(reportError);
  }, [tasks, error, person.id, i18n.language, queries]);

  return {
    tasks,
    complete: data?.complete ?? true,
    loading: isPending,
    fetching: isFetching,
    error,
    /** epoch milliseconds of the answer */
    at: dataUpdatedAt,
    again: refetch,
  };
};

/** A case as it was last seen, and as it is now if it can be asked for. */
export const useCase = (id: string) => {
  const { person } = usePerson();
  const { i18n } = useTranslation();
  return useQuery(caseQuery(person.id, id, i18n.language));
};
