import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createExecutor, type Executor } from '../functions/commands/execute.ts';
import { createReceiver, type Receiver } from '../functions/commands/receive.ts';
import { given } from '../functions/domain/given.ts';
import type { Tenant } from '../functions/domain/tenant/types.ts';
import type { DocumentAddress } from '../functions/outbox/consumers/bus.ts';
import type { Dispatcher, DispatcherDependencies } from '../functions/outbox/dispatcher.ts';
import { createDistrictDispatcher } from '../functions/outbox/district.ts';
import type { BusPort } from '../functions/ports/bus.ts';
import { type ClockPort, systemClock } from '../functions/ports/clock.ts';
import { type IdPort, randomIds } from '../functions/ports/ids.ts';
import type { LogPort } from '../functions/ports/log.ts';
import type { PhotoPort } from '../functions/ports/photos.ts';
import type { WorkflowPort } from '../functions/ports/workflows.ts';
import { type DistrictStoreOptions, ensureTable, openDistrictStore } from '../functions/store/district.ts';
import { shardOf } from '../functions/store/keys.ts';
import type { DistrictStore } from '../functions/store/types.ts';
import { type CheckStage, checkStage } from '../functions/workflow/check.ts';
import { type OutboxPoller, startOutboxPoller } from './engines/outboxPoller.ts';
import type { LocalNotifications } from './notifications.ts';
import type { LocalWebhooks } from './webhooks.ts';

/** The city that a district belongs to. */
export const cityOf = (tenantKey: string): string => tenantKey.slice(0, tenantKey.indexOf('/'));

/** The table of a district or a city: names may hold no slash. */
export const tableName = (tenantKey: string): string => `chengyun-${tenantKey.replaceAll('/', '.')}`;

/** The folder in which a district or a city keeps what is not in the table. */
export const districtFolder = (data: string, tenantKey: string): string =>
  join(data, ...tenantKey.split('/'));

/** One district's store, executor and outbox, put together as they run on one machine. */
export interface DistrictCore<W extends WorkflowPort, H = unknown, N = unknown> {
  readonly tenant: Tenant;
  readonly store: DistrictStore;
  readonly executor: Executor;
  /** takes cases that other districts hand over */
  readonly receiver: Receiver;
  /** the executor as it is at another time, for replays */
  readonly executorAt: (clock: ClockPort) => Executor;
  readonly check: CheckStage;
  readonly dispatcher: Dispatcher;
  readonly poller: OutboxPoller;
  readonly workflows: W;
  readonly webhooks: H;
  readonly notifications: N;
}

export interface CoreDependencies<W extends WorkflowPort, H, N> {
  readonly tenant: Tenant;
  readonly client: DynamoDBDocumentClient;
  /** the time of the cases: real, or a replay's */
  readonly clock: ClockPort;
  readonly log: LogPort;
  readonly ids?: IdPort;
  readonly photos?: PhotoPort;
  readonly storeOptions?: DistrictStoreOptions;
  /** by which the city hears of what the district counts */
  readonly bus?: BusPort;
  /** where other districts read cases that are given to them */
  readonly documentAt?: DocumentAddress;
  /** told of events once they are committed and counted */
  readonly settled?: DispatcherDependencies['settled'];
  /** made from the store: what sends events to others; undefined where nothing does, as in a replay */
  readonly webhooks: (store: DistrictStore) => H;
  /** made from the store: what tells people outside; undefined where nothing does, as in a replay */
  readonly notifications: (store: DistrictStore) => N;
  /** made from the check that its timers are to call */
  readonly workflows: (check: CheckStage) => W;
}

/**
 * Clocks as the cases themselves carry them, so that a timer that wakes reads what the process remembers instead of the
 * table. That is as fresh: this process is the one that writes.
 */
export const clocksOf = ({ cases }: Pick<DistrictStore, 'cases'>): Pick<DistrictStore['clocks'], 'get'> => ({
  get: async (caseId, stage) => (await cases.load(caseId))?.clocks[stage],
});

/** Opens the district's table, creating it if need be, and starts the outbox. The caller stops the poller. */
export const openDistrict = async <
  W extends WorkflowPort,
  H extends LocalWebhooks | undefined,
  N extends LocalNotifications | undefined,
>(
  dependencies: CoreDependencies<W, H, N>,
): Promise<DistrictCore<W, H, N>> => {
  const { tenant, client, clock, log, photos, settled, bus, ids = randomIds } = dependencies;
  const name = tableName(tenant.key);
  await ensureTable(client, name);
  // One process writes this table: it may share transactions and remember what it wrote.
  const options = {
    groupWrites: true,
    cachedCases: 5_000,
    rememberEndpoints: true,
    rememberKeys: true,
    ...dependencies.storeOptions,
  };
  const store = openDistrictStore({ client, tableName: name, wallClock: systemClock, options });
  const ref: { poller?: OutboxPoller } = {};
  const committed = (caseId: string): void => ref.poller?.kick(shardOf(caseId));
  const executorAt = (time: ClockPort): Executor =>
    createExecutor({
      tenant,
      cases: store.cases,
      components: store.components,
      clock: time,
      ids,
      ...(photos === undefined ? {} : { photos }),
      committed,
    });
  const executor = executorAt(clock);
  const receiver = createReceiver({ tenant, cases: store.cases, clock, committed });
  const check = checkStage({ clocks: clocksOf(store), execute: executor.execute, clock, log });
  const workflows = dependencies.workflows(check);
  const webhooks = dependencies.webhooks(store);
  const notifications = dependencies.notifications(store);
  const outbox = {
    tenant,
    store,
    workflows,
    clock,
    log,
    rememberedRecords: 5_000,
    ...given('settled', settled),
    ...given('bus', bus),
    ...given('documentAt', dependencies.documentAt),
    ...given('webhooks', webhooks?.queue),
    ...given('channels', notifications?.channels),
    ...given('tellings', notifications?.queue),
  };
  const dispatcher = createDistrictDispatcher(outbox);
  const poller = startOutboxPoller({ dispatcher, shards: store.outbox.shards, log, clock: systemClock });
  ref.poller = poller;
  const running = { dispatcher, poller, workflows, webhooks, notifications };
  return { tenant, store, executor, receiver, executorAt, check, ...running };
};
