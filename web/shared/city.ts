import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/city.d.ts';
import { answered, cityApi } from '../app/api.ts';

export type City = paths['/v1/tenant']['get']['responses'][200]['content']['application/json'];

/** The city and its districts. A district that is added is seen when the page is opened anew. */
export const useCity = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['reference', 'city', i18n.language],
    queryFn: () => answered(cityApi.GET('/v1/tenant')),
    staleTime: Number.POSITIVE_INFINITY,
  });
};
