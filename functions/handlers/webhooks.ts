import type { OutboundPort } from '../ports/outbound.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { WebhookWork } from '../webhooks/work.ts';
import type { WebhookEnvironment } from './environment.ts';
import { once } from './once.ts';

/** The queue of a district's deliveries. Most districts have no endpoint, and then its clients are never loaded. */
export const lazyWebhookQueue = (environment: WebhookEnvironment): QueuePort<WebhookWork> => {
  const queue = once(async () => (await import('./webhookQueue.ts')).createWebhookQueue(environment));
  return { send: async (message, notBefore) => (await queue()).send(message, notBefore) };
};

/** What may be sent to from this district’s functions. */
export const lazyOutbound = ({ WEBHOOK_NETWORKS }: WebhookEnvironment): OutboundPort => {
  const outbound = once(async () => {
    const [{ createOutbound }, { networksIn }] = await Promise.all([
      import('../ports/outbound.https.ts'),
      import('../ports/outbound.addresses.ts'),
    ]);
    return createOutbound({ rules: { allow: networksIn(WEBHOOK_NETWORKS), loopback: false } });
  });
  return {
    check: async (url) => (await outbound()).check(url),
    post: async (request) => (await outbound()).post(request),
    get: async (request) => (await outbound()).get(request),
  };
};
