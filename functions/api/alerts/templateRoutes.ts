import { ok } from '../../domain/result.ts';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import * as schemas from './schemas.ts';

const tag = 'notifications';
/** What these routes do is loaded when one of them is first called. */
const loadWork = () => import('./templateWork.ts');

/** What messages say, and a look at one without sending it. */
export const templateRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/notification-templates',
    operationId: 'listNotificationTemplates',
    summary: 'What messages say, by template, channel and language',
    tag,
    roles: ['administrator'],
    answers: [{ status: 200, description: 'Templates.', schema: listOf(schemas.template) }],
    handle: async ({ deps }) => ok((await loadWork()).listTemplates(deps)),
  }),
  route({
    method: 'POST',
    path: '/notification-templates/preview',
    operationId: 'previewNotification',
    summary: 'A message as it would be, without sending it',
    tag,
    roles: ['administrator'],
    body: schemas.previewBody,
    problems: ['unknown-template', 'not-found'],
    example: { template: 'closed', channel: 'sms', language: 'zh-CN' },
    answers: [{ status: 200, description: 'What it would say.', schema: schemas.preview }],
    handle: async (request) => (await loadWork()).previewTemplate(request),
  }),
];
