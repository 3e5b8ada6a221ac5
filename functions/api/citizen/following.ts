import * as v from 'valibot';
import { sha256 } from '../../commands/digest.ts';
import type { Case, Photo } from '../../domain/case/types.ts';
import { given } from '../../domain/given.ts';
import { cellsAround } from '../../domain/grid/cells.ts';
import { toWgs84 } from '../../domain/grid/datum.ts';
import { distance } from '../../domain/grid/geometry.ts';
import type { Position } from '../../domain/grid/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { isOpen } from '../../store/queues.ts';
import { photoLink, photoLinkAnswers } from '../photoLink.ts';
import type { Shown } from '../present/case.ts';
import { categoryOf, rounded } from '../present/followed.ts';
import { publicStage, publicStageName } from '../present/journey.ts';
import { type ApiRequest, type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { codeOf, datum, lat, lng, pathCode } from '../schemas/fields.ts';
import { followBody } from '../schemas/intake.ts';
import { followableCase, followableHandle, followerToken } from './followToken.ts';
import { receiptFor, replayed, thePublic, writingCost } from './receipts.ts';

const tag = 'public';
const minute = 60_000;
const hour = 60 * minute;
const looked = 50;
const shown = 10;
/** Every case shown is read. */
const lookCost = 5;
const params = v.strictObject({ followable: pathCode });

type Asking = ApiRequest<unknown, unknown, unknown>;

/** Photos that staff took on the spot; those that the public sent show what their senders chose to show the centre. */
const staffPhotos = ({ photos, reporter }: Case): readonly Photo[] =>
  photos.filter(
    ({ phase }) =>
      phase === 'confirmation' ||
      phase === 'before' ||
      (phase === 'report' && reporter.role === 'supervisor'),
  );

/** Whether it can be followed: open, and no part of another, which is what is followed then. */
const isFollowable = (subject: Case | undefined): subject is Case =>
  subject !== undefined && isOpen(subject) && subject.partOf === undefined;

const presentNear = (
  subject: Case,
  at: { readonly point: Position; readonly metres: number },
  { deps, language, now }: Asking,
): Shown<typeof answers.nearby> => {
  const handle = followableHandle(subject.id, now, deps);
  const [photo] = staffPhotos(subject);
  return {
    handle,
    stage: publicStage(subject),
    stageName: publicStageName(subject, language),
    ...given('category', categoryOf(subject.subcategory, deps.tenant)?.subcategory.name),
    distance: Math.round(at.metres / 10) * 10,
    minutesAgo: Math.max(0, Math.floor((now - subject.reportedAt) / minute)),
    point: rounded(at.point),
    ...given('photo', photo && `public/cases/${handle}/photos/${photo.id}`),
  };
};

/** Open cases within the tenant's radius and time for duplicates, nearest first. */
const casesNear = async (request: Asking, point: Position, subcategory: string | undefined) => {
  const { deps, now } = request;
  const { radiusMetres, withinHours } = deps.tenant.policies.duplicates;
  const since = now - withinHours * hour;
  const found = await deps.store.cases.near(cellsAround(point, radiusMetres), since, looked);
  const near = found
    .flatMap((summary) =>
      summary.point === undefined
        ? []
        : [{ ...summary, point: summary.point, metres: distance(point, summary.point) }],
    )
    .filter(
      (summary) =>
        isOpen(summary) &&
        summary.metres <= radiusMetres &&
        (subcategory === undefined || summary.subcategory === subcategory),
    )
    .toSorted((left, right) => left.metres - right.metres)
    .slice(0, shown);
  const cases = await Promise.all(near.map(({ id }) => deps.store.cases.load(id)));
  return near.flatMap((at, index) => {
    const subject = cases[index];
    return isFollowable(subject) ? [presentNear(subject, at, request)] : [];
  });
};

/** The case that a handle stands for. Refusals: not-found, handle-expired. */
const followable = async (
  handle: string,
  { deps, now }: Pick<Asking, 'deps' | 'now'>,
): Promise<Result<Case>> => {
  const found = followableCase(handle, deps);
  if (found === undefined) return refuse('not-found');
  if (now > found.until) return refuse('handle-expired');
  const subject = await deps.store.cases.load(found.caseId);
  return subject === undefined ? refuse('not-found') : ok(subject);
};

/** A repeat must be told the same follower, so the name comes from the key where there is one. */
const followerId = ({ deps, idempotency, now }: Asking): string =>
  idempotency === undefined ? deps.ids.next(now) : sha256(`follower\n${idempotency.key}`).slice(0, 26);

/** To follow what somebody else has reported, rather than report it again. */
export const publicFollowingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/public/cases/near',
    operationId: 'listFollowableCases',
    summary: 'Open cases around a point that may be the same problem, nearest first',
    description:
      'Within the radius and time that the district takes for duplicates (`duplicates` of `GET /v1/tenant`). Nothing ' +
      'that a reporter said is told.',
    tag,
    roles: 'anyone',
    cost: lookCost,
    query: v.strictObject({
      lng,
      lat,
      datum: v.exactOptional(datum),
      subcategory: v.exactOptional(codeOf('subcategory')),
    }),
    problems: ['malformed-geometry', 'unknown-category'],
    answers: [{ status: 200, description: 'Cases.', schema: answers.listOf(answers.nearby) }],
    handle: async (request) => {
      const { query, deps } = request;
      const point = toWgs84([query.lng, query.lat], query.datum ?? deps.tenant.datum);
      return ok({ status: 200, body: { items: await casesNear(request, point, query.subcategory) } });
    },
  }),
  route({
    method: 'GET',
    path: '/public/cases/:followable/photos/:photo',
    operationId: 'viewFollowablePhoto',
    summary: 'A photo of a case near by that staff took',
    description: 'Redirects to the link, or gives it as JSON to clients that accept `application/json`.',
    tag,
    roles: 'anyone',
    params: v.strictObject({ followable: pathCode, photo: pathCode }),
    problems: ['not-found', 'handle-expired'],
    answers: photoLinkAnswers,
    handle: async (request) => {
      const found = await followable(request.params.followable, request);
      return found.ok ? photoLink(request.params.photo, staffPhotos(found.value), request) : found;
    },
  }),
  route({
    method: 'POST',
    path: '/public/cases/:followable/follow',
    operationId: 'followCase',
    summary: 'Follow a case that somebody else has reported',
    description:
      'By the handle of `GET /v1/public/cases/near`. The receipt’s token shows the progress of the case, and neither ' +
      'rates nor reopens it: those are its reporter’s. The contact is for staff who may see personal data.',
    tag,
    roles: 'anyone',
    cost: writingCost,
    params,
    body: followBody,
    writes: 'new',
    problems: ['not-found', 'handle-expired', 'illegal-transition', 'too-many-followers', 'unknown-photo'],
    example: { contact: { phone: '000-0000' }, text: '我家楼下也是这样', photos: [] },
    answers: [
      {
        status: 201,
        description: 'The receipt; keep the token.',
        schema: answers.publicReceipt,
        headers: ['Location'],
      },
    ],
    handle: async (request) => {
      const { deps, body, idempotency } = request;
      const found = await followable(request.params.followable, request);
      if (!found.ok) return found;
      const { contact, ...said } = body;
      const follower = followerId(request);
      const executed = await deps.executor.execute({
        caseId: found.value.id,
        command: { action: 'follow', follower: { ...contact, id: follower }, ...said },
        actor: thePublic,
        ...given('idempotency', idempotency),
      });
      if (!executed.ok) return executed;
      const subject = executed.value.case;
      const token = followerToken(subject.id, follower, deps);
      const headers = { Location: `../../reports/${token}`, ...replayed(executed.value) };
      return ok({ status: 201, body: await receiptFor({ subject, token, follower }, request), headers });
    },
  }),
];
