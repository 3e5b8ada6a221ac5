import { setTimeout as pause } from 'node:timers/promises';
import type { Device, DeviceState } from '../domain/devices/types.ts';
import type { DeviceStore } from '../store/devices.ts';

/** How often somebody else may write first before we call it a defect. */
const mostRivals = 60;

/** Milliseconds by which those who write the same state move apart at first, and at most. */
const firstPause = 3;
const longestPause = 200;

const writeAnew = async <T>(
  what: string,
  attempt: () => Promise<{ readonly done: T } | 'again'>,
): Promise<T> => {
  for (let rival = 0; rival < mostRivals; rival++) {
    const outcome = await attempt();
    if (outcome !== 'again') return outcome.done;
    await pause(Math.min(longestPause, firstPause * (rival + 1)) * Math.random());
  }
  throw new Error(`${what} is written by too many at once`);
};

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
