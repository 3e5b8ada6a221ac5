import { tenantForTests } from '../domain/testing.ts';
import type { Endpoint } from '../domain/webhooks/types.ts';
import { recordingLog } from '../outbox/testing.ts';
import { VirtualClock } from '../ports/clock.ts';
import { countingIds, derivedId } from '../ports/ids.ts';
import type { OutboundAnswer, OutboundRequest } from '../ports/outbound.ts';
import { createDeliverer } from './deliver.ts';
import { begun, putDelivery } from './deliveries.ts';
import { drawSecret } from './signing.ts';
import { memoryWebhooks, recordingQueue } from './testing.ts';

export const start = Date.UTC(2026, 2, 2);

/** An answer with that status. */
export const status = (
  code: number,
  more: { body?: string; headers?: Record<string, string> } = {},
): OutboundAnswer => ({
  ok: true,
  status: code,
  headers: {},
  body: '',
  ...more,
});

/** An endpoint, what it is sent and how it answers, and a queue that the test works off by moving the clock. */
export const sendingForTests = () => {
  const clock = new VirtualClock(start);
  const { store, endpoints, deliveries, healths } = memoryWebhooks();
  const { queue, sent } = recordingQueue();
  const { log, codes } = recordingLog();
  const requests: (OutboundRequest & { readonly at: number })[] = [];
  const notices: string[] = [];
  const other: { answer: (request: OutboundRequest) => OutboundAnswer } = { answer: () => status(200) };
  const dependencies = { store, queue, clock, ids: countingIds(), tenant: tenantForTests };
  const deliver = createDeliverer({
    ...dependencies,
    outbound: {
      post: async (request) => {
        requests.push({ ...request, at: clock.now() });
        return other.answer(request);
      },
    },
    random: () => 0.5,
    log,
    disabled: async (endpoint, why) => {
      notices.push(`${endpoint.id} ${why}`);
    },
  });

  /** Works off what is due up to and including an instant, each at its time. */
  const runUntil = async (until: number): Promise<void> => {
    for (;;) {
      sent.sort((left, right) => left.notBefore - right.notBefore);
      const next = sent[0];
      if (next === undefined || next.notBefore > until) break;
      sent.shift();
      clock.advanceTo(next.notBefore);
      await deliver(next.message);
    }
    clock.advanceTo(until);
  };

  const endpoint = async (changes: Partial<Endpoint> = {}): Promise<Endpoint> => {
    const made: Endpoint = {
      id: 'E',
      url: 'https://hooks.example.com/in',
      description: '',
      types: ['case.closed.v1'],
      filters: {},
      signing: 'hmac',
      state: 'active',
      challenge: 'the-challenge',
      verifiedAt: start,
      activatedAt: start,
      secrets: [{ id: 's', value: drawSecret('hmac'), createdAt: start }],
      createdAt: start,
      createdBy: 'administrator',
      updatedAt: start,
      ...changes,
    };
    await store.saveEndpoint(made);
    return made;
  };

  const event = async (name: string): Promise<string> => {
    const now = clock.now();
    const id = derivedId(now, name);
    const facts = {
      id,
      endpoint: 'E',
      kind: 'event',
      type: 'case.closed.v1',
      createdAt: now,
      body: name,
    } as const;
    await putDelivery(dependencies, begun(facts, now));
    return id;
  };

  const delivery = (id: string) => deliveries.get(`E/${id}`)?.value;
  const state = () => endpoints.get('E')?.value;
  const health = () => healths.get('E')?.value;
  return {
    ...dependencies,
    dependencies,
    deliver,
    other,
    requests,
    notices,
    codes,
    sent,
    runUntil,
    endpoint,
    event,
    delivery,
    state,
    health,
  };
};
