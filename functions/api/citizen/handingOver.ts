import * as v from 'valibot';
import { ok, refuse } from '../../domain/result.ts';
import { documentOf } from '../../handOver/document.ts';
import { type Route, route } from '../route.ts';
import { pathCode } from '../schemas/fields.ts';
import { handedOverBy } from './followToken.ts';

const answer = v.object({
  caseId: v.string(),
  events: v.array(v.looseObject({ id: v.string(), version: v.number(), type: v.string() })),
  photos: v.array(
    v.object({
      id: v.string(),
      contentType: v.string(),
      bytes: v.number(),
      url: v.pipe(v.string(), v.url()),
    }),
  ),
});

/** Where another district of the city reads a case that is given to it. */
export const handOverRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/handed-over/:token',
    operationId: 'readHandedOverCase',
    summary: 'A case that was handed over to another district, for that district',
    description:
      'The whole timeline, each entry with its hash, and links to the photos that hold for some minutes. The token comes ' +
      'by the city’s bus; it holds for 30 days, and only while the case is not in this district.',
    tag: 'platform',
    roles: 'anyone',
    params: v.strictObject({ token: pathCode }),
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The case.', schema: answer }],
    handle: async ({ params, deps, now }) => {
      const given = handedOverBy(params.token, deps);
      if (given === undefined || given.until < now) return refuse('not-found');
      const { photos, store } = deps;
      const subject = await store.cases.load(given.caseId, { fresh: true });
      if (subject?.state !== 'handedOver') return refuse('not-found');
      return ok({ status: 200, body: await documentOf({ cases: store.cases, photos }, given.caseId) });
    },
  }),
];
