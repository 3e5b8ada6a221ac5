import { type DeviceSweep, sweepDevices } from '../devices/sweep.ts';
import { makeDueBulletins } from '../evaluation/schedule.ts';
import { refreshAtNight } from '../insight/nightly.ts';
import { createAnnouncer } from '../notifications/announce.ts';
import { type NotificationSweep, sweepNotifications } from '../notifications/recover.ts';
import { publishDaily } from '../openData/nightly.ts';
import { dispatchLeftovers, type LeftoverReport } from '../outbox/leftovers.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { randomIds as ids } from '../ports/ids.ts';
import { jsonLog as log } from '../ports/log.ts';
import { storedSecret, vitalSourcesKey } from '../store/secrets.ts';
import { sweepVitals, type VitalSweep, type VitalTelling } from '../vitals/telling.ts';
import { sweepWebhooks, type WebhookSweep } from '../webhooks/recover.ts';
import { type SweepReport, sweep } from '../workflow/sweep.ts';
import { dispatchersOf } from './dispatchers.ts';
import { checkOf, executorOf, handledDistrict, stepFunctionsOf } from './district.ts';
import { environmentOf } from './environment.ts';
import { lazyTellQueue, offeredChannels } from './telling.ts';
import { lazyOutbound, lazyWebhookQueue } from './webhooks.ts';

const environment = environmentOf.sweep(process.env);
const district = handledDistrict(environment);
const { store } = district;
const workflows = stepFunctionsOf(environment);
const webhooks = lazyWebhookQueue(environment);
const tellings = lazyTellQueue(environment);
const outbound = lazyOutbound(environment);
const { BUS_NAME: busName, WEB_ADDRESS: webAddress } = environment;
const dispatchers = dispatchersOf(district, { workflows, busName, webAddress, webhooks, tellings });
const current = district.serving(async (tenant) => ({
  tenant,
  check: checkOf(tenant, store),
  executor: executorOf(tenant, store),
  dispatcher: await dispatchers(tenant),
  announce: createAnnouncer({
    tenant,
    notifications: store.notifications,
    channels: await offeredChannels(district.access, log),
    queue: tellings,
    clock,
    log,
  }),
}));

interface Swept {
  readonly clocks: SweepReport;
  readonly outbox: LeftoverReport;
  readonly webhooks: WebhookSweep;
  readonly notifications: NotificationSweep;
  readonly devices: DeviceSweep;
  readonly vitals: VitalSweep;
}

/** Whether a person should look: something was found that the timers and the stream should not have left. */
const isUnusual = ({ clocks, outbox, ...queued }: Swept): boolean =>
  clocks.recorded > 0 ||
  clocks.overran ||
  outbox.found > 0 ||
  Object.values(queued).some(({ overdue }) => overdue > 0);

/** Loaded only where a district pulls anything. */
const pullWhatIsDue = async (telling: VitalTelling): Promise<void> => {
  if (!telling.tenant.vitals?.signs.some(({ pull }) => pull !== undefined)) return;
  const { pullVitals } = await import('../vitals/pull.ts');
  const sources = () => storedSecret(district.access, vitalSourcesKey);
  await pullVitals({ ...telling, outbound, sources });
};

/**
 * Runs every few minutes: finds clocks whose timer was lost, messages that the stream or a queue left behind, and what devices
 * and vital signs said that nobody was told. Then it pulls vital signs that are due, and once a night computes insight
 * and open data anew and makes bulletins, last, so that nothing waits for it.
 */
export const handler = async (): Promise<Swept> => {
  const { tenant, check, executor, dispatcher, announce } = await current();
  const outbox = await dispatchLeftovers({ outbox: store.outbox, dispatcher: dispatcher(), clock });
  const clocks = await sweep({ tenant: tenant.key, clocks: store.clocks, workflows, clock, check, log });
  const swept = {
    clocks,
    outbox,
    webhooks: await sweepWebhooks({ store: store.webhooks, queue: webhooks, clock }),
    notifications: await sweepNotifications({
      notifications: store.notifications,
      queue: tellings,
      clock,
    }),
    devices: await sweepDevices({ tenant, store, executor, clock, log }),
    vitals: await sweepVitals({ tenant, store, executor, clock, log, announce }),
  };
  if (clocks.failed + outbox.held > 0) log.error('sweep-left-something', { ...swept });
  else if (isUnusual(swept)) log.warn('sweep-found-something', { ...swept });
  await pullWhatIsDue({ tenant, store, executor, clock, log, announce });
  await refreshAtNight({ tenant, store, clock, log, announce });
  await publishDaily({ tenant, store, clock, log });
  await makeDueBulletins({ tenant, store, clock, ids, log });
  return swept;
};
