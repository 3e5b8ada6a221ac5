import * as v from 'valibot';
import type { Command } from '../../domain/case/commands.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { ApiDependencies } from '../deps.ts';
import { photoLink, photoLinkAnswers } from '../photoLink.ts';
import { publicPhotos } from '../present/followed.ts';
import { withMain } from '../present/progress.ts';
import { type ApiRequest, type Reply, type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { ratingBody, reopeningBody } from '../schemas/intake.ts';
import { followedCase } from './followToken.ts';
import { type Held, progressOf, replayed, thePublic, writingCost } from './receipts.ts';

const tag = 'public';
const params = v.strictObject({ token: pathCode });

/** The case of a token. Refusals: not-found, also for tokens of other districts. */
const held = async (token: string, deps: ApiDependencies): Promise<Result<Held>> => {
  const followed = followedCase(token, deps);
  const subject = followed && (await deps.store.cases.load(followed.caseId));
  if (followed === undefined || subject === undefined) return refuse('not-found');
  const { follower } = followed;
  return ok({ subject, token, ...(follower === undefined ? {} : { follower }) });
};

type Acting = ApiRequest<{ readonly token: string }, unknown, unknown>;

/** What only the reporter may do. Refusals: not-found, follower-may-not, and those of the command. */
const actAsReporter = async (request: Acting, command: Command): Promise<Result<Reply>> => {
  const { deps, params, idempotency } = request;
  const found = await held(params.token, deps);
  if (!found.ok) return found;
  if (found.value.follower !== undefined) return refuse('follower-may-not');
  const executed = await deps.executor.execute({
    caseId: found.value.subject.id,
    command,
    actor: thePublic,
    ...(idempotency === undefined ? {} : { idempotency }),
  });
  if (!executed.ok) return executed;
  const body = await progressOf({ subject: executed.value.case, token: params.token }, request);
  return ok({ status: 200, body, headers: replayed(executed.value) });
};

/** What the link of a receipt is good for. */
export const publicTrackingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/public/reports/:token',
    operationId: 'followReport',
    summary: 'What became of a report, by the token of its receipt',
    tag,
    roles: 'anyone',
    params,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'How it stands.', schema: answers.followed }],
    handle: async (request) => {
      const found = await held(request.params.token, request.deps);
      return found.ok ? ok({ status: 200, body: await progressOf(found.value, request) }) : found;
    },
  }),
  route({
    method: 'GET',
    path: '/public/reports/:token/photos/:photo',
    operationId: 'viewFollowedPhoto',
    summary: 'A photo of a report: one that its reporter sent, or of the result once it was handled',
    description: 'Redirects to the link, or gives it as JSON to clients that accept `application/json`.',
    tag,
    roles: 'anyone',
    params: v.strictObject({ token: pathCode, photo: pathCode }),
    problems: ['not-found'],
    answers: photoLinkAnswers,
    handle: async (request) => {
      const { deps, params } = request;
      const found = await held(params.token, deps);
      if (!found.ok) return found;
      const { subject, follower } = found.value;
      const followed = await withMain(subject, (id) => deps.store.cases.load(id));
      return photoLink(params.photo, publicPhotos(followed, follower), request);
    },
  }),
  route({
    method: 'POST',
    path: '/public/reports/:token/rating',
    operationId: 'rateReport',
    summary: 'Say how content you are with the result, once for each closing',
    description:
      'It stands beside what an acceptor hears in a follow-up: neither overwrites the other. `canRate` of the report ' +
      'tells whether and until when.',
    tag,
    roles: 'anyone',
    cost: writingCost,
    params,
    body: ratingBody,
    writes: 'existing',
    problems: [
      'not-found',
      'illegal-transition',
      'rating-not-offered',
      'already-rated',
      'rating-window-closed',
      'follower-may-not',
    ],
    example: { satisfaction: 'satisfied', text: '处理得很快' },
    answers: [{ status: 200, description: 'How the report stands.', schema: answers.followed }],
    handle: (request) => actAsReporter(request, { action: 'rate', ...request.body }),
  }),
  route({
    method: 'POST',
    path: '/public/reports/:token/reopen',
    operationId: 'reopenReport',
    summary: 'Say that it is not settled, so that the centre looks at it again',
    description:
      'The case waits for acceptance again; whether it is taken up or its closing stands is told on the report. ' +
      '`canReopen` of the report tells whether and until when.',
    tag,
    roles: 'anyone',
    cost: writingCost,
    params,
    body: reopeningBody,
    writes: 'existing',
    problems: [
      'not-found',
      'illegal-transition',
      'reopening-not-offered',
      'reopening-limit-reached',
      'reopening-window-closed',
      'case-is-part',
      'unknown-photo',
      'follower-may-not',
    ],
    example: { text: '垃圾又堆回来了', photos: [] },
    answers: [{ status: 200, description: 'How the report stands.', schema: answers.followed }],
    handle: (request) => actAsReporter(request, { action: 'reopen', ...request.body }),
  }),
];
