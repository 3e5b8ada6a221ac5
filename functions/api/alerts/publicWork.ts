import type * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { policiesOf } from '../../domain/notifications/policies.ts';
import type { Criteria, FollowedByLink } from '../../domain/notifications/subscriptions.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { Wish } from '../../notifications/subscribing.ts';
import { confirmedBy, followedCase, subscriptionOf } from '../citizen/followToken.ts';
import { iso } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { criteriaWords, presentSubscription } from './present.ts';
import type * as schemas from './schemas.ts';
import { criteriaOf, quietOf, subscribingOf } from './wishes.ts';

const hour = 3_600_000;

type Body = v.InferOutput<typeof schemas.publicSubscriptionBody>;
type Asking = ApiRequest<undefined, undefined, Body>;

/** Refusals: missing-value, invalid-value for two, channel-not-offered. */
const addressOf = ({ body: { email, phone }, deps }: Asking): Result<string> => {
  if (email !== undefined && phone !== undefined) return refuse('invalid-value', 'phone');
  const { channels } = deps.alerts;
  if (email !== undefined)
    return channels.email === undefined ? refuse('channel-not-offered', 'email') : ok(`mailto:${email}`);
  if (phone === undefined) return refuse('missing-value', 'email');
  return channels.sms === undefined ? refuse('channel-not-offered', 'phone') : ok(`tel:${phone}`);
};

interface Target {
  readonly about:
    | { readonly kind: 'case'; readonly follows: FollowedByLink }
    | { readonly kind: 'area'; readonly criteria: Criteria };
  /** in the words of the message that asks */
  readonly place: string;
}

const caseTarget = async (token: string, { deps }: Asking): Promise<Result<Target>> => {
  const follows = followedCase(token, deps);
  const subject = follows && (await deps.store.cases.load(follows.caseId));
  if (follows === undefined || subject === undefined) return refuse('not-found', 'follow');
  return ok({ about: { kind: 'case', follows }, place: subject.number });
};

const namesPlace = ({ street, community, circle }: Body): boolean =>
  [street, community, circle].some((place) => place !== undefined);

/** A case by its token, or an area. Refusals: missing-value, invalid-value for both, not-found, and those of criteria. */
const targetOf = async (request: Asking): Promise<Result<Target>> => {
  const { body, deps, language } = request;
  if (body.follow !== undefined)
    return namesPlace(body) || body.categories !== undefined
      ? refuse('invalid-value', 'follow')
      : caseTarget(body.follow, request);
  if (!namesPlace(body)) return refuse('missing-value', 'street');
  const criteria = criteriaOf(body, deps.tenant);
  if (!criteria.ok) return criteria;
  const place = criteriaWords(criteria.value, deps.tenant, body.language ?? language);
  return ok({ about: { kind: 'area', criteria: criteria.value }, place });
};

const confirmByOf = (tenant: Tenant, now: number): string =>
  iso(now + policiesOf(tenant).subscriptions.confirmWithinHours * hour);

/** Begins a subscription and has the question sent. Refusals: those of the address and of what is to be followed. */
export const subscribePublicly = async (request: Asking): Promise<Result<Reply>> => {
  const { deps, body, language, now } = request;
  const address = addressOf(request);
  if (!address.ok) return address;
  const target = await targetOf(request);
  if (!target.ok) return target;
  const wish: Wish = {
    ...target.value.about,
    address: address.value,
    language: body.language ?? language,
    ...given('quiet', quietOf(body.quiet)),
  };
  // Whatever came of it is for whoever has the address, and not for whoever asks.
  await subscribingOf(deps).subscribe(wish, target.value.place);
  const confirmBy = confirmByOf(deps.tenant, now);
  return ok({ status: 200, body: { status: 'confirmation-needed', confirmBy } });
};

type ByToken = Pick<
  ApiRequest<{ readonly token: string }, undefined, undefined>,
  'deps' | 'params' | 'language' | 'now'
>;

/** Refusals: not-found. */
export const viewByToken = async ({ deps, params: { token }, language }: ByToken): Promise<Result<Reply>> => {
  const id = confirmedBy(token, deps)?.id ?? subscriptionOf(token, deps);
  const found = id === undefined ? undefined : await deps.store.subscriptions.get(id);
  if (found === undefined) return refuse('not-found');
  return ok({ status: 200, body: presentSubscription(found, deps.tenant, language) });
};

/** Refusals: not-found, confirmation-expired. */
export const confirmByToken = async (request: ByToken): Promise<Result<Reply>> => {
  const { deps, params, language, now } = request;
  const told = confirmedBy(params.token, deps);
  if (told === undefined) return refuse('not-found');
  if (now > told.until) return refuse('confirmation-expired');
  const confirmed = await subscribingOf(deps).confirm(told.id);
  if (confirmed === undefined) return refuse('not-found');
  return ok({ status: 200, body: presentSubscription(confirmed, deps.tenant, language) });
};

/** Refusals: not-found for what is no such link; what is gone already is no fault. */
export const unsubscribeByToken = async ({ deps, params: { token } }: ByToken): Promise<Result<Reply>> => {
  const id = subscriptionOf(token, deps);
  if (id === undefined) return refuse('not-found');
  await subscribingOf(deps).remove(id);
  return ok({ status: 200, body: { removed: true } });
};
