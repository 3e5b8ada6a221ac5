import { type Route, route } from '../route.ts';
import { pageOf } from '../schemas/answers.ts';
import { administrators, tag } from './roles.ts';
import * as schemas from './schemas.ts';

/** Nobody but administrators needs it, and they rarely. */
const work = () => import('./deliveryWork.ts');

const made = (description: string) => ({ status: 201, description, schema: schemas.deliveryAnswer }) as const;

/** What was sent, what came of it, and sending it again. */
export const deliveryRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/webhooks/:endpoint/verify',
    operationId: 'verifyEndpoint',
    summary: 'Ask a pending endpoint again to verify itself',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    problems: ['not-found', 'webhook-not-pending'],
    answers: [made('What is sent.')],
    handle: async (request) => (await work()).verify(request),
  }),
  route({
    method: 'POST',
    path: '/webhooks/:endpoint/test',
    operationId: 'testEndpoint',
    summary: 'Send a message of a type to try out',
    description: 'It looks like a real one, of a case that does not exist, and says `"test": true`.',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    body: schemas.testMessage,
    example: { type: 'case.dispatched.v1' },
    problems: ['not-found', 'unknown-event-type', 'webhook-not-active'],
    answers: [made('What is sent.')],
    handle: async (request) => (await work()).test(request),
  }),
  route({
    method: 'GET',
    path: '/webhooks/:endpoint/deliveries',
    operationId: 'listDeliveries',
    summary: 'What was sent to an endpoint, newest first, of one status, type or time if asked',
    description:
      'Finished ones are kept for 90 days. Of a type, a page may be short or empty and have a `next` all the same.',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    query: schemas.deliveryQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [{ status: 200, description: 'Deliveries.', schema: pageOf(schemas.deliverySummary) }],
    handle: async (request) => (await work()).list(request),
  }),
  route({
    method: 'GET',
    path: '/webhooks/:endpoint/deliveries/:delivery',
    operationId: 'getDelivery',
    summary: 'A delivery: what is sent, each answer, and when it is tried next',
    tag,
    roles: administrators,
    params: schemas.deliveryPath,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The delivery.', schema: schemas.deliveryAnswer }],
    handle: async (request) => (await work()).get(request),
  }),
  route({
    method: 'POST',
    path: '/webhooks/:endpoint/deliveries/:delivery/replay',
    operationId: 'replayDelivery',
    summary: 'Send a delivery again, under the same id',
    tag,
    roles: administrators,
    params: schemas.deliveryPath,
    problems: ['not-found', 'webhook-not-active', 'delivery-not-replayable'],
    answers: [{ status: 200, description: 'The delivery.', schema: schemas.deliveryAnswer }],
    handle: async (request) => (await work()).replay(request),
  }),
  route({
    method: 'POST',
    path: '/webhooks/:endpoint/replay',
    operationId: 'replayDeliveries',
    summary: 'Send again what did not arrive, since the endpoint began to fail or within a time',
    description: 'At most 500 at a time; `next` says where to go on. Each goes under the id that it had.',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    body: schemas.replayWanted,
    example: { sinceFailure: true },
    problems: ['not-found', 'webhook-not-active', 'webhook-never-failed'],
    answers: [{ status: 200, description: 'How many.', schema: schemas.replayAnswer }],
    handle: async (request) => (await work()).replayMany(request),
  }),
];
