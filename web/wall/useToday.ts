import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/schema.d.ts';
import { answered, api } from '../app/api.ts';

export type Today = paths['/v1/today']['get']['responses'][200]['content']['application/json'];
export type Ranked = Today['ranking']['units'][number];
export type WallCase = Today['newest'][number];

/** Deadlines pass and days begin without any event, so the figures are asked for anew even when nothing is told. */
const anyway = 60_000;

/** The figures of the day; what was last known stays while a newer answer fails. */
export const useToday = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['today', i18n.language],
    queryFn: ({ signal }) => answered(api.GET('/v1/today', { signal })),
    refetchInterval: anyway,
    placeholderData: (before) => before,
  });
};
