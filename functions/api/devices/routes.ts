import type { Role } from '../../domain/identity/types.ts';
import { type Route, route } from '../route.ts';
import { pageOf } from '../schemas/answers.ts';
import * as schemas from './schemas.ts';

const tag = 'devices';
const administrators: readonly Role[] = ['administrator'];

/** Nobody but administrators needs it, and they rarely. */
const work = () => import('./registryWork.ts');

const shown = { status: 200, description: 'The device.', schema: schemas.deviceAnswer } as const;
const factProblems = [
  'unknown-component',
  'unknown-channel',
  'unknown-device',
  'place-outside-district',
  'malformed-geometry',
] as const;

/** The register of what signs its messages: sensors, cameras, vehicles, gateways and other platforms. */
export const deviceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/devices',
    operationId: 'listDevices',
    summary: 'The devices of the district, by id',
    tag,
    roles: administrators,
    query: schemas.deviceQuery,
    problems: ['cursor-invalid'],
    answers: [{ status: 200, description: 'Devices.', schema: pageOf(schemas.deviceAnswer) }],
    handle: async (request) => (await work()).list(request),
  }),
  route({
    method: 'POST',
    path: '/devices',
    operationId: 'createDevice',
    summary: 'Register a device',
    description:
      'A sensor or camera stands at a component or a point; a source has a channel. The key is shown in this answer only.',
    tag,
    roles: administrators,
    body: schemas.newDevice,
    example: { kind: 'sensor', name: 'Water level, underpass', point: [114.25, 22.5] },
    problems: ['device-id-taken', ...factProblems],
    answers: [
      {
        status: 201,
        description: 'The device with its key.',
        schema: schemas.withKey,
        headers: ['Location'],
      },
    ],
    handle: async (request) => (await work()).create(request),
  }),
  route({
    method: 'GET',
    path: '/devices/:device',
    operationId: 'getDevice',
    summary: 'A device: when it was last seen, what it read last, and its alarms',
    tag,
    roles: administrators,
    params: schemas.devicePath,
    problems: ['not-found'],
    answers: [{ status: 200, description: 'The device.', schema: schemas.deviceShown }],
    handle: async (request) => (await work()).get(request),
  }),
  route({
    method: 'PATCH',
    path: '/devices/:device',
    operationId: 'changeDevice',
    summary: 'Change what is given of a device, or switch it off and on',
    tag,
    roles: administrators,
    params: schemas.devicePath,
    body: schemas.deviceChanges,
    example: { enabled: false },
    problems: ['not-found', ...factProblems],
    answers: [shown],
    handle: async (request) => (await work()).change(request),
  }),
  route({
    method: 'DELETE',
    path: '/devices/:device',
    operationId: 'removeDevice',
    summary: 'Remove a device, as it was; cases that it raised stay',
    tag,
    roles: administrators,
    params: schemas.devicePath,
    problems: ['not-found'],
    answers: [shown],
    handle: async (request) => (await work()).remove(request),
  }),
  route({
    method: 'POST',
    path: '/devices/:device/keys',
    operationId: 'rotateDeviceKey',
    summary: 'Draw a new key',
    description: 'Those before it count too for the overlap. The new one is shown in this answer only.',
    tag,
    roles: administrators,
    params: schemas.devicePath,
    body: schemas.rotation,
    example: { overlapHours: 24 },
    problems: ['not-found'],
    answers: [{ status: 201, description: 'The device with its new key.', schema: schemas.withKey }],
    handle: async (request) => (await work()).rotate(request),
  }),
  route({
    method: 'GET',
    path: '/devices/:device/events',
    operationId: 'listDeviceEvents',
    summary: 'What a device sent in the last day and was answered, newest first',
    tag,
    roles: administrators,
    params: schemas.devicePath,
    query: schemas.deviceQuery,
    problems: ['not-found', 'cursor-invalid'],
    answers: [{ status: 200, description: 'Messages.', schema: pageOf(schemas.messageAnswer) }],
    handle: async (request) => (await work()).events(request),
  }),
];
