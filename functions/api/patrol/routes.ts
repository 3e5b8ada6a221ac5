import type { Role } from '../../domain/identity/types.ts';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas/answers.ts';
import * as schemas from './schemas.ts';

const tag = 'patrol';

/** Who walks the district, and may say so. */
const field: readonly Role[] = ['supervisor', 'handler', 'unit'];

/** Who sees where they are. */
const office: readonly Role[] = ['leader', 'shiftLeader', 'dispatcher', 'administrator'];

/** Loaded when first asked for: not every district offers it. */
const work = () => import('./work.ts');

/** Being on duty, and where those are who are. */
export const patrolRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/patrol/duty',
    operationId: 'getDuty',
    summary: 'Whether you are on duty, and what is kept of where you are',
    tag,
    roles: field,
    problems: ['patrol-not-offered'],
    answers: [{ status: 200, description: 'Your duty.', schema: schemas.dutyAnswer }],
    handle: async (request) => (await work()).getDuty(request),
  }),
  route({
    method: 'POST',
    path: '/patrol/duty',
    operationId: 'changeDuty',
    summary: 'Go on duty, with consent to being seen on the map, or go off',
    description:
      'The same again changes nothing. Every duty is begun with consent, and one that nobody ends counts as ' +
      'ended after sixteen hours.',
    tag,
    roles: field,
    body: schemas.dutyChange,
    example: { on: true, consent: true },
    problems: ['patrol-not-offered', 'consent-required'],
    answers: [{ status: 200, description: 'Your duty as it is now.', schema: schemas.dutyAnswer }],
    handle: async (request) => (await work()).changeDuty(request),
  }),
  route({
    method: 'POST',
    path: '/patrol/positions',
    operationId: 'recordPositions',
    summary: 'Say where you were while on duty',
    description:
      'Positions may come late, in any order and more than once; the same again change nothing. Of each span of ' +
      '`minSecondsBetween` seconds the earliest is kept. Those that lie in the future, far off the district or ' +
      'outside your duties are refused one by one; if all are outside your duties, the request is.',
    tag,
    roles: field,
    body: schemas.positions,
    example: { positions: [{ at: '2024-03-04T01:00:00Z', point: [114.25, 22.5], accuracy: 8 }] },
    problems: ['patrol-not-offered', 'not-on-duty', 'time-in-future', 'place-outside-district'],
    answers: [{ status: 200, description: 'What was taken, and what was not.', schema: schemas.recorded }],
    handle: async (request) => (await work()).recordPositions(request),
  }),
  route({
    method: 'GET',
    path: '/patrol/people',
    operationId: 'listPeopleOnDuty',
    summary: 'Who is on duty, and where they were last during it',
    tag,
    roles: office,
    problems: ['patrol-not-offered'],
    answers: [{ status: 200, description: 'People on duty.', schema: listOf(schemas.onDuty) }],
    handle: async (request) => (await work()).listPeople(request),
  }),
  route({
    method: 'GET',
    path: '/patrol/people/:id/trace',
    operationId: 'getTrace',
    summary: 'Where a person went on a day while on duty, how far, and through which unit grids',
    description: 'Those who walk the district see their own only.',
    tag,
    roles: [...office, ...field],
    params: schemas.personPath,
    query: schemas.traceQuery,
    problems: ['patrol-not-offered', 'not-found'],
    answers: [{ status: 200, description: 'The way.', schema: schemas.traceAnswer }],
    handle: async (request) => (await work()).getTrace(request),
  }),
];

/** Whether one of the posts sees where everybody is. */
export const seesEverybody = (roles: readonly Role[]): boolean => roles.some((role) => office.includes(role));
