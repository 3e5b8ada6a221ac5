import { given } from '../domain/given.ts';
import type { Delivery, DeliverySummary, Endpoint, EndpointHealth } from '../domain/webhooks/types.ts';
import { StoredFormatError, type StoredItem } from './codec.ts';
import {
  deliverPartition,
  deliverSort,
  deliveryKey,
  endpointKey,
  healthKey,
  hookStatusPartition,
  shardOf,
} from './keys.ts';

/**
 * How webhooks are written as items; attributes as in codec.ts. `v` is the format of this module and `n` a number that
 * every write raises, on which the next is conditioned.
 */
const formatVersion = 1;

/** How long a finished delivery can be looked at and replayed, in seconds. */
const keptSeconds = 90 * 86_400;

/** Something as it was read, with the number on which writing it again is conditioned. */
export interface Revised<T> {
  readonly value: T;
  readonly revision: number;
}

const fail = (item: StoredItem, what: string): never => {
  throw new StoredFormatError(`${String(item.pk)} ${String(item.sk)}: ${what}`);
};

const readJson = <T>(item: StoredItem, name: 'd' | 's'): T => {
  if (item.v !== formatVersion) fail(item, `format ${String(item.v)}, this version reads ${formatVersion}`);
  const text = item[name];
  // Only this module writes these texts, so their shape is what the format's version says.
  return typeof text === 'string' ? (JSON.parse(text) as T) : fail(item, `no text in ${name}`);
};

export const readRevised = <T>(item: StoredItem): Revised<T> => ({
  value: readJson<T>(item, 'd'),
  revision: Number(item.n),
});

export const endpointItem = (endpoint: Endpoint, revision: number): StoredItem => ({
  ...endpointKey(endpoint.id),
  v: formatVersion,
  n: revision,
  d: JSON.stringify(endpoint),
});

export const healthItem = (endpoint: string, health: EndpointHealth, revision: number): StoredItem => ({
  ...healthKey(endpoint),
  v: formatVersion,
  n: revision,
  d: JSON.stringify(health),
});

export const deliverySummaryOf = ({ body: _, log, ...delivery }: Delivery): DeliverySummary => {
  const last = log.at(-1);
  if (last === undefined) return delivery;
  const { at, milliseconds, status, error } = last;
  return { ...delivery, last: { at, milliseconds, ...given('status', status), ...given('error', error) } };
};

const dueKeys = ({ id, endpoint, nextAttemptAt }: Delivery): Record<string, string> =>
  nextAttemptAt === undefined
    ? {}
    : { whenPk: deliverPartition(shardOf(id)), whenSk: deliverSort(nextAttemptAt, endpoint, id) };

/** A delivery lies among the due ones only while it wants an attempt, and expires only once it is finished. */
export const deliveryItem = (delivery: Delivery, revision: number): StoredItem => ({
  ...deliveryKey(delivery.endpoint, delivery.id),
  v: formatVersion,
  n: revision,
  d: JSON.stringify(delivery),
  s: JSON.stringify(deliverySummaryOf(delivery)),
  unitPk: hookStatusPartition(delivery.endpoint, delivery.status),
  unitSk: delivery.id,
  ...dueKeys(delivery),
  ...given(
    'expiresAt',
    delivery.finishedAt === undefined ? undefined : Math.floor(delivery.finishedAt / 1_000) + keptSeconds,
  ),
});

export const readDeliverySummary = (item: StoredItem): DeliverySummary =>
  readJson<DeliverySummary>(item, 's');
