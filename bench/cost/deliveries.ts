import type { Tenant } from '../../functions/domain/tenant/types.ts';
import { caseMessage, exampleFacts } from '../../functions/domain/webhooks/envelope.ts';
import type { Endpoint } from '../../functions/domain/webhooks/types.ts';
import { type ClockPort, systemClock } from '../../functions/ports/clock.ts';
import { randomIds } from '../../functions/ports/ids.ts';
import type { LogPort } from '../../functions/ports/log.ts';
import type { WebhookStore } from '../../functions/store/webhooks.ts';
import { createDeliverer } from '../../functions/webhooks/deliver.ts';
import { begun, putDelivery } from '../../functions/webhooks/deliveries.ts';
import { drawSecret } from '../../functions/webhooks/signing.ts';

const endpointOf = (now: number): Endpoint => ({
  id: randomIds.next(now),
  url: 'https://hooks.example.com/',
  description: '',
  types: ['case.dispatched.v1'],
  filters: {},
  signing: 'hmac',
  state: 'active',
  challenge: '',
  activatedAt: now,
  secrets: [{ id: randomIds.next(now), value: drawSecret('hmac'), createdAt: now }],
  createdAt: now,
  createdBy: '',
  updatedAt: now,
});

/**
 * Makes deliveries to an endpoint that takes them at once, as most do: each written by the outbox, then sent. Who meters the
 * store counts what that takes.
 */
export const playDeliveries = async (dependencies: {
  readonly tenant: Tenant;
  /** metered */
  readonly store: WebhookStore;
  readonly unmetered: WebhookStore;
  readonly log: LogPort;
  readonly count: number;
}): Promise<void> => {
  const { tenant, store, unmetered, log, count } = dependencies;
  const clock: ClockPort = systemClock;
  const queue = { send: async () => undefined };
  const endpoint = endpointOf(clock.now());
  await unmetered.saveEndpoint(endpoint);
  const deliver = createDeliverer({
    store,
    queue,
    clock,
    outbound: { post: async () => ({ ok: true, status: 204, headers: {}, body: '' }) },
    random: () => 0,
    log,
    disabled: async () => undefined,
  });
  for (let serial = 0; serial < count; serial++) {
    const now = clock.now();
    const id = randomIds.next(now);
    const type = 'case.dispatched.v1';
    const body = caseMessage(type, { tenant: tenant.key, id, at: now }, exampleFacts);
    const facts = { id, endpoint: endpoint.id, kind: 'event', type, createdAt: now, body } as const;
    await putDelivery({ store, queue }, begun(facts, now));
    await deliver({ endpoint: endpoint.id, delivery: id });
  }
  await unmetered.removeEndpoint(endpoint.id);
};
