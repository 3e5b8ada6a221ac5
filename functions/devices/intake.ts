import { observe } from '../domain/devices/observe.ts';
import type { Device, DeviceSettings, DeviceState, Observation } from '../domain/devices/types.ts';
import { given } from '../domain/given.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PhotoPort } from '../ports/photos.ts';
import type { DeviceReceipt, ItemAnswer, ItemFault } from '../store/devices.ts';
import { inShort, refusalOf } from './checks.ts';
import { changeState } from './states.ts';
import { type TellingDependencies, tellCases } from './telling.ts';

export interface IntakeDependencies extends TellingDependencies {
  readonly photos: Pick<PhotoPort, 'find'>;
}

/** An item of a message as it was read: what it says and of which device, or what is wrong with its shape. */
export type ReadItem =
  | { readonly device?: string; readonly observation: Observation }
  | { readonly fault: ItemFault };

export interface Message {
  readonly id: string;
  readonly items: readonly ReadItem[];
}

/** Tenants that take nothing from devices know no metric. */
const nothing: DeviceSettings = {
  metrics: [],
  events: [],
  rules: [],
  flapping: { raises: 3, within: 3_600 },
  rate: { burst: 60, perSecond: 1 },
};

/**
 * Takes a request from the device's bucket, which lies in the table: the limit is the same however many processes take
 * requests. Refusals: too-many-requests.
 */
export const takeTurn = (
  { store, tenant }: Pick<TellingDependencies, 'store' | 'tenant'>,
  device: Pick<Device, 'id'>,
  now: number,
): Promise<Result<true>> => {
  const { burst, perSecond } = (tenant.devices ?? nothing).rate;
  return changeState<Result<true>>(store.devices, device.id, (state) => {
    const { tokens = burst, tokensAt = now } = state;
    const level = Math.min(burst, tokens + (Math.max(0, now - tokensAt) / 1_000) * perSecond);
    if (level < 1) {
      const seconds = Math.max(1, Math.ceil((1 - level) / perSecond));
      return { state, answer: refuse('too-many-requests', undefined, { seconds }) };
    }
    return { state: { ...state, tokens: level - 1, tokensAt: now, seenAt: now }, answer: ok(true) };
  });
};

interface Admitted {
  readonly index: number;
  readonly device: Device;
  readonly observation: Observation;
}

type Settled = { readonly index: number; readonly answer: ItemAnswer };

const refused = (index: number, fault: Refusal | ItemFault): Settled => ({
  index,
  answer: { status: 'refused', fault },
});

/** The devices that a message is about: the sender, and those behind it that it may speak for. */
const spokenFor = (dependencies: IntakeDependencies, sender: Device) => {
  const known = new Map<string, Promise<Device | undefined>>([[sender.id, Promise.resolve(sender)]]);
  const look = async (id: string): Promise<Device | undefined> => {
    if (sender.kind !== 'gateway') return undefined;
    const found = (await dependencies.store.devices.get(id))?.value;
    return found?.gateway === sender.id ? found : undefined;
  };
  return (id: string): Promise<Device | undefined> => {
    const found = known.get(id) ?? look(id);
    known.set(id, found);
    return found;
  };
};

const admit = async (
  dependencies: IntakeDependencies,
  sender: Device,
  items: readonly ReadItem[],
  now: number,
): Promise<{ readonly admitted: readonly Admitted[]; readonly refusals: readonly Settled[] }> => {
  const { tenant, photos } = dependencies;
  const settings = tenant.devices ?? nothing;
  const deviceOf = spokenFor(dependencies, sender);
  const admitted: Admitted[] = [];
  const refusals: Settled[] = [];
  for (const [index, item] of items.entries()) {
    if ('fault' in item) {
      refusals.push(refused(index, item.fault));
      continue;
    }
    const { device: id = sender.id, observation } = item;
    const device = await deviceOf(id);
    const refusal = await whyNot(device, id, observation, { settings, photos, now });
    if (refusal !== undefined) refusals.push(refused(index, refusal));
    else if (device !== undefined) admitted.push({ index, device, observation });
  }
  return { admitted, refusals };
};

const whyNot = async (
  device: Device | undefined,
  id: string,
  observation: Observation,
  asking: Omit<Parameters<typeof refusalOf>[1], 'device'>,
): Promise<Refusal | undefined> => {
  if (device === undefined) return { type: 'unknown-device', field: 'device', params: { device: id } };
  if (!device.enabled) return { type: 'device-disabled', field: 'device' };
  return refusalOf(observation, { ...asking, device });
};

/** Everything that a message says of one device, in one write. */
const takeAll = async (
  { store, tenant }: IntakeDependencies,
  sender: Device,
  own: readonly Admitted[],
  now: number,
): Promise<readonly Settled[]> => {
  const [first] = own;
  if (first === undefined) return [];
  const { device } = first;
  const behind = device.id === sender.id ? undefined : device.id;
  return changeState(store.devices, device.id, (before) => {
    let state: DeviceState = { ...before, seenAt: now };
    const answer = own.map(({ index, observation }): Settled => {
      const { reception, state: after } = observe(state, observation, tenant.devices ?? nothing);
      state = after;
      const facts = { what: inShort(observation), ...given('device', behind) };
      if (reception === 'duplicate') return { index, answer: { status: 'duplicate', ...facts } };
      const late = reception === 'late' ? ({ late: true } as const) : {};
      return { index, answer: { status: 'accepted', ...facts, ...late } };
    });
    return { state, answer };
  });
};

/** Writes what a message says of one device, and for one behind a gateway that it came. */
const takeOf = async (
  dependencies: IntakeDependencies,
  sender: Device,
  message: Message,
  own: readonly Admitted[],
  now: number,
): Promise<readonly Settled[]> => {
  const settled = await takeAll(dependencies, sender, own, now);
  const id = own[0]?.device.id ?? sender.id;
  if (id === sender.id) return settled;
  const receipt = { id: message.id, at: now, answers: inOrder(settled) };
  await dependencies.store.devices.saveReceipt(id, receipt);
  return settled;
};

const inOrder = (settled: readonly Settled[]): readonly ItemAnswer[] =>
  settled.toSorted((left, right) => left.index - right.index).map(({ answer }) => answer);

/**
 * Takes a message of a device whose signature holds: every item by itself, each at most once. What follows from it is
 * written with it and told to cases before the answer; if the process ends in between, the sweep tells them. A message that
 * is known by its id is answered as before. Refusals: too-many-requests.
 */
export const receive = async (
  dependencies: IntakeDependencies,
  sender: Device,
  message: Message,
): Promise<Result<{ readonly receipt: DeviceReceipt; readonly repeated: boolean }>> => {
  const { store, clock } = dependencies;
  const now = clock.now();
  const known = await store.devices.receipt(sender.id, message.id, now);
  if (known !== undefined) return ok({ receipt: known, repeated: true });
  const turn = await takeTurn(dependencies, sender, now);
  if (!turn.ok) return turn;
  const { admitted, refusals } = await admit(dependencies, sender, message.items, now);
  const devices = [...Map.groupBy(admitted, ({ device }) => device.id).values()];
  const taken = await Promise.all(devices.map((own) => takeOf(dependencies, sender, message, own, now)));
  const receipt = { id: message.id, at: now, answers: inOrder([...refusals, ...taken.flat()]) };
  await store.devices.saveReceipt(sender.id, receipt);
  // One after the other: what stands side by side finds the case of its neighbour.
  for (const [first] of devices) if (first !== undefined) await tellCases(dependencies, first.device);
  return ok({ receipt, repeated: false });
};
