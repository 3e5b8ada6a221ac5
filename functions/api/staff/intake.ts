import * as v from 'valibot';
import type { Executed } from '../../commands/execute.ts';
import { beginnings } from '../../domain/case/lifecycle.ts';
import type { Reporter } from '../../domain/case/types.ts';
import { type Actor, posts, type Role } from '../../domain/identity/types.ts';
import { ok, type Result } from '../../domain/result.ts';
import { photoLinkAnswers } from '../photoLink.ts';
import { written } from '../present/time.ts';
import { type ApiRequest, type Reply, type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { reportBody, selfDisposalBody, uploadBody } from '../schemas/intake.ts';
import { caseReply } from './reading.ts';
import { staff } from './roles.ts';

const tag = 'intake';

const rolesFor = (action: (typeof beginnings)[number]['action']): readonly Role[] =>
  beginnings
    .flatMap((beginning): readonly Role[] => (beginning.action === action ? beginning.roles : []))
    .filter((role) => posts.includes(role));

/** The post in which a person reports: a supervisor's own report is worth more than one taken down for a caller. */
const reporterFor = (
  { id, roles }: Actor,
  allowed: readonly Role[],
  caller: Partial<Reporter> = {},
): Reporter => ({
  ...caller,
  id,
  role: roles.find((role) => allowed.includes(role)) ?? 'acceptor',
});

type Asking = ApiRequest<unknown, unknown, unknown>;

const replyTo = (executed: Result<Executed>, request: Asking): Result<Reply> => {
  if (!executed.ok) return executed;
  const { case: subject, repeated } = executed.value;
  const reply = caseReply(subject, request, 201);
  const headers = {
    ...reply.headers,
    Location: `cases/${subject.id}`,
    ...(repeated ? { 'Idempotent-Replayed': 'true' } : {}),
  };
  return ok({ ...reply, headers });
};

const asked = ({ actor, idempotency }: Asking) => ({
  actor,
  ...(idempotency === undefined ? {} : { idempotency }),
});

const reporters = rolesFor('report');

/** How cases begin, and how photos come in. */
export const intakeRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/reports',
    operationId: 'reportCase',
    summary: 'Report a problem, one’s own or a caller’s',
    tag,
    roles: reporters,
    body: reportBody,
    writes: 'new',
    problems: ['place-required', 'photo-required', 'unknown-photo'],
    example: {
      channel: 'hotline',
      nature: 'complaint',
      text: '路口有一堆垃圾无人清理',
      place: { point: [114.25, 22.5], datum: 'GCJ02', address: '环城路与人民路交口' },
      subcategory: '0201',
      caller: { name: '来电人', phone: '000-0000', wantsFollowUp: true },
      photos: [],
    },
    answers: [
      { status: 201, description: 'The case.', schema: answers.caseAnswer, headers: ['ETag', 'Location'] },
    ],
    handle: async (request) => {
      const { caller, ...report } = request.body;
      const reporter = reporterFor(request.actor, reporters, caller);
      const executed = await request.deps.executor.report({
        report: { action: 'report', ...report, reporter },
        ...asked(request),
      });
      return replyTo(executed, request);
    },
  }),
  route({
    method: 'POST',
    path: '/self-disposals',
    operationId: 'reportSelfDisposal',
    summary: 'Report a small thing that was settled on the spot, with photos before and after',
    tag,
    roles: rolesFor('selfDispose'),
    body: selfDisposalBody,
    writes: 'new',
    problems: ['place-required', 'photo-required', 'unknown-photo'],
    example: {
      channel: 'patrol',
      text: '已扶正倒地的共享单车',
      place: { point: [114.25, 22.5] },
      subcategory: '0201',
      photos: [
        { id: '01J9ZK6V5Q0000000000000004', phase: 'before' },
        { id: '01J9ZK6V5Q0000000000000005', phase: 'after' },
      ],
    },
    answers: [
      { status: 201, description: 'The case.', schema: answers.caseAnswer, headers: ['ETag', 'Location'] },
    ],
    handle: async (request) => {
      const reporter = reporterFor(request.actor, ['supervisor']);
      const executed = await request.deps.executor.report({
        report: { action: 'selfDispose', ...request.body, reporter },
        ...asked(request),
      });
      return replyTo(executed, request);
    },
  }),
  route({
    method: 'POST',
    path: '/uploads',
    operationId: 'createUpload',
    summary: 'A signed link to send one photo to',
    tag,
    roles: staff,
    scope: 'photos:write',
    body: uploadBody,
    problems: ['photo-type-not-allowed', 'photo-too-large'],
    example: { contentType: 'image/jpeg', bytes: 345_678 },
    answers: [
      { status: 201, description: 'Send the bytes there, then name the photo.', schema: answers.ticket },
    ],
    handle: async ({ deps, body }) => {
      const ticket = await deps.photos.ticket(body);
      return ticket.ok ? ok({ status: 201, body: written(ticket.value) }) : ticket;
    },
  }),
  route({
    method: 'GET',
    path: '/photos/:id',
    operationId: 'viewPhoto',
    summary: 'A photo, by a signed link that holds for some minutes',
    description: 'Redirects to the link, or gives it as JSON to clients that accept `application/json`.',
    tag,
    roles: staff,
    params: v.strictObject({ id: pathCode }),
    problems: ['not-found'],
    answers: photoLinkAnswers,
    handle: async ({ deps, params, wantsJson }) => {
      const photo = await deps.photos.find(params.id);
      if (photo === undefined) return { ok: false, refusal: { type: 'not-found' } };
      const url = await deps.photos.viewUrl(photo.photoId);
      return ok(wantsJson ? { status: 200, body: { url } } : { status: 302, headers: { Location: url } });
    },
  }),
];
