import * as v from 'valibot';
import { caseStates } from '../../domain/case/types.ts';
import { localHours } from '../../domain/evaluation/localHour.ts';
import { hourMetric } from '../../domain/evaluation/standing.ts';
import type { Counter } from '../../domain/evaluation/types.ts';
import { given } from '../../domain/given.ts';
import { ok } from '../../domain/result.ts';
import { type Lately, lately } from '../../store/lately.ts';
import type { CaseStore, CaseSummary } from '../../store/types.ts';
import { presentSummary } from '../present/case.ts';
import { type Route, route } from '../route.ts';
import { todayAnswer } from '../schemas/live.ts';
import { viewerOf } from './reading.ts';
import { wholeDistrict } from './roles.ts';

type Counters = ReadonlyMap<string, Counter>;

const rows = 10;

const lightsIn = ({ green = 0, amber = 0, red = 0 }: Counter) => ({ green, amber, red });

const rankingOf = (
  dimension: 'unit' | 'street',
  day: Counters,
  open: Counters,
  names: ReadonlyMap<string, { readonly name: string }>,
) => {
  const prefix = `${dimension}#`;
  const keys = new Set([...day.keys(), ...open.keys()].filter((key) => key.startsWith(prefix)));
  return [...keys]
    .map((key) => {
      const code = key.slice(prefix.length);
      const { reported = 0, closed = 0, closedOnTime = 0 } = day.get(key) ?? {};
      const { open: standing = 0, overdue = 0 } = open.get(key) ?? {};
      const onTimeRate = closed === 0 ? undefined : closedOnTime / closed;
      const name = names.get(code)?.name ?? code;
      return {
        code,
        name,
        reported,
        closed,
        closedOnTime,
        ...given('onTimeRate', onTimeRate),
        open: standing,
        overdue,
      };
    })
    .filter(({ open: standing, closed, reported }) => standing > 0 || closed > 0 || reported > 0)
    .sort((left, right) => right.closed - left.closed || right.open - left.open);
};

const queueIn = (key: string) => {
  const place = key.lastIndexOf('#');
  const state = caseStates.find((candidate) => candidate === key.slice(place + 1));
  return state === undefined ? undefined : { owner: key.slice(0, place), state };
};

/** The first of every queue that has a red case, put together: one Query a queue, and queues are posts and units. */
const mostOverdue = async (
  cases: Pick<CaseStore, 'wanted'>,
  queues: Counters,
  now: number,
): Promise<readonly CaseSummary[]> => {
  const red = [...queues].flatMap(([key, { red: count = 0 }]) => (count > 0 ? (queueIn(key) ?? []) : []));
  const pages = await Promise.all(
    red.map((queue) => cases.wanted(queue, { dueBefore: now }, { limit: rows })),
  );
  return pages
    .flatMap(({ items }) => items)
    .sort((left, right) => (left.dueAt ?? 0) - (right.dueAt ?? 0))
    .slice(0, rows);
};

/** How long the list of the most overdue is remembered: many walls and tabs ask, and the next of them may. */
const rememberedMilliseconds = 2_000;

const lists = new WeakMap<object, Lately<readonly [queues: Counters, now: number], readonly CaseSummary[]>>();

/**
 * The most overdue as they were at most two seconds ago: the one part of the answer that takes a Query for each queue.
 */
const mostOverdueLately = (
  cases: Pick<CaseStore, 'wanted'>,
  queues: Counters,
  now: number,
): Promise<readonly CaseSummary[]> => {
  const known = lists.get(cases);
  const list =
    known ??
    lately((red: Counters, instant: number) => mostOverdue(cases, red, instant), rememberedMilliseconds);
  if (known === undefined) lists.set(cases, list);
  return list(now, queues, now);
};

/** The figures of the day. */
export const todayRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/today',
    operationId: 'getToday',
    summary: 'What came in and went out today, what is open, what is overdue',
    description:
      'Figures are counters that the outbox keeps and may lag behind by moments. Lights are as the timers recorded ' +
      'them. `newest` and `overdueNow` are at most ten cases each, and `overdueNow` may be two seconds old.',
    tag: 'evaluation',
    roles: wholeDistrict.filter((role) => role !== 'supervisor' && role !== 'acceptor'),
    query: v.strictObject({}),
    answers: [{ status: 200, description: 'The day so far.', schema: todayAnswer }],
    handle: async (request) => {
      const { deps, now } = request;
      const { tenant, store } = deps;
      const { date, hour } = localHours(tenant.calendar.timeZone)(now);
      const [day, open, queues, newest] = await Promise.all([
        store.counters.read(`D#${date}`),
        store.counters.read('OPEN'),
        store.counters.read('QUEUE'),
        store.cases.newest(rows),
      ]);
      const overdueNow = await mostOverdueLately(store.cases, queues, now);
      const whole = day.get('all') ?? {};
      const standing = open.get('all') ?? {};
      const present = (summary: CaseSummary) => presentSummary(summary, viewerOf(request));
      return ok({
        status: 200,
        body: {
          day: date,
          inflow: { reported: whole.reported ?? 0, filed: whole.filed ?? 0 },
          outflow: { closed: whole.closed ?? 0 },
          open: standing.open ?? 0,
          overdue: standing.overdue ?? 0,
          lights: lightsIn(standing),
          hours: Array.from({ length: hour + 1 }, (_, past) => ({
            hour: past,
            reported: whole[hourMetric('reported', past)] ?? 0,
            closed: whole[hourMetric('closed', past)] ?? 0,
          })),
          ranking: {
            units: rankingOf('unit', day, open, tenant.units),
            streets: rankingOf('street', day, open, tenant.areas),
          },
          overdueNow: overdueNow.map(present),
          newest: newest.map(present),
        },
      });
    },
  }),
];
