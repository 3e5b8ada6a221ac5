import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../../api/schema.d.ts';
import { answered, api } from '../../../app/api.ts';
import { useWrite } from '../parts/useWrite.ts';

/** The first part of the keys of all queries about devices. */
export const devices = 'devices';

export type Device =
  paths['/v1/devices']['get']['responses'][200]['content']['application/json']['items'][number];
export type DeviceBody = paths['/v1/devices']['post']['requestBody']['content']['application/json'];
export type DeviceChanges = NonNullable<
  paths['/v1/devices/{device}']['patch']['requestBody']
>['content']['application/json'];
export type DeviceKind = Device['kind'];

// Every kind once: one that is missing or unknown does not compile.
const known: Readonly<Record<DeviceKind, true>> = {
  sensor: true,
  camera: true,
  vehicle: true,
  gateway: true,
  source: true,
};

export const deviceKinds = Object.keys(known) as DeviceKind[];

export const useDevices = () =>
  useInfiniteQuery({
    queryKey: [devices, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === undefined ? {} : { cursor: pageParam };
      return answered(api.GET('/v1/devices', { signal, params: { query } }));
    },
    getNextPageParam: (page) => page.next,
  });

/** A device with what only its own page says: when it was seen, what it read, its alarms. */
export const useDevice = (device: string) => {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [devices, 'one', device, i18n.language],
    queryFn: ({ signal }) =>
      answered(api.GET('/v1/devices/{device}', { signal, params: { path: { device } } })),
    refetchInterval: 15_000,
  });
};

export type DeviceShown = NonNullable<ReturnType<typeof useDevice>['data']>;

const at = ({ id }: Device) => ({ params: { path: { device: id } } });

export const useDeviceWrites = () => {
  const { t } = useTranslation('portal');
  const enable = useWrite(
    devices,
    (device: Device) =>
      answered(api.PATCH('/v1/devices/{device}', { ...at(device), body: { enabled: !device.enabled } })),
    ({ enabled }) => t(enabled ? 'enabled' : 'disabled'),
  );
  const remove = useWrite(
    devices,
    (device: Device) => answered(api.DELETE('/v1/devices/{device}', at(device))),
    () => t('deleted'),
  );
  return { enable, remove };
};
