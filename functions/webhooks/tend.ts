import { circuitOf } from '../domain/webhooks/schedule.ts';
import type { Delivery, DeliverySummary, Endpoint } from '../domain/webhooks/types.ts';
import type { IdRange, WebhookStore } from '../store/webhooks.ts';
import { finished, released } from './outcome.ts';
import type { WebhookDependencies } from './work.ts';

const everything: IdRange = { from: '0', to: '~' };
const atOnce = 50;

/** Writes a delivery anew as it is now; undefined if it has moved on, is gone, or `change` wants nothing. */
export const changeDelivery = async (
  store: Pick<WebhookStore, 'delivery' | 'saveDelivery'>,
  { endpoint, id }: Pick<DeliverySummary, 'endpoint' | 'id'>,
  change: (delivery: Delivery) => Delivery | undefined,
): Promise<Delivery | undefined> => {
  const found = await store.delivery(endpoint, id);
  const next = found && change(found.value);
  if (found === undefined || next === undefined) return undefined;
  return (await store.saveDelivery(next, found.revision)) ? next : undefined;
};

const heldOnly = (change: (delivery: Delivery) => Delivery) => (delivery: Delivery) =>
  delivery.status === 'held' ? change(delivery) : undefined;

/**
 * Looks after the deliveries that an endpoint holds back, oldest first: lets them go once it answers again, one alone where
 * it is time to see whether it does, none while it is not, and buries them where it is switched off. Safe to repeat.
 */
export const tendEndpoint = async (dependencies: WebhookDependencies, id: string): Promise<void> => {
  const { store, queue, clock } = dependencies;

  const release = async (summary: DeliverySummary): Promise<boolean> => {
    const next = await changeDelivery(
      store,
      summary,
      heldOnly((delivery) => released(delivery, clock.now())),
    );
    if (next !== undefined) await queue.send({ endpoint: id, delivery: next.id }, clock.now());
    return next !== undefined;
  };

  const bury = async (summary: DeliverySummary): Promise<boolean> => {
    const dead = heldOnly((delivery) => finished(delivery, clock.now(), 'endpoint-disabled'));
    return (await changeDelivery(store, summary, dead)) !== undefined;
  };

  /** Ends when none is left, or when a whole page was moved by others. */
  const all = async (move: (summary: DeliverySummary) => Promise<boolean>): Promise<void> => {
    for (;;) {
      const page = await store.made(id, 'held', everything, atOnce);
      const moved = await Promise.all(page.map(move));
      if (!moved.includes(true)) return;
    }
  };

  const tendActive = async (): Promise<void> => {
    const { value: health } = await store.health(id);
    const circuit = circuitOf(health, clock.now());
    if (circuit === 'closed') return all(release);
    // While it is open, whoever moved the probe has sent for the instant to which they moved it.
    if (circuit === 'open') return;
    const [oldest] = await store.made(id, 'held', everything, 1);
    if (oldest !== undefined) await release(oldest);
  };

  const endpoint: Endpoint | undefined = (await store.endpoint(id))?.value;
  if (endpoint === undefined || endpoint.state === 'disabled') return all(bury);
  if (endpoint.state === 'active') await tendActive();
};
