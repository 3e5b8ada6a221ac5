import * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { distance } from '../../domain/grid/geometry.ts';
import type { Actor } from '../../domain/identity/types.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { CaseStore, CaseSummary, ListFilter, ScannedPage } from '../../store/types.ts';
import { presentSummary } from '../present/case.ts';
import { type Route, route } from '../route.ts';
import { lat, lng } from '../schemas/fields.ts';
import { tasksAnswer } from '../schemas/live.ts';
import { viewerOf } from './reading.ts';

const mostTasks = 200;

type Lists = Pick<CaseStore, 'wanted'>;

/** Whether a place is among those that the supervisor walks; who walks no areas in particular walks all. */
const walks = (dutyAreas: readonly string[], { street, community, grid }: CaseSummary): boolean =>
  dutyAreas.length === 0 ||
  [street, community, grid].some((area) => area !== undefined && dutyAreas.includes(area));

const supervisorsTasks = async (
  lists: Lists,
  actor: Actor,
  tenant: Tenant,
): Promise<readonly ScannedPage<CaseSummary>[]> => {
  const dutyAreas = tenant.people.get(actor.id)?.dutyAreas ?? [];
  const keep: NonNullable<ListFilter['keep']> = (summary) =>
    summary.supervisor === undefined ? walks(dutyAreas, summary) : summary.supervisor === actor.id;
  return Promise.all(
    (['confirming', 'verifying'] as const).map((state) =>
      lists.wanted({ owner: 'supervisor', state }, { keep }, { limit: mostTasks }),
    ),
  );
};

const unitsTasks = async (
  lists: Lists,
  { id, unit, roles }: Actor,
): Promise<readonly ScannedPage<CaseSummary>[]> => {
  if (unit === undefined) return [];
  const all = roles.includes('unit');
  const keep: NonNullable<ListFilter['keep']> = ({ handler }) =>
    all || handler === undefined || handler === id;
  const queue = { owner: `unit:${unit}`, state: 'handling' as const };
  return [await lists.wanted(queue, { keep }, { limit: mostTasks })];
};

const tasksOf = async (lists: Lists, actor: Actor, tenant: Tenant) => {
  const inField = actor.roles.includes('supervisor') ? await supervisorsTasks(lists, actor, tenant) : [];
  const inUnit = actor.roles.some((role) => role === 'unit' || role === 'handler')
    ? await unitsTasks(lists, actor)
    : [];
  const pages = [...inField, ...inUnit];
  return {
    found: pages.flatMap(({ items }) => items),
    complete: pages.every(({ next }) => next === undefined),
  };
};

const late = Number.MAX_SAFE_INTEGER;

/** What waits for one person in the field. */
export const taskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/my/tasks',
    operationId: 'listMyTasks',
    summary: 'What waits for the caller in the field: nearest deadline first, or nearest place',
    description:
      'Supervisors: confirmations and verifications that are theirs by name, and those of nobody in the areas that they ' +
      'walk. Handlers: what their unit handles, as far as it is theirs or nobody’s. Units: what they handle. At most ' +
      '200 of each kind. With `lng` and `lat` the nearest place comes first.',
    tag: 'worklists',
    roles: ['supervisor', 'unit', 'handler'],
    query: v.strictObject({ lng: v.exactOptional(lng), lat: v.exactOptional(lat) }),
    answers: [{ status: 200, description: 'Tasks.', schema: tasksAnswer }],
    handle: async (request) => {
      const { deps, actor, query } = request;
      if ((query.lng === undefined) !== (query.lat === undefined)) return refuse('malformed-geometry', 'lng');
      const { found, complete } = await tasksOf(deps.store.cases, actor, deps.tenant);
      const metresTo = ({ point }: CaseSummary): number | undefined =>
        point === undefined || query.lng === undefined || query.lat === undefined
          ? undefined
          : Math.round(distance([query.lng, query.lat], point));
      const items = found
        .map((summary) => ({ summary, metres: metresTo(summary) }))
        .sort(
          (left, right) =>
            (left.metres ?? late) - (right.metres ?? late) ||
            (left.summary.dueAt ?? late) - (right.summary.dueAt ?? late),
        )
        .map(({ summary, metres }) => ({
          ...presentSummary(summary, viewerOf(request)),
          mine: [summary.supervisor, summary.handler].includes(actor.id),
          ...given('distanceMetres', metres),
        }));
      return ok({ status: 200, body: { items, complete } });
    },
  }),
];
