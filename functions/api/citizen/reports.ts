import { ok } from '../../domain/result.ts';
import { written } from '../present/time.ts';
import { type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { publicReportBody, uploadBody } from '../schemas/intake.ts';
import { followToken } from './followToken.ts';
import { receiptFor, replayed, thePublic, writingCost } from './receipts.ts';

const tag = 'public';

/** What anybody can do without signing in: report. */
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
    handle: async ({ deps, body, idempotency, language, now }) => {
      const { caller, ...report } = body;
      // Whoever is signed in reports here as one of the public: the open channels are what this route is for.
      const executed = await deps.executor.report({
        report: { action: 'report', ...report, reporter: { ...caller, id: 'citizen', role: 'citizen' } },
        actor: thePublic,
        ...(idempotency === undefined ? {} : { idempotency }),
      });
      if (!executed.ok) return executed;
      const subject = executed.value.case;
      const token = followToken(subject.id, deps);
      const receipt = await receiptFor({ subject, token }, { deps, language, now });
      const headers = { Location: `reports/${token}`, ...replayed(executed.value) };
      return ok({ status: 201, body: receipt, headers });
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
