import * as v from 'valibot';
import { sha256 } from '../../commands/digest.ts';
import { suggestionsFor } from '../../domain/case/actions/dispatching.ts';
import { verifyTimeline } from '../../domain/case/timeline.ts';
import type { CaseEvent } from '../../domain/case/types.ts';
import { cellsAround } from '../../domain/grid/cells.ts';
import type { Position } from '../../domain/grid/types.ts';
import { ok } from '../../domain/result.ts';
import type { CaseStore } from '../../store/types.ts';
import { notification } from '../alerts/schemas.ts';
import { etagOf } from '../http/etag.ts';
import { photoLink, photoLinkAnswers } from '../photoLink.ts';
import { presentEvent, presentSummary } from '../present/case.ts';
import { explainDeadline } from '../present/deadline.ts';
import { whySuggested } from '../present/suggestion.ts';
import { type ApiRequest, type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { lat, lng, numberParameter, paging, pathCode } from '../schemas/fields.ts';
import { fullCaseReply, pageOf, pageRequest, viewerOf, visibleCase } from './reading.ts';
import { staff, wholeDistrict } from './roles.ts';

const tag = 'cases';
const id = v.strictObject({ id: pathCode });
const hour = 3_600_000;
const mostNear = 50;

/** Every event of a case, page by page. */
const wholeTimeline = async (cases: CaseStore, caseId: string): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.timeline(caseId, { limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return events;
};

/** Cases around a point, newest first, within the tenant's time for duplicates. */
const casesNear = async (request: ApiRequest<unknown, unknown, unknown>, point: Position, radius: number) => {
  const { deps, now } = request;
  const since = now - deps.tenant.policies.duplicates.withinHours * hour;
  const found = await deps.store.cases.near(cellsAround(point, radius), since, mostNear);
  return found.map((summary) => presentSummary(summary, viewerOf(request)));
};

/** What can be read of cases. */
export const caseRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/cases/near',
    operationId: 'listCasesNearPoint',
    summary: 'Recent cases around a point, to see whether it is known already',
    tag,
    roles: wholeDistrict,
    query: v.strictObject({ lng, lat, radius: v.exactOptional(numberParameter('invalid-value', 1, 2000)) }),
    answers: [{ status: 200, description: 'Newest first.', schema: answers.listOf(answers.summaryOfCase) }],
    handle: async (request) => {
      const { lng: x, lat: y, radius = request.deps.tenant.policies.duplicates.radiusMetres } = request.query;
      return ok({ status: 200, body: { items: await casesNear(request, [x, y], radius) } });
    },
  }),
  route({
    method: 'GET',
    path: '/cases',
    operationId: 'searchCases',
    summary: 'Cases whose number, address or text carry every word, newest first',
    tag,
    roles: wholeDistrict,
    query: v.strictObject({ q: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), ...paging }),
    problems: ['cursor-invalid'],
    answers: [{ status: 200, description: 'A page.', schema: answers.pageOf(answers.summaryOfCase) }],
    handle: async (request) => {
      const page = pageRequest(request, request.query);
      if (!page.ok) return page;
      const found = await request.deps.store.cases.search(request.query.q, page.value);
      return ok({
        status: 200,
        body: pageOf(found, (summary) => presentSummary(summary, viewerOf(request))),
      });
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id',
    operationId: 'getCase',
    summary: 'A case, its clocks, and what you may do with it now',
    description:
      'The ETag is the version of the case. Lights and actions move with time and not only with the version, so a ' +
      'client that shows them asks again without `If-None-Match` when a deadline passes.',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: id,
    problems: ['not-found'],
    answers: [
      { status: 200, description: 'The case.', schema: answers.caseAnswer, headers: ['ETag'] },
      { status: 304, description: 'You have this version.', headers: ['ETag'] },
    ],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      if (!found.ok) return found;
      const { version } = found.value;
      if (request.knownVersions.includes(version))
        return ok({ status: 304, headers: { ETag: etagOf(version) } });
      return ok(await fullCaseReply(found.value, request));
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/timeline',
    operationId: 'listCaseEvents',
    summary: 'What happened to a case: who, when, why',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: id,
    query: v.strictObject(paging),
    problems: ['not-found', 'cursor-invalid'],
    answers: [
      { status: 200, description: 'A page, oldest first.', schema: answers.pageOf(answers.eventAnswer) },
    ],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      if (!found.ok) return found;
      const page = pageRequest(request, request.query);
      if (!page.ok) return page;
      const events = await request.deps.store.cases.timeline(found.value.id, page.value);
      return ok({ status: 200, body: pageOf(events, (event) => presentEvent(event, viewerOf(request))) });
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/photos/:photo',
    operationId: 'viewPhotoOfCase',
    summary: 'A photo of a case, by a signed link that holds for some minutes',
    description: 'Redirects to the link, or gives it as JSON to clients that accept `application/json`.',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: v.strictObject({ id: pathCode, photo: pathCode }),
    problems: ['not-found'],
    answers: photoLinkAnswers,
    handle: async (request) => {
      const { id: caseId, photo } = request.params;
      const found = await visibleCase(request, caseId);
      return found.ok ? photoLink(photo, found.value.photos, request) : found;
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/timeline/check',
    operationId: 'checkCaseTimeline',
    summary: 'Whether the timeline is whole: no gap, no altered event, each hash naming the one before',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: id,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The verdict.', schema: answers.timelineCheck }],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      if (!found.ok) return found;
      const events = await wholeTimeline(request.deps.store.cases, found.value.id);
      const fault = verifyTimeline(events, sha256);
      const lastHash = events.at(-1)?.hash;
      const body = {
        sound: fault === undefined,
        events: events.length,
        ...(lastHash === undefined ? {} : { lastHash }),
        ...(fault === undefined ? {} : { fault }),
      };
      return ok({ status: 200, body });
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/deadline',
    operationId: 'explainCaseDeadline',
    summary: 'Why this is the deadline, step by step',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: id,
    problems: ['not-found'],
    answers: [
      { status: 200, description: 'The clock and the way to its deadline.', schema: answers.deadlineAnswer },
    ],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      return found.ok ? ok({ status: 200, body: explainDeadline(found.value, viewerOf(request)) }) : found;
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/unit-suggestions',
    operationId: 'suggestUnitsForCase',
    summary: 'Units that may be responsible, best first, each with why',
    tag,
    roles: wholeDistrict,
    params: id,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'Units.', schema: answers.listOf(answers.suggestion) }],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      if (!found.ok) return found;
      const { tenant } = request.deps;
      const items = suggestionsFor(found.value, tenant).map((suggestion) => ({
        ...suggestion,
        name: tenant.units.get(suggestion.unit)?.name ?? suggestion.unit,
        why: whySuggested(suggestion.basis, tenant, request.language),
      }));
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/nearby',
    operationId: 'listCasesNearCase',
    summary: 'Recent cases around this one',
    tag,
    roles: wholeDistrict,
    params: id,
    problems: ['not-found'],
    answers: [
      {
        status: 200,
        description: 'Newest first, without the case itself.',
        schema: answers.listOf(answers.summaryOfCase),
      },
    ],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      if (!found.ok) return found;
      const { point, precision } = found.value.place;
      if (point === undefined || precision !== 'point') return ok({ status: 200, body: { items: [] } });
      const near = await casesNear(request, point, request.deps.tenant.policies.duplicates.radiusMetres);
      return ok({ status: 200, body: { items: near.filter((other) => other.id !== found.value.id) } });
    },
  }),
  route({
    method: 'GET',
    path: '/cases/:id/notifications',
    operationId: 'listCaseNotifications',
    summary: 'Who was told what about a case, and who could not be told',
    tag,
    roles: wholeDistrict,
    params: id,
    query: v.strictObject(paging),
    problems: ['not-found', 'cursor-invalid'],
    answers: [{ status: 200, description: 'A page.', schema: answers.pageOf(notification) }],
    handle: async (request) => {
      const found = await visibleCase(request, request.params.id);
      if (!found.ok) return found;
      const page = pageRequest(request, request.query);
      if (!page.ok) return page;
      const { presentNotification } = await import('../alerts/presentLine.ts');
      const sent = await request.deps.store.notifications.ofCase(found.value.id, page.value);
      const shown = pageOf(sent, (line) => presentNotification(line, request, found.value));
      return ok({ status: 200, body: shown });
    },
  }),
];
