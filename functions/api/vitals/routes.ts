import { signedRoute } from '../devices/signed.ts';
import { type Route, route } from '../route.ts';
import { staff } from '../staff/roles.ts';
import * as schemas from './schemas.ts';

const tag = 'vitals';

/** Loaded when first asked for. */
const work = () => import('./work.ts');

const pushed = {
  status: 200,
  description: 'What came of each reading.',
  schema: schemas.pushAnswer,
} as const;
const example = { readings: [{ sign: 'drainageLevel', value: 42.5, at: '2026-03-02T08:00:00+08:00' }] };
const each =
  'Each reading is answered by itself, and counts once for its sign and instant however often it is sent. ' +
  'Instants may lie 5 minutes ahead and 7 days back.';

/** How the district is running: figures of departments, with their lights and the quality of the data. */
export const vitalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/vital-signs',
    operationId: 'listVitalSigns',
    summary: 'The vital signs of the district: newest value, light, freshness and quality of the data',
    tag,
    roles: staff,
    answers: [{ status: 200, description: 'Vital signs.', schema: schemas.signsAnswer }],
    handle: async (request) => (await work()).list(request),
  }),
  route({
    method: 'GET',
    path: '/vital-signs/:sign/readings',
    operationId: 'getVitalSignReadings',
    summary: 'The readings of a vital sign in a period, with their quality',
    tag,
    roles: staff,
    params: schemas.signPath,
    query: schemas.historyQuery,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'Readings.', schema: schemas.historyAnswer }],
    handle: async (request) => (await work()).history(request),
  }),
  route({
    method: 'POST',
    path: '/vital-sign-readings',
    operationId: 'pushVitalSignReadings',
    summary: 'Push readings of vital signs whose source is the caller’s unit, up to 100 at once',
    description: each,
    tag,
    roles: ['unit'],
    scope: 'vitals:write',
    body: schemas.pushBody,
    example,
    answers: [pushed],
    handle: async (request) => (await work()).pushAsUnit(request),
  }),
];

/** What devices themselves call; each request is signed. */
export const vitalIntakeRoutes: readonly Route[] = [
  signedRoute({
    method: 'POST',
    path: '/device-vital-signs',
    operationId: 'sendDeviceVitalSigns',
    summary: 'Push readings of vital signs that name the device, up to 100 at once',
    description: `Signed as \`/device-events\` is. ${each}`,
    tag,
    body: schemas.pushBody,
    example,
    answers: [pushed],
    handle: async (request, signed) => (await work()).pushAsDevice(request, signed),
  }),
];
