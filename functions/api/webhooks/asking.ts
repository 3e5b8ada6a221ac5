import { ok, type Result } from '../../domain/result.ts';
import type { Endpoint } from '../../domain/webhooks/types.ts';
import { type EndpointDependencies, endpointNamed } from '../../webhooks/endpoints.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { presentEndpoint } from './present.ts';

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'deps' | 'language' | 'now'>;

/** What the work on endpoints stands on, out of what the API stands on. */
export const endpointDependencies = ({ deps }: Pick<Asking, 'deps'>): EndpointDependencies => {
  const { store, webhooks, clock, ids, tenant } = deps;
  const most = tenant.policies.webhooks?.endpoints ?? 0;
  return { store: store.webhooks, ...webhooks, clock, ids, tenant, most };
};

/** An endpoint as it is answered, with how it has been answering. */
export const shownEndpoint = async (endpoint: Endpoint, { deps, language, now }: Asking) => {
  const { value } = await deps.store.webhooks.health(endpoint.id);
  return presentEndpoint(endpoint, value, { tenant: deps.tenant, language, now });
};

/** The endpoint as it is now, or why not. */
export const endpointReply = async (
  outcome: Promise<Result<Endpoint>>,
  asking: Asking,
): Promise<Result<Reply>> => {
  const done = await outcome;
  return done.ok ? ok({ status: 200, body: await shownEndpoint(done.value, asking) }) : done;
};

/** The endpoint that a path names. Refusals: not-found. */
export const askedEndpoint = (
  asking: Pick<Asking, 'deps'> & { readonly params: { readonly endpoint: string } },
): Promise<Result<Endpoint>> => endpointNamed(endpointDependencies(asking), asking.params.endpoint);
