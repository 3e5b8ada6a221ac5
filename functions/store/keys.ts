import type { CaseState } from '../domain/case/types.ts';
import type { Stage } from '../domain/sla/types.ts';

/** Where an item lies. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Instants are 15 digits, which is enough up to the year 33658 and sorts as text does. */
const instantDigits = 15;
const lastInstant = 10 ** instantDigits - 1;
const versionDigits = 8;

const padded = (value: number, digits: number): string => {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 10 ** digits) {
    throw new RangeError(`not a whole number of at most ${digits} digits: ${value}`);
  }
  return String(value).padStart(digits, '0');
};

/** An instant as text that sorts by time. */
export const instantText = (instant: number): string => padded(instant, instantDigits);

/** An instant as text that sorts latest first. */
export const inverseInstantText = (instant: number): string => padded(lastInstant - instant, instantDigits);

/** Stands where a case has no deadline: after all that have one. */
const noDeadline = instantText(lastInstant);

export const caseKey = (id: string): ItemKey => ({ pk: `CASE#${id}`, sk: 'META' });

export const eventPrefix = 'EVT#';
export const eventKey = (caseId: string, version: number): ItemKey => ({
  pk: caseKey(caseId).pk,
  sk: eventPrefix + padded(version, versionDigits),
});

export const clockKey = (caseId: string, stage: Stage): ItemKey => ({
  pk: caseKey(caseId).pk,
  sk: `CLOCK#${stage}`,
});

export const notificationPrefix = 'NOTE#';

/** Where what is about no case lies: what insight found. */
const toldByInsight = 'INSIGHT#told';

const partitionOfOwner = (owner: string): string => {
  if (owner === 'insight') return toldByInsight;
  const [, subscription] = /^sub-(.+)$/.exec(owner) ?? [];
  return (subscription === undefined ? caseKey(owner) : subscriptionKey(subscription)).pk;
};

/** A line lies with what it is about: its owner is a case, a subscription where nothing but itself is meant, or insight. */
export const notificationKey = (id: string): ItemKey => ({
  pk: partitionOfOwner(id.slice(0, Math.max(0, id.indexOf(':')))),
  sk: notificationPrefix + id,
});

/** Lines of the ledger with one status, in the index `unit`. */
export const toldPartition = (status: string): string => `TOLD#${status}`;
/** Lines that an inbox took and that are about no case, in the same index. */
export const inboxPartition = (recipient: string): string => `INBOX#${recipient}`;
export const toldSort = (at: number, id: string): string => `${instantText(at)}#${id}`;

/** Lines that wait to be sent, in the index `when`. */
export const tellPartition = (shard: number): string => `TELL#${shard}`;
/** When the line under this sort key is to be sent. */
export const instantOfTellSort = (sort: string): number => Number(sort.slice(0, instantDigits));

export const subscriptionKey = (id: string): ItemKey => ({ pk: `SUB#${id}`, sk: 'META' });

/** A confirmed subscription among those found by one key of a case. */
export const followPartition = (key: string): string => `FOLLOW#${key}`;
export const followKey = (key: string, id: string): ItemKey => ({ pk: followPartition(key), sk: id });

/** How many were asked by text message in an hour since 1970. */
export const questionsKey = (hour: number): ItemKey => ({ pk: `QUESTIONS#${hour}`, sk: 'COUNT' });

/** The places for subscriptions that an address has. */
export const slotPartition = (owner: string): string => `SUBSCRIBER#${owner}`;
export const slotKey = (owner: string, slot: number): ItemKey => ({
  pk: slotPartition(owner),
  sk: `SLOT#${padded(slot, 3)}`,
});

export const guardKey = (key: string): ItemKey => ({ pk: `IDEM#${key}`, sk: 'IDEM' });

/** The last number given out for a local date, `YYYYMMDD`. */
export const numberKey = (date: string): ItemKey => ({ pk: `NUMBER#${date}`, sk: 'LAST' });

/** What every partition of the outbox begins with: the stack filters the stream by it. */
export const outboxPrefix = 'OUTBOX#';
export const outboxPartition = (shard: number): string => outboxPrefix + shard;

/** The shard that a partition key names; undefined if it is not the outbox's. */
export const outboxShardOf = (pk: string): number | undefined => {
  const shard = /^OUTBOX#(\d+)$/.exec(pk)?.[1];
  return shard === undefined ? undefined : Number(shard);
};

/** Sorts by time, and within a case by version, since the time of its events never decreases. */
export const outboxPosition = (event: {
  readonly at: number;
  readonly caseId: string;
  readonly version: number;
}): string => `${instantText(event.at)}#${event.caseId}#${padded(event.version, versionDigits)}`;

export const counterPartition = (scope: string): string => `COUNT#${scope}`;
export const counterKey = (scope: string, key: string): ItemKey => ({ pk: counterPartition(scope), sk: key });

/** What the cases reported or filed on a local day count for it. */
export const ledgerPartition = (day: string): string => `LEDGER#${day}`;
export const ledgerKey = (day: string, caseId: string): ItemKey => ({ pk: ledgerPartition(day), sk: caseId });

/** The periods that are frozen, by their text. */
export const bulletinPartition = 'BULLETIN';

/** Newest last: by the last day of its period. */
export const bulletinSort = (to: string, code: string, period: string): string => `${to}#${code}#${period}`;

export const bulletinDocumentKey = (code: string, period: string): ItemKey => ({
  pk: `BULLETINDOC#${code}`,
  sk: period,
});

export const frozenPartition = 'FROZEN';
export const frozenKey = (period: string): ItemKey => ({ pk: frozenPartition, sk: period });

/** What one freezing keeps: what cases counted on its days, and its sums. */
export const frozenContent = (id: string): string => `FROZEN#${id}`;
export const frozenPart = (name: string, part: number): string => `${name}#${padded(part, 4)}`;

export const adjustmentPartition = (period: string): string => `ADJUST#${period}`;

export const wordPartition = (word: string): string => `WORD#${word}`;

/** A case among those that carry a word, newest report first. */
export const wordKey = (word: string, reportedAt: number, caseId: string): ItemKey => ({
  pk: wordPartition(word),
  sk: `${inverseInstantText(reportedAt)}#${caseId}`,
});

/** The case named at the end of a word item's sort key. */
export const caseOfWordKey = (sk: string): string => sk.slice(instantDigits + 1);

/** The UTC month of an instant, `YYYY-MM`. */
export const monthOf = (instant: number): string => new Date(instant).toISOString().slice(0, 7);

/** Cases by when they were reported; months are UTC's. */
export const listingPartition = (month: string): string => `REPORTED#${month}`;
export const listingKey = (reportedAt: number, caseId: string): ItemKey => ({
  pk: listingPartition(monthOf(reportedAt)),
  sk: `${instantText(reportedAt)}#${caseId}`,
});

/** Public steps by when they happened. */
export const updatePartition = (month: string): string => `UPDATED#${month}`;
export const updateKey = (at: number, caseId: string, version: number): ItemKey => ({
  pk: updatePartition(monthOf(at)),
  sk: `${instantText(at)}#${caseId}#${padded(version, versionDigits)}`,
});

/** Where the keys lie by which programs of others send reports. */
export const open311KeyPartition = 'OPEN311KEY';
export const open311KeyKey = (id: string): ItemKey => ({ pk: open311KeyPartition, sk: id });

/** Where the programs lie that act for a unit, all in one list; and when each was used. */
export const clientPartition = 'CLIENT';
export const clientKey = (id: string): ItemKey => ({ pk: clientPartition, sk: id });
export const clientUseKey = (id: string): ItemKey => ({ pk: `CLIENT#${id}`, sk: 'USE' });

/** What the tenant's own data lies under. */
const tenantPartition = 'TENANT';

/** Which of the stored snapshots counts now, for builds that read that format. */
export const tenantPointerKey = (format: number): ItemKey => ({
  pk: tenantPartition,
  sk: `CURRENT#${format}`,
});

/** What counted from that instant on: never removed, so that it can be told which limits held when. */
export const tenantHistoryKey = (at: number): ItemKey => ({
  pk: tenantPartition,
  sk: `SINCE#${instantText(at)}`,
});

export const tenantPartPartition = (digest: string): string => `TENANT#${digest}`;
export const tenantPartKey = (digest: string, part: number): ItemKey => ({
  pk: tenantPartPartition(digest),
  sk: `PART#${padded(part, 4)}`,
});

/** What insight computed, by what it is. */
const insightPartition = 'INSIGHT';
export const insightPointerKey = (name: string): ItemKey => ({ pk: insightPartition, sk: `CURRENT#${name}` });

/** The case that somebody opened to find the cause of a recurrence. */
export const causePrefix = 'CAUSE#';
export const causePartition = insightPartition;
export const causeKey = (recurrence: string): ItemKey => ({
  pk: causePartition,
  sk: causePrefix + recurrence,
});

export const insightPartPartition = (digest: string): string => `INSIGHT#${digest}`;
export const insightPartKey = (digest: string, part: number): ItemKey => ({
  pk: insightPartPartition(digest),
  sk: `PART#${padded(part, 4)}`,
});

/** What is published of cases: which index counts, and everything else by its content. */
export const openDataPointerKey: ItemKey = { pk: 'OPENDATA', sk: 'CURRENT' };
export const openDataPartition = (digest: string): string => `OPENDATA#${digest}`;
export const openDataPartKey = (digest: string, part: number): ItemKey => ({
  pk: openDataPartition(digest),
  sk: `PART#${padded(part, 4)}`,
});

/** A secret of the district that is drawn once, such as the one that signs follow links. */
export const secretKey = (name: string): ItemKey => ({ pk: 'SECRET', sk: name });

/** Where the endpoints of webhooks lie, all in one list. */
export const endpointPartition = 'WEBHOOK';
export const endpointKey = (id: string): ItemKey => ({ pk: endpointPartition, sk: `ENDPOINT#${id}` });

const hookPartition = (endpoint: string): string => `HOOK#${endpoint}`;
export const healthKey = (endpoint: string): ItemKey => ({ pk: hookPartition(endpoint), sk: 'HEALTH' });

/** Ids of deliveries sort by the instant at which they were made. */
export const deliveryPrefix = 'DEL#';
export const deliveryKey = (endpoint: string, id: string): ItemKey => ({
  pk: hookPartition(endpoint),
  sk: deliveryPrefix + id,
});

/** The deliveries of an endpoint that have one status, in the index `unit`. */
export const hookStatusPartition = (endpoint: string, status: string): string =>
  `${hookPartition(endpoint)}#${status}`;

/** Deliveries that want to be attempted, in the index `when`. */
export const deliverPartition = (shard: number): string => `DELIVER#${shard}`;
export const deliverSort = (at: number, endpoint: string, id: string): string =>
  `${instantText(at)}#${endpoint}#${id}`;

/** Whoever or whatever leaves a trace. */
export interface Subject {
  readonly kind: 'person' | 'device';
  readonly id: string;
}

/** Where each of a kind was last. */
export const latestPartition = (kind: Subject['kind']): string => `LATEST#${kind}`;
export const latestKey = ({ kind, id }: Subject): ItemKey => ({ pk: latestPartition(kind), sk: id });

/** The trace of a subject, in slots by the instant at which they begin. */
export const tracePartition = ({ kind, id }: Subject): string => `TRACE#${kind}:${id}`;
export const traceKey = (subject: Subject, slot: number): ItemKey => ({
  pk: tracePartition(subject),
  sk: instantText(slot),
});

export const dutyPartition = (person: string): string => `DUTY#${person}`;
export const dutyKey = (person: string, startedAt: number): ItemKey => ({
  pk: dutyPartition(person),
  sk: instantText(startedAt),
});

/** Who is on duty. */
export const onDutyPartition = 'ONDUTY';
export const onDutyKey = (person: string): ItemKey => ({ pk: onDutyPartition, sk: person });
/** Where what signs its messages is registered, all in one list. */
export const devicePartition = 'DEVICE';
export const deviceKey = (id: string): ItemKey => ({ pk: devicePartition, sk: id });

const ofDevice = (id: string): string => `DEV#${id}`;
export const deviceStateKey = (id: string): ItemKey => ({ pk: ofDevice(id), sk: 'STATE' });
/** The device whose state lies there. */
export const deviceOfStateKey = (pk: string): string => pk.slice(ofDevice('').length);
export const deviceReceiptKey = (id: string, message: string): ItemKey => ({
  pk: ofDevice(id),
  sk: `SEEN#${message}`,
});

/** The case that another platform knows by that number. */
export const externalNumberKey = (source: string, number: string): ItemKey => ({
  pk: ofDevice(source),
  sk: `EXTERNAL#${number}`,
});

/** The messages of a device by when they came, in the index `unit`. */
export const deviceReceiptPartition = (id: string): string => `DEVSEEN#${id}`;
export const deviceReceiptSort = (at: number, message: string): string => `${instantText(at)}#${message}`;

/** Devices with news that no case says yet, in the index `when`. */
export const deviceOwingPartition = (shard: number): string => `DEVOWES#${shard}`;
export const deviceOwingSort = (at: number, id: string): string => `${instantText(at)}#${id}`;

/** A component that was imported, with the versions that imports gave it. */
export const componentKey = (code: string): ItemKey => ({ pk: `COMPONENT#${code}`, sk: 'META' });
/** The component whose item lies there. */
export const componentOfKey = (pk: string): string => pk.slice(componentKey('').pk.length);

/** Imported components by where they stand, in the index `when`: in wide cells, sorted by narrow ones. */
export const componentNearPartition = (wideCell: string): string => `COMPONENTNEAR#${wideCell}`;
export const componentNearSort = (cell: string, code: string): string => `${cell}#${code}`;

/** The imports of files of one kind, by when they began; an id begins with its kind. */
export const importPartition = (kind: string): string => `IMPORT#${kind}`;
export const importKey = (id: string): ItemKey => ({
  pk: importPartition(id.slice(0, Math.max(0, id.indexOf('-')))),
  sk: id,
});

/** The newest import of one file by one person. */
export const importOfFileKey = (file: string): ItemKey => ({ pk: `IMPORTFILE#${file}`, sk: 'LATEST' });

/** What became of each row of an import. */
export const importRowPartition = (id: string): string => `IMPORTROW#${id}`;
export const importRowKey = (id: string, row: number): ItemKey => ({
  pk: importRowPartition(id),
  sk: padded(row, versionDigits),
});

/** The rows of an import that were left out, in the index `unit`. */
export const importLeftOutPartition = (id: string): string => `IMPORTLEFT#${id}`;

/** The case that stands for a report which is known by that. */
export const importedReportKey = (identity: string): ItemKey => ({
  pk: `IMPORTED#${identity}`,
  sk: 'CASE',
});

export const workPartition = (owner: string, state: CaseState): string => `WORK#${owner}#${state}`;
export const unitPartition = (unit: string): string => `UNIT#${unit}`;
export const nearPartition = (cell: string): string => `NEAR#${cell}`;
export const duePartition = (shard: number): string => `DUE#${shard}`;

/** Nearest deadline first, cases without one last, and by case among equals. */
export const deadlineSort = (dueAt: number | undefined, caseId: string): string =>
  `${dueAt === undefined ? noDeadline : instantText(dueAt)}#${caseId}`;

export const nearSort = (reportedAt: number, caseId: string): string =>
  `${instantText(reportedAt)}#${caseId}`;

export const dueSort = (wakeAt: number, caseId: string, stage: Stage): string =>
  `${instantText(wakeAt)}#${caseId}#${stage}`;

/** The case named in the sort key of a due clock. */
export const caseOfDueSort = (sort: string): string => sort.slice(instantDigits + 1, sort.lastIndexOf('#'));

/**
 * How many partitions the outbox and the due clocks are each spread over. Fixed: items already written lie where this
 * number put them.
 */
export const shardCount = 4;

/** The shard of a case: FNV-1a over its id, so that all of a case's messages lie in one partition. */
export const shardOf = (caseId: string): number => {
  let hash = 0x811c9dc5;
  for (const character of caseId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % shardCount;
};

/** Where each vital sign stands, all in one list. */
export const vitalPartition = 'VITAL';
export const vitalStateKey = (sign: string): ItemKey => ({ pk: vitalPartition, sk: sign });

/** The readings of a vital sign, in slots by the instant at which they begin. */
export const vitalSlotPartition = (sign: string): string => `VITAL#${sign}`;
export const vitalSlotKey = (sign: string, slot: number): ItemKey => ({
  pk: vitalSlotPartition(sign),
  sk: instantText(slot),
});
