import { ok, type Result, refuse } from '../domain/result.ts';
import type { Delivery, DeliverySummary, Endpoint } from '../domain/webhooks/types.ts';
import { idsFrom } from '../ports/ids.ts';
import { endpointNamed } from './endpoints.ts';
import { replayed } from './outcome.ts';
import { changeDelivery } from './tend.ts';
import type { WebhookDependencies } from './work.ts';

/** How many deliveries one call replays at most, and how many of them at once. */
const mostReplayed = 500;
const atOnce = 50;

/** Which deliveries: those made from `from` up to but without `to`; only dead ones unless all are asked for. */
export interface ReplayRange {
  readonly from: number;
  readonly to: number;
  readonly all: boolean;
}

/** How many were replayed; `next` where there were more: the instant to go on from. */
export interface Replayed {
  readonly replayed: number;
  readonly next?: number;
}

const replayOne = async (
  { store, queue, clock }: WebhookDependencies,
  delivery: Pick<DeliverySummary, 'endpoint' | 'id'>,
): Promise<Delivery | undefined> => {
  const now = clock.now();
  const next = await changeDelivery(store, delivery, (found) => replayed(found, now));
  if (next !== undefined) await queue.send({ endpoint: next.endpoint, delivery: next.id }, now);
  return next;
};

/** The endpoint, if it is sent anything. Refusals: not-found, webhook-not-active. */
export const activeEndpoint = async (
  dependencies: WebhookDependencies,
  id: string,
): Promise<Result<Endpoint>> => {
  const found = await endpointNamed(dependencies, id);
  if (!found.ok || found.value.state === 'active') return found;
  return refuse('webhook-not-active', undefined, { endpointState: found.value.state });
};

/** Sends a delivery again under its own id. Refusals: not-found, webhook-not-active, delivery-not-replayable. */
export const replayDelivery = async (
  dependencies: WebhookDependencies,
  endpoint: string,
  id: string,
): Promise<Result<Delivery>> => {
  const active = await activeEndpoint(dependencies, endpoint);
  if (!active.ok) return active;
  const found = await dependencies.store.delivery(endpoint, id);
  if (found === undefined) return refuse('not-found');
  if (found.value.kind === 'verification') return refuse('delivery-not-replayable');
  const next = await replayOne(dependencies, found.value);
  return ok(next ?? found.value);
};

const replayRange = async (
  dependencies: WebhookDependencies,
  endpoint: string,
  { from, to, all }: ReplayRange,
): Promise<Replayed> => {
  const range = { from: idsFrom(from), to: idsFrom(to) };
  const made = await dependencies.store.made(endpoint, all ? undefined : 'dead', range, mostReplayed + 1);
  const taken = made.slice(0, mostReplayed).filter(({ kind }) => kind !== 'verification');
  let count = 0;
  for (let first = 0; first < taken.length; first += atOnce) {
    const moved = await Promise.all(
      taken.slice(first, first + atOnce).map((delivery) => replayOne(dependencies, delivery)),
    );
    count += moved.filter((delivery) => delivery !== undefined).length;
  }
  const further = made[mostReplayed];
  return { replayed: count, ...(further === undefined ? {} : { next: further.createdAt }) };
};

/** Sends again what was made within a time. Refusals: not-found, webhook-not-active. */
export const replayBetween = async (
  dependencies: WebhookDependencies,
  endpoint: string,
  range: ReplayRange,
): Promise<Result<Replayed>> => {
  const active = await activeEndpoint(dependencies, endpoint);
  return active.ok ? ok(await replayRange(dependencies, endpoint, range)) : active;
};

/** Sends again what did not arrive since the endpoint last began to fail. Refusals: also webhook-never-failed. */
export const replaySinceFailure = async (
  dependencies: WebhookDependencies,
  endpoint: string,
): Promise<Result<Replayed>> => {
  const active = await activeEndpoint(dependencies, endpoint);
  if (!active.ok) return active;
  const { failingFrom } = (await dependencies.store.health(endpoint)).value;
  if (failingFrom === undefined) return refuse('webhook-never-failed');
  const range = { from: failingFrom, to: dependencies.clock.now() + 1, all: false };
  return ok(await replayRange(dependencies, endpoint, range));
};
