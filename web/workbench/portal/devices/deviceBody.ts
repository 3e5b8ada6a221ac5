import type { Device, DeviceBody, DeviceChanges, DeviceKind } from './useDevices.ts';

/** The form of a new device; what a kind does not have stays empty. */
export interface DeviceValues {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly component: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly gateway: string;
  readonly channel: string | null;
}

export const emptyDevice: DeviceValues = {
  id: '',
  kind: 'sensor',
  name: '',
  component: '',
  lng: null,
  lat: null,
  gateway: '',
  channel: null,
};

/** What the form begins with where a device is changed. */
export const valuesOf = ({ id, kind, name, component, point, gateway, channel }: Device): DeviceValues => ({
  id,
  kind,
  name,
  component: component?.code ?? '',
  lng: point?.[0] ?? null,
  lat: point?.[1] ?? null,
  gateway: gateway ?? '',
  channel: channel ?? null,
});

const texts = ['id', 'component', 'gateway', 'channel'] as const;

/** What is sent: what was left empty is left out, and a point is one only with both its numbers. */
export const deviceBodyOf = (values: DeviceValues): DeviceBody => {
  const { kind, name, lng, lat } = values;
  const given = texts.flatMap((field) => {
    const text = values[field]?.trim() ?? '';
    return text === '' ? [] : [[field, text]];
  });
  const point =
    lng === null || lat === null ? {} : { point: [lng, lat] as [number, number], datum: 'WGS84' as const };
  return { kind, name: name.trim(), ...Object.fromEntries(given), ...point };
};

/** What is sent of a change: what was left empty stays as it is, and id and kind are the device itself. */
export const deviceChangesOf = (values: DeviceValues): DeviceChanges => {
  const { id: _id, kind: _kind, ...changes } = deviceBodyOf(values);
  return changes;
};
