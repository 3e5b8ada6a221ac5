import * as v from 'valibot';
import type { Role } from '../../domain/identity/types.ts';
import { type Route, route } from '../route.ts';
import { pathCode } from '../schemas/fields.ts';
import * as schemas from './schemas.ts';

const tag = 'insight';

/** Who sees what the cases of the whole district tell. */
const seeing: readonly Role[] = ['leader', 'administrator', 'evaluator'];

/** Who has the cause of a recurrence looked for. */
const asking: readonly Role[] = ['leader', 'administrator'];

/** Loaded when first asked for: most processes never answer these. */
const work = () => import('./work.ts');

/** What the cases tell: forecasts, hot spots, recurrences, anomalies, distributions, each with how good it was. */
export const insightRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/insight',
    operationId: 'getInsight',
    summary:
      'Forecasts, hot spots, recurrences, anomalies and distributions as computed last night, with their measures',
    tag,
    roles: seeing,
    answers: [{ status: 200, description: 'What was computed.', schema: schemas.insightAnswer }],
    handle: async (request) => (await work()).getInsight(request),
  }),
  route({
    method: 'POST',
    path: '/insight/recurrences/:id/cause',
    operationId: 'lookForCause',
    summary: 'Report a case that looks for the cause of a recurrence',
    description:
      'An ordinary report where the recurrence is. There is one for each recurrence: asked again, that one is answered.',
    tag,
    roles: asking,
    params: v.strictObject({ id: pathCode }),
    body: schemas.causeBody,
    example: { channel: 'hotline', text: '同一地点三次出现同类问题，请查明原因' },
    problems: ['not-found', 'recurrence-too-small', 'unknown-channel'],
    answers: [
      { status: 201, description: 'The case.', schema: schemas.causeAnswer },
      { status: 200, description: 'The case that there was.', schema: schemas.causeAnswer },
    ],
    handle: async (request) => (await work()).lookForCause(request),
  }),
];
