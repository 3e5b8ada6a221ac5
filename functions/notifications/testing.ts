import type { Case } from '../domain/case/types.ts';
import { given } from '../domain/given.ts';
import { defaultNotificationPolicies } from '../domain/notifications/policies.ts';
import type { NotificationPolicies } from '../domain/notifications/types.ts';
import { mondayMorning, tenantForTests } from '../domain/testing.ts';
import { memoryNotifications, memorySubscriptions, recordingLog } from '../outbox/testing.ts';
import type { ChannelMessage, Handed } from '../ports/channel.ts';
import { VirtualClock } from '../ports/clock.ts';
import { createAnnouncer, type Telling } from './announce.ts';
import { createSubscribing } from './subscribing.ts';
import type { LinkMaker } from './targets.ts';
import { createTeller } from './tell.ts';

/** Links as plain words, to be seen in texts. */
export const plainLinks: LinkMaker = {
  track: ({ caseId, follower = '' }) => `https://d.test/track/${caseId}${follower}`,
  handedOver: ({ caseId }) => `https://d.test/v1/handed-over/${caseId}`,
  work: (caseId) => `https://d.test/work/case/${caseId}`,
  inbox: () => 'https://d.test/work/inbox',
  confirm: ({ id }) => `https://d.test/confirm/${id}`,
  unsubscribe: (id) => ({ page: `https://d.test/unsubscribe/${id}`, oneClick: `https://d.test/v1/${id}` }),
};

export type Provider = (message: ChannelMessage) => Promise<Handed>;

/** A ledger with everything around it in memory, a clock that the test moves, and providers that it answers for. */
export const ledgerForTests = (
  settings: {
    readonly policies?: Partial<NotificationPolicies>;
    readonly cases?: readonly Case[];
    readonly provider?: Provider;
  } = {},
) => {
  const { policies, cases = [], provider = async () => ({ ok: true, providerId: 'p1' }) } = settings;
  const clock = new VirtualClock(mondayMorning);
  const notifications = memoryNotifications();
  const subscriptions = memorySubscriptions();
  const { log, lines: logged } = recordingLog();
  const sent: ChannelMessage[] = [];
  const wakes: (Telling & { readonly at: number })[] = [];
  const queue = {
    send: async (telling: Telling, at: number) => {
      wakes.push({ ...telling, at });
    },
  };
  const port = {
    send: async (message: ChannelMessage) => {
      sent.push(message);
      return provider(message);
    },
  };
  const channels = { sms: port, email: port, robot: port };
  const tenant = {
    ...tenantForTests,
    ...given('notifications', policies && { ...defaultNotificationPolicies, ...policies }),
  };
  const common = { tenant, notifications: notifications.store, channels, queue, clock, log };
  const announce = createAnnouncer(common);
  const tell = createTeller({
    ...common,
    cases: { load: async (id) => cases.find((known) => known.id === id) },
    subscriptions: subscriptions.store,
    links: plainLinks,
  });
  const subscribing = createSubscribing({
    tenant,
    subscriptions: subscriptions.store,
    notifications: notifications.store,
    announce,
    clock,
    log,
    secret: 'a secret of the test',
  });
  /** Does what is due, moving the clock to each wake, until nothing waits or `until` is reached. */
  const run = async (until = Number.POSITIVE_INFINITY): Promise<void> => {
    for (;;) {
      wakes.sort((left, right) => left.at - right.at);
      const next = wakes[0];
      if (next === undefined || next.at > until) return;
      wakes.shift();
      clock.advanceTo(next.at);
      await tell(next);
    }
  };
  return {
    tenant,
    clock,
    announce,
    tell,
    subscribing,
    run,
    sent,
    wakes,
    logged,
    queue,
    notifications: notifications.store,
    lines: notifications.lines,
    subscriptions,
  };
};
