import type * as v from 'valibot';
import { type ReadItem, receive, takeTurn } from '../../devices/intake.ts';
import type { Observation } from '../../domain/devices/types.ts';
import { given } from '../../domain/given.ts';
import { toWgs84 } from '../../domain/grid/datum.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Tenant } from '../../domain/tenant/types.ts';
import type { ApiRequest, Reply } from '../route.ts';
import { parse } from '../schemas/parse.ts';
import { presentReceipt } from './present.ts';
import { type eventsBody, items } from './schemas.ts';
import type { Signed } from './signed.ts';

/** What the routes of devices do with what they are sent; loaded when first asked for. */

type Asking<B = unknown> = ApiRequest<unknown, unknown, B>;
type Raw = v.InferOutput<typeof eventsBody>['items'][number];

const about = (device: string | undefined, observation: Observation): ReadItem => ({
  ...given('device', device),
  observation,
});

type Reader = (item: Raw, request: Asking) => ReadItem;

/** Reads an item by a schema, or answers the first thing that is wrong with it. */
const readBy =
  <T extends { readonly device?: string }>(
    schema: v.GenericSchema<unknown, T>,
    observed: (value: T, surroundings: { readonly tenant: Tenant; readonly now: number }) => Observation,
  ): Reader =>
  (item, { deps: { tenant }, actor, now }) => {
    const read = parse(schema, item, { tenant, actor, now });
    if (read.ok) return about(read.value.device, observed(read.value, { tenant, now }));
    const [fault = { type: 'invalid-value' }] = read.faults;
    return { fault };
  };

const readers: Readonly<Record<keyof typeof items, Reader>> = {
  reading: readBy(items.reading, ({ reading }) => ({ kind: 'reading', ...reading })),
  event: readBy(items.event, ({ event: { at, ...event } }, { now }) => ({
    kind: 'event',
    ...event,
    at: at ?? now,
  })),
  position: readBy(items.position, ({ position: { point, datum, at } }, { tenant }) => ({
    kind: 'position',
    point: toWgs84(point, datum ?? tenant.datum),
    at,
  })),
};

const kinds = ['reading', 'event', 'position'] as const;

const readItem = (item: Raw, request: Asking): ReadItem => {
  const kind = kinds.find((candidate) => Object.hasOwn(item, candidate));
  return kind === undefined
    ? { fault: { type: 'missing-value', field: 'reading' } }
    : readers[kind](item, request);
};

/** A platform hands over reports and no readings, and nothing but a device sends these. */
export const receiveEvents = async (
  request: Asking<v.InferOutput<typeof eventsBody>>,
  { device, messageId }: Signed,
): Promise<Result<Reply>> => {
  const { kind } = device;
  if (kind === 'source') return refuse('device-may-not', undefined, { kind });
  const message = { id: messageId, items: request.body.items.map((item) => readItem(item, request)) };
  const done = await receive(request.deps, device, message);
  if (!done.ok) return done;
  const { receipt, repeated } = done.value;
  const headers: Record<string, string> = repeated ? { 'Idempotent-Replayed': 'true' } : {};
  return ok({ status: 200, body: presentReceipt(receipt, request.language), headers });
};

export const turnOf = ({ deps, now }: Asking, { device }: Signed): Promise<Result<true>> =>
  takeTurn(deps, device, now);
