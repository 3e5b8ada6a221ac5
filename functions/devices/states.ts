import type { Device, DeviceState } from '../domain/devices/types.ts';
import type { DeviceStore } from '../store/devices.ts';
import { writeAnew } from '../store/writeAnew.ts';

/** Changes a device as it is registered now, whoever else does. Undefined where there is none. */
export const changeDevice = (
  store: Pick<DeviceStore, 'get' | 'save'>,
  id: string,
  change: (device: Device) => Device,
): Promise<Device | undefined> =>
  writeAnew<Device | undefined>(`device ${id}`, async () => {
    const found = await store.get(id);
    if (found === undefined) return { done: undefined };
    const next = change(found.value);
    return (await store.save(next, found.revision)) ? { done: next } : 'again';
  });

/** Changes where a device stands, whoever else does, and answers what came of it. The same state is not written. */
export const changeState = <T>(
  store: Pick<DeviceStore, 'state' | 'saveState'>,
  id: string,
  change: (state: DeviceState) => { readonly state: DeviceState; readonly answer: T },
): Promise<T> =>
  writeAnew(`state of device ${id}`, async () => {
    const { value, revision } = await store.state(id);
    const { state, answer } = change(value);
    if (state === value) return { done: answer };
    return (await store.saveState(id, state, revision)) ? { done: answer } : 'again';
  });
