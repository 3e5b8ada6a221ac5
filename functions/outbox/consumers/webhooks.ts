import type { Tenant } from '../../domain/tenant/types.ts';
import type { CaseEventName } from '../../domain/webhooks/catalogue.ts';
import { eventNameOf } from '../../domain/webhooks/catalogue.ts';
import { caseMessage, factsOf } from '../../domain/webhooks/envelope.ts';
import { wantsEvent } from '../../domain/webhooks/filters.ts';
import { circuitOf } from '../../domain/webhooks/schedule.ts';
import type { Delivery, Endpoint } from '../../domain/webhooks/types.ts';
import type { ClockPort } from '../../ports/clock.ts';
import type { QueuePort } from '../../ports/queue.ts';
import type { CaseStore, OutboxMessage } from '../../store/types.ts';
import type { WebhookStore } from '../../store/webhooks.ts';
import { begun, deliveryIdOf, putDelivery } from '../../webhooks/deliveries.ts';
import { finished, held } from '../../webhooks/outcome.ts';
import type { WebhookWork } from '../../webhooks/work.ts';
import type { Consumer } from '../dispatcher.ts';

/**
 * Whether what an endpoint wants is written down for it. One that was never active gets nothing, nor one that somebody
 * switched off; for one that is off by itself it is kept, dead, so that it can be replayed.
 */
const isKept = ({ state, disabled, activatedAt }: Endpoint): boolean => {
  if (state === 'pending') return activatedAt !== undefined;
  return state === 'active' || disabled?.why !== 'administrator';
};

/**
 * Writes down, for each endpoint that wants an event, a delivery under an id that follows from both, and wakes whoever
 * sends it. An event that comes again finds them written. Nothing is sent here: that an endpoint is slow delays nobody.
 */
export const createWebhookConsumer = (dependencies: {
  readonly tenant: Pick<Tenant, 'key' | 'catalogue'>;
  readonly store: Pick<WebhookStore, 'endpoints' | 'health' | 'saveDelivery'>;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly queue: QueuePort<WebhookWork>;
  readonly clock: ClockPort;
}): Consumer => {
  const { tenant, store, cases, queue, clock } = dependencies;

  const numberOf = async ({ event }: OutboxMessage): Promise<string> => {
    const number = event.changes.number ?? (await cases.load(event.caseId))?.number;
    if (number === undefined) throw new Error(`case ${event.caseId} of an event is missing`);
    return number;
  };

  const deliveryFor = (
    { id: endpoint, state }: Endpoint,
    { event, after }: OutboxMessage,
    type: CaseEventName,
    number: string,
  ): Delivery => {
    const now = clock.now();
    const { caseId, version, at } = event;
    const facts = factsOf(event, number, after, tenant.catalogue);
    const delivery = begun(
      {
        id: deliveryIdOf(event, endpoint),
        endpoint,
        kind: 'event',
        type,
        createdAt: at,
        case: { id: caseId, number, version },
        body: caseMessage(type, { tenant: tenant.key, id: event.id, at }, facts),
      },
      now,
    );
    return state === 'disabled' ? finished(delivery, now, 'endpoint-disabled') : delivery;
  };

  /** While an endpoint is known not to answer, what it is to hear waits from the beginning. */
  const isOpen = async ({ id }: Endpoint): Promise<boolean> =>
    circuitOf((await store.health(id)).value, clock.now()) === 'open';

  const put = async (endpoint: Endpoint, delivery: Delivery): Promise<void> => {
    const waits = delivery.status === 'pending' && (await isOpen(endpoint));
    await putDelivery({ store, queue }, waits ? held(delivery) : delivery);
    // It may have recovered just before the delivery was there to be let go.
    if (waits && !(await isOpen(endpoint))) await queue.send({ endpoint: endpoint.id }, clock.now());
  };

  return {
    name: 'webhooks',
    handle: async (message) => {
      const name = eventNameOf(message.event.type);
      if (name === undefined) return;
      const wanting = (await store.endpoints()).filter(
        (endpoint) => isKept(endpoint) && wantsEvent(endpoint, { ...message, name }, tenant.catalogue),
      );
      if (wanting.length === 0) return;
      const number = await numberOf(message);
      await Promise.all(
        wanting.map((endpoint) => put(endpoint, deliveryFor(endpoint, message, name, number))),
      );
    },
  };
};
