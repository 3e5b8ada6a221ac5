import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';

export type CaseView = components['schemas']['Case'];
export type CaseEvent = components['schemas']['CaseEvent'];

export const useCase = (id: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['case', id, i18n.language],
    queryFn: ({ signal }) => answered(api.GET('/v1/cases/{id}', { signal, params: { path: { id } } })),
  });
};

/** Every part of a case's page is asked for again once something was done to it. */
export const useCaseRefresh = () => {
  const queries = useQueryClient();
  return async (): Promise<void> => {
    await Promise.all(
      ['case', 'worklists', 'worklist', 'search'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
  };
};

const wholeTimeline = async (id: string, signal: AbortSignal): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answered(
      api.GET('/v1/cases/{id}/timeline', { signal, params: { path: { id }, query } }),
    );
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return events;
};

/** Every event of a case, oldest first. */
export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['case', id, 'timeline'],
    queryFn: ({ signal }) => wholeTimeline(id, signal),
  });

export const useDeadline = (id: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['case', id, 'deadline', i18n.language],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/cases/{id}/deadline', { signal, params: { path: { id } } })),
  });
};

/** What was reported around a case of late. Refused to posts that do not see the whole district. */
export const useNearby = (id: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['case', id, 'nearby', i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/v1/cases/{id}/nearby', { signal, params: { path: { id } } }))).items,
  });
};

export const useTimelineCheck = (id: string) =>
  useQuery({
    queryKey: ['case', id, 'check'],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/cases/{id}/timeline/check', { signal, params: { path: { id } } })),
  });
