import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import type { Actor } from '../../domain/identity/types.ts';
import type { Criteria } from '../../domain/notifications/subscriptions.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { policiesOf } from '../../notifications/announce.ts';
import type { Wish } from '../../notifications/subscribing.ts';
import { seesAllCases } from '../present/privacy.ts';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { staff } from '../staff/roles.ts';
import { criteriaWords, presentOwn } from './present.ts';
import * as schemas from './schemas.ts';
import { criteriaOf, quietOf, subscribingOf } from './wishes.ts';

const tag = 'notifications';

/** Units hear only of cases that they have. Refusals: not-your-unit. */
const withinPost = (criteria: Criteria, actor: Actor): Result<Criteria> => {
  if (seesAllCases(actor)) return ok(criteria);
  const { unit = actor.unit } = criteria;
  if (unit === undefined || unit !== actor.unit) return refuse('not-your-unit', 'unit');
  return ok({ ...criteria, unit });
};

/** What staff want to hear of beside what their post hears anyway. */
export const staffSubscriptionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/subscriptions',
    operationId: 'listOwnSubscriptions',
    summary: 'What you follow',
    tag,
    roles: staff,
    answers: [{ status: 200, description: 'Yours.', schema: listOf(schemas.ownSubscription) }],
    handle: async ({ deps, actor, language }) => {
      const found = await subscribingOf(deps).ofPerson(actor.id);
      return ok({ status: 200, body: { items: found.map((one) => presentOwn(one, deps.tenant, language)) } });
    },
  }),
  route({
    method: 'POST',
    path: '/subscriptions',
    operationId: 'subscribe',
    summary: 'Hear of cases of an area, a category, a unit, or of those that run late',
    description:
      'All parts that are given must fit a case; none at all means every case. In your inbox, or by e-mail once the link ' +
      'in the first message was opened.',
    tag,
    roles: staff,
    body: schemas.staffSubscriptionBody,
    problems: [
      'channel-not-offered',
      'too-many-subscriptions',
      'not-your-unit',
      'place-outside-district',
      'unknown-category',
      'unknown-area',
      'unknown-unit',
      'malformed-geometry',
    ],
    example: { overdue: true },
    answers: [{ status: 200, description: 'What you follow now.', schema: listOf(schemas.ownSubscription) }],
    handle: async ({ deps, actor, body, language }) => {
      const { email, quiet } = body;
      if (email !== undefined && deps.alerts.channels.email === undefined)
        return refuse('channel-not-offered', 'email');
      const meant = criteriaOf(body, deps.tenant);
      if (!meant.ok) return meant;
      const criteria = withinPost(meant.value, actor);
      if (!criteria.ok) return criteria;
      const spoken = body.language ?? deps.tenant.people.get(actor.id)?.language ?? language;
      const wish: Wish = {
        kind: 'staff',
        criteria: criteria.value,
        address: email === undefined ? `person:${actor.id}` : `mailto:${email}`,
        language: spoken,
        by: actor.id,
        ...given('quiet', quietOf(quiet)),
      };
      const subscribing = subscribingOf(deps);
      const added = await subscribing.subscribe(wish, criteriaWords(criteria.value, deps.tenant, spoken));
      if (added === 'full') {
        const { perAddress: max } = policiesOf(deps.tenant).subscriptions;
        return refuse('too-many-subscriptions', undefined, { max });
      }
      const items = (await subscribing.ofPerson(actor.id)).map((one) =>
        presentOwn(one, deps.tenant, language),
      );
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'POST',
    path: '/subscriptions/:id/remove',
    operationId: 'unsubscribe',
    summary: 'End one of your subscriptions',
    tag,
    roles: staff,
    params: v.strictObject({ id: pathCode }),
    problems: ['not-found'],
    answers: [{ status: 200, description: 'It is no more.', schema: schemas.removed }],
    handle: async ({ deps, actor, params: { id } }) => {
      const found = await deps.store.subscriptions.get(id);
      if (found?.by !== actor.id) return refuse('not-found');
      await subscribingOf(deps).remove(id);
      return ok({ status: 200, body: { removed: true } });
    },
  }),
];
