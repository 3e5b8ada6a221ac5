import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/schema.d.ts';
import { answered, api } from '../../app/api.ts';

export type History =
  paths['/v1/vital-signs/{sign}/readings']['get']['responses'][200]['content']['application/json'];
export type Quality = History['quality'];

/** What a feed is judged by, beside the whole. */
export const measures = ['complete', 'timely', 'valid', 'unique', 'consistent'] as const;

/** Periods that can be looked at, in hours. */
export const periods = [24, 168, 744] as const;
export type Period = (typeof periods)[number];

const again = 60_000;

/** The readings of a sign up to now. */
export const useHistory = (sign: string, hours: Period) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['vitals', i18n.language, sign, hours],
    queryFn: ({ signal }) => {
      const params = { path: { sign }, query: { hours: String(hours) } };
      return answered(api.GET('/v1/vital-signs/{sign}/readings', { params, signal }));
    },
    refetchInterval: again,
  });
};
