import type { Role } from '../../domain/identity/types.ts';
import { type Route, route } from '../route.ts';
import { pageOf } from '../schemas/answers.ts';
import * as schemas from './schemas.ts';

const tag = 'clients';
const administrators: readonly Role[] = ['administrator'];

/** Nobody but administrators needs it, and they rarely. */
const work = () => import('./work.ts');

const shown = { status: 200, description: 'The client.', schema: schemas.clientAnswer } as const;

/** The register of machine clients: programs of vendors, each of which acts for one unit. */
export const clientRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/clients',
    operationId: 'listClients',
    summary: 'The machine clients of the district, oldest first',
    tag,
    roles: administrators,
    query: schemas.clientQuery,
    problems: ['cursor-invalid'],
    answers: [{ status: 200, description: 'Clients.', schema: pageOf(schemas.clientAnswer) }],
    handle: async (request) => (await work()).list(request),
  }),
  route({
    method: 'POST',
    path: '/clients',
    operationId: 'createClient',
    summary: 'Register a program that acts for a unit',
    description:
      'With its id and secret it gets tokens from `POST /v1/token`. The secret is shown in this answer only. ' +
      'A scope allows no more than the unit itself may do.',
    tag,
    roles: administrators,
    body: schemas.newClient,
    example: { name: 'Sanitation company', unit: 'u1', scopes: ['cases:read', 'cases:feedback'] },
    problems: ['unknown-unit'],
    answers: [
      {
        status: 201,
        description: 'The client with its secret.',
        schema: schemas.withSecret,
        headers: ['Location'],
      },
    ],
    handle: async (request) => (await work()).create(request),
  }),
  route({
    method: 'GET',
    path: '/clients/:client',
    operationId: 'getClient',
    summary: 'A machine client, and when it was used',
    tag,
    roles: administrators,
    params: schemas.clientPath,
    problems: ['not-found'],
    answers: [shown],
    handle: async (request) => (await work()).get(request),
  }),
  route({
    method: 'PATCH',
    path: '/clients/:client',
    operationId: 'changeClient',
    summary: 'Change its name or scopes, or switch it off and on',
    description:
      'Both count at once, for tokens that were given out before too. The unit stays: for another one, register another client.',
    tag,
    roles: administrators,
    params: schemas.clientPath,
    body: schemas.clientChanges,
    example: { enabled: false },
    problems: ['not-found'],
    answers: [shown],
    handle: async (request) => (await work()).change(request),
  }),
  route({
    method: 'DELETE',
    path: '/clients/:client',
    operationId: 'removeClient',
    summary: 'Remove a client, as it was; what it did stays in the timelines',
    tag,
    roles: administrators,
    params: schemas.clientPath,
    problems: ['not-found'],
    answers: [shown],
    handle: async (request) => (await work()).remove(request),
  }),
  route({
    method: 'POST',
    path: '/clients/:client/secrets',
    operationId: 'rotateClientSecret',
    summary: 'Draw a new secret',
    description:
      'The one before it counts too for the overlap; an older one that was left ends at once. The new one is shown in this answer only.',
    tag,
    roles: administrators,
    params: schemas.clientPath,
    body: schemas.rotation,
    example: { overlapHours: 24 },
    problems: ['not-found'],
    answers: [{ status: 201, description: 'The client with its new secret.', schema: schemas.withSecret }],
    handle: async (request) => (await work()).rotate(request),
  }),
  route({
    method: 'DELETE',
    path: '/clients/:client/secrets/:secret',
    operationId: 'removeClientSecret',
    summary: 'End the overlap of an older secret now, with the tokens that were got by it',
    tag,
    roles: administrators,
    params: schemas.secretPath,
    problems: ['not-found', 'client-secret-in-use'],
    answers: [shown],
    handle: async (request) => (await work()).endSecret(request),
  }),
];
