import {
  afterFailure,
  afterSuccess,
  type Failure,
  isHopeless,
  whileProbing,
} from '../domain/webhooks/schedule.ts';
import type { DisabledReason, Endpoint, EndpointHealth } from '../domain/webhooks/types.ts';
import type { WebhookStore } from '../store/webhooks.ts';
import type { DeliveryDependencies } from './work.ts';

/** How often somebody else may write first before we call it a defect. */
const mostRivals = 20;

/** Changes an endpoint as it is now, whoever else does. `change` answers undefined where nothing is to be done. */
export const changeEndpoint = async (
  store: Pick<WebhookStore, 'endpoint' | 'saveEndpoint'>,
  id: string,
  change: (endpoint: Endpoint) => Endpoint | undefined,
): Promise<Endpoint | undefined> => {
  for (let rival = 0; rival < mostRivals; rival++) {
    const found = await store.endpoint(id);
    const next = found && change(found.value);
    if (found === undefined || next === undefined) return undefined;
    if (await store.saveEndpoint(next, found.revision)) return next;
  }
  throw new Error(`endpoint ${id} is written by too many at once`);
};

/** Changes how an endpoint is known to answer, whoever else does. Nothing is written where nothing changes. */
export const changeHealth = async (
  store: Pick<WebhookStore, 'health' | 'saveHealth'>,
  id: string,
  change: (health: EndpointHealth) => EndpointHealth,
): Promise<{ readonly before: EndpointHealth; readonly after: EndpointHealth }> => {
  for (let rival = 0; rival < mostRivals; rival++) {
    const { value: before, revision } = await store.health(id);
    const after = change(before);
    if (after === before || (await store.saveHealth(id, after, revision))) return { before, after };
  }
  throw new Error(`health of endpoint ${id} is written by too many at once`);
};

/** Becomes the one that tries an endpoint whose circuit is open; false if somebody else is. */
export const claimProbe = async (
  { store, clock }: Pick<DeliveryDependencies, 'store' | 'clock'>,
  id: string,
): Promise<boolean> => {
  const { value, revision } = await store.health(id);
  const now = clock.now();
  if (value.probeAt === undefined) return true;
  return value.probeAt <= now && store.saveHealth(id, whileProbing(value, now), revision);
};

/** Switches an endpoint off by itself and says so, once. */
const disable = async (
  { store, clock, disabled, log }: DeliveryDependencies,
  id: string,
  why: DisabledReason,
): Promise<void> => {
  const at = clock.now();
  const off = await changeEndpoint(store, id, (endpoint) =>
    endpoint.state === 'disabled'
      ? undefined
      : { ...endpoint, state: 'disabled', disabled: { why, at }, updatedAt: at },
  );
  if (off === undefined) return;
  log.warn('webhook-endpoint-disabled', { endpoint: id, why });
  await disabled(off, why);
};

/** Remembers that an endpoint took something. Answers whether its circuit was open until now. */
export const succeeded = async (
  { store }: Pick<DeliveryDependencies, 'store'>,
  id: string,
): Promise<boolean> => {
  const { before } = await changeHealth(store, id, (health) =>
    health.failures === 0 ? health : afterSuccess(health),
  );
  return before.probeAt !== undefined;
};

/**
 * Remembers that an endpoint did not take something, and switches it off where that has been so for days or where it said
 * that it is gone. Answers when its circuit, if it was opened or put off by this, wants a probe.
 */
export const failed = async (
  dependencies: DeliveryDependencies,
  id: string,
  failure: Omit<Failure, 'now'> & { readonly gone: boolean },
): Promise<number | undefined> => {
  const now = dependencies.clock.now();
  const { before, after } = await changeHealth(dependencies.store, id, (health) =>
    afterFailure(health, { now, ...failure }),
  );
  if (failure.gone) await disable(dependencies, id, 'gone');
  else if (isHopeless(after, now)) await disable(dependencies, id, 'failing');
  return after === before ? undefined : after.probeAt;
};
