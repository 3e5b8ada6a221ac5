import type * as v from 'valibot';
import { stateName } from '../api/present/names.ts';
import { iso } from '../api/present/time.ts';
import { messageFor } from '../api/problems/message.ts';
import type { Fault } from '../api/problems/types.ts';
import { given } from '../domain/given.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Language } from '../domain/tenant/types.ts';
import type { DistrictFacts } from './facts.ts';
import * as schemas from './orderSchemas.ts';
import type { KeptOrder } from './orderStore.ts';
import { isUnheard, stateOf } from './orders.ts';
import { type CityRequest, type CityRoute, cityRoute } from './route.ts';
import type { OrderStep, OverdueCase } from './types.ts';

const tag = 'orders';
const pageSize = 50;
/** How many of each district are shown where all are asked for. */
const mostOfEach = 50;

type Body = v.InferOutput<typeof schemas.orderBody>;

const saidIn = ({ text, why }: OrderStep, language: Language): string | undefined =>
  text ?? (why && messageFor(why, language).detail);

const present = (order: KeptOrder, language: Language) => {
  const { id, kind, tenant, to, text, by, at, steps } = order;
  const number = steps.findLast((step) => step.number !== undefined)?.number;
  return {
    id,
    kind,
    state: stateOf(steps),
    district: tenant,
    ...given('to', to),
    case: order.case,
    ...given('number', number),
    text,
    by: by.name,
    at: iso(at),
    steps: steps.map((step) => ({
      event: step.event,
      at: iso(step.at),
      district: step.tenant,
      ...given('text', saidIn(step, language)),
    })),
  };
};

/** Refusals: not-found for a district that the city does not have, invalid-value where it is the same twice. */
const checkDistricts = (body: Body, facts: readonly DistrictFacts[]): Result<true, Fault> => {
  const known = (key: string): boolean => facts.some(({ tenant }) => tenant === key);
  if (!known(body.district)) return refuse('not-found', 'district');
  if (body.kind === 'supervision') return ok(true);
  if (body.to === body.district) return refuse('invalid-value', 'to', { to: body.to });
  return known(body.to) ? ok(true) : refuse('not-found', 'to');
};

const letterOf = ({ id, kind, tenant, text, to, by, ...order }: KeptOrder) => ({
  id,
  kind,
  for: tenant,
  case: order.case,
  text,
  ...given('to', to),
  by,
});

type Asking = CityRequest<unknown, unknown, unknown>;

/** Refusals: district-unreachable; the order is kept then, and can be sent again. */
const send = async (order: KeptOrder, { deps, language }: Asking): Promise<Result<object, Fault>> => {
  try {
    await deps.bus.send(letterOf(order));
  } catch (error) {
    deps.log.error('city-order-not-sent', { order: order.id, error: String(error) });
    return refuse('district-unreachable', undefined, { order: order.id });
  }
  return ok(present((await deps.store.orders.get(order.id)) ?? order, language));
};

const orderFrom = (body: Body, { deps, admin, now }: Asking): KeptOrder => ({
  id: deps.ids.next(now),
  kind: body.kind,
  tenant: body.district,
  case: body.case,
  text: body.text,
  ...given('to', body.kind === 'handOver' ? body.to : undefined),
  by: { id: admin?.id ?? '', name: admin?.name ?? '' },
  at: now,
  steps: [],
});

const take = async (request: CityRequest<unknown, unknown, Body>): Promise<Result<object, Fault>> => {
  const { deps, body, idempotency } = request;
  const fit = checkDistricts(body, await deps.facts());
  if (!fit.ok) return fit;
  const order = orderFrom(body, request);
  const { steps: _steps, ...kept } = order;
  const outcome = await deps.store.orders.keep(kept, idempotency);
  if (outcome.kind === 'reused') return refuse('idempotency-key-reused', 'Idempotency-Key');
  if (outcome.kind === 'new') return send(order, request);
  const known = await deps.store.orders.get(outcome.id);
  if (known === undefined) return refuse('not-found');
  // The answer to the first attempt may have been that it could not be sent.
  return isUnheard(known) ? send(known, request) : ok(present(known, request.language));
};

const named = (code: string | undefined, name: string | undefined) =>
  code === undefined ? undefined : { code, name: name ?? code };

const presentOverdue = (subject: OverdueCase, facts: DistrictFacts, language: Language) => {
  const { caseId, number, state, reportedAt, street, subcategory } = subject;
  const streetName = facts.streets.find(({ code }) => code === street)?.name;
  return {
    district: facts.tenant,
    caseId,
    ...given('number', number),
    state,
    stateName: stateName(state, language),
    reportedAt: iso(reportedAt),
    ...given('street', named(street, streetName)),
    ...given('subcategory', named(subcategory, facts.subcategories[subcategory ?? ''])),
  };
};

const overdueOf = async ({
  deps,
  query,
  language,
}: CityRequest<v.InferOutput<typeof schemas.overdueQuery>, unknown, unknown>): Promise<
  Result<object, Fault>
> => {
  const facts = await deps.facts();
  const { district, cursor } = query;
  const asked = facts.filter(({ tenant }) => district === undefined || tenant === district);
  if (asked.length === 0 && district !== undefined) return refuse('not-found', 'district');
  const alone = district === undefined ? {} : given('cursor', cursor);
  const pages = await Promise.all(
    asked.map(async (each) => ({
      each,
      page: await deps.store.overdue.list(each.tenant, { limit: mostOfEach, ...alone }),
    })),
  );
  const items = pages
    .flatMap(({ each, page }) => page.items.map((subject) => presentOverdue(subject, each, language)))
    .toSorted((left, right) => (left.reportedAt < right.reportedAt ? -1 : 1));
  return ok({ items, ...given('next', district === undefined ? undefined : pages[0]?.page.next) });
};

/** What a city asks of its districts, and over which cases. */
export const orderRoutes: readonly CityRoute[] = [
  cityRoute({
    path: '/overdue',
    operationId: 'listOverdueCases',
    summary: 'Open cases over their limit, of all districts or of one',
    description: `Of all districts the ${mostOfEach} of each that were reported longest ago. No words of a report, no person.`,
    tag,
    query: schemas.overdueQuery,
    problems: ['not-found', 'cursor-invalid'],
    answer: schemas.overdue,
    handle: overdueOf,
  }),
  cityRoute({
    path: '/orders',
    operationId: 'listOrders',
    summary: 'What the city has ordered, the newest first, with what districts said to it',
    tag,
    query: schemas.listQuery,
    problems: ['cursor-invalid'],
    answer: schemas.orders,
    handle: async ({ deps, query, language }) => {
      const { items, next } = await deps.store.orders.list({ limit: pageSize, ...query });
      return ok({ items: items.map((order) => present(order, language)), ...given('next', next) });
    },
  }),
  cityRoute({
    path: '/orders/:id',
    operationId: 'getOrder',
    summary: 'One order of the city',
    tag,
    params: schemas.orderParams,
    problems: ['not-found'],
    answer: schemas.order,
    handle: async ({ deps, params, language }) => {
      const order = await deps.store.orders.get(params.id);
      return order === undefined ? refuse('not-found') : ok(present(order, language));
    },
  }),
  cityRoute({
    method: 'POST',
    path: '/orders',
    operationId: 'giveOrder',
    summary: 'Presses a district about a case (督办), or has it hand the case over to another (跨区移交)',
    description:
      'The district carries it out in its own time; `state` says how far it is. A case is handed over with its timeline ' +
      'and under the limits that run. An order that a district refuses says why.',
    tag,
    body: schemas.orderBody,
    writes: 'new',
    problems: ['not-found', 'idempotency-key-reused', 'district-unreachable'],
    answer: schemas.order,
    handle: take,
  }),
  cityRoute({
    method: 'POST',
    path: '/orders/:id/send',
    operationId: 'sendOrderAgain',
    summary: 'Sends an order again that the district has not taken; a district takes each once',
    tag,
    params: schemas.orderParams,
    problems: ['not-found', 'district-unreachable'],
    answer: schemas.order,
    handle: async (request) => {
      const order = await request.deps.store.orders.get(request.params.id);
      if (order === undefined) return refuse('not-found');
      return isUnheard(order) ? send(order, request) : ok(present(order, request.language));
    },
  }),
];
