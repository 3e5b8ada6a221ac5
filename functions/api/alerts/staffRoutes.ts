import * as v from 'valibot';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { staff } from '../staff/roles.ts';
import * as schemas from './schemas.ts';

const tag = 'notifications';

/** What these routes do is loaded when one of them is first called. */
const loadWork = () => import('./staffWork.ts');

/** What staff want to hear of beside what their post hears anyway. */
export const staffSubscriptionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/inbox',
    operationId: 'listInbox',
    summary: 'What you, your unit and your posts were told that is about no case, newest first',
    description: 'News of insight and of vital signs, the latest 50 at most.',
    tag,
    roles: staff,
    answers: [{ status: 200, description: 'Messages.', schema: listOf(schemas.inboxLine) }],
    handle: async (request) => (await loadWork()).listInbox(request),
  }),
  route({
    method: 'GET',
    path: '/subscriptions',
    operationId: 'listOwnSubscriptions',
    summary: 'What you follow',
    tag,
    roles: staff,
    answers: [{ status: 200, description: 'Yours.', schema: listOf(schemas.ownSubscription) }],
    handle: async (request) => (await loadWork()).listOwn(request),
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
    handle: async (request) => (await loadWork()).subscribe(request),
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
    handle: async (request) => (await loadWork()).unsubscribe(request),
  }),
];
