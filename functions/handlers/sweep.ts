import { dispatchLeftovers, type LeftoverReport } from '../outbox/leftovers.ts';
import { systemClock as clock } from '../ports/clock.ts';
import { jsonLog as log } from '../ports/log.ts';
import { sweepWebhooks, type WebhookSweep } from '../webhooks/recover.ts';
import { type SweepReport, sweep } from '../workflow/sweep.ts';
import { checkOf, dispatchersOf, handledDistrict, stepFunctionsOf } from './district.ts';
import { environmentOf } from './environment.ts';
import { lazyWebhookQueue } from './webhooks.ts';

const environment = environmentOf.sweep(process.env);
const district = handledDistrict(environment);
const { store } = district;
const workflows = stepFunctionsOf(environment);
const queue = lazyWebhookQueue(environment);
const dispatchers = dispatchersOf(district, { workflows, webhooks: queue, busName: environment.BUS_NAME });
const current = district.serving((tenant) => ({
  tenant,
  check: checkOf(tenant, store),
  dispatcher: dispatchers(tenant),
}));

interface Swept {
  readonly clocks: SweepReport;
  readonly outbox: LeftoverReport;
  readonly webhooks: WebhookSweep;
}

/** Whether a person should look: something was found that the timers and the stream should not have left. */
const isUnusual = ({ clocks, outbox, webhooks }: Swept): boolean =>
  clocks.recorded > 0 || clocks.overran || outbox.found > 0 || webhooks.overdue > 0;

/** Runs every few minutes: finds clocks whose timer was lost, and messages that the stream or a queue left behind. */
export const handler = async (): Promise<Swept> => {
  const { tenant, check, dispatcher } = await current();
  const outbox = await dispatchLeftovers({ outbox: store.outbox, dispatcher: dispatcher(), clock });
  const clocks = await sweep({ tenant: tenant.key, clocks: store.clocks, workflows, clock, check, log });
  const swept = { clocks, outbox, webhooks: await sweepWebhooks({ store: store.webhooks, queue, clock }) };
  if (clocks.failed + outbox.held > 0) log.error('sweep-left-something', { ...swept });
  else if (isUnusual(swept)) log.warn('sweep-found-something', { ...swept });
  return swept;
};
