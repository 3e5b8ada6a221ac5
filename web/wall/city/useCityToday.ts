import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/city.d.ts';
import { answered, cityApi } from '../../app/api.ts';

export type CityToday = paths['/v1/today']['get']['responses'][200]['content']['application/json'];
export type RankedPlace = CityToday['ranking'][number];
export type BegunCase = CityToday['newest'][number];

/** Figures that are asked for anew even where nothing asks for it: days begin without any event. */
const anyway = 60_000;

/** The figures of the day of the city, or of one district. What was last known of the same stays while a newer answer fails. */
export const useCityToday = (district: string | undefined) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['today', i18n.language, district ?? ''],
    queryFn: ({ signal }) =>
      answered(
        cityApi.GET('/v1/today', { signal, params: { query: district === undefined ? {} : { district } } }),
      ),
    refetchInterval: anyway,
    // The wall asks again within seconds anyway, and says at once that what it shows is old: a second try would still be
    // waiting when the next question takes its place.
    retry: false,
  });
};
