import type * as v from 'valibot';
import { ok, type Result } from '../../domain/result.ts';
import { verificationName } from '../../domain/webhooks/catalogue.ts';
import { exampleOf } from '../../domain/webhooks/examples.ts';
import { publishedSchemas } from '../../domain/webhooks/schemas.ts';
import {
  changeEndpointFacts,
  createEndpoint,
  removeEndpoint,
  removeSecret,
  rotateSecret,
  type WithSecret,
} from '../../webhooks/endpoints.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { askedEndpoint, endpointDependencies, endpointReply, shownEndpoint } from './asking.ts';
import { eventName } from './names.ts';
import { shownSecret } from './present.ts';
import type * as schemas from './schemas.ts';

/** What the routes of endpoints do; loaded when first asked for. */

type Asking<P = unknown, B = unknown> = ApiRequest<P, unknown, B>;
type OfEndpoint<B = unknown> = Asking<v.InferOutput<typeof schemas.endpointPath>, B>;
type Handled = Promise<Result<Reply>>;

const hour = 3_600_000;

const shownWithSecret = async ({ endpoint, secret }: WithSecret, asking: Asking) => ({
  ...(await shownEndpoint(endpoint, asking)),
  secret: shownSecret(secret),
});

export const getCatalogue = ({ language }: Asking): Result<Reply> => {
  const items = publishedSchemas.map(({ name, schema }) => ({
    type: name,
    name: eventName(name, language),
    selectable: name !== verificationName,
    schema,
    example: JSON.parse(exampleOf(name)),
  }));
  return ok({ status: 200, body: { items } });
};

export const list = async (request: Asking): Handled => {
  const endpoints = await request.deps.store.webhooks.endpoints();
  const items = await Promise.all(endpoints.map((endpoint) => shownEndpoint(endpoint, request)));
  return ok({ status: 200, body: { items, most: endpointDependencies(request).most } });
};

export const create = async (
  request: Asking<unknown, v.InferOutput<typeof schemas.newEndpoint>>,
): Handled => {
  const made = await createEndpoint(endpointDependencies(request), request.body, request.actor);
  if (!made.ok) return made;
  const headers = { Location: `webhooks/${made.value.endpoint.id}` };
  return ok({ status: 201, headers, body: await shownWithSecret(made.value, request) });
};

export const get = (request: OfEndpoint): Handled => endpointReply(askedEndpoint(request), request);

export const change = (request: OfEndpoint<v.InferOutput<typeof schemas.endpointChanges>>): Handled =>
  endpointReply(
    changeEndpointFacts(endpointDependencies(request), request.params.endpoint, request.body),
    request,
  );

export const remove = (request: OfEndpoint): Handled =>
  endpointReply(removeEndpoint(endpointDependencies(request), request.params.endpoint), request);

export const rotate = async (request: OfEndpoint<v.InferOutput<typeof schemas.rotation>>): Handled => {
  const { params, body } = request;
  const overlap = body.overlapHours * hour;
  const done = await rotateSecret(endpointDependencies(request), params.endpoint, overlap);
  return done.ok ? ok({ status: 201, body: await shownWithSecret(done.value, request) }) : done;
};

export const endSecret = (request: Asking<v.InferOutput<typeof schemas.secretPath>>): Handled => {
  const { endpoint, secret } = request.params;
  return endpointReply(removeSecret(endpointDependencies(request), endpoint, secret), request);
};
