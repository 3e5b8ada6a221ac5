import type { Catalogue } from '../domain/catalogue/types.ts';
import { type CaseEventName, verificationName } from '../domain/webhooks/catalogue.ts';
import { caseMessage, exampleFacts, verificationMessage } from '../domain/webhooks/envelope.ts';
import type { Delivery, Endpoint } from '../domain/webhooks/types.ts';
import { derivedId, type IdPort } from '../ports/ids.ts';
import type { WebhookDependencies } from './work.ts';

type Begun = Pick<Delivery, 'id' | 'endpoint' | 'kind' | 'type' | 'createdAt' | 'case' | 'body'>;

/** A delivery that wants its first attempt at once. */
export const begun = (delivery: Begun, now: number): Delivery => ({
  ...delivery,
  status: 'pending',
  attempts: 0,
  replays: 0,
  nextAttemptAt: now,
  log: [],
});

/** The id of what an endpoint is told of an event: the same however often the event comes by. */
export const deliveryIdOf = (event: { readonly id: string; readonly at: number }, endpoint: string): string =>
  derivedId(event.at, event.id, endpoint);

export interface MessageDependencies extends WebhookDependencies {
  readonly ids: IdPort;
  readonly tenant: { readonly key: string; readonly catalogue: Catalogue };
}

/** Writes a delivery, then wakes whoever sends it. One that is there already is only woken again. */
export const putDelivery = async (
  {
    store,
    queue,
  }: { readonly store: Pick<WebhookDependencies['store'], 'saveDelivery'> } & Pick<
    WebhookDependencies,
    'queue'
  >,
  delivery: Delivery,
): Promise<void> => {
  await store.saveDelivery(delivery);
  const { endpoint, id, nextAttemptAt } = delivery;
  if (nextAttemptAt !== undefined) await queue.send({ endpoint, delivery: id }, nextAttemptAt);
};

/** Asks an endpoint whether it wants what is sent there. */
export const askToVerify = async (
  dependencies: MessageDependencies,
  { id: endpoint, challenge }: Endpoint,
): Promise<Delivery> => {
  const { ids, tenant, clock } = dependencies;
  const now = clock.now();
  const id = ids.next(now);
  const body = verificationMessage({ tenant: tenant.key, id, at: now }, { endpoint, challenge });
  const facts = { id, endpoint, kind: 'verification', type: verificationName, createdAt: now, body } as const;
  const delivery = begun(facts, now);
  await putDelivery(dependencies, delivery);
  return delivery;
};

/** Sends a message of a type that looks like a real one, of a case that does not exist. */
export const sendTest = async (
  dependencies: MessageDependencies,
  { id: endpoint }: Endpoint,
  type: CaseEventName,
): Promise<Delivery> => {
  const { ids, tenant, clock } = dependencies;
  const now = clock.now();
  const id = ids.next(now);
  const body = caseMessage(type, { tenant: tenant.key, id, at: now }, { ...exampleFacts, test: true });
  const delivery = begun({ id, endpoint, kind: 'test', type, createdAt: now, body }, now);
  await putDelivery(dependencies, delivery);
  return delivery;
};
