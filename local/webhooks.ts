import type { Tenant } from '../functions/domain/tenant/types.ts';
import { consoleNotifier } from '../functions/outbox/notifier.ts';
import { systemClock } from '../functions/ports/clock.ts';
import type { LogPort } from '../functions/ports/log.ts';
import type { OutboundRules } from '../functions/ports/outbound.addresses.ts';
import { createOutbound } from '../functions/ports/outbound.https.ts';
import type { OutboundPort } from '../functions/ports/outbound.ts';
import type { DistrictStore } from '../functions/store/types.ts';
import { createDeliverer } from '../functions/webhooks/deliver.ts';
import { createDisabledNotice } from '../functions/webhooks/notice.ts';
import { rearmWebhooks, sweepWebhooks, type WebhookSweep } from '../functions/webhooks/recover.ts';
import type { WebhookWork } from '../functions/webhooks/work.ts';
import { createEmbeddedQueue, type EmbeddedQueue } from './engines/queue.ts';

export interface LocalWebhooks {
  readonly queue: EmbeddedQueue<WebhookWork>;
  readonly outbound: OutboundPort;
  /** Sends again for what was still to be sent when the process ended. */
  rearm(): Promise<number>;
  sweep(): Promise<WebhookSweep>;
  /** Gives up requests that are under way: what they were to send is sent at the next start. */
  stop(): Promise<void>;
}

/** How many requests one endpoint is sent at once: what is slow there waits there. */
const inFlight = 8;

/** Everything that sends a district's events to others, on one machine. The caller stops it. */
export const createLocalWebhooks = (settings: {
  readonly tenant: Tenant;
  readonly store: Pick<DistrictStore, 'webhooks'>;
  readonly rules: OutboundRules;
  readonly log: LogPort;
}): LocalWebhooks => {
  const { tenant, store, rules, log } = settings;
  const ending = new AbortController();
  const outbound = createOutbound({ rules, ended: ending.signal });
  const ref: { deliver?: (work: WebhookWork) => Promise<void> } = {};
  const queue = createEmbeddedQueue<WebhookWork>({
    name: 'webhooks',
    handle: async (work) => ref.deliver?.(work),
    clock: systemClock,
    log,
    laneOf: ({ endpoint }) => endpoint,
    keyOf: ({ endpoint, delivery = '' }) => `${endpoint} ${delivery}`,
    width: inFlight,
  });
  const dependencies = { store: store.webhooks, queue, clock: systemClock };
  ref.deliver = createDeliverer({
    ...dependencies,
    outbound,
    random: Math.random,
    log,
    disabled: createDisabledNotice({ notifier: consoleNotifier(log), language: tenant.language }),
  });
  return {
    queue,
    outbound,
    rearm: () => rearmWebhooks(dependencies),
    sweep: () => sweepWebhooks(dependencies),
    stop: async () => {
      ending.abort();
      await queue.stop();
    },
  };
};
