import { foldCounters } from '../domain/evaluation/counting.ts';
import { openScope } from '../domain/evaluation/standing.ts';
import type { CounterChange } from '../domain/evaluation/types.ts';
import { given } from '../domain/given.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { StoredItem } from '../store/codec.ts';
import { createCounterStore } from '../store/counters.ts';
import { type ItemKey, instantText } from '../store/keys.ts';
import { addition } from '../store/outbox.ts';
import { queryList, type TableAccess } from '../store/pages.ts';
import type { WriteItem, Writer } from '../store/transactions.ts';
import { allTime, cityCountersOf, dayScope, monthScope } from './counting.ts';
import { createOrderStore, type OrderStore } from './orderStore.ts';
import { createOverdueStore, type OverdueStore } from './overdueStore.ts';
import type { BegunCase, CityEvent, CountersByDistrict, CountersByPlace } from './types.ts';

/** The city's counters, on a table of the districts' keys (`pk`, `sk`, `expiresAt`) without indexes. */
export interface CityStore {
  /**
   * Counts events. Each is counted once however often and in whatever order it comes: the counters are added in the
   * same transaction that puts the events' marks, on condition that they are not there yet.
   */
  add(events: readonly CityEvent[]): Promise<void>;
  /** How things stand now. */
  now(): Promise<CountersByDistrict>;
  /** What happened in a month, `YYYY-MM`. */
  month(month: string): Promise<CountersByDistrict>;
  /** What stands open, by district and by `streetKey`. */
  open(): Promise<CountersByPlace>;
  /** What happened on a local day, `YYYY-MM-DD`, of the districts; by district and by `streetKey`. */
  day(day: string): Promise<CountersByPlace>;
  /** The cases of a district that began last, the newest first, at most that many of its last days. */
  newest(tenant: string, limit: number): Promise<readonly BegunCase[]>;
  readonly orders: OrderStore;
  readonly overdue: Pick<OverdueStore, 'list'>;
}

/** What DynamoDB takes in one transaction. */
const transactionLimit = 100;

/** Longer than the bus tries (a day) and the queue and its dead-letter queue keep a message (14 days each). */
export const markSeconds = 30 * 86_400;

/** How long a case is told of as new. */
const newSeconds = 3 * 86_400;

const begunPartition = (tenant: string): string => `BEGUN#${tenant}`;

const begunFrom = ({ caseId, at, channel, street, subcategory }: StoredItem): BegunCase => ({
  caseId: String(caseId),
  at: Number(at),
  channel: String(channel),
  ...given('street', textOr(street)),
  ...given('subcategory', textOr(subcategory)),
});

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const markId = ({ tenant, id }: Pick<CityEvent, 'tenant' | 'id'>): string => `DEDUP#${tenant}#${id}`;

/** Where it stands that an event was counted, for `markSeconds` from then on. */
export const markKey = (event: Pick<CityEvent, 'tenant' | 'id'>): ItemKey => ({
  pk: markId(event),
  sk: 'DEDUP',
});

const changesOf = (events: readonly CityEvent[]): readonly CounterChange[] =>
  foldCounters(events.flatMap(cityCountersOf));

/** Each event once, without those that count nothing: most comments and handovers do not. */
const distinct = (events: readonly CityEvent[]): readonly CityEvent[] => {
  const counting = events.filter((event) => cityCountersOf(event).length > 0);
  return [...new Map(counting.map((event) => [markId(event), event])).values()];
};

const begunIn = (events: readonly CityEvent[]): number => events.filter(({ begun }) => begun).length;

/** Cuts events into runs that fit one transaction with what they add; a single event always does (event.ts). */
const runsOf = (events: readonly CityEvent[]): readonly (readonly CityEvent[])[] => {
  const items = events.length + changesOf(events).length + begunIn(events);
  const fits = items <= transactionLimit;
  if (fits || events.length < 2) return [events];
  const middle = Math.ceil(events.length / 2);
  return [...runsOf(events.slice(0, middle)), ...runsOf(events.slice(middle))];
};

/** Opens the city's store. `wallClock` times the expiry of marks. */
export const openCityStore = (
  dependencies: TableAccess & { readonly writer: Writer; readonly wallClock: ClockPort },
): CityStore => {
  const { tableName, writer, wallClock } = dependencies;
  const counters = createCounterStore(dependencies);
  const orders = createOrderStore(dependencies);
  const overdue = createOverdueStore(dependencies);

  const expiryIn = (seconds: number) => ({ expiresAt: Math.floor(wallClock.now() / 1000) + seconds });

  const mark = (event: CityEvent): WriteItem => ({
    Put: {
      TableName: tableName,
      Item: { ...markKey(event), ...expiryIn(markSeconds) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

  const beginning = ({ tenant, begun }: CityEvent): readonly WriteItem[] => {
    if (begun === undefined) return [];
    const key = { pk: begunPartition(tenant), sk: `${instantText(begun.at)}#${begun.caseId}` };
    return [{ Put: { TableName: tableName, Item: { ...key, ...begun, ...expiryIn(newSeconds) } } }];
  };

  /** Counts all of the events, or none and answers those that were not counted before. */
  const count = async (events: readonly CityEvent[]): Promise<readonly CityEvent[]> => {
    const additions = changesOf(events).map((change) => addition(tableName, change));
    // Marks stand first, so the position of a condition that does not hold is that of its event.
    const outcome = await writer.write([...events.map(mark), ...additions, ...events.flatMap(beginning)]);
    return outcome.kind === 'written' ? [] : events.filter((_, position) => !outcome.failed.has(position));
  };

  return {
    add: async (events) => {
      for (const run of runsOf(distinct(events))) {
        for (let left = run; left.length > 0; ) left = await count(left);
      }
      // What is noted twice is noted once, so it needs no mark of its own and may follow.
      await overdue.note(events);
      await orders.note(events);
    },
    now: () => counters.read(allTime),
    month: (month) => counters.read(monthScope(month)),
    open: () => counters.read(openScope),
    day: (day) => counters.read(dayScope(day)),
    newest: async (tenant, limit) => {
      const list = { partition: begunPartition(tenant) };
      const { Items = [] } = await queryList(dependencies, { list, limit, latestFirst: true });
      return Items.map(begunFrom);
    },
    orders,
    overdue,
  };
};
