import { cachedDates, countersOf, foldCounters } from '../domain/evaluation/counting.ts';
import { localHours } from '../domain/evaluation/localHour.ts';
import { standingCountersOf } from '../domain/evaluation/standing.ts';
import { given } from '../domain/given.ts';
import { localDate } from '../domain/sla/calendar.ts';
import type { Tenant } from '../domain/tenant/types.ts';
import { createAnnouncer, type Telling } from '../notifications/announce.ts';
import type { BusPort } from '../ports/bus.ts';
import type { OfferedChannels } from '../ports/channel.ts';
import { type ClockPort, systemClock } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { WorkflowPort } from '../ports/workflows.ts';
import type { DistrictStore, OutboxMessage } from '../store/types.ts';
import { wordsOf } from '../store/words.ts';
import { createBusConsumer } from './consumers/bus.ts';
import { createNotificationConsumer } from './consumers/notifications.ts';
import { createSearchConsumer } from './consumers/search.ts';
import { createTimerConsumer } from './consumers/timers.ts';
import { createDispatcher, type Dispatcher, type DispatcherDependencies } from './dispatcher.ts';

export interface DistrictOutboxDependencies {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'cases' | 'outbox' | 'notifications' | 'subscriptions' | 'index'>;
  readonly workflows: WorkflowPort;
  /** the time of the cases: real, or a replay's */
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** where there is a city to tell */
  readonly bus?: BusPort;
  /** by which people outside are told; without them the ledger says that nobody could be */
  readonly channels?: OfferedChannels;
  /** wakes who sends what waits in the ledger */
  readonly tellings?: QueuePort<Telling>;
  readonly settled?: DispatcherDependencies['settled'];
}

/** Everything that a district's committed events feed, wherever the district runs. */
export const createDistrictDispatcher = (dependencies: DistrictOutboxDependencies): Dispatcher => {
  const { tenant, store, workflows, clock, log, bus, channels, tellings, settled } = dependencies;
  const dateOf = cachedDates((at) => localDate(at, tenant.calendar.timeZone));
  const hourOf = localHours(tenant.calendar.timeZone);
  const evaluated = (message: OutboxMessage) => countersOf(message, dateOf);
  const count = (message: OutboxMessage) =>
    foldCounters([...evaluated(message), ...standingCountersOf(message, hourOf)]);
  return createDispatcher({
    outbox: store.outbox,
    consumers: [
      createTimerConsumer({ workflows, clock }),
      createSearchConsumer({ index: store.index, wordsOf }),
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
      ...(bus === undefined ? [] : [createBusConsumer({ bus, count: evaluated })]),
    ],
    count,
    ...given('settled', settled),
    log,
    clock: systemClock,
  });
};
