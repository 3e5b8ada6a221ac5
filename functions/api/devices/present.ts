import type { Device, DeviceState } from '../../domain/devices/types.ts';
import { given } from '../../domain/given.ts';
import { liveSecrets } from '../../domain/secrets.ts';
import type { Language, Tenant } from '../../domain/tenant/types.ts';
import type { DeviceReceipt } from '../../store/devices.ts';
import { presentItemFault, presentTold } from '../present/alarms.ts';
import { iso } from '../present/time.ts';

/** What a message was answered, in the reader's language. */
export const presentReceipt = ({ id, at, answers }: DeviceReceipt, language: Language) => ({
  id,
  at: iso(at),
  items: answers.map(({ fault, ...answer }) => ({
    ...answer,
    ...given('problem', fault && presentItemFault(fault, language)),
  })),
});

const isoOf = (instant: number | undefined) => (instant === undefined ? undefined : iso(instant));

interface Viewer {
  readonly tenant: Tenant;
  readonly now: number;
}

/** A device as administrators see it: everything but its keys. */
export const presentDevice = (device: Device, { tenant, now }: Viewer) => {
  const { id, kind, name, component, point, gateway, channel, enabled, createdBy } = device;
  const known = component === undefined ? undefined : tenant.components.get(component);
  return {
    id,
    kind,
    name,
    ...given('component', component && { code: component, name: known?.name ?? component }),
    ...given('point', point),
    ...given('gateway', gateway),
    ...given('channel', channel),
    enabled,
    keys: liveSecrets(device.secrets, now).map((secret) => ({
      id: secret.id,
      createdAt: iso(secret.createdAt),
      ...given('expiresAt', isoOf(secret.expiresAt)),
    })),
    createdAt: iso(device.createdAt),
    createdBy: { id: createdBy, name: tenant.people.get(createdBy)?.name ?? createdBy },
    updatedAt: iso(device.updatedAt),
  };
};

/** With where it stands: what it said last, and its alarms. */
export const presentState = (device: Device, state: DeviceState, viewer: Viewer) => ({
  ...presentDevice(device, viewer),
  ...given('seenAt', isoOf(state.seenAt)),
  readings: Object.entries(state.readings).map(([metric, { value, at }]) => ({ metric, value, at: iso(at) })),
  ...given('position', state.position && { point: state.position.point, at: iso(state.position.at) }),
  alarms: Object.entries(state.alarms).map(([rule, { phase, since, number, flapping }]) => ({
    rule,
    phase,
    since: iso(since),
    raises: number,
    flapping,
    ...given('told', state.told[rule] && presentTold(state.told[rule])),
  })),
});
