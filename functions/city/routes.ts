import * as v from 'valibot';
import { iso } from '../api/present/time.ts';
import type { Fault } from '../api/problems/types.ts';
import { month } from '../api/schemas/fields.ts';
import { summarise } from '../domain/evaluation/summary.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { DistrictFacts } from './facts.ts';
import { mapRoutes } from './mapRoutes.ts';
import { orderRoutes } from './orderRoutes.ts';
import { type CityApiDependencies, type CityRoute, cityRoute } from './route.ts';
import * as schemas from './schemas.ts';
import { cityToday, datesOf } from './today.ts';
import type { CountersByDistrict } from './types.ts';

const newestOfEach = 10;

const byDistrict = (counters: CountersByDistrict) =>
  [...counters].map(([tenant, counter]) => ({ tenant, ...summarise([counter]) }));

/** The district asked for among those of the city; all where none is. Refusals: not-found for one that is not there. */
const chosen = (
  facts: readonly DistrictFacts[],
  district: string | undefined,
): Result<DistrictFacts | undefined, Fault> => {
  if (district === undefined) return ok(undefined);
  const found = facts.find(({ tenant }) => tenant === district);
  return found === undefined ? refuse('not-found', 'district') : ok(found);
};

const dayOf = async ({ store }: CityApiDependencies, districts: readonly DistrictFacts[], now: number) => {
  const dates = datesOf(districts, now);
  const [open, days, newest] = await Promise.all([
    store.open(),
    Promise.all(dates.map((date) => store.day(date))),
    Promise.all(districts.map(({ tenant }) => store.newest(tenant, newestOfEach))),
  ]);
  const byDate = new Map(dates.map((date, place) => [date, days[place] ?? new Map()]));
  const begun = new Map(districts.map(({ tenant }, place) => [tenant, newest[place] ?? []]));
  return {
    districts,
    open,
    day: (date: string) => byDate.get(date) ?? new Map(),
    newest: (tenant: string) => begun.get(tenant) ?? [],
    now,
  };
};

const firstOf = (facts: readonly DistrictFacts[], deps: CityApiDependencies) => ({
  city: facts[0]?.city ?? { code: '', name: deps.city },
  timeZone: facts[0]?.timeZone ?? 'UTC',
});

/** What stands before everything else, and the figures. */
const figureRoutes = (loadDocument: () => Promise<object>): readonly CityRoute[] => [
  cityRoute({
    path: '/health',
    operationId: 'getHealth',
    summary: 'Whether the city’s API answers',
    tag: 'platform',
    roles: 'anyone',
    answer: schemas.health,
    handle: ({ deps, now }) => ok({ status: 'ok', city: deps.city, time: iso(now) }),
  }),
  cityRoute({
    path: '/openapi.json',
    operationId: 'getApiDocument',
    summary: 'This document',
    tag: 'platform',
    roles: 'anyone',
    maxAge: 3600,
    answer: v.looseObject({ openapi: v.string() }),
    handle: async () => ok(await loadDocument()),
  }),
  cityRoute({
    path: '/tenant',
    operationId: 'getCity',
    summary: 'The city, its districts, and how its people sign in',
    tag: 'platform',
    roles: 'anyone',
    answer: schemas.cityAnswer,
    handle: async ({ deps }) => {
      const { city: key, language, signIn, pollSeconds } = deps;
      const facts = await deps.facts();
      const districts = facts.map(({ tenant, code, name, timeZone, centre }) => ({
        tenant,
        code,
        name,
        timeZone,
        centre,
      }));
      return ok({ key, ...firstOf(facts, deps), language, signIn, live: 'poll', pollSeconds, districts });
    },
  }),
  cityRoute({
    path: '/me',
    operationId: 'getMe',
    summary: 'Who you are here',
    tag: 'platform',
    answer: schemas.me,
    handle: ({ admin }) =>
      admin === undefined
        ? refuse('sign-in-required')
        : ok({ id: admin.id, name: admin.name, roles: ['superAdmin'] }),
  }),
  cityRoute({
    path: '/districts',
    operationId: 'listDistricts',
    summary: 'How every district stands now',
    description: 'Base numbers as a district’s own summary has them (reference §6.2), of all time.',
    tag: 'figures',
    answer: schemas.districts,
    handle: async ({ deps }) => ok({ items: byDistrict(await deps.store.now()) }),
  }),
  cityRoute({
    path: '/summary',
    operationId: 'getSummary',
    summary: 'What happened in a month, in the city and in each district',
    description: 'The city’s numbers are the sums of its districts’.',
    tag: 'figures',
    query: v.strictObject({ month }),
    answer: schemas.summary,
    handle: async ({ deps, query }) => {
      const counters = await deps.store.month(query.month);
      const all = summarise(counters.values());
      return ok({ month: query.month, all, districts: byDistrict(counters) });
    },
  }),
  cityRoute({
    path: '/today',
    operationId: 'getToday',
    summary:
      'What came in and went out today, what is open, what is overdue: in the city, or in one district',
    description:
      'Figures come with the events of the districts and may lag behind by seconds. Each district has its own day. ' +
      'Lights are as the timers recorded them.',
    tag: 'figures',
    query: v.strictObject({ district: v.exactOptional(v.pipe(v.string(), v.maxLength(256))) }),
    problems: ['not-found'],
    answer: schemas.today,
    handle: async ({ deps, query, now }) => {
      const facts = await deps.facts();
      const single = chosen(facts, query.district);
      if (!single.ok) return single;
      const districts = single.value === undefined ? facts : [single.value];
      const { newest, ...figures } = cityToday(await dayOf(deps, districts, now), single.value);
      return ok({ ...figures, newest: newest.map((each) => ({ ...each, at: iso(each.at) })) });
    },
  }),
];

/** Every route of a city. */
export const cityRoutes = (loadDocument: () => Promise<object>): readonly CityRoute[] => [
  ...figureRoutes(loadDocument),
  ...mapRoutes,
  ...orderRoutes,
];
