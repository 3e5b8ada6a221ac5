import { randomBytes } from 'node:crypto';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { rotated } from '../domain/secrets.ts';
import type { CaseEventName } from '../domain/webhooks/catalogue.ts';
import { afterSuccess } from '../domain/webhooks/schedule.ts';
import type { Endpoint, EndpointFilters, EndpointSecret, Signing } from '../domain/webhooks/types.ts';
import type { AddressFault, OutboundPort } from '../ports/outbound.ts';
import { askToVerify, type MessageDependencies } from './deliveries.ts';
import { drawSecret } from './signing.ts';
import { changeEndpoint, changeHealth } from './states.ts';

export interface EndpointDependencies extends MessageDependencies {
  readonly outbound: Pick<OutboundPort, 'check'>;
  /** how many the tenant may have */
  readonly most: number;
}

export interface EndpointFacts {
  readonly url: string;
  readonly description: string;
  readonly types: readonly CaseEventName[];
  readonly filters: EndpointFilters;
  readonly signing: Signing;
}

/** An endpoint with a secret that is shown this once. */
export interface WithSecret {
  readonly endpoint: Endpoint;
  readonly secret: EndpointSecret;
}

const refusalOf = (fault: AddressFault) => {
  if (fault === 'not-a-url') return refuse('invalid-value', 'url');
  return refuse(
    fault === 'address-refused' ? 'webhook-address-not-allowed' : 'webhook-url-not-allowed',
    'url',
  );
};

/** Refusals: invalid-value, webhook-url-not-allowed, webhook-address-not-allowed. */
const checkAddress = async ({ outbound }: EndpointDependencies, url: string): Promise<Result<true>> => {
  const fault = await outbound.check(url);
  return fault === undefined ? ok(true) : refusalOf(fault);
};

const newSecret = ({ ids, clock }: EndpointDependencies, signing: Signing): EndpointSecret => {
  const createdAt = clock.now();
  return { id: ids.next(createdAt), value: drawSecret(signing), createdAt };
};

const newChallenge = (): string => randomBytes(24).toString('base64url');

/**
 * A new endpoint, pending until it answers the verification that is sent at once. Refusals: too-many-endpoints and those of
 * an address.
 */
export const createEndpoint = async (
  dependencies: EndpointDependencies,
  facts: EndpointFacts,
  actor: Actor,
): Promise<Result<WithSecret>> => {
  const { store, ids, clock, most } = dependencies;
  if ((await store.endpoints()).length >= most) return refuse('too-many-endpoints', undefined, { max: most });
  const allowed = await checkAddress(dependencies, facts.url);
  if (!allowed.ok) return allowed;
  const secret = newSecret(dependencies, facts.signing);
  const now = clock.now();
  const endpoint: Endpoint = {
    id: ids.next(now),
    ...facts,
    state: 'pending',
    challenge: newChallenge(),
    secrets: [secret],
    createdAt: now,
    createdBy: actor.id,
    updatedAt: now,
  };
  await store.saveEndpoint(endpoint);
  await askToVerify(dependencies, endpoint);
  return ok({ endpoint, secret });
};

/** The endpoint. Refusals: not-found. */
export const endpointNamed = async (
  { store }: Pick<EndpointDependencies, 'store'>,
  id: string,
): Promise<Result<Endpoint>> => {
  const found = await store.endpoint(id);
  return found === undefined ? refuse('not-found') : ok(found.value);
};

const changed = async (
  dependencies: EndpointDependencies,
  id: string,
  change: (endpoint: Endpoint) => Endpoint,
): Promise<Result<Endpoint>> => {
  const next = await changeEndpoint(dependencies.store, id, change);
  return next === undefined ? refuse('not-found') : ok(next);
};

export interface EndpointChanges extends Partial<Omit<EndpointFacts, 'signing'>> {
  readonly enabled?: boolean;
}

/** A new address has shown nothing yet. */
const atAddress = (endpoint: Endpoint, url: string | undefined): Endpoint => {
  if (url === undefined || url === endpoint.url) return endpoint;
  const { verifiedAt: _, ...rest } = endpoint;
  const state = endpoint.state === 'disabled' ? 'disabled' : 'pending';
  return { ...rest, url, state, challenge: newChallenge() };
};

const switchedOff = (endpoint: Endpoint, now: number): Endpoint =>
  endpoint.state === 'disabled'
    ? endpoint
    : { ...endpoint, state: 'disabled', disabled: { why: 'administrator', at: now } };

const switchedOn = (endpoint: Endpoint): Endpoint => {
  if (endpoint.state !== 'disabled') return endpoint;
  const { disabled: _, ...rest } = endpoint;
  return { ...rest, state: endpoint.verifiedAt === undefined ? 'pending' : 'active' };
};

const asEnabled = (endpoint: Endpoint, enabled: boolean | undefined, now: number): Endpoint => {
  if (enabled === undefined) return endpoint;
  return enabled ? switchedOn(endpoint) : switchedOff(endpoint, now);
};

/** What follows from a change: a question to a new address, a clean slate for one switched on, those that wait. */
const follow = async (
  dependencies: EndpointDependencies,
  before: Endpoint,
  after: Endpoint,
): Promise<void> => {
  const { store, queue, clock } = dependencies;
  const isAsked = after.state === 'pending' && (before.state !== 'pending' || before.url !== after.url);
  if (isAsked) await askToVerify(dependencies, after);
  if (before.state === after.state) return;
  if (before.state === 'disabled')
    await changeHealth(store, after.id, (health) => (health.failures === 0 ? health : afterSuccess(health)));
  await queue.send({ endpoint: after.id }, clock.now());
};

/**
 * Changes what is given of an endpoint, all of it or nothing; `enabled` switches it off and on again. A new address must be
 * verified before it is sent anything. Refusals: not-found and those of an address.
 */
export const changeEndpointFacts = async (
  dependencies: EndpointDependencies,
  id: string,
  { url, enabled, ...facts }: EndpointChanges,
): Promise<Result<Endpoint>> => {
  const before = await endpointNamed(dependencies, id);
  if (!before.ok) return before;
  const allowed = url === undefined ? ok(true as const) : await checkAddress(dependencies, url);
  if (!allowed.ok) return allowed;
  const now = dependencies.clock.now();
  const after = await changed(dependencies, id, (endpoint) => ({
    ...asEnabled(atAddress({ ...endpoint, ...facts }, url), enabled, now),
    updatedAt: now,
  }));
  if (after.ok) await follow(dependencies, before.value, after.value);
  return after;
};

/** Removes an endpoint; what was still to be sent there is not. Refusals: not-found. */
export const removeEndpoint = async (
  dependencies: EndpointDependencies,
  id: string,
): Promise<Result<Endpoint>> => {
  const found = await endpointNamed(dependencies, id);
  if (!found.ok) return found;
  await dependencies.store.removeEndpoint(id);
  await dependencies.queue.send({ endpoint: id }, dependencies.clock.now());
  return found;
};

/** How many secrets sign at once at most. */
const mostSecrets = 4;

/**
 * Draws a new secret. Those before it sign too for the overlap, in milliseconds; they end sooner where they would have
 * anyway. Refusals: not-found.
 */
export const rotateSecret = async (
  dependencies: EndpointDependencies,
  id: string,
  overlap: number,
): Promise<Result<WithSecret>> => {
  const before = await endpointNamed(dependencies, id);
  if (!before.ok) return before;
  const now = dependencies.clock.now();
  const secret = newSecret(dependencies, before.value.signing);
  const after = await changed(dependencies, id, (endpoint) => ({
    ...endpoint,
    secrets: rotated(endpoint.secrets, secret, { now, overlap, most: mostSecrets }),
    updatedAt: now,
  }));
  return after.ok ? ok({ endpoint: after.value, secret }) : after;
};

/** Ends the overlap of an older secret now. Refusals: not-found, webhook-secret-in-use for the newest. */
export const removeSecret = async (
  dependencies: EndpointDependencies,
  id: string,
  secret: string,
): Promise<Result<Endpoint>> => {
  const before = await endpointNamed(dependencies, id);
  if (!before.ok) return before;
  const place = before.value.secrets.findIndex((kept) => kept.id === secret);
  if (place < 0) return refuse('not-found');
  if (place === 0) return refuse('webhook-secret-in-use');
  return changed(dependencies, id, (endpoint) => ({
    ...endpoint,
    secrets: endpoint.secrets.filter((kept) => kept.id !== secret),
    updatedAt: dependencies.clock.now(),
  }));
};

/** Asks a pending endpoint again. Refusals: not-found, webhook-not-pending. */
export const verifyAgain = async (dependencies: EndpointDependencies, id: string) => {
  const found = await endpointNamed(dependencies, id);
  if (!found.ok) return found;
  if (found.value.state !== 'pending')
    return refuse('webhook-not-pending', undefined, { endpointState: found.value.state });
  return ok(await askToVerify(dependencies, found.value));
};
