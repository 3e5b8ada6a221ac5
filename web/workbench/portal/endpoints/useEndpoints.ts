import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../../api/schema.d.ts';
import { answered, api } from '../../../app/api.ts';

/** The first part of the keys of all queries about endpoints and what was sent to them. */
export const webhooks = 'webhooks';

type List = paths['/v1/webhooks']['get']['responses'][200]['content']['application/json'];
export type Endpoint = List['items'][number];
export type EndpointBody = paths['/v1/webhooks']['post']['requestBody']['content']['application/json'];

/** What waits for an answer is looked at again soon, the others now and then: one that fails may be switched off by itself. */
const soon = 2_000;
const later = 15_000;
const isPending = ({ state }: Endpoint): boolean => state === 'pending';

export const useEndpoints = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [webhooks, 'list', i18n.language],
    queryFn: ({ signal }) => answered(api.GET('/v1/webhooks', { signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isPending) ? soon : later),
  });
};

export const useEndpoint = (endpoint: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [webhooks, 'one', endpoint, i18n.language],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/webhooks/{endpoint}', { signal, params: { path: { endpoint } } })),
    refetchInterval: ({ state }) => (state.data !== undefined && isPending(state.data) ? soon : later),
  });
};

export const useEvents = () => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['events', i18n.language],
    queryFn: ({ signal }) => answered(api.GET('/v1/webhooks/catalogue', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
};
