import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { policiesOf } from '../../domain/notifications/policies.ts';
import { ok } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import { iso } from '../present/time.ts';
import { titleOf } from '../problems/message.ts';
import { problemUri } from '../problems/problem.ts';
import { problemTypes, statusOf } from '../problems/types.ts';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import * as reference from '../schemas/reference.ts';

const hour = 3600;

/** How often pages ask where changes are not told to them. */
const pollSeconds = 15;

/** The channel that the tenant names for it, else the first that is open to the public. */
const webChannelOf = ({ services, channels }: Tenant): string | undefined =>
  services?.webChannel ?? [...channels.values()].find(({ open }) => open)?.code;

/** What stands before everything else: whether it runs, what it is, what it says. */
export const platformRoutes = (loadDocument: () => Promise<object>): readonly Route[] => [
  route({
    method: 'GET',
    path: '/health',
    operationId: 'getHealth',
    summary: 'Whether the district’s API answers',
    tag: 'platform',
    roles: 'anyone',
    cost: 0,
    answers: [{ status: 200, description: 'It does.', schema: reference.health }],
    handle: ({ deps, now }) =>
      ok({ status: 200, body: { status: 'ok', tenant: deps.tenant.key, time: iso(now) } }),
  }),
  route({
    method: 'GET',
    path: '/openapi.json',
    operationId: 'getApiDocument',
    summary: 'This document',
    tag: 'platform',
    roles: 'anyone',
    maxAge: hour,
    answers: [{ status: 200, description: 'OpenAPI 3.1.', schema: v.looseObject({ openapi: v.string() }) }],
    handle: async () => ok({ status: 200, body: await loadDocument() }),
  }),
  route({
    method: 'GET',
    path: '/problems',
    operationId: 'listProblemTypes',
    summary: 'Every type of problem that the API can answer with',
    tag: 'platform',
    roles: 'anyone',
    maxAge: hour,
    answers: [
      { status: 200, description: 'Types, in the caller’s language.', schema: listOf(reference.problemKind) },
    ],
    handle: ({ language }) =>
      ok({
        status: 200,
        body: {
          items: problemTypes.map((type) => ({
            type: problemUri(type),
            status: statusOf[type],
            title: titleOf(type, language),
          })),
        },
      }),
  }),
  route({
    method: 'GET',
    path: '/tenant',
    operationId: 'getTenant',
    summary: 'The district, and the rules that a client must keep',
    tag: 'platform',
    roles: 'anyone',
    maxAge: 60,
    answers: [{ status: 200, description: 'The district.', schema: reference.tenantAnswer }],
    handle: ({ deps: { tenant, signIn, live, alerts } }) => {
      const { key, city, district, language, datum, centre, calendar, catalogue, policies } = tenant;
      const { report, photos, pageSize, duplicates, rating, reopening, patrol } = policies;
      return ok({
        status: 200,
        body: {
          key,
          city,
          district,
          language,
          timeZone: calendar.timeZone,
          datum,
          centre,
          scheme: catalogue.scheme,
          signIn,
          maxTextLength: report.maxTextLength,
          maxPhotos: report.maxPhotos,
          photos,
          ...given('webChannel', webChannelOf(tenant)),
          duplicates,
          ...given('rating', rating),
          ...given('reopening', reopening),
          ...given('patrol', patrol),
          ...given('vitalSigns', tenant.vitals?.signs.length),
          subscriptions: {
            email: alerts.channels.email !== undefined,
            sms: alerts.channels.sms !== undefined,
            maxRadiusMetres: policiesOf(tenant).subscriptions.maxRadiusMetres,
          },
          pageSize,
          ...given('tiles', tenant.tiles),
          live: live === undefined ? 'poll' : 'stream',
          pollSeconds,
        },
      });
    },
  }),
];
