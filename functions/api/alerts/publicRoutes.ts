import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import type { Criteria, FollowedByLink } from '../../domain/notifications/subscriptions.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { policiesOf } from '../../notifications/announce.ts';
import type { Wish } from '../../notifications/subscribing.ts';
import { confirmedBy, followedCase, subscriptionOf } from '../citizen/followToken.ts';
import { iso } from '../present/time.ts';
import { type ApiRequest, type Route, route } from '../route.ts';
import { pathCode } from '../schemas/fields.ts';
import { criteriaWords, presentSubscription } from './present.ts';
import * as schemas from './schemas.ts';
import { criteriaOf, quietOf, subscribingOf } from './wishes.ts';

const tag = 'public';
const hour = 3_600_000;
const params = v.strictObject({ token: pathCode });

/** Each may have somebody sent a message: a few at once, and then one every few seconds. */
const askingCost = 40;

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

/** The public follows a case or an area by e-mail or text message, by links alone. */
export const publicSubscriptionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/public/subscriptions',
    operationId: 'subscribePublicly',
    summary: 'Hear of a case or an area by e-mail or text message',
    description:
      'Nothing but a question is sent until the link in it was opened. The answer is the same whether the address is ' +
      'known here or not. Of an area only what anybody may know is told: category, stage, street and community.',
    tag,
    roles: 'anyone',
    cost: askingCost,
    body: schemas.publicSubscriptionBody,
    problems: [
      'channel-not-offered',
      'not-found',
      'place-outside-district',
      'unknown-category',
      'unknown-area',
      'malformed-geometry',
    ],
    example: { email: 'someone@example.com', circle: { point: [114.25, 22.5], metres: 500 } },
    answers: [{ status: 200, description: 'A question is on its way.', schema: schemas.asked }],
    handle: async (request) => {
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
    },
  }),
  route({
    method: 'GET',
    path: '/public/subscriptions/:token',
    operationId: 'viewPublicSubscription',
    summary: 'What a link in a message is for',
    tag,
    roles: 'anyone',
    params,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The subscription.', schema: schemas.subscription }],
    handle: async ({ deps, params: { token }, language }) => {
      const id = confirmedBy(token, deps)?.id ?? subscriptionOf(token, deps);
      const found = id === undefined ? undefined : await deps.store.subscriptions.get(id);
      if (found === undefined) return refuse('not-found');
      return ok({ status: 200, body: presentSubscription(found, deps.tenant, language) });
    },
  }),
  route({
    method: 'POST',
    path: '/public/subscriptions/:token/confirm',
    operationId: 'confirmPublicSubscription',
    summary: 'Say yes: from now on there are messages',
    tag,
    roles: 'anyone',
    params,
    problems: ['not-found', 'confirmation-expired'],
    answers: [{ status: 200, description: 'The subscription.', schema: schemas.subscription }],
    handle: async ({ deps, params: { token }, language, now }) => {
      const told = confirmedBy(token, deps);
      if (told === undefined) return refuse('not-found');
      if (now > told.until) return refuse('confirmation-expired');
      const confirmed = await subscribingOf(deps).confirm(told.id);
      if (confirmed === undefined) return refuse('not-found');
      return ok({ status: 200, body: presentSubscription(confirmed, deps.tenant, language) });
    },
  }),
  route({
    method: 'POST',
    path: '/public/subscriptions/:token/unsubscribe',
    operationId: 'unsubscribePublicly',
    summary: 'End a subscription by the link that stands in each message',
    description:
      'One call is enough, also as mail programs make it (RFC 8058). The address is removed. Calling again changes nothing.',
    tag,
    roles: 'anyone',
    params,
    ignoresBody: true,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'It is no more.', schema: schemas.removed }],
    handle: async ({ deps, params: { token } }) => {
      const id = subscriptionOf(token, deps);
      if (id === undefined) return refuse('not-found');
      await subscribingOf(deps).remove(id);
      return ok({ status: 200, body: { removed: true } });
    },
  }),
];
