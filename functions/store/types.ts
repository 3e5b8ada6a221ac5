import type { Case, CaseEvent, CaseState } from '../domain/case/types.ts';
import type { Evaluation } from '../domain/evaluation/catalogue/types.ts';
import type { Book, Entries, Entry } from '../domain/evaluation/cohort/types.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import type { Subscription } from '../domain/notifications/subscriptions.ts';
import type { Channel, Notification, NotificationStatus } from '../domain/notifications/types.ts';
import type { Clock, Light, Stage } from '../domain/sla/types.ts';
import type { BulletinStore } from './bulletins.ts';
import type { ClientStore } from './clients.ts';
import type { ComponentStore } from './components.ts';
import type { DeviceStore } from './devices.ts';
import type { DutyStore } from './duties.ts';
import type { ImportStore } from './imports.ts';
import type { InsightStore } from './insight.ts';
import type { ListingStore } from './listings.ts';
import type { Open311KeyStore } from './open311Keys.ts';
import type { OpenDataStore } from './openData.ts';
import type { TraceStore } from './traces.ts';
import type { VitalStore } from './vitals.ts';
import type { WebhookStore } from './webhooks.ts';

/** The receipt of an idempotent command. `bodyHash` tells a repeat from a reused key. */
export interface Guard {
  readonly key: string;
  readonly bodyHash: string;
  readonly caseId: string;
  readonly version: number;
}

/** The values a case is counted and listed by; they travel with every event so that consumers need not read the case. */
export interface Dimensions {
  readonly channel: string;
  readonly state: CaseState;
  readonly reportedAt: number;
  readonly unit?: string;
  readonly street?: string;
  readonly community?: string;
  readonly grid?: string;
  readonly subcategory?: string;
  readonly kind?: string;
  readonly overdue: boolean;
  /** geohash cell of its spot */
  readonly cell?: string;
  /** of its running clock, as the timers recorded it: green until warned, red once breached */
  readonly light?: Light;
  /** the worklist a case stands in, `owner#state`; absent when it stands in none */
  readonly queue?: string;
}

/** What the outbox carries: the event, and the case's dimensions before and after it. */
export interface OutboxMessage {
  /** shard and sort key: where the item lies */
  readonly shard: number;
  readonly position: string;
  readonly event: CaseEvent;
  readonly before?: Dimensions;
  readonly after: Dimensions;
}

export type CommitOutcome =
  | { readonly kind: 'committed' }
  /** somebody else wrote one of the cases first: load again and decide again */
  | { readonly kind: 'stale' }
  /** this key was used before; the caller compares the body hash */
  | { readonly kind: 'repeated'; readonly guard: Guard };

/** What a decision does to one case: `before` is the case it was decided on, absent for one that begins. */
export interface CaseChange {
  readonly before?: Case;
  readonly after: Case;
  readonly event: CaseEvent;
}

/**
 * One decision to be written: the case, its event, its clocks, its guard and its outbox item, all or nothing. `also`
 * are other cases that change with it in the same transaction, each on the version it was decided on.
 */
export interface Commit extends CaseChange {
  readonly guard?: Omit<Guard, 'caseId' | 'version'>;
  readonly also?: readonly CaseChange[];
}

/** A page of a list; `next` is opaque, signed against tampering by being decoded strictly, absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A case as lists show it. */
export interface CaseSummary {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: CaseState;
  readonly channel: string;
  readonly text: string;
  readonly subcategory?: string;
  readonly unit?: string;
  readonly street?: string;
  readonly community?: string;
  readonly grid?: string;
  readonly point?: readonly [number, number];
  readonly address?: string;
  readonly reportedAt: number;
  readonly updatedAt: number;
  /** the running stage's own deadline and warning, if a clock runs */
  readonly dueAt?: number;
  readonly warnAt?: number;
  readonly overdue: boolean;
  readonly kind?: string;
  /** who holds it within the unit, or the supervisor with the task of confirming or verifying */
  readonly handler?: string;
  readonly supervisor?: string;
  /** how many; absent where none */
  readonly photos?: number;
  readonly extensions?: number;
  readonly reworks?: number;
  readonly duplicates?: number;
  readonly followers?: number;
  /** whether a supervision order waits for an answer */
  readonly supervised?: true;
}

/** A page of a list that was looked through: `scanned` is how many items were looked at for it. */
export interface ScannedPage<T> extends Page<T> {
  readonly scanned: number;
}

/** What is wanted of a list: a range of deadlines, which costs nothing, and a test of what lies in it. */
export interface ListFilter {
  /** deadline at or after, else before; not both */
  readonly dueFrom?: number;
  readonly dueBefore?: number;
  readonly keep?: (summary: CaseSummary) => boolean;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** Cases, their events and clocks of one district. */
export interface CaseStore {
  /** `fresh` bypasses any cache in front of the table: asked for before a refusal is told to anyone */
  load(id: string, options?: { readonly fresh: boolean }): Promise<Case | undefined>;
  commit(commit: Commit): Promise<CommitOutcome>;
  /**
   * Puts events that another district wrote beside a case that is not here yet, or not any more. Nothing shows them before a
   * commit makes them the case's own, and the same events again are welcome.
   */
  keepTimeline(events: readonly CaseEvent[]): Promise<void>;
  guard(key: string): Promise<Guard | undefined>;
  /** Next number in the daily sequence of that local date (`YYYYMMDD`). */
  nextNumber(date: string): Promise<number>;
  timeline(id: string, page: PageRequest): Promise<Page<CaseEvent>>;
  /** `owner` is a role or `unit:<code>`; nearest deadline first. */
  worklist(owner: string, state: CaseState, page: PageRequest): Promise<Page<CaseSummary>>;
  /**
   * The same list as far as it is wanted. Looks at no more than some hundreds of items at once: a page may be short or
   * even empty and still have a cursor that goes on.
   */
  wanted(
    list: { readonly owner: string; readonly state: CaseState } | { readonly unit: string },
    filter: ListFilter,
    page: PageRequest,
  ): Promise<ScannedPage<CaseSummary>>;
  /** Every open case of a unit whatever its state, nearest deadline first. */
  ofUnit(unit: string, page: PageRequest): Promise<Page<CaseSummary>>;
  /** Open or recent cases in any of the geohash cells, newest first, at most `limit`. */
  near(cells: readonly string[], since: number, limit: number): Promise<readonly CaseSummary[]>;
  /** The cases reported last, newest first, as far as the outbox has carried them. */
  newest(limit: number): Promise<readonly CaseSummary[]>;
  /** Cases whose number, address or text carry every word of the query, newest first. */
  search(text: string, page: PageRequest): Promise<Page<CaseSummary>>;
}

/** Clocks that are due, for re-arming and sweeping. */
export interface ClockStore {
  /** clocks of one shard with `wakeAt` up to and including `until`, earliest first */
  due(
    shard: number,
    until: number,
    page: PageRequest,
  ): Promise<Page<{ readonly caseId: string; readonly clock: Clock }>>;
  readonly shards: number;
  get(caseId: string, stage: Stage): Promise<Clock | undefined>;
}

/** What evaluation keeps of a case: its book, and what it counts now on which days. */
export interface CaseRecord {
  readonly book: Book;
  /** exactly what the counters contain of this case */
  readonly entries: Entries;
  /** rises with every write: two that write at once are told apart, also where one only repairs */
  readonly revision: number;
}

/** Where a case's record lies: under the day of its report, which never changes. */
export interface RecordKey {
  readonly caseId: string;
  readonly day: string;
}

/** A record to be written, on condition that the stored one is still `before`. */
export interface RecordWrite extends RecordKey {
  readonly before?: CaseRecord;
  readonly after: CaseRecord;
}

/** What one case counts on one day. */
export interface LedgerLine {
  readonly caseId: string;
  readonly entry: Entry;
}

/** Lines of a day by case id, from behind a case; `next` is the case to go on behind. */
export interface LinePage {
  readonly lines: readonly LedgerLine[];
  readonly next?: string;
}

export interface LineRequest {
  readonly limit: number;
  readonly after?: string;
}

/** The records of cases and, by day, what each case counts: the index from figures to cases. */
export interface LedgerStore {
  /** by case; those without a record are absent */
  records(keys: readonly RecordKey[]): Promise<ReadonlyMap<string, CaseRecord>>;
  /** what the cases of a day count */
  day(day: string, request: LineRequest): Promise<LinePage>;
  /** the records of the cases reported on a day, by case id, from behind a case; `limit` counts cases that are looked at */
  reported(
    day: string,
    request: LineRequest,
  ): Promise<{
    readonly records: readonly (readonly [caseId: string, CaseRecord])[];
    readonly next?: string;
  }>;
  /** the lines under these keys; those that are not there are left out */
  lines(keys: readonly RecordKey[]): Promise<readonly LedgerLine[]>;
}

export interface OutboxStore {
  readonly shards: number;
  /** oldest first */
  peek(shard: number, limit: number): Promise<readonly OutboxMessage[]>;
  /**
   * Adds counters and removes the messages in one transaction, on condition that every message is still there: a
   * message is therefore counted exactly once. Answers false, having changed nothing, if one was already gone or a
   * case's record is not what `records` says it was.
   */
  settle(
    messages: readonly OutboxMessage[],
    counters: readonly CounterChange[],
    records?: readonly RecordWrite[],
  ): Promise<boolean>;
}

export interface CounterStore {
  /** the counters of a scope, by key: all of them, or those from `from` up to and including `to` */
  read(
    scope: string,
    range?: { readonly from: string; readonly to: string },
  ): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
}

/** A period whose figures are kept as they were: nothing that happens later changes them. */
export interface FrozenPeriod {
  readonly period: string;
  /** local days, both within */
  readonly from: string;
  readonly to: string;
  /** names what is kept */
  readonly id: string;
  readonly at: number;
  readonly by: string;
  /** how many cases counted in it */
  readonly cases: number;
  /** of the evaluation that it was frozen by, which is kept with it */
  readonly digest: string;
}

/** A correction of a frozen figure, as after an appeal (申诉): added to it, never in place of it. */
export interface Adjustment {
  readonly id: string;
  readonly level: string;
  /** whom it concerns: a unit's code, a street's …; '' for the district */
  readonly of: string;
  readonly counter: string;
  readonly amount: number;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** Sums of counters by dimension and value. */
export type Sums = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

export interface FrozenStore {
  get(period: string): Promise<FrozenPeriod | undefined>;
  list(page: PageRequest): Promise<Page<FrozenPeriod>>;
  /** Keeps what the cases of a day counted; before `freeze`, under the id that it will have. */
  keepDay(id: string, day: string, lines: readonly LedgerLine[]): Promise<void>;
  /** Answers whether it was frozen by this: a period is frozen once. */
  freeze(
    frozen: FrozenPeriod,
    content: { readonly sums: Sums; readonly evaluation: Evaluation },
  ): Promise<boolean>;
  sums(id: string, dimension: string): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
  evaluation(id: string): Promise<Evaluation | undefined>;
  /** what the cases of a day counted when it was frozen */
  day(id: string, day: string): Promise<readonly LedgerLine[]>;
  /** Answers whether it was new. */
  adjust(period: string, adjustment: Adjustment): Promise<boolean>;
  adjustments(period: string): Promise<readonly Adjustment[]>;
}

/** Which lines of the ledger are listed over all cases: those with one status, by one channel if said. */
export interface NotificationFilter {
  readonly status: NotificationStatus;
  readonly channel?: Channel;
}

export interface NotificationStore {
  readonly shards: number;
  /** Answers whether it was new. */
  record(notification: Notification): Promise<boolean>;
  get(id: string): Promise<Notification | undefined>;
  /** Writes a line that was read at `before` anew. Answers false, having changed nothing, if somebody else did meanwhile. */
  change(before: Notification, after: Notification): Promise<boolean>;
  ofCase(caseId: string, page: PageRequest): Promise<Page<Notification>>;
  /** Newest first. Lines that were put into an inbox are listed with their case, or by `inbox`. */
  listed(filter: NotificationFilter, page: PageRequest): Promise<Page<Notification>>;
  /** What a person, a unit or a post was told in the workbench that is about no case, newest first. */
  inbox(recipient: string, page: PageRequest): Promise<Page<Notification>>;
  /** Lines of one shard that wait, due up to and including `until`, earliest first. */
  due(shard: number, until: number, page: PageRequest): Promise<Page<DueNotification>>;
}

export interface DueNotification extends Pick<Notification, 'id' | 'channel'> {
  readonly dueAt: number;
}

/** Whether it was written; `full` where the address has as many as it may have. */
export type SubscriptionAdded = 'added' | 'known' | 'full';

export interface SubscriptionStore {
  get(id: string): Promise<Subscription | undefined>;
  /** `owner` stands for the address: it has at most `most`. One that is not confirmed in time is gone by itself. */
  add(subscription: Subscription, owner: string, most: number): Promise<SubscriptionAdded>;
  /** From now on it is found by its keys. */
  confirm(subscription: Subscription, owner: string): Promise<void>;
  /** Nothing of it is left, the address least of all. */
  remove(subscription: Subscription, owner: string): Promise<void>;
  /** The confirmed ones under any of the keys, each once. */
  under(keys: readonly string[]): Promise<readonly Subscription[]>;
  ofOwner(owner: string): Promise<readonly Subscription[]>;
  /** Counts one more question asked by text message in that hour of the wall clock, and answers how many that makes. */
  countQuestion(): Promise<number>;
}

/** Everything kept for one district. */
export interface DistrictStore {
  readonly cases: CaseStore;
  readonly clocks: ClockStore;
  readonly outbox: OutboxStore;
  readonly counters: CounterStore;
  readonly ledger: LedgerStore;
  readonly frozen: FrozenStore;
  readonly bulletins: BulletinStore;
  readonly notifications: NotificationStore;
  readonly webhooks: WebhookStore;
  readonly listings: ListingStore;
  readonly open311Keys: Open311KeyStore;
  readonly subscriptions: SubscriptionStore;
  readonly traces: TraceStore;
  readonly duties: DutyStore;
  readonly devices: DeviceStore;
  readonly clients: ClientStore;
  readonly components: ComponentStore;
  readonly imports: ImportStore;
  readonly insight: InsightStore;
  readonly openData: OpenDataStore;
  readonly vitals: VitalStore;
  /** adds a case's words to the search index; safe to repeat */
  index(caseId: string, reportedAt: number, words: readonly string[]): Promise<void>;
}
