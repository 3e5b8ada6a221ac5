import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.d.ts';
import { answered, api } from '../app/api.ts';

export type Followed = components['schemas']['Followed'];

/** Somebody who waits for an answer leaves the page open; what happens is shown within the minute. */
const lookAgain = 60_000;

export const useFollowed = (token: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['followed', token, i18n.language],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/public/reports/{token}', { signal, params: { path: { token } } })),
    refetchInterval: lookAgain,
  });
};
