import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';

const minute = 60_000;

/** What is published and by which rules; refused where the district publishes nothing. */
export const useAbout = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['open-data', 'about', i18n.language],
    queryFn: () => answered(api.GET('/v1/public/open-data')),
    staleTime: 10 * minute,
    retry: false,
  });
};

export const useOpenFigures = (published: boolean) =>
  useQuery({
    queryKey: ['open-data', 'figures'],
    queryFn: () => answered(api.GET('/v1/public/open-data/figures')),
    staleTime: 10 * minute,
    enabled: published,
  });

export type About = NonNullable<ReturnType<typeof useAbout>['data']>;
export type Figures = NonNullable<ReturnType<typeof useOpenFigures>['data']>;
