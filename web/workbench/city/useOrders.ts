import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { given } from '../../../functions/domain/given.ts';
import type { paths } from '../../api/city.d.ts';
import { answered, cityApi, writeHeaders } from '../../app/api.ts';

type OrdersAnswer = paths['/v1/orders']['get']['responses'][200]['content']['application/json'];
type OverdueAnswer = paths['/v1/overdue']['get']['responses'][200]['content']['application/json'];

export type Order = OrdersAnswer['items'][number];
export type OverdueCase = OverdueAnswer['items'][number];
export type NewOrder = NonNullable<paths['/v1/orders']['post']['requestBody']>['content']['application/json'];

/** The first part of the keys of all queries about orders. */
const orders = 'orders';

/** As often as what districts do is worth looking at: an answer takes them minutes. */
const again = 5_000;

/** While an order is on its way, which takes a moment. */
const soon = 1_000;

const onTheWay: ReadonlySet<Order['state']> = new Set(['sent', 'underWay', 'givenBack']);

/** What the city has ordered, newest first, page by page; the pages that are shown are asked for again and again. */
export const useOrders = () => {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: [orders, i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answered(cityApi.GET('/v1/orders', { signal, params: { query: given('cursor', pageParam) } })),
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((order) => onTheWay.has(order.state))) ? soon : again,
  });
};

/** Open cases over their limit, of one district or of all. */
export const useOverdue = (district: string | undefined) => {
  const { i18n } = useTranslation();
  return useInfiniteQuery({
    queryKey: ['overdue', district ?? '', i18n.language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...given('district', district), ...given('cursor', pageParam) };
      return answered(cityApi.GET('/v1/overdue', { signal, params: { query } }));
    },
    getNextPageParam: (page) => page.next,
    refetchInterval: again * 3,
  });
};

/** Giving an order and sending one again; the list is asked for anew afterwards. `key` makes one order of one attempt. */
export const useOrderWrites = () => {
  const queries = useQueryClient();
  // Also where it failed: an order that could not be sent is kept and stands in the list.
  const onSettled = () => queries.invalidateQueries({ queryKey: [orders] });
  const give = useMutation({
    mutationFn: ({ order, key }: { readonly order: NewOrder; readonly key: string }) =>
      answered(cityApi.POST('/v1/orders', { body: order, headers: writeHeaders(undefined, key) })),
    onSettled,
  });
  const sendAgain = useMutation({
    mutationFn: (id: string) => answered(cityApi.POST('/v1/orders/{id}/send', { params: { path: { id } } })),
    onSettled,
  });
  return { give, sendAgain };
};
