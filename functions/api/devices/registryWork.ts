import type * as v from 'valibot';
import { tenantKnowing } from '../../commands/components.ts';
import {
  changeDeviceFacts,
  createDevice,
  deviceNamed,
  removeDevice,
  rotateKey,
  type WithSecret,
} from '../../devices/registry.ts';
import type { Device } from '../../domain/devices/types.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { pageOf, pageRequest } from '../staff/reading.ts';
import { presentDevice, presentReceipt, presentState } from './present.ts';
import type * as schemas from './schemas.ts';

/** What the routes of the register do; loaded when first asked for. */

type Asking<P = unknown, B = unknown, Q = unknown> = ApiRequest<P, Q, B>;
type OfDevice<B = unknown, Q = unknown> = Asking<v.InferOutput<typeof schemas.devicePath>, B, Q>;
type Query = v.InferOutput<typeof schemas.deviceQuery>;
type Handled = Promise<Result<Reply>>;

const hour = 3_600_000;

/** Whoever sees these devices, with the components at which they stand. */
const viewer = async ({ deps, now }: Asking, ...devices: readonly Device[]) => {
  const codes = devices.map(({ component }) => component);
  return { tenant: await tenantKnowing(deps.tenant, deps.store.components, codes), now };
};

const deviceReply = async (outcome: Promise<Result<Device>>, asking: Asking): Handled => {
  const done = await outcome;
  return done.ok
    ? ok({ status: 200, body: presentDevice(done.value, await viewer(asking, done.value)) })
    : done;
};

const shownWithKey = async ({ device, secret }: WithSecret, asking: Asking) => ({
  ...presentDevice(device, await viewer(asking, device)),
  key: secret.value,
});

export const list = async (request: Asking<unknown, unknown, Query>): Handled => {
  const page = pageRequest(request, request.query);
  if (!page.ok) return page;
  const found = await request.deps.store.devices.list(page.value);
  const shown = await viewer(request, ...found.items);
  return ok({ status: 200, body: pageOf(found, (device) => presentDevice(device, shown)) });
};

export const create = async (request: Asking<unknown, v.InferOutput<typeof schemas.newDevice>>): Handled => {
  const made = await createDevice(request.deps, request.body, request.actor);
  if (!made.ok) return made;
  const headers = { Location: `devices/${made.value.device.id}` };
  return ok({ status: 201, headers, body: await shownWithKey(made.value, request) });
};

export const get = async (request: OfDevice): Handled => {
  const found = await deviceNamed(request.deps, request.params.device);
  if (!found.ok) return found;
  const { value: state } = await request.deps.store.devices.state(found.value.id);
  return ok({ status: 200, body: presentState(found.value, state, await viewer(request, found.value)) });
};

export const change = (request: OfDevice<v.InferOutput<typeof schemas.deviceChanges>>): Handled =>
  deviceReply(changeDeviceFacts(request.deps, request.params.device, request.body), request);

export const remove = (request: OfDevice): Handled =>
  deviceReply(removeDevice(request.deps, request.params.device), request);

export const rotate = async (request: OfDevice<v.InferOutput<typeof schemas.rotation>>): Handled => {
  const { overlapHours } = request.body;
  const done = await rotateKey(request.deps, request.params.device, overlapHours * hour);
  return done.ok ? ok({ status: 201, body: await shownWithKey(done.value, request) }) : done;
};

export const events = async (request: OfDevice<unknown, Query>): Handled => {
  const found = await deviceNamed(request.deps, request.params.device);
  if (!found.ok) return found;
  const page = pageRequest(request, request.query);
  if (!page.ok) return page;
  const receipts = await request.deps.store.devices.receipts(found.value.id, page.value);
  return ok({ status: 200, body: pageOf(receipts, (receipt) => presentReceipt(receipt, request.language)) });
};
