import { given } from '../domain/given.ts';
import { circuitOf } from '../domain/webhooks/schedule.ts';
import type { Attempt, Delivery, Endpoint } from '../domain/webhooks/types.ts';
import type { Revised } from '../store/webhooks.items.ts';
import { afterAttempt, askedToWait, attemptOf, finished, held, isGone, isTaken } from './outcome.ts';
import { signedHeaders } from './signing.ts';
import { changeEndpoint, claimProbe, failed, succeeded } from './states.ts';
import { tendEndpoint } from './tend.ts';
import { createTurns } from './turns.ts';
import type { DeliveryDependencies, WebhookWork } from './work.ts';

/** The headers of an attempt beside its signatures. CloudEvents asks for this content type. */
export const plainHeaders = {
  'content-type': 'application/cloudevents+json; charset=utf-8',
  'user-agent': 'Chengyun-Webhooks/1',
} as const;

/**
 * Does one piece of work that a queue brings: attempts a delivery, or looks after those that an endpoint's circuit holds
 * back. May be called twice for the same, early or late: what the table says decides. A delivery may therefore be sent
 * more than once, under the same id.
 *
 *   pending ── attempt ── 2xx ── delivered
 *      │          └─ else ── retrying ── … the tenth ── dead
 *      └─ circuit open, or address not verified ── held ── released by a probe that succeeds
 */
export const createDeliverer = (
  dependencies: DeliveryDependencies,
): ((work: WebhookWork) => Promise<void>) => {
  const { store, queue, outbound, clock, random } = dependencies;
  /** Several that end at once must not write over each other how their endpoint answers. */
  const inTurn = createTurns();

  const send = async (endpoint: Endpoint, delivery: Delivery): Promise<Attempt> => {
    const at = clock.now();
    const { id, body } = delivery;
    const headers = { ...plainHeaders, ...signedHeaders({ id, body, secrets: endpoint.secrets, now: at }) };
    const answer = await outbound.post({ url: endpoint.url, headers, body });
    return attemptOf(answer, { at, milliseconds: clock.now() - at }, delivery, endpoint);
  };

  /** Its own answer to the challenge makes an endpoint active, unless it was changed or switched off meanwhile. */
  const verified = async ({ id, challenge }: Endpoint): Promise<void> => {
    const now = clock.now();
    await changeEndpoint(store, id, (endpoint) =>
      endpoint.state === 'pending' && endpoint.challenge === challenge
        ? {
            ...endpoint,
            state: 'active',
            verifiedAt: now,
            activatedAt: endpoint.activatedAt ?? now,
            updatedAt: now,
          }
        : undefined,
    );
  };

  const afterTaken = async (endpoint: Endpoint, { kind }: Delivery): Promise<void> => {
    const wasOpen = await inTurn(endpoint.id, () => succeeded(dependencies, endpoint.id));
    if (wasOpen || kind === 'verification') await tendEndpoint(dependencies, endpoint.id);
  };

  /** Verifications say nothing of how an endpoint takes events, unless by 410. */
  const afterFailed = async (
    endpoint: Endpoint,
    delivery: Delivery,
    attempt: Attempt,
    probe: boolean,
  ): Promise<void> => {
    const gone = isGone(attempt);
    if (delivery.kind === 'verification' && !gone) return;
    const { createdAt: madeAt } = delivery;
    const failure = { madeAt, gone, probe, ...given('retryAfter', askedToWait(attempt)) };
    const probeAt = await inTurn(endpoint.id, () => failed(dependencies, endpoint.id, failure));
    if (probeAt !== undefined) await queue.send({ endpoint: endpoint.id }, probeAt);
  };

  const attempt = async (
    endpoint: Endpoint,
    { value: delivery, revision }: Revised<Delivery>,
    probe: boolean,
  ): Promise<void> => {
    const made = await send(endpoint, delivery);
    const taken = isTaken(made);
    if (taken && delivery.kind === 'verification') await verified(endpoint);
    const next = afterAttempt(delivery, made, { now: clock.now(), random: random() });
    // Somebody else attempted it at the same time, or it was replayed meanwhile: theirs is written, and will be seen to.
    const kept = await store.saveDelivery(next, revision);
    if (taken) await afterTaken(endpoint, delivery);
    else await afterFailed(endpoint, delivery, made, probe);
    if (kept && next.nextAttemptAt !== undefined)
      await queue.send({ endpoint: endpoint.id, delivery: next.id }, next.nextAttemptAt);
  };

  /** Looks again once it is held: what would have released it may have passed just before. */
  const hold = async ({ value: delivery, revision }: Revised<Delivery>): Promise<void> => {
    if (await store.saveDelivery(held(delivery), revision))
      await tendEndpoint(dependencies, delivery.endpoint);
  };

  /** Whether it may be tried now, and whether it is then the probe of an open circuit. */
  const mayTry = async ({ id, state }: Endpoint): Promise<'yes' | 'probe' | 'no'> => {
    if (state !== 'active') return 'no';
    const circuit = circuitOf((await store.health(id)).value, clock.now());
    if (circuit === 'closed') return 'yes';
    return circuit === 'probing' && (await claimProbe(dependencies, id)) ? 'probe' : 'no';
  };

  const bury = async ({ value: delivery, revision }: Revised<Delivery>): Promise<void> => {
    await store.saveDelivery(finished(delivery, clock.now(), 'endpoint-disabled'), revision);
  };

  const isOver = (endpoint: Endpoint | undefined): endpoint is undefined =>
    endpoint === undefined || endpoint.state === 'disabled';

  const attend = async (found: Revised<Delivery>): Promise<void> => {
    const { endpoint: id, kind } = found.value;
    const endpoint = (await store.endpoint(id))?.value;
    if (isOver(endpoint)) return bury(found);
    const may = kind === 'verification' ? 'yes' : await mayTry(endpoint);
    return may === 'no' ? hold(found) : attempt(endpoint, found, may === 'probe');
  };

  return async (work) => {
    const { endpoint, delivery } = work;
    if (delivery === undefined) {
      await tendEndpoint(dependencies, endpoint);
      return;
    }
    const found = await store.delivery(endpoint, delivery);
    const due = found?.value.nextAttemptAt;
    if (found === undefined || due === undefined) return;
    if (due > clock.now()) await queue.send(work, due);
    else await attend(found);
  };
};
