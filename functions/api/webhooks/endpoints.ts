import { ok } from '../../domain/result.ts';
import { catalogue, verificationName } from '../../domain/webhooks/catalogue.ts';
import { publishedSchemas } from '../../domain/webhooks/schemas.ts';
import {
  changeEndpointFacts,
  createEndpoint,
  removeEndpoint,
  removeSecret,
  rotateSecret,
  type WithSecret,
} from '../../webhooks/endpoints.ts';
import { type ApiRequest, type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import { askedEndpoint, endpointDependencies, endpointReply, shownEndpoint } from './asking.ts';
import { eventName } from './names.ts';
import { shownSecret } from './present.ts';
import { administrators, tag } from './roles.ts';
import * as schemas from './schemas.ts';

const addressProblems = ['webhook-url-not-allowed', 'webhook-address-not-allowed'] as const;
const filterProblems = [
  'unknown-event-type',
  'unknown-category',
  'unknown-unit',
  'unknown-area',
  ...addressProblems,
] as const;

const hour = 3_600_000;

const endpointShown = { status: 200, description: 'The endpoint.', schema: schemas.endpointAnswer } as const;

const shownWithSecret = async (
  { endpoint, secret }: WithSecret,
  asking: Pick<ApiRequest<unknown, unknown, unknown>, 'deps' | 'language' | 'now'>,
) => ({ ...(await shownEndpoint(endpoint, asking)), secret: shownSecret(secret) });

/** Endpoints: where events are sent, and with which secrets. */
export const endpointRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/webhooks/catalogue',
    operationId: 'getEventCatalogue',
    summary: 'The types of events that endpoints can be told of, with the schemas of what is sent',
    tag,
    roles: administrators,
    answers: [{ status: 200, description: 'Types.', schema: schemas.catalogueAnswer }],
    handle: ({ language }) => {
      const items = publishedSchemas.map(({ name, schema }) => ({
        type: name,
        name: eventName(name, language),
        selectable: name !== verificationName,
        schema,
      }));
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'GET',
    path: '/webhooks',
    operationId: 'listEndpoints',
    summary: 'The endpoints of the district, oldest first',
    tag,
    roles: administrators,
    answers: [{ status: 200, description: 'Endpoints.', schema: listOf(schemas.endpointAnswer) }],
    handle: async (request) => {
      const endpoints = await request.deps.store.webhooks.endpoints();
      const items = await Promise.all(endpoints.map((endpoint) => shownEndpoint(endpoint, request)));
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'POST',
    path: '/webhooks',
    operationId: 'createEndpoint',
    summary: 'Add an endpoint and ask it to verify itself',
    description:
      'It is pending until an `endpoint.verification.v1`, sent at once, is answered with 2xx and its challenge in the body. ' +
      'The secret is shown in this answer only.',
    tag,
    roles: administrators,
    body: schemas.newEndpoint,
    example: {
      url: 'https://hooks.example.com/chengyun',
      description: 'Sanitation company',
      types: catalogue.slice(7, 9).map(({ name }) => name),
    },
    problems: [...filterProblems, 'too-many-endpoints'],
    answers: [
      {
        status: 201,
        description: 'The endpoint with its secret.',
        schema: schemas.withSecret,
        headers: ['Location'],
      },
    ],
    handle: async (request) => {
      const made = await createEndpoint(endpointDependencies(request), request.body, request.actor);
      if (!made.ok) return made;
      const headers = { Location: `webhooks/${made.value.endpoint.id}` };
      return ok({ status: 201, headers, body: await shownWithSecret(made.value, request) });
    },
  }),
  route({
    method: 'GET',
    path: '/webhooks/:endpoint',
    operationId: 'getEndpoint',
    summary: 'An endpoint, and how it has been answering',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    problems: ['not-found'],
    answers: [endpointShown],
    handle: (request) => endpointReply(askedEndpoint(request), request),
  }),
  route({
    method: 'PATCH',
    path: '/webhooks/:endpoint',
    operationId: 'changeEndpoint',
    summary: 'Change what is given of an endpoint, or switch it off and on',
    description:
      'A new `url` must be verified before it is sent anything; what happens meanwhile waits for it. Switched on again ' +
      '(`enabled: true`), an endpoint begins with a clean slate; what it missed while it was off by itself can be replayed.',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    body: schemas.endpointChanges,
    example: { enabled: true },
    problems: ['not-found', ...filterProblems],
    answers: [endpointShown],
    handle: (request) =>
      endpointReply(
        changeEndpointFacts(endpointDependencies(request), request.params.endpoint, request.body),
        request,
      ),
  }),
  route({
    method: 'DELETE',
    path: '/webhooks/:endpoint',
    operationId: 'removeEndpoint',
    summary: 'Remove an endpoint, as it was',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    problems: ['not-found'],
    answers: [endpointShown],
    handle: (request) =>
      endpointReply(removeEndpoint(endpointDependencies(request), request.params.endpoint), request),
  }),
  route({
    method: 'POST',
    path: '/webhooks/:endpoint/secrets',
    operationId: 'rotateSecret',
    summary: 'Draw a new secret',
    description: 'Those before it sign too for the overlap. The new one is shown in this answer only.',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    body: schemas.rotation,
    example: { overlapHours: 24 },
    problems: ['not-found'],
    answers: [{ status: 201, description: 'The endpoint with its new secret.', schema: schemas.withSecret }],
    handle: async (request) => {
      const { params, body } = request;
      const overlap = body.overlapHours * hour;
      const done = await rotateSecret(endpointDependencies(request), params.endpoint, overlap);
      return done.ok ? ok({ status: 201, body: await shownWithSecret(done.value, request) }) : done;
    },
  }),
  route({
    method: 'DELETE',
    path: '/webhooks/:endpoint/secrets/:secret',
    operationId: 'removeSecret',
    summary: 'End the overlap of an older secret now',
    tag,
    roles: administrators,
    params: schemas.secretPath,
    problems: ['not-found', 'webhook-secret-in-use'],
    answers: [endpointShown],
    handle: (request) => {
      const { endpoint, secret } = request.params;
      return endpointReply(removeSecret(endpointDependencies(request), endpoint, secret), request);
    },
  }),
];
