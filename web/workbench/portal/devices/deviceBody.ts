import type { DeviceBody, DeviceKind } from './useDevices.ts';

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
