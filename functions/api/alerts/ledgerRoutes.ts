import * as v from 'valibot';
import type { Role } from '../../domain/identity/types.ts';
import { ok } from '../../domain/result.ts';
import { type Route, route } from '../route.ts';
import { pageOf as pageSchema } from '../schemas/answers.ts';
import { paging, pathCode } from '../schemas/fields.ts';
import { pageOf, pageRequest } from '../staff/reading.ts';
import * as schemas from './schemas.ts';

const tag = 'notifications';

/** Who answers for it that people are told: those who speak with reporters. */
const ledgerRoles: readonly Role[] = ['acceptor', 'shiftLeader', 'administrator'];

/** What became of messages, over all cases. */
export const ledgerRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/notifications',
    operationId: 'listNotifications',
    summary: 'Messages that failed, were skipped, wait or were sent, newest first',
    description:
      'Those that failed unless a status is asked for. Messages that an inbox took are listed with their case. By one ' +
      'channel a page may be short, even empty, and still have a next one.',
    tag,
    roles: ledgerRoles,
    query: v.strictObject({ ...schemas.ledgerQuery, ...paging }),
    problems: ['cursor-invalid'],
    answers: [{ status: 200, description: 'A page.', schema: pageSchema(schemas.notification) }],
    handle: async (request) => {
      const { deps, query } = request;
      const { status, channel } = query;
      const page = pageRequest(request, query);
      if (!page.ok) return page;
      const { presentNotification } = await import('./presentLine.ts');
      const filter = channel === undefined ? { status } : { status, channel };
      const found = await deps.store.notifications.listed(filter, page.value);
      return ok({ status: 200, body: pageOf(found, (line) => presentNotification(line, request)) });
    },
  }),
  route({
    method: 'POST',
    path: '/notifications/:id/resend',
    operationId: 'resendNotification',
    summary: 'Send a message once more that failed or was skipped',
    tag,
    roles: ledgerRoles,
    params: v.strictObject({ id: pathCode }),
    problems: ['not-found', 'notification-not-resendable'],
    answers: [{ status: 200, description: 'It waits to be sent.', schema: schemas.notification }],
    handle: async (request) => {
      const { deps, actor, params } = request;
      const { store, alerts, clock } = deps;
      const { resend } = await import('../../notifications/resend.ts');
      const { presentNotification } = await import('./presentLine.ts');
      const again = await resend(
        { notifications: store.notifications, queue: alerts.queue, clock },
        params.id,
        actor.id,
      );
      return again.ok ? ok({ status: 200, body: presentNotification(again.value, request) }) : again;
    },
  }),
];
