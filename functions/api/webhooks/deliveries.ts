import { ok, type Result, refuse } from '../../domain/result.ts';
import { isCaseEventName } from '../../domain/webhooks/catalogue.ts';
import type { Delivery, Endpoint } from '../../domain/webhooks/types.ts';
import { sendTest } from '../../webhooks/deliveries.ts';
import { verifyAgain } from '../../webhooks/endpoints.ts';
import {
  activeEndpoint,
  type Replayed,
  replayBetween,
  replayDelivery,
  replaySinceFailure,
} from '../../webhooks/replay.ts';
import { iso } from '../present/time.ts';
import { type ApiRequest, type Reply, type Route, route } from '../route.ts';
import { pageOf } from '../schemas/answers.ts';
import { pageOf as mapPage, pageRequest } from '../staff/reading.ts';
import { askedEndpoint, endpointDependencies } from './asking.ts';
import { presentDelivery, presentSummary } from './present.ts';
import { administrators, tag } from './roles.ts';
import * as schemas from './schemas.ts';

type Asking = Pick<ApiRequest<unknown, unknown, unknown>, 'deps' | 'language'> & {
  readonly params: { readonly endpoint: string };
};

/** A delivery just made or begun anew: what comes of it is seen by asking again. */
const deliveryReply = async (
  outcome: Result<Delivery>,
  asking: Asking,
  status: 200 | 201,
): Promise<Result<Reply>> => {
  if (!outcome.ok) return outcome;
  const endpoint = await askedEndpoint(asking);
  if (!endpoint.ok) return endpoint;
  return ok({ status, body: presentDelivery(outcome.value, endpoint.value, asking.language) });
};

const made = (description: string) => ({ status: 201, description, schema: schemas.deliveryAnswer }) as const;

const presentReplayed = ({ replayed, next }: Replayed) => ({
  replayed,
  ...(next === undefined ? {} : { next: iso(next) }),
});

type Wanted = {
  readonly sinceFailure?: true;
  readonly from?: number;
  readonly to?: number;
  readonly all: boolean;
};

/** Refusals: missing-value for a range without a beginning, invalid-value for one that ends before. */
const replayOf = async (
  request: Parameters<typeof endpointDependencies>[0] & Asking,
  { sinceFailure, from, to, all }: Wanted,
): Promise<Result<Replayed>> => {
  const dependencies = endpointDependencies(request);
  const { endpoint } = request.params;
  if (sinceFailure) return replaySinceFailure(dependencies, endpoint);
  if (from === undefined) return refuse('missing-value', 'from');
  const until = to ?? dependencies.clock.now() + 1;
  return until > from
    ? replayBetween(dependencies, endpoint, { from, to: until, all })
    : refuse('invalid-value', 'to');
};

const testOf = async (
  request: Asking & Parameters<typeof endpointDependencies>[0],
  type: string,
): Promise<Result<Delivery>> => {
  if (!isCaseEventName(type)) return refuse('unknown-event-type', 'type', { type });
  const dependencies = endpointDependencies(request);
  const active: Result<Endpoint> = await activeEndpoint(dependencies, request.params.endpoint);
  return active.ok ? ok(await sendTest(dependencies, active.value, type)) : active;
};

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
    handle: async (request) =>
      deliveryReply(await verifyAgain(endpointDependencies(request), request.params.endpoint), request, 201),
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
    handle: async (request) => deliveryReply(await testOf(request, request.body.type), request, 201),
  }),
  route({
    method: 'GET',
    path: '/webhooks/:endpoint/deliveries',
    operationId: 'listDeliveries',
    summary: 'What was sent to an endpoint, newest first, of one status if asked',
    description: 'Finished ones are kept for 90 days.',
    tag,
    roles: administrators,
    params: schemas.endpointPath,
    query: schemas.deliveryQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [{ status: 200, description: 'Deliveries.', schema: pageOf(schemas.deliverySummary) }],
    handle: async (request) => {
      const endpoint = await askedEndpoint(request);
      if (!endpoint.ok) return endpoint;
      const { status, ...paging } = request.query;
      const page = pageRequest(request, paging);
      if (!page.ok) return page;
      const found = await request.deps.store.webhooks.deliveries(endpoint.value.id, status, page.value);
      return ok({ status: 200, body: mapPage(found, (item) => presentSummary(item, request.language)) });
    },
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
    handle: async (request) => {
      const { endpoint, delivery } = request.params;
      const found = await request.deps.store.webhooks.delivery(endpoint, delivery);
      return deliveryReply(found === undefined ? refuse('not-found') : ok(found.value), request, 200);
    },
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
    handle: async (request) => {
      const { endpoint, delivery } = request.params;
      return deliveryReply(
        await replayDelivery(endpointDependencies(request), endpoint, delivery),
        request,
        200,
      );
    },
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
    handle: async (request) => {
      const done = await replayOf(request, request.body);
      return done.ok ? ok({ status: 200, body: presentReplayed(done.value) }) : done;
    },
  }),
];
