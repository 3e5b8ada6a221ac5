import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { paths } from '../../../api/schema.d.ts';
import { answered, api } from '../../../app/api.ts';
import { webhooks } from './useEndpoints.ts';

type Path = '/v1/webhooks/{endpoint}/deliveries';
type Query = NonNullable<paths[Path]['get']['parameters']['query']>;
export type Status = NonNullable<Query['status']>;
export type Summary = paths[Path]['get']['responses'][200]['content']['application/json']['items'][number];
export type Delivery =
  paths['/v1/webhooks/{endpoint}/deliveries/{delivery}']['get']['responses'][200]['content']['application/json'];

export const statuses: readonly Status[] = ['pending', 'retrying', 'held', 'delivered', 'dead'];

export interface DeliveryFilter {
  readonly status?: Status;
  readonly type?: string;
  /** ISO 8601; made then or later, made before */
  readonly from?: string;
  readonly to?: string;
}

const names = ['type', 'from', 'to'] as const;

/** The filter is in the address, so that it can be kept and handed on. */
export const useDeliveryFilter = () => {
  const [asked, setAsked] = useSearchParams();
  const status = statuses.find((one) => one === asked.get('status'));
  const others = names.flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const filter: DeliveryFilter = {
    ...(status === undefined ? {} : { status }),
    ...Object.fromEntries(others),
  };
  const set = (changes: { readonly [K in keyof DeliveryFilter]: DeliveryFilter[K] | undefined }): void => {
    const kept = Object.entries({ ...filter, ...changes }).filter(([, value]) => value !== undefined);
    setAsked(Object.fromEntries(kept) as Record<string, string>, { replace: true });
  };
  return { filter, set };
};

/** Something is sent in a moment; what waits for a later attempt is looked at now and then. */
const soon = 2_000;
const later = 5_000;
const intervalFor = (items: readonly Pick<Summary, 'status'>[]): number =>
  items.some(({ status }) => status === 'pending' || status === 'retrying') ? soon : later;

export const useDeliveries = (endpoint: string, filter: DeliveryFilter) => {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: [webhooks, 'deliveries', endpoint, filter, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query: Query = { ...filter, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answered(
        api.GET('/v1/webhooks/{endpoint}/deliveries', { signal, params: { path: { endpoint }, query } }),
      );
    },
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => intervalFor(state.data?.pages.flatMap(({ items }) => items) ?? []),
  });
};

export const useDelivery = (endpoint: string, delivery: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [webhooks, 'delivery', endpoint, delivery, i18n.language],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/v1/webhooks/{endpoint}/deliveries/{delivery}', {
          signal,
          params: { path: { endpoint, delivery } },
        }),
      ),
    refetchInterval: ({ state }) => (state.data === undefined ? false : intervalFor([state.data])),
  });
};
