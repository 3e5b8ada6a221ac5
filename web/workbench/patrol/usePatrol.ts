import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';

export type OnDuty =
  paths['/v1/patrol/people']['get']['responses'][200]['content']['application/json']['items'][number];

/** Positions come in by and by; nothing tells of them. */
const everyMilliseconds = 15_000;

/** Who is on duty, and where they were last. */
export const useOnDuty = () =>
  useQuery({
    queryKey: ['patrol', 'people'],
    queryFn: async () => (await answered(api.GET('/v1/patrol/people'))).items,
    refetchInterval: everyMilliseconds,
  });

/** The way of one person today. */
export const useTrace = (id: string | undefined) =>
  useQuery({
    queryKey: ['patrol', 'trace', id],
    queryFn: () =>
      answered(api.GET('/v1/patrol/people/{id}/trace', { params: { path: { id: id ?? '' }, query: {} } })),
    enabled: id !== undefined,
    refetchInterval: everyMilliseconds,
  });
