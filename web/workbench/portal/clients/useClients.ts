import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../../api/schema.d.ts';
import { answered, api } from '../../../app/api.ts';
import { useWrite } from '../parts/useWrite.ts';

/** The first part of the keys of all queries about machine clients. */
export const clients = 'clients';

export type Client =
  paths['/v1/clients']['get']['responses'][200]['content']['application/json']['items'][number];
export type Scope = Client['scopes'][number];

// Every scope once: one that is missing or unknown does not compile.
const known: Readonly<Record<Scope, true>> = {
  'cases:read': true,
  'cases:accept': true,
  'cases:feedback': true,
  'cases:request': true,
  'cases:comment': true,
  'photos:write': true,
  'vitals:write': true,
};

export const scopes = Object.keys(known) as Scope[];

export const useClients = () =>
  useInfiniteQuery({
    queryKey: [clients],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? {} : { cursor: pageParam };
      return answered(api.GET('/v1/clients', { signal, params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });

const at = ({ id }: Client) => ({ params: { path: { client: id } } });

export const useClientWrites = () => {
  const { t } = useTranslation('portal');
  const enable = useWrite(
    clients,
    (client: Client) =>
      answered(api.PATCH('/v1/clients/{client}', { ...at(client), body: { enabled: !client.enabled } })),
    ({ enabled }) => t(enabled ? 'enabled' : 'disabled'),
  );
  const remove = useWrite(
    clients,
    (client: Client) => answered(api.DELETE('/v1/clients/{client}', at(client))),
    () => t('deleted'),
  );
  const endSecret = useWrite(
    clients,
    ({ client, secret }: { client: string; secret: string }) =>
      answered(api.DELETE('/v1/clients/{client}/secrets/{secret}', { params: { path: { client, secret } } })),
    () => t('secret.ended'),
  );
  return { enable, remove, endSecret };
};
