import { tolerance } from '../../devices/checks.ts';
import type { Device } from '../../domain/devices/types.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { isSignedBy } from '../../webhooks/signing.ts';
import { iso } from '../present/time.ts';
import {
  type ApiRequest,
  type Handled,
  type RawRequest,
  type Route,
  type RouteDefinition,
  route,
} from '../route.ts';

/** Ids with a dot would make it unclear where the signed text's parts begin. */
const messageId = /^[\w-]{1,64}$/;
const seconds = /^\d{1,12}$/;
const deviceId = /^[\w:-]{1,64}$/;

/** Who signed a request, and under which id it was sent. */
export interface Signed {
  readonly device: Device;
  readonly messageId: string;
}

interface Headers {
  readonly device: string;
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

const headersOf = ({ sent }: RawRequest): Headers | undefined => {
  const [device = '', id = '', timestamp = '', signature = ''] = [
    'device-id',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
  ].map((name) => sent?.header(name));
  const isWhole = deviceId.test(device) && messageId.test(id) && seconds.test(timestamp);
  return isWhole ? { device, id, timestamp, signature } : undefined;
};

/**
 * The device that signed. An unknown device and a bad signature are answered alike, and whether a clock is wrong or a device
 * switched off is told only to who holds its key. Refusals: signature-invalid, timestamp-outside-tolerance, device-disabled.
 */
const admitSigned = async (raw: RawRequest): Promise<Result<Signed>> => {
  const headers = headersOf(raw);
  const device = headers && (await raw.deps.store.devices.get(headers.device))?.value;
  if (headers === undefined || device === undefined) return refuse('signature-invalid');
  const message = { ...headers, body: raw.sent?.text ?? '' };
  if (!isSignedBy(device.secrets, message, raw.now)) return refuse('signature-invalid');
  if (Math.abs(Number(headers.timestamp) * 1_000 - raw.now) > tolerance) {
    const params = { serverTime: iso(raw.now), tolerance: tolerance / 1_000 };
    return refuse('timestamp-outside-tolerance', 'webhook-timestamp', params);
  }
  return device.enabled ? ok({ device, messageId: headers.id }) : refuse('device-disabled');
};

const signedProblems = [
  'signature-invalid',
  'timestamp-outside-tolerance',
  'device-disabled',
  'device-may-not',
  'too-many-requests',
] as const;

/** A route that only devices can call. Who signed is known before the body is held against its schema. */
export const signedRoute = <P = undefined, Q = undefined, B = undefined>(
  definition: Omit<RouteDefinition<P, Q, B>, 'handle' | 'roles' | 'signed'> & {
    readonly handle: (request: ApiRequest<P, Q, B>, signed: Signed) => Handled;
  },
): Route => {
  const { handle, problems = [], ...rest } = definition;
  const facts = {
    ...rest,
    roles: 'anyone',
    signed: true,
    // Counted by device; by address only enough to slow down who tries signatures.
    cost: 0.1,
    problems: [...signedProblems, ...problems],
  } as const;
  const routeFor = (signed: Signed | undefined): Route =>
    route<P, Q, B>({
      ...facts,
      handle: (request) => (signed === undefined ? refuse('signature-invalid') : handle(request, signed)),
    });
  return {
    ...routeFor(undefined),
    run: async (raw) => {
      const signed = await admitSigned(raw);
      return signed.ok ? routeFor(signed.value).run(raw) : { faults: [signed.refusal] };
    },
  };
};
