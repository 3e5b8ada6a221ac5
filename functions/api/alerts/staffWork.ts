import type * as v from 'valibot';
import { given } from '../../domain/given.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { policiesOf } from '../../domain/notifications/policies.ts';
import type { Criteria } from '../../domain/notifications/subscriptions.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Subscribing, Wish } from '../../notifications/subscribing.ts';
import { seesAllCases } from '../present/privacy.ts';
import { written } from '../present/time.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { criteriaWords, presentOwn } from './present.ts';
import type * as schemas from './schemas.ts';
import { criteriaOf, quietOf, subscribingOf } from './wishes.ts';

/** Units hear only of cases that they have. Refusals: not-your-unit. */
const withinPost = (criteria: Criteria, actor: Actor): Result<Criteria> => {
  if (seesAllCases(actor)) return ok(criteria);
  const { unit = actor.unit } = criteria;
  if (unit === undefined || unit !== actor.unit) return refuse('not-your-unit', 'unit');
  return ok({ ...criteria, unit });
};

type Asking<P, B> = Pick<ApiRequest<P, undefined, B>, 'deps' | 'actor' | 'params' | 'body' | 'language'>;

const own = async (
  subscribing: Subscribing,
  { deps, actor, language }: Pick<Asking<unknown, unknown>, 'deps' | 'actor' | 'language'>,
): Promise<Result<Reply>> => {
  const items = (await subscribing.ofPerson(actor.id)).map((one) => presentOwn(one, deps.tenant, language));
  return ok({ status: 200, body: { items } });
};

export const listOwn = (request: Asking<undefined, undefined>): Promise<Result<Reply>> =>
  own(subscribingOf(request.deps), request);

/** Shown of an inbox, the latest. */
const mostInInbox = 50;

/** One query for each name under which somebody is told: their own, their unit's, and those of their posts. */
export const listInbox = async ({ deps, actor }: Asking<undefined, undefined>): Promise<Result<Reply>> => {
  const names = [
    `person:${actor.id}`,
    ...(actor.unit === undefined ? [] : [`unit:${actor.unit}`]),
    ...actor.roles.map((role) => `role:${role}`),
  ];
  const { notifications } = deps.store;
  const pages = await Promise.all(names.map((name) => notifications.inbox(name, { limit: mostInInbox })));
  const items = pages
    .flatMap((page) => page.items)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .slice(0, mostInInbox)
    .map(({ id, template, text, at }) => written({ id, template, text, at }));
  return ok({ status: 200, body: { items } });
};

type Body = v.InferOutput<typeof schemas.staffSubscriptionBody>;

/** Refusals: channel-not-offered, and those of criteria and of the post. */
const wishOf = ({
  deps,
  actor,
  body,
  language,
}: Asking<undefined, Body>): Result<Wish & { readonly criteria: Criteria }> => {
  const { email, quiet } = body;
  if (email !== undefined && deps.alerts.channels.email === undefined)
    return refuse('channel-not-offered', 'email');
  const meant = criteriaOf(body, deps.tenant);
  if (!meant.ok) return meant;
  const criteria = withinPost(meant.value, actor);
  if (!criteria.ok) return criteria;
  return ok({
    kind: 'staff',
    criteria: criteria.value,
    address: email === undefined ? `person:${actor.id}` : `mailto:${email}`,
    language: body.language ?? deps.tenant.people.get(actor.id)?.language ?? language,
    by: actor.id,
    ...given('quiet', quietOf(quiet)),
  });
};

/** Refusals: too-many-subscriptions, and those of the wish. */
export const subscribe = async (request: Asking<undefined, Body>): Promise<Result<Reply>> => {
  const { tenant } = request.deps;
  const wish = wishOf(request);
  if (!wish.ok) return wish;
  const subscribing = subscribingOf(request.deps);
  const place = criteriaWords(wish.value.criteria, tenant, wish.value.language);
  if ((await subscribing.subscribe(wish.value, place)) !== 'full') return own(subscribing, request);
  const { perAddress: max } = policiesOf(tenant).subscriptions;
  return refuse('too-many-subscriptions', undefined, { max });
};

/** Refusals: not-found, also for those of others. */
export const unsubscribe = async ({
  deps,
  actor,
  params: { id },
}: Asking<{ readonly id: string }, undefined>): Promise<Result<Reply>> => {
  const found = await deps.store.subscriptions.get(id);
  if (found?.by !== actor.id) return refuse('not-found');
  await subscribingOf(deps).remove(id);
  return ok({ status: 200, body: { removed: true } });
};
