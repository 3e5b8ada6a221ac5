import { type NotificationSweep, sweepNotifications } from '../notifications/recover.ts';
import { dispatchLeftovers, type LeftoverReport } from '../outbox/leftovers.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { jsonLog as log } from '../ports/log.ts';
import { type SweepReport, sweep } from '../workflow/sweep.ts';
import { dispatchersOf } from './dispatchers.ts';
import { checkOf, handledDistrict, stepFunctionsOf } from './district.ts';
import { environmentOf } from './environment.ts';
import { lazyTellQueue } from './telling.ts';

const environment = environmentOf.sweep(process.env);
const district = handledDistrict(environment);
const { store } = district;
const workflows = stepFunctionsOf(environment);
const queue = lazyTellQueue(environment);
const dispatchers = dispatchersOf(district, { workflows, busName: environment.BUS_NAME, tellings: queue });
const current = district.serving(async (tenant) => ({
  tenant,
  check: checkOf(tenant, store),
  dispatcher: await dispatchers(tenant),
}));

interface Swept {
  readonly clocks: SweepReport;
  readonly outbox: LeftoverReport;
  readonly notifications: NotificationSweep;
}

/** Whether a person should look: something was found that the timers and the stream should not have left. */
const isUnusual = ({ clocks, outbox, notifications }: Swept): boolean =>
  clocks.recorded > 0 || clocks.overran || outbox.found > 0 || notifications.overdue > 0;

/** Runs every few minutes: finds clocks whose timer was lost, and messages that the stream or a queue left behind. */
export const handler = async (): Promise<Swept> => {
  const { tenant, check, dispatcher } = await current();
  const outbox = await dispatchLeftovers({ outbox: store.outbox, dispatcher: dispatcher(), clock });
  const clocks = await sweep({ tenant: tenant.key, clocks: store.clocks, workflows, clock, check, log });
  const notifications = await sweepNotifications({ notifications: store.notifications, queue, clock });
  const swept = { clocks, outbox, notifications };
  if (clocks.failed + outbox.held > 0) log.error('sweep-left-something', { ...swept });
  else if (isUnusual(swept)) log.warn('sweep-found-something', { ...swept });
  return swept;
};
