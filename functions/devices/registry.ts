import type { Device, DeviceKind } from '../domain/devices/types.ts';
import { given } from '../domain/given.ts';
import { toWgs84 } from '../domain/grid/datum.ts';
import type { Datum, Position } from '../domain/grid/types.ts';
import type { Actor } from '../domain/identity/types.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import { rotated } from '../domain/secrets.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import type { EndpointSecret } from '../domain/webhooks/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { IdPort } from '../ports/ids.ts';
import type { DistrictStore } from '../store/types.ts';
import { drawSecret } from '../webhooks/signing.ts';
import { changeDevice } from './states.ts';

export interface RegistryDependencies {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'devices'>;
  readonly clock: ClockPort;
  readonly ids: IdPort;
}

interface Facts {
  readonly name: string;
  readonly component?: string;
  readonly point?: Position;
  readonly datum?: Datum;
  readonly gateway?: string;
  readonly channel?: string;
}

export interface NewDevice extends Facts {
  readonly id?: string;
  readonly kind: DeviceKind;
}

export interface DeviceChanges extends Partial<Facts> {
  readonly enabled?: boolean;
}

/** A device with a secret that is shown this once. */
export interface WithSecret {
  readonly device: Device;
  readonly secret: EndpointSecret;
}

type Kept = Pick<Device, 'name' | 'component' | 'point' | 'gateway' | 'channel'>;

const keptFacts = ({ tenant }: RegistryDependencies, facts: Partial<Facts>): Partial<Kept> => {
  const { datum = tenant.datum, point, ...rest } = facts;
  return { ...rest, ...given('point', point && toWgs84(point, datum)) };
};

/** Sensors and cameras raise cases where they stand; sources, cases of their channel. */
const missingFor: Readonly<Record<DeviceKind, (kept: Partial<Kept>) => string | undefined>> = {
  sensor: ({ component, point }) => (component === undefined && point === undefined ? 'point' : undefined),
  camera: ({ component, point }) => (component === undefined && point === undefined ? 'point' : undefined),
  vehicle: () => undefined,
  gateway: () => undefined,
  source: ({ channel }) => (channel === undefined ? 'channel' : undefined),
};

/** Refusals: missing-value, place-outside-district, unknown-device. */
const checkFacts = async (
  { tenant, store }: RegistryDependencies,
  kind: DeviceKind,
  kept: Partial<Kept>,
): Promise<Result<true>> => {
  const missing = missingFor[kind](kept);
  if (missing !== undefined) return refuse('missing-value', missing);
  if (kept.point !== undefined && tenant.grids.locate(kept.point) === undefined)
    return refuse('place-outside-district', 'point');
  if (kept.gateway === undefined) return ok(true);
  const gateway = await store.devices.get(kept.gateway);
  return gateway?.value.kind === 'gateway'
    ? ok(true)
    : refuse('unknown-device', 'gateway', { device: kept.gateway });
};

const newSecret = ({ ids, clock }: RegistryDependencies): EndpointSecret => {
  const createdAt = clock.now();
  return { id: ids.next(createdAt), value: drawSecret('hmac'), createdAt };
};

/** Refusals: device-id-taken and those of its facts. */
export const createDevice = async (
  dependencies: RegistryDependencies,
  { id: wanted, kind, name, ...facts }: NewDevice,
  actor: Actor,
): Promise<Result<WithSecret>> => {
  const kept = keptFacts(dependencies, facts);
  const checked = await checkFacts(dependencies, kind, kept);
  if (!checked.ok) return checked;
  const secret = newSecret(dependencies);
  const now = secret.createdAt;
  const device: Device = {
    id: wanted ?? dependencies.ids.next(now),
    kind,
    name,
    ...kept,
    enabled: true,
    secrets: [secret],
    createdAt: now,
    createdBy: actor.id,
    updatedAt: now,
  };
  const saved = await dependencies.store.devices.save(device);
  return saved ? ok({ device, secret }) : refuse('device-id-taken', 'id', { device: device.id });
};

/** The device. Refusals: not-found. */
export const deviceNamed = async (
  { store }: Pick<RegistryDependencies, 'store'>,
  id: string,
): Promise<Result<Device>> => {
  const found = await store.devices.get(id);
  return found === undefined ? refuse('not-found') : ok(found.value);
};

const changed = async (
  { store, clock }: RegistryDependencies,
  id: string,
  change: (device: Device) => Device,
): Promise<Result<Device>> => {
  const updatedAt = clock.now();
  const next = await changeDevice(store.devices, id, (device) => ({ ...change(device), updatedAt }));
  return next === undefined ? refuse('not-found') : ok(next);
};

/** Changes what is given, all of it or nothing. Refusals: not-found and those of its facts. */
export const changeDeviceFacts = async (
  dependencies: RegistryDependencies,
  id: string,
  { enabled, ...facts }: DeviceChanges,
): Promise<Result<Device>> => {
  const before = await deviceNamed(dependencies, id);
  if (!before.ok) return before;
  const kept = { ...keptFacts(dependencies, facts), ...given('enabled', enabled) };
  const checked = await checkFacts(dependencies, before.value.kind, { ...before.value, ...kept });
  return checked.ok ? changed(dependencies, id, (device) => ({ ...device, ...kept })) : checked;
};

/** Takes a device away with where it stood; nothing it sends is taken from now on. Refusals: not-found. */
export const removeDevice = async (
  dependencies: RegistryDependencies,
  id: string,
): Promise<Result<Device>> => {
  const found = await deviceNamed(dependencies, id);
  if (found.ok) await dependencies.store.devices.remove(id);
  return found;
};

/** How many secrets count at once at most. */
const mostSecrets = 4;

/**
 * Draws a new secret. Those before it count too for the overlap, in milliseconds; they end sooner where they would have
 * anyway. Refusals: not-found.
 */
export const rotateKey = async (
  dependencies: RegistryDependencies,
  id: string,
  overlap: number,
): Promise<Result<WithSecret>> => {
  const secret = newSecret(dependencies);
  const now = secret.createdAt;
  const after = await changed(dependencies, id, (device) => ({
    ...device,
    secrets: rotated(device.secrets, secret, { now, overlap, most: mostSecrets }),
  }));
  return after.ok ? ok({ device: after.value, secret }) : after;
};
