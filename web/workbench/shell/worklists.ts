import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../app/api.ts';

/** The queues of whoever is signed in, with their counts. */
export const useWorklists = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['worklists', i18n.language],
    queryFn: async () => (await answered(api.GET('/v1/worklists'))).items,
  });
};

export type Queue = NonNullable<ReturnType<typeof useWorklists>['data']>[number];

export const pathOfQueue = ({ owner, state }: Pick<Queue, 'owner' | 'state'>): string =>
  `/work/queue/${encodeURIComponent(owner)}/${state}`;
