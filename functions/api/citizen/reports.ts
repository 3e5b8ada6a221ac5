import * as v from 'valibot';
import type { CaseEvent, CaseEventType } from '../../domain/case/types.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { ApiDependencies } from '../deps.ts';
import { presentFollowed } from '../present/case.ts';
import { written } from '../present/time.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { publicReportBody, uploadBody } from '../schemas/intake.ts';
import { followedCase, followToken } from './followToken.ts';

const tag = 'public';

/** Writing costs more of a client's bucket than looking something up. */
const writingCost = 10;

/** Steps that mean something to the reporter; remarks between colleagues are not among them. */
const publicSteps: ReadonlySet<CaseEventType> = new Set([
  'reported',
  'confirmed',
  'accepted',
  'declined',
  'filed',
  'refused',
  'dispatched',
  'suspensionApproved',
  'resumed',
  'fedBack',
  'verificationPassed',
  'verificationFailed',
  'closed',
  'forceClosed',
  'voided',
  'voidApproved',
]);

/** More events than any life of a case that the public would want to read. */
const mostEvents = 500;

const publicEvents = async (caseId: string, { store }: ApiDependencies): Promise<readonly CaseEvent[]> => {
  const { items } = await store.cases.timeline(caseId, { limit: mostEvents });
  return items.filter(({ type }) => publicSteps.has(type));
};

/** What anybody can do without signing in: report, and follow what they reported. */
export const publicReportRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/public/reports',
    operationId: 'reportPublicly',
    summary: 'Report a problem without signing in, through a channel that is open to the public',
    description: 'An `Idempotency-Key` must have at least 16 characters here; a UUID is right.',
    tag,
    roles: 'anyone',
    cost: writingCost,
    body: publicReportBody,
    writes: 'new',
    problems: ['place-required', 'unknown-photo'],
    example: {
      channel: 'app',
      text: '小区门口路灯不亮',
      place: { point: [114.25, 22.5], datum: 'GCJ02' },
      caller: { phone: '000-0000', wantsFollowUp: true },
      photos: [],
    },
    answers: [
      {
        status: 201,
        description: 'The receipt; keep the token.',
        schema: answers.publicReceipt,
        headers: ['Location'],
      },
    ],
    handle: async ({ deps, body, idempotency, language }) => {
      const { caller, ...report } = body;
      // Whoever is signed in reports here as one of the public: the open channels are what this route is for.
      const executed = await deps.executor.report({
        report: { action: 'report', ...report, reporter: { ...caller, id: 'citizen', role: 'citizen' } },
        actor: { id: 'citizen', name: 'citizen', roles: ['citizen'] },
        ...(idempotency === undefined ? {} : { idempotency }),
      });
      if (!executed.ok) return executed;
      const subject = executed.value.case;
      const token = followToken(subject.id, deps);
      const follow = `public/reports/${token}`;
      const { number } = subject;
      const events = await publicEvents(subject.id, deps);
      const receipt = {
        number,
        followToken: token,
        follow,
        case: presentFollowed(subject, events, language),
      };
      return ok({ status: 201, body: receipt, headers: { Location: `reports/${token}` } });
    },
  }),
  route({
    method: 'GET',
    path: '/public/reports/:token',
    operationId: 'followReport',
    summary: 'What became of a report, by the token of its receipt',
    tag,
    roles: 'anyone',
    params: v.strictObject({ token: pathCode }),
    problems: ['not-found'],
    answers: [{ status: 200, description: 'How it stands.', schema: answers.followed }],
    handle: async ({ deps, params, language }) => {
      const caseId = followedCase(params.token, deps);
      if (caseId === undefined) return refuse('not-found');
      const subject = await deps.store.cases.load(caseId);
      if (subject === undefined) return refuse('not-found');
      const events = await publicEvents(caseId, deps);
      return ok({ status: 200, body: presentFollowed(subject, events, language) });
    },
  }),
  route({
    method: 'POST',
    path: '/public/uploads',
    operationId: 'createPublicUpload',
    summary: 'A signed link to send one photo to',
    tag,
    roles: 'anyone',
    cost: writingCost,
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
];
