import type { DisabledReason, Endpoint } from '../domain/webhooks/types.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { OutboundPort } from '../ports/outbound.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { WebhookStore } from '../store/webhooks.ts';

/** What a queue carries: one delivery to be attempted, or an endpoint whose held deliveries are to be looked after. */
export interface WebhookWork {
  readonly endpoint: string;
  readonly delivery?: string;
}

/** What all work on webhooks stands on. */
export interface WebhookDependencies {
  readonly store: WebhookStore;
  readonly queue: QueuePort<WebhookWork>;
  readonly clock: ClockPort;
}

export interface DeliveryDependencies extends WebhookDependencies {
  readonly outbound: Pick<OutboundPort, 'post'>;
  /** 0 … 1 */
  readonly random: () => number;
  readonly log: LogPort;
  /** tells those who look after endpoints that one was switched off by itself */
  readonly disabled: (endpoint: Endpoint, why: DisabledReason) => Promise<void>;
}
