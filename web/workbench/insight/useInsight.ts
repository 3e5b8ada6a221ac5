import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';

export type Insight = NonNullable<
  paths['/v1/insight']['get']['responses'][200]['content']['application/json']['report']
>;
export type Recurrence = Insight['recurrences'][number];
export type Forecast = Insight['forecasts'][number];
export type Spot = Insight['hotSpots']['spots'][number];

export const insightKey = ['insight'];

/** What was computed last night; null where nothing was yet. */
export const useInsight = () =>
  useQuery({
    queryKey: insightKey,
    queryFn: async () => (await answered(api.GET('/v1/insight'))).report ?? null,
    staleTime: 10 * 60_000,
  });
