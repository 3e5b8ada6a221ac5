import { bookRulesOf } from '../domain/evaluation/cohort/rules.ts';
import { foldCounters } from '../domain/evaluation/counting.ts';
import { localHours } from '../domain/evaluation/localHour.ts';
import { standingCountersOf } from '../domain/evaluation/standing.ts';
import { given } from '../domain/given.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { wordsOf } from '../domain/text/words.ts';
import { createAnnouncer, type Telling } from '../notifications/announce.ts';
import type { BusPort } from '../ports/bus.ts';
import type { OfferedChannels } from '../ports/channel.ts';
import { type ClockPort, systemClock } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { WorkflowPort } from '../ports/workflows.ts';
import type { DistrictStore, OutboxMessage } from '../store/types.ts';
import type { WebhookWork } from '../webhooks/work.ts';
import { type BookkeeperDependencies, createBookkeeper } from './bookkeeping.ts';
import { createBusConsumer, type DocumentAddress, tellingOf } from './consumers/bus.ts';
import { createListingConsumer } from './consumers/listings.ts';
import { createNotificationConsumer } from './consumers/notifications.ts';
import { createSearchConsumer } from './consumers/search.ts';
import { createTimerConsumer } from './consumers/timers.ts';
import { createWebhookConsumer } from './consumers/webhooks.ts';
import { createDispatcher, type Dispatcher, type DispatcherDependencies } from './dispatcher.ts';

export interface DistrictOutboxDependencies {
  readonly tenant: Tenant;
  readonly store: Pick<
    DistrictStore,
    'cases' | 'outbox' | 'notifications' | 'subscriptions' | 'index' | 'webhooks' | 'ledger' | 'listings'
  >;
  readonly workflows: WorkflowPort;
  /** the time of the cases: real, or a replay's */
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** where there is a city to tell */
  readonly bus?: BusPort;
  /** where other districts read cases that are given to them */
  readonly documentAt?: DocumentAddress;
  /** where events are sent to others that asked for them */
  readonly webhooks?: QueuePort<WebhookWork>;
  /** by which people outside are told; without them the ledger says that nobody could be */
  readonly channels?: OfferedChannels;
  /** wakes who sends what waits in the ledger */
  readonly tellings?: QueuePort<Telling>;
  readonly settled?: DispatcherDependencies['settled'];
  /** see `BookkeeperDependencies` */
  readonly rememberedRecords?: BookkeeperDependencies['remembered'];
}

/** Everything that a district's committed events feed, wherever the district runs. */
export const createDistrictDispatcher = (dependencies: DistrictOutboxDependencies): Dispatcher => {
  const {
    tenant,
    store,
    workflows,
    clock,
    log,
    bus,
    documentAt,
    channels,
    tellings,
    webhooks: queue,
    settled,
    rememberedRecords,
  } = dependencies;
  const rules = bookRulesOf(tenant);
  const { dateOf } = rules;
  const hourOf = localHours(tenant.calendar.timeZone);
  const telling = tellingOf(dateOf, hourOf);
  const count = (message: OutboxMessage) =>
    foldCounters([...telling.count(message), ...standingCountersOf(message, hourOf)]);
  const webhooks = { tenant, store: store.webhooks, cases: store.cases, clock: systemClock };
  return createDispatcher({
    outbox: store.outbox,
    consumers: [
      createTimerConsumer({ workflows, clock }),
      createSearchConsumer({ index: store.index, wordsOf }),
      createListingConsumer({ listings: store.listings }),
      createNotificationConsumer({
        tenant,
        cases: store.cases,
        subscriptions: store.subscriptions,
        announce: createAnnouncer({
          tenant,
          notifications: store.notifications,
          channels: channels ?? {},
          ...given('queue', tellings),
          clock,
          log,
        }),
      }),
      ...(queue === undefined ? [] : [createWebhookConsumer({ ...webhooks, queue })]),
      ...(bus === undefined
        ? []
        : [
            createBusConsumer({
              bus,
              ...telling,
              cases: store.cases,
              ...given('documentAt', documentAt),
              ...given('sensitive', tenant.smallCounts?.sensitive),
            }),
          ]),
    ],
    count,
    books: createBookkeeper({ ...store, rules, ...given('remembered', rememberedRecords) }),
    ...given('settled', settled),
    log,
    clock: systemClock,
  });
};
