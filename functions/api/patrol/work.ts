import type * as v from 'valibot';
import { given } from '../../domain/given.ts';
import { toWgs84 } from '../../domain/grid/datum.ts';
import { boxOf, inBox, metresPerDegree } from '../../domain/grid/geometry.ts';
import { endOf, onDutyAt, trackOf } from '../../domain/patrol/track.ts';
import type { Duty, TracePoint } from '../../domain/patrol/types.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { dayMs, localDay, localDayAt } from '../../domain/sla/localDays.ts';
import type { Policies, Tenant } from '../../domain/tenant/types.ts';
import { written } from '../present/time.ts';
import { messageFor } from '../problems/message.ts';
import { problemUri } from '../problems/problem.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { seesEverybody } from './routes.ts';
import type * as schemas from './schemas.ts';

/** What the routes of patrol do; loaded when first asked for. */

type Asking<P = unknown, Q = unknown, B = unknown> = ApiRequest<P, Q, B>;
type Handled = Promise<Result<Reply>>;
type Rules = NonNullable<Policies['patrol']>;

/** A phone's clock may be ahead by so much. */
const clockError = 2 * 60_000;

/** Beyond the district's own box somebody may be on the way to it; from farther off it is the receiver's mistake. */
const farthestMetres = 20_000;

/** More duties than anybody has within what is kept, so that a late position finds its own. */
const mostDuties = 200;

const refused = (type: Refusal['type'], field?: string): Result<never> => refuse(type, field);

const rulesOf = ({ deps }: Pick<Asking, 'deps'>): Rules | undefined => deps.tenant.policies.patrol;

const notOffered = (): Result<never> => refused('patrol-not-offered');

/** In epoch seconds of what counts: see store/traces.ts. */
const expiryOf = (at: number, { retentionDays }: Rules): number =>
  Math.ceil((at + retentionDays * dayMs) / 1000);

const current = async ({ deps, actor, now }: Asking): Promise<Duty | undefined> => {
  const [last] = await deps.store.duties.ofPerson(actor.id, 1);
  return last !== undefined && last.endedAt === undefined && now < endOf(last) ? last : undefined;
};

const dutyReply = async (request: Asking, rules: Rules): Handled => {
  const duty = await current(request);
  const { retentionDays, minSecondsBetween } = rules;
  const body = {
    on: duty !== undefined,
    ...(duty === undefined ? {} : { startedAt: duty.startedAt, until: endOf(duty) }),
    retentionDays,
    minSecondsBetween,
  };
  return ok({ status: 200, body: written(body) });
};

export const getDuty = async (request: Asking): Handled => {
  const rules = rulesOf(request);
  return rules === undefined ? notOffered() : dutyReply(request, rules);
};

/** Ends what the person has begun and not ended, at the latest when it ended by itself. */
const endDuty = async ({ deps, actor, now }: Asking, rules: Rules): Promise<void> => {
  const [last] = await deps.store.duties.ofPerson(actor.id, 1);
  if (last === undefined || last.endedAt !== undefined) return;
  const endedAt = Math.min(now, endOf(last));
  await deps.store.duties.end({ ...last, endedAt }, expiryOf(endedAt, rules));
};

const startDuty = async (request: Asking, rules: Rules): Promise<void> => {
  if ((await current(request)) !== undefined) return;
  // One that ended by itself is still written as begun.
  await endDuty(request, rules);
  const duty: Duty = { person: request.actor.id, startedAt: request.now };
  await request.deps.store.duties.start(duty, expiryOf(endOf(duty), rules));
};

export const changeDuty = async (
  request: Asking<unknown, unknown, v.InferOutput<typeof schemas.dutyChange>>,
): Handled => {
  const rules = rulesOf(request);
  if (rules === undefined) return notOffered();
  const { on, consent } = request.body;
  if (on && consent !== true) return refused('consent-required', 'consent');
  await (on ? startDuty : endDuty)(request, rules);
  return dutyReply(request, rules);
};

type Sent = v.InferOutput<typeof schemas.positions>['positions'][number];

const pointOf = ({ at, point, datum, accuracy }: Sent, tenant: Tenant): TracePoint => ({
  at,
  point: toWgs84(point, datum ?? tenant.datum),
  ...given('accuracy', accuracy),
});

/** Whether a point lies in the box around the district or so near that somebody may be on the way. */
const nearDistrict = ({ boundary }: Tenant) => {
  const { west, south, east, north } = boxOf(boundary);
  const degree = metresPerDegree((south + north) / 2);
  const [wide, high] = [farthestMetres / degree.lng, farthestMetres / degree.lat];
  const box = { west: west - wide, south: south - high, east: east + wide, north: north + high };
  return ({ point }: TracePoint): boolean => inBox(box, point);
};

type Judge = (point: TracePoint) => 'time-in-future' | 'place-outside-district' | 'not-on-duty' | undefined;

const judgeOf = (tenant: Tenant, duties: readonly Duty[], now: number): Judge => {
  const near = nearDistrict(tenant);
  return (point) => {
    if (point.at > now + clockError) return 'time-in-future';
    if (!near(point)) return 'place-outside-district';
    return onDutyAt(duties, point.at) ? undefined : 'not-on-duty';
  };
};

const dutiesKept = async (
  { deps, now }: Pick<Asking, 'deps' | 'now'>,
  person: string,
  rules: Rules,
): Promise<readonly Duty[]> => {
  const duties = await deps.store.duties.ofPerson(person, mostDuties);
  return duties.filter((duty) => endOf(duty) >= now - rules.retentionDays * dayMs);
};

export const recordPositions = async (
  request: Asking<unknown, unknown, v.InferOutput<typeof schemas.positions>>,
): Handled => {
  const { deps, actor, body, language, now } = request;
  const rules = rulesOf(request);
  if (rules === undefined) return notOffered();
  const judge = judgeOf(deps.tenant, await dutiesKept(request, actor.id, rules), now);
  const judged = body.positions.map((sent, index) => {
    const point = pointOf(sent, deps.tenant);
    return { index, point, type: judge(point) };
  });
  if (judged.every(({ type }) => type === 'not-on-duty')) return refused('not-on-duty');
  const taken = judged.flatMap(({ point, type }) => (type === undefined ? [point] : []));
  const { retentionDays, minSecondsBetween } = rules;
  const kept = { retentionDays, secondsBetween: minSecondsBetween };
  if (taken.length > 0) await deps.store.traces.record({ kind: 'person', id: actor.id }, taken, kept);
  const faults = judged.flatMap(({ index, type }) => {
    if (type === undefined) return [];
    const { detail } = messageFor({ type, field: `positions[${index}]` }, language);
    return [{ index, type: problemUri(type), detail }];
  });
  return ok({ status: 200, body: { recorded: taken.length, refused: faults } });
};

const lastSeen = (duty: Duty, last: TracePoint | undefined, now: number) =>
  last === undefined || last.at < duty.startedAt
    ? {}
    : { last: { ...last, ageSeconds: Math.max(0, Math.round((now - last.at) / 1000)) } };

export const listPeople = async (request: Asking): Handled => {
  const { deps, now } = request;
  if (rulesOf(request) === undefined) return notOffered();
  const { duties, traces } = deps.store;
  const [open, latest] = await Promise.all([duties.open(), traces.latestOf('person')]);
  const items = open
    .filter((duty) => now < endOf(duty))
    .map((duty) => {
      const { person: id, startedAt } = duty;
      const known = deps.tenant.people.get(id);
      const { name = id, roles = [], unit } = known ?? {};
      return { id, name, roles, ...given('unit', unit), startedAt, ...lastSeen(duty, latest.get(id), now) };
    });
  return ok({ status: 200, body: written({ items }) });
};

/** The part of a local day that is still kept. */
const spanOf = (date: string | undefined, { deps, now }: Asking, rules: Rules) => {
  const { timeZone } = deps.tenant.calendar;
  const day =
    date === undefined
      ? localDayAt(now, timeZone)
      : localDay(Date.parse(`${date}T00:00:00Z`) / dayMs, timeZone);
  const from = Math.max(day.start, now - rules.retentionDays * dayMs, 0);
  return { date: day.date, from, until: Math.max(from, day.end) };
};

type TraceAsked = Asking<v.InferOutput<typeof schemas.personPath>, v.InferOutput<typeof schemas.traceQuery>>;

export const getTrace = async (request: TraceAsked): Handled => {
  const { deps, actor, params, query } = request;
  const rules = rulesOf(request);
  if (rules === undefined) return notOffered();
  const own = params.id === actor.id;
  const person = deps.tenant.people.get(params.id) ?? (own ? actor : undefined);
  if (person === undefined || !(own || seesEverybody(actor.roles))) return refused('not-found');
  const { date, from, until } = spanOf(query.date, request, rules);
  const [points, duties] = await Promise.all([
    from === until ? [] : deps.store.traces.trace({ kind: 'person', id: person.id }, { from, until }),
    dutiesKept(request, person.id, rules),
  ]);
  const ofDay = duties
    .filter((duty) => duty.startedAt < until && endOf(duty) >= from)
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map(({ startedAt, endedAt }) => ({ startedAt, ...given('endedAt', endedAt) }));
  const track = trackOf(points, deps.tenant.grids);
  const shown = { id: person.id, name: person.name };
  return ok({ status: 200, body: written({ person: shown, date, duties: ofDay, ...track }) });
};
