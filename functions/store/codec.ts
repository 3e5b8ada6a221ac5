import type { Case, CaseEvent } from '../domain/case/types.ts';
import type { Subscription } from '../domain/notifications/subscriptions.ts';
import type { Notification } from '../domain/notifications/types.ts';
import type { Clock } from '../domain/sla/types.ts';
import {
  caseKey,
  clockKey,
  deadlineSort,
  duePartition,
  dueSort,
  eventKey,
  guardKey,
  type ItemKey,
  inboxPartition,
  nearPartition,
  nearSort,
  notificationKey,
  outboxPartition,
  outboxPosition,
  shardOf,
  slotKey,
  subscriptionKey,
  tellPartition,
  toldPartition,
  toldSort,
  unitPartition,
  workPartition,
} from './keys.ts';
import { isOpen, queueOf, summaryOf } from './queues.ts';
import type { CaseSummary, Guard, OutboxMessage } from './types.ts';

/**
 * How things are written as items. What the table need not look into is one JSON text: nested maps cost the embedded
 * engine three times as much per transaction (measured 4.2 ms against 1.4) and more bytes on AWS.
 *
 * | attribute | holds |
 * |---|---|
 * | `v` | version of the format, of this module |
 * | `d` | the thing itself as JSON: case, event, outbox message, subscription |
 * | `s` | what lies in the indexes too, as JSON: a case's summary, or a whole clock or notification |
 * | `n` | the version of a case or the revision of a notification, on which writes are conditioned |
 * | `h`, `c` | a guard's body hash and case; `c` of a place for subscriptions is the subscription |
 * | `expiresAt` | epoch seconds after which the item counts as gone |
 */
export const formatVersion = 1;

/** What comes back from the table. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** Something stored cannot be read by this version of the code: never to be answered with a guess. */
export class StoredFormatError extends Error {
  override readonly name = 'StoredFormatError';
}

const fail = (item: StoredItem, what: string): never => {
  throw new StoredFormatError(`${String(item.pk)} ${String(item.sk)}: ${what}`);
};

const checkFormat = (item: StoredItem): void => {
  if (item.v !== formatVersion) fail(item, `format ${String(item.v)}, this version reads ${formatVersion}`);
};

const textIn = (item: StoredItem, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : fail(item, `no text in ${name}`);
};

const numberIn = (item: StoredItem, name: string): number => {
  const value = item[name];
  return typeof value === 'number' ? value : fail(item, `no number in ${name}`);
};

/** Only this module writes these texts, so their shape is what the format's version says. */
export const jsonIn = <T>(item: StoredItem, name: 'd' | 's'): T => {
  checkFormat(item);
  return JSON.parse(textIn(item, name)) as T;
};

type Item<T> = ItemKey & { readonly v: number } & T;

type CaseItem = Item<{ n: number; d: string; s: string }>;

const workKeys = (subject: Case, sort: string): Record<string, string> => {
  const queue = queueOf(subject);
  return queue === undefined ? {} : { workPk: workPartition(queue.owner, queue.state), workSk: sort };
};

const unitKeys = (subject: Case, sort: string): Record<string, string> =>
  subject.unit === undefined || !isOpen(subject) ? {} : { unitPk: unitPartition(subject.unit), unitSk: sort };

const nearKeys = ({ id, place, reportedAt }: Case): Record<string, string> =>
  place.cell === undefined ? {} : { whenPk: nearPartition(place.cell), whenSk: nearSort(reportedAt, id) };

export const caseItem = (subject: Case): CaseItem & StoredItem => {
  const summary = summaryOf(subject);
  const sort = deadlineSort(summary.dueAt, subject.id);
  return {
    ...caseKey(subject.id),
    v: formatVersion,
    n: subject.version,
    d: JSON.stringify(subject),
    s: JSON.stringify(summary),
    ...workKeys(subject, sort),
    ...unitKeys(subject, sort),
    ...nearKeys(subject),
  };
};

export const readCase = (item: StoredItem): Case => jsonIn<Case>(item, 'd');

export const readSummary = (item: StoredItem): CaseSummary => jsonIn<CaseSummary>(item, 's');

export const eventItem = (event: CaseEvent): Item<{ d: string }> => ({
  ...eventKey(event.caseId, event.version),
  v: formatVersion,
  d: JSON.stringify(event),
});

export const readEvent = (item: StoredItem): CaseEvent => jsonIn<CaseEvent>(item, 'd');

/** A clock lies among the due ones only while it wants to be woken. */
export const clockItem = (caseId: string, clock: Clock): Item<{ s: string }> & StoredItem => ({
  ...clockKey(caseId, clock.stage),
  v: formatVersion,
  s: JSON.stringify(clock),
  ...(clock.wakeAt === undefined
    ? {}
    : { whenPk: duePartition(shardOf(caseId)), whenSk: dueSort(clock.wakeAt, caseId, clock.stage) }),
});

export const readClock = (item: StoredItem): Clock => jsonIn<Clock>(item, 's');

export const guardItem = (
  guard: Guard,
  expiresAt: number,
): Item<{ h: string; c: string; n: number; expiresAt: number }> => ({
  ...guardKey(guard.key),
  v: formatVersion,
  h: guard.bodyHash,
  c: guard.caseId,
  n: guard.version,
  expiresAt,
});

export const readGuard = (key: string, item: StoredItem): Guard & { readonly expiresAt: number } => {
  checkFormat(item);
  return {
    key,
    bodyHash: textIn(item, 'h'),
    caseId: textIn(item, 'c'),
    version: numberIn(item, 'n'),
    expiresAt: numberIn(item, 'expiresAt'),
  };
};

type Envelope = Omit<OutboxMessage, 'shard' | 'position'>;

/** Outbox items do not expire: one that nobody could take must not vanish, but be taken later. */
export const outboxItem = (envelope: Envelope): Item<{ d: string }> => ({
  pk: outboxPartition(shardOf(envelope.event.caseId)),
  sk: outboxPosition(envelope.event),
  v: formatVersion,
  d: JSON.stringify(envelope),
});

export const readOutbox = (shard: number, item: StoredItem): OutboxMessage => ({
  shard,
  position: textIn(item, 'sk'),
  ...jsonIn<Envelope>(item, 'd'),
});

const waitingKeys = ({ id, status, dueAt }: Notification): Record<string, string> =>
  status === 'waiting' && dueAt !== undefined
    ? { whenPk: tellPartition(shardOf(id)), whenSk: toldSort(dueAt, id) }
    : {};

/**
 * What an inbox took, and who left no address, is found with its case: there is far too much of that to be looked through as a
 * whole. What is about no case is found by whose inbox it is.
 */
const toldKeys = (line: Notification): Record<string, string> => {
  const { id, caseId, recipient, status, why, channel = 'inbox', at } = line;
  const unitSk = toldSort(at, id);
  if (channel === 'inbox' && status === 'sent')
    return caseId === undefined ? { unitPk: inboxPartition(recipient), unitSk } : {};
  return why === 'no-address' ? {} : { unitPk: toldPartition(status), unitSk };
};

/** In the indexes a line is whole, so that lists need not read it again. */
export const notificationItem = (
  notification: Notification,
): Item<{ n: number; s: string }> & StoredItem => ({
  ...notificationKey(notification.id),
  v: formatVersion,
  n: notification.revision ?? 0,
  s: JSON.stringify(notification),
  ...waitingKeys(notification),
  ...toldKeys(notification),
});

/** Older builds kept lines under `d`. */
export const readNotification = (item: StoredItem): Notification =>
  jsonIn<Notification>(item, typeof item.s === 'string' ? 's' : 'd');

const seconds = (instant: number): number => Math.ceil(instant / 1_000);

/** What is not confirmed in time expires. */
const untilConfirmed = ({ confirmedAt, confirmBy }: Subscription) =>
  confirmedAt !== undefined || confirmBy === undefined ? {} : { expiresAt: seconds(confirmBy) };

export const subscriptionItem = (subscription: Subscription): Item<{ d: string }> & StoredItem => ({
  ...subscriptionKey(subscription.id),
  v: formatVersion,
  d: JSON.stringify(subscription),
  ...untilConfirmed(subscription),
});

export const readSubscription = (item: StoredItem): Subscription => jsonIn<Subscription>(item, 'd');

export const slotItem = (owner: string, slot: number, subscription: Subscription): ItemKey & StoredItem => ({
  ...slotKey(owner, slot),
  v: formatVersion,
  c: subscription.id,
  ...untilConfirmed(subscription),
});

/** A counter's numbers by metric: every attribute but the keys. */
export const readCounter = (item: StoredItem): Readonly<Record<string, number>> => {
  const { pk: _pk, sk: _sk, ...metrics } = item;
  return Object.fromEntries(Object.keys(metrics).map((metric) => [metric, numberIn(item, metric)]));
};
