import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RunningDynoxide, startDynoxide } from '../../local/engines/dynoxide.ts';
import { createEmbeddedQueue } from '../../local/engines/queue.ts';
import { defaultNotificationPolicies } from '../domain/notifications/policies.ts';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import type { ChannelMessage } from '../ports/channel.ts';
import { VirtualClock } from '../ports/clock.ts';
import { quietLog } from '../ports/log.ts';
import { openStoreForTests, reporting } from '../store/testing.ts';
import { createAnnouncer, type Telling } from './announce.ts';
import { rearmNotifications } from './recover.ts';
import { createTeller, type Tell } from './tell.ts';
import { plainLinks } from './testing.ts';

let engine: RunningDynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(async () => engine.stop());

const hour = 3_600_000;
const tenant = {
  ...tenantForTests,
  notifications: { ...defaultNotificationPolicies, quietHours: { sms: { from: 21 * 60, to: 8 * 60 } } },
};

/** A process on the table: what it holds in memory is gone with it. */
const startedOn = async (clock: VirtualClock, sent: ChannelMessage[]) => {
  const { store } = await openStoreForTests(engine.endpoint, 'ledger-restart');
  const sms = {
    send: async (message: ChannelMessage) => {
      sent.push(message);
      return { ok: true as const };
    },
  };
  const ref: { tell?: Tell } = {};
  const queue = createEmbeddedQueue<Telling>({
    name: 'test',
    handle: async (telling) => ref.tell?.(telling),
    clock,
    log: quietLog,
  });
  const common = { ...store, tenant, channels: { sms }, queue, clock, log: quietLog, links: plainLinks };
  ref.tell = createTeller(common);
  return { store, queue, announce: createAnnouncer(common) };
};

it('what quiet hours hold back is sent once when they end, by whichever process runs then', async () => {
  const clock = new VirtualClock(mondayMorning + 13 * hour);
  const sent: ChannelMessage[] = [];
  const evening = await startedOn(clock, sent);
  const reporter = { id: 'citizen', role: 'citizen', phone: '13800000078' } as const;
  await evening.store.cases.commit(reporting('A', { reporter }));
  const announcement = {
    id: 'A:00000001#reporter',
    caseId: 'A',
    recipient: 'reporter',
    address: 'tel:13800000078',
    language: 'en',
    template: 'closed',
    values: { number: 'TA' },
  } as const;
  await evening.announce(announcement);
  await evening.announce(announcement);
  await evening.queue.stop();

  const night = await startedOn(clock, sent);
  expect(await rearmNotifications({ ...night.store, queue: night.queue })).toBe(1);
  night.queue.look();
  expect(sent).toEqual([]);
  await night.queue.stop();

  clock.advanceTo(Date.parse('2024-03-05T08:00:00+08:00'));
  const morning = await startedOn(clock, sent);
  await rearmNotifications({ ...morning.store, queue: morning.queue });
  await vi.waitFor(async () =>
    expect(await morning.store.notifications.get(announcement.id)).toMatchObject({ status: 'sent' }),
  );
  await morning.queue.stop();
  expect(sent.map(({ to }) => to)).toEqual(['13800000078']);
});
