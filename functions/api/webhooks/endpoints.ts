import { catalogue } from '../../domain/webhooks/catalogue.ts';
import { type Route, route } from '../route.ts';
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

const endpointShown = { status: 200, description: 'The endpoint.', schema: schemas.endpointAnswer } as const;

/** Nobody but administrators needs it, and they rarely. */
const work = () => import('./endpointWork.ts');

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
    handle: async (request) => (await work()).getCatalogue(request),
  }),
  route({
    method: 'GET',
    path: '/webhooks',
    operationId: 'listEndpoints',
    summary: 'The endpoints of the district, oldest first',
    tag,
    roles: administrators,
    answers: [{ status: 200, description: 'Endpoints.', schema: schemas.endpointList }],
    handle: async (request) => (await work()).list(request),
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
    handle: async (request) => (await work()).create(request),
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
    handle: async (request) => (await work()).get(request),
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
    handle: async (request) => (await work()).change(request),
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
    handle: async (request) => (await work()).remove(request),
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
    handle: async (request) => (await work()).rotate(request),
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
    handle: async (request) => (await work()).endSecret(request),
  }),
];
