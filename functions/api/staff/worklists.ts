import * as v from 'valibot';
import { caseStates } from '../../domain/case/types.ts';
import type { Counter } from '../../domain/evaluation/types.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { type Queue, queueOf } from '../../store/queues.ts';
import type { CaseStore } from '../../store/types.ts';
import { presentSummary } from '../present/case.ts';
import { stateName } from '../present/names.ts';
import { seesAllCases } from '../present/privacy.ts';
import { type ApiRequest, type Reply, type Route, route } from '../route.ts';
import * as answers from '../schemas/answers.ts';
import { pathCode } from '../schemas/fields.ts';
import { filterQuery, listFilter } from './filters.ts';
import { pageOf, pageRequest, viewerOf } from './reading.ts';
import { staff } from './roles.ts';

const tag = 'worklists';
const unitPrefix = 'unit:';

/** Whether the actor stands before the queue: it is their post's, or their unit's. */
const standsBefore = ({ roles, unit }: Actor, owner: string): boolean => {
  if (!owner.startsWith(unitPrefix)) return roles.some((role) => role === owner);
  return roles.some((role) => role === 'unit' || role === 'handler') && owner === `${unitPrefix}${unit}`;
};

const queuesOf = (actor: Actor): readonly Queue[] =>
  caseStates.flatMap((state) => {
    const queue = queueOf({ state, ...(actor.unit === undefined ? {} : { unit: actor.unit }) });
    return queue !== undefined && standsBefore(actor, queue.owner) ? [queue] : [];
  });

/** Refusals: not-your-unit for a unit's queue, role-not-allowed for a post's. */
const admitTo = (actor: Actor, owner: string): Result<true> => {
  if (standsBefore(actor, owner)) return ok(true);
  return owner.startsWith(unitPrefix)
    ? refuse('not-your-unit')
    : refuse('role-not-allowed', 'queue', { action: owner });
};

const lightsOf = ({ green = 0, amber = 0, red = 0 }: Counter = {}) => ({ green, amber, red });

const howFiltered =
  '`light=red` reads the overdue ones alone. Every other filter looks through the list, at about five hundred cases for ' +
  'one page at most: such a page may be short, even empty, and still have a `next`; `scanned` says how many were ' +
  'looked at.';

const page = {
  status: 200,
  description: 'Nearest deadline first.',
  schema: answers.scannedPageOf(answers.summaryOfCase),
} as const;

type Asked = ApiRequest<unknown, v.InferOutput<typeof filterQuery>, unknown>;

/** A page of the list as far as the query wants it. Refusals: invalid-value for too long a page. */
const listed = async (request: Asked, list: Parameters<CaseStore['wanted']>[0]): Promise<Result<Reply>> => {
  const { limit: _limit, cursor: _cursor, ...filters } = request.query;
  const asked = pageRequest(request, request.query);
  if (!asked.ok) return asked;
  const { deps, now } = request;
  const found = await deps.store.cases.wanted(list, listFilter(filters, deps.tenant, now), asked.value);
  return ok({ status: 200, body: pageOf(found, (summary) => presentSummary(summary, viewerOf(request))) });
};

/** What waits for whom. */
export const worklistRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/worklists',
    operationId: 'listWorklists',
    summary: 'The queues that your posts stand before, with how many cases are in each',
    description:
      'Counts are kept by the outbox and may lag behind by moments; they are never capped by a page.',
    tag,
    roles: staff,
    scope: 'cases:read',
    answers: [{ status: 200, description: 'Queues.', schema: answers.listOf(answers.queue) }],
    handle: async ({ deps, actor, language }) => {
      const counters = await deps.store.counters.read('QUEUE');
      const items = queuesOf(actor).map(({ owner, state }) => ({
        owner,
        state,
        stateName: stateName(state, language),
        count: counters.get(`${owner}#${state}`)?.open ?? 0,
        lights: lightsOf(counters.get(`${owner}#${state}`)),
      }));
      return ok({ status: 200, body: { items } });
    },
  }),
  route({
    method: 'GET',
    path: '/worklists/:queue/:state',
    operationId: 'listWorklist',
    summary: 'The cases of a queue, nearest deadline first',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: v.strictObject({
      queue: v.pipe(pathCode, v.description('a role, or `unit:` and the unit’s code')),
      state: v.picklist(caseStates),
    }),
    description: howFiltered,
    query: filterQuery,
    problems: ['not-your-unit', 'cursor-invalid'],
    answers: [page],
    handle: async (request) => {
      const { queue, state } = request.params;
      const admitted = admitTo(request.actor, queue);
      if (!admitted.ok) return admitted;
      return listed(request, { owner: queue, state });
    },
  }),
  route({
    method: 'GET',
    path: '/units/:unit/cases',
    operationId: 'listCasesOfUnit',
    summary: 'Every open case of a unit whatever its state, nearest deadline first',
    tag,
    roles: staff,
    scope: 'cases:read',
    params: v.strictObject({ unit: pathCode }),
    description: howFiltered,
    query: filterQuery,
    problems: ['not-found', 'not-your-unit', 'cursor-invalid'],
    answers: [page],
    handle: async (request) => {
      const { deps, actor, params } = request;
      if (!deps.tenant.units.has(params.unit)) return refuse('not-found');
      if (!seesAllCases(actor) && actor.unit !== params.unit) return refuse('not-your-unit');
      return listed(request, { unit: params.unit });
    },
  }),
];
