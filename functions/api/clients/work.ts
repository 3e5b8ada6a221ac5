import type * as v from 'valibot';
import {
  changeClient,
  clientNamed,
  createClient,
  removeClient,
  removeClientSecret,
  rotateClientSecret,
  type WithSecret,
} from '../../clients/registry.ts';
import type { MachineClient } from '../../domain/identity/clients.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { pageRequest } from '../staff/reading.ts';
import { presentClient } from './present.ts';
import type * as schemas from './schemas.ts';

/** What the routes of machine clients do; loaded when first asked for. */

type Asking<P = unknown, B = unknown, Q = unknown> = ApiRequest<P, Q, B>;
type OfClient<B = unknown> = Asking<v.InferOutput<typeof schemas.clientPath>, B>;
type Handled = Promise<Result<Reply>>;

const hour = 3_600_000;

const shown = async (client: MachineClient, { deps, now }: Asking) =>
  presentClient(client, await deps.store.clients.uses(client.id), { tenant: deps.tenant, now });

const shownWithSecret = async ({ client, told }: WithSecret, asking: Asking) => ({
  ...(await shown(client, asking)),
  secret: told,
});

const clientReply = async (outcome: Promise<Result<MachineClient>>, asking: Asking): Handled => {
  const done = await outcome;
  return done.ok ? ok({ status: 200, body: await shown(done.value, asking) }) : done;
};

export const list = async (
  request: Asking<unknown, unknown, v.InferOutput<typeof schemas.clientQuery>>,
): Handled => {
  const page = pageRequest(request, request.query);
  if (!page.ok) return page;
  const found = await request.deps.store.clients.list(page.value);
  const items = await Promise.all(found.items.map((client) => shown(client, request)));
  return ok({ status: 200, body: { ...found, items } });
};

export const create = async (request: Asking<unknown, v.InferOutput<typeof schemas.newClient>>): Handled => {
  const made = await createClient(request.deps, request.body, request.actor);
  const headers = { Location: `clients/${made.client.id}` };
  return ok({ status: 201, headers, body: await shownWithSecret(made, request) });
};

export const get = (request: OfClient): Handled =>
  clientReply(clientNamed(request.deps, request.params.client), request);

export const change = (request: OfClient<v.InferOutput<typeof schemas.clientChanges>>): Handled =>
  clientReply(changeClient(request.deps, request.params.client, request.body), request);

/** Shown as it was, with when it was used, so that is read before it is gone. */
export const remove = async (request: OfClient): Handled => {
  const before = await get(request);
  const removed = await removeClient(request.deps, request.params.client);
  return removed.ok ? before : removed;
};

export const rotate = async (request: OfClient<v.InferOutput<typeof schemas.rotation>>): Handled => {
  const { overlapHours } = request.body;
  const done = await rotateClientSecret(request.deps, request.params.client, overlapHours * hour);
  return done.ok ? ok({ status: 201, body: await shownWithSecret(done.value, request) }) : done;
};

export const endSecret = (request: Asking<v.InferOutput<typeof schemas.secretPath>>): Handled =>
  clientReply(removeClientSecret(request.deps, request.params.client, request.params.secret), request);
