import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelays } from '../domain/webhooks/schedule.ts';
import { deliveryStatuses } from '../domain/webhooks/types.ts';
import type { OutboundAnswer } from '../ports/outbound.ts';
import { rearmWebhooks, sweepWebhooks } from './recover.ts';
import { sendingForTests, status } from './sending.fixture.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How a vendor may answer while it is not well: hardly ever as it should. */
const answers: readonly OutboundAnswer[] = [
  status(500),
  status(404),
  status(302),
  status(429, { headers: { 'retry-after': '120' } }),
  status(503, { headers: { 'retry-after': '999999' } }),
  { ok: false, why: 'timeout' },
  { ok: false, why: 'connection-failed' },
  status(200),
];

/** What happens in the course of some days, each step after so many minutes. */
const step = fc.tuple(
  fc.integer({ min: 0, max: 300 }),
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('event' as const) },
    { weight: 2, arbitrary: fc.constant('burst' as const) },
    { weight: 2, arbitrary: fc.constant('lost' as const) },
    { weight: 1, arbitrary: fc.constant('twice' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
    { weight: 2, arbitrary: fc.constant('sweep' as const) },
  ),
);
const days = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 60 }),
  moods: fc.array(fc.integer({ min: 0, max: 4 * answers.length }), { minLength: 1, maxLength: 40 }),
});

type Days = typeof days extends fc.Arbitrary<infer D> ? D : never;

/** Lives through those days, then the vendor is well for good and the sweeper runs on for two. */
const live = async ({ steps, moods }: Days) => {
  const test = sendingForTests();
  await test.endpoint();
  let asked = 0;
  test.other.answer = () => {
    asked += 1;
    return answers[moods[asked % moods.length] ?? 0] ?? status(500);
  };
  const ids: string[] = [];
  const event = async () => ids.push(await test.event(`event ${ids.length}`));
  const happen: Readonly<Record<(typeof steps)[number][1], () => Promise<unknown>>> = {
    event,
    burst: async () => {
      for (let count = 0; count < 8; count++) await event();
    },
    lost: async () => test.sent.splice(0),
    twice: async () => test.sent.push(...test.sent),
    restart: async () => {
      test.sent.length = 0;
      return rearmWebhooks(test.dependencies);
    },
    sweep: () => sweepWebhooks(test.dependencies),
  };
  for (const [minutes, what] of steps) {
    await test.runUntil(test.clock.now() + minutes * minute);
    await happen[what]();
  }
  test.other.answer = () => status(204);
  const ending = test.clock.now() + 48 * hour;
  while (test.clock.now() < ending) {
    await sweepWebhooks(test.dependencies);
    await test.runUntil(test.clock.now() + 30 * minute);
  }
  return { test, ids };
};

/** Milliseconds from each attempt to the next. */
const pausesIn = (sent: readonly { readonly at: number }[]): readonly number[] =>
  sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? at));

describe('whatever happens to a vendor, to the queue and to the process', () => {
  it('every event is delivered once the vendor is well, or was tried ten times before', async () => {
    await fc.assert(
      fc.asyncProperty(days, async (lived) => {
        const { test, ids } = await live(lived);
        expect(test.state()?.state).toBe('active');
        for (const id of ids) {
          const delivery = test.delivery(id);
          expect(deliveryStatuses).toContain(delivery?.status);
          if (delivery?.status === 'dead')
            expect(delivery).toMatchObject({ why: 'attempts-used-up', attempts: 10 });
          else expect(delivery?.status, `${delivery?.status} after ${delivery?.attempts}`).toBe('delivered');
          const sent = test.requests.filter(({ headers }) => headers['webhook-id'] === id);
          expect(sent.length).toBe(delivery?.attempts);
          expect(sent.length).toBeLessThanOrEqual(retryDelays.length);
          expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no attempt comes sooner after the last than the schedule says', async () => {
    await fc.assert(
      fc.asyncProperty(days, async (lived) => {
        const { test, ids } = await live(lived);
        for (const id of ids) {
          const pauses = pausesIn(test.requests.filter(({ headers }) => headers['webhook-id'] === id));
          const tooSoon = pauses.filter((pause, index) => pause < 0.9 * (retryDelays[index + 1] ?? 0) - 1);
          expect(tooSoon).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
