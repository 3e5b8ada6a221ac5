import * as v from 'valibot';
import { type Route, route } from '../route.ts';
import { pathCode } from '../schemas/fields.ts';
import * as schemas from './schemas.ts';

const tag = 'public';
const params = v.strictObject({ token: pathCode });

/** Each may have somebody sent a message: twice what other writing costs. */
const askingCost = 20;

/** What these routes do is loaded when one of them is first called. */
const loadWork = () => import('./publicWork.ts');

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
    handle: async (request) => (await loadWork()).subscribePublicly(request),
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
    handle: async (request) => (await loadWork()).viewByToken(request),
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
    handle: async (request) => (await loadWork()).confirmByToken(request),
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
    handle: async (request) => (await loadWork()).unsubscribeByToken(request),
  }),
];
