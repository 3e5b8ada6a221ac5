import type * as v from 'valibot';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { isCaseEventName } from '../../domain/webhooks/catalogue.ts';
import type { Delivery } from '../../domain/webhooks/types.ts';
import { idsFrom } from '../../ports/ids.ts';
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
import type { ApiRequest, Reply } from '../route.ts';
import { pageOf, pageRequest } from '../staff/reading.ts';
import { askedEndpoint, endpointDependencies } from './asking.ts';
import { presentDelivery, presentSummary } from './present.ts';
import type * as schemas from './schemas.ts';

/** What the routes of deliveries do; loaded when first asked for. */

type Path = v.InferOutput<typeof schemas.endpointPath>;
type Asking<B = unknown, Q = unknown> = ApiRequest<Path, Q, B>;
type OfDelivery = ApiRequest<v.InferOutput<typeof schemas.deliveryPath>, unknown, unknown>;
type Handled = Promise<Result<Reply>>;

/** A delivery just made or begun anew: what comes of it is seen by asking again. */
const deliveryReply = async (outcome: Result<Delivery>, asking: Asking, status: 200 | 201): Handled => {
  if (!outcome.ok) return outcome;
  const endpoint = await askedEndpoint(asking);
  if (!endpoint.ok) return endpoint;
  return ok({ status, body: presentDelivery(outcome.value, endpoint.value, asking.language) });
};

const presentReplayed = ({ replayed, next }: Replayed) => ({
  replayed,
  ...(next === undefined ? {} : { next: iso(next) }),
});

type Wanted = v.InferOutput<typeof schemas.replayWanted>;

/** Refusals: missing-value for a range without a beginning, invalid-value for one that ends before. */
const replayOf = async (request: Asking<Wanted>): Promise<Result<Replayed>> => {
  const { sinceFailure, from, to, all } = request.body;
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
  request: Asking<v.InferOutput<typeof schemas.testMessage>>,
): Promise<Result<Delivery>> => {
  const { type } = request.body;
  if (!isCaseEventName(type)) return refuse('unknown-event-type', 'type', { type });
  const dependencies = endpointDependencies(request);
  const active = await activeEndpoint(dependencies, request.params.endpoint);
  return active.ok ? ok(await sendTest(dependencies, active.value, type)) : active;
};

export const verify = async (request: Asking): Handled =>
  deliveryReply(await verifyAgain(endpointDependencies(request), request.params.endpoint), request, 201);

export const test = async (request: Asking<v.InferOutput<typeof schemas.testMessage>>): Handled =>
  deliveryReply(await testOf(request), request, 201);

/** Where an end is open, from the first id or to the last. */
const idsBetween = (from: number | undefined, to: number | undefined) => ({
  from: from === undefined ? '' : idsFrom(from),
  to: to === undefined ? '~' : idsFrom(to),
});

export const list = async (
  request: Asking<unknown, v.InferOutput<typeof schemas.deliveryQuery>>,
): Handled => {
  const endpoint = await askedEndpoint(request);
  if (!endpoint.ok) return endpoint;
  const { status, type, from, to, ...paging } = request.query;
  const page = pageRequest(request, paging);
  if (!page.ok) return page;
  const found = await request.deps.store.webhooks.deliveries(
    endpoint.value.id,
    { status, type, range: idsBetween(from, to) },
    page.value,
  );
  return ok({ status: 200, body: pageOf(found, (item) => presentSummary(item, request.language)) });
};

export const get = async (request: OfDelivery): Handled => {
  const { endpoint, delivery } = request.params;
  const found = await request.deps.store.webhooks.delivery(endpoint, delivery);
  return deliveryReply(found === undefined ? refuse('not-found') : ok(found.value), request, 200);
};

export const replay = async (request: OfDelivery): Handled => {
  const { endpoint, delivery } = request.params;
  return deliveryReply(await replayDelivery(endpointDependencies(request), endpoint, delivery), request, 200);
};

export const replayMany = async (request: Asking<Wanted>): Handled => {
  const done = await replayOf(request);
  return done.ok ? ok({ status: 200, body: presentReplayed(done.value) }) : done;
};
