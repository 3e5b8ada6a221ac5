import { given } from '../domain/given.ts';
import { channelOf, maskedAddress } from '../domain/notifications/addresses.ts';
import { policiesOf } from '../domain/notifications/policies.ts';
import { afterQuiet } from '../domain/notifications/quiet.ts';
import { render, wordingOf } from '../domain/notifications/render.ts';
import type { TemplateName } from '../domain/notifications/texts.ts';
import type {
  Channel,
  Notification,
  NotificationPolicies,
  NotificationReason,
  QuietPeriod,
  TemplateValues,
} from '../domain/notifications/types.ts';
import type { Language, Tenant } from '../domain/tenant/types.ts';
import type { OfferedChannels } from '../ports/channel.ts';
import type { ClockPort } from '../ports/clock.ts';
import type { LogPort } from '../ports/log.ts';
import type { QueuePort } from '../ports/queue.ts';
import type { NotificationStore } from '../store/types.ts';

/** Work for the queue: look at this line, whether it is to be sent. */
export interface Telling {
  readonly line: string;
  /** what is slow by one channel makes nobody wait by another */
  readonly channel: Channel;
}

export const tellingOf = ({ id, channel = 'inbox' }: Pick<Notification, 'id' | 'channel'>): Telling => ({
  line: id,
  channel,
});

/** Somebody is to be told something. */
export interface Announcement {
  /** of the line in the ledger */
  readonly id: string;
  readonly caseId?: string;
  readonly recipient: string;
  /** absent where nobody knows how to reach them */
  readonly address?: string;
  readonly language: Language;
  readonly template: TemplateName;
  readonly values: TemplateValues;
  /** the recipient's own; those of the tenant hold for the public only */
  readonly quiet?: QuietPeriod;
  /** the same address hears of the same event already */
  readonly duplicate?: true;
}

type AnnouncingTenant = Pick<Tenant, 'calendar' | 'city' | 'district' | 'notifications'>;

export interface AnnounceDependencies {
  readonly tenant: AnnouncingTenant;
  readonly notifications: Pick<NotificationStore, 'record'>;
  readonly channels: OfferedChannels;
  /** wakes who sends; without one, the sweep does */
  readonly queue?: QueuePort<Telling>;
  readonly clock: ClockPort;
  readonly log: LogPort;
}

/** Whether somebody from outside is meant, whom the tenant lets sleep. */
const isPublic = (recipient: string): boolean => /^(?:reporter|sub)(?::|$)/.test(recipient);

/** The quiet periods that hold a message back. */
export const quietPeriodsOf = (
  policies: NotificationPolicies,
  line: { readonly recipient: string; readonly template: string; readonly channel: Channel },
  own: QuietPeriod | undefined,
): readonly QuietPeriod[] => {
  const { recipient, template, channel } = line;
  const urgent: readonly string[] = policies.urgent;
  if (urgent.includes(template)) return [];
  const ofTenant = channel === 'inbox' || !isPublic(recipient) ? undefined : policies.quietHours[channel];
  return [ofTenant, own].filter((period) => period !== undefined);
};

type State = Pick<Notification, 'status' | 'why' | 'dueAt'>;

/**
 * Begins a line of the ledger, once however often it is called for the same, and wakes who sends it. What nobody can receive
 * is `skipped` and says why. What is put into an inbox is sent by being written.
 */
export const createAnnouncer = (dependencies: AnnounceDependencies) => {
  const { tenant, notifications, channels, queue, clock, log } = dependencies;
  const policies = policiesOf(tenant);

  const hindrance = (
    { address, duplicate }: Announcement,
    channel: Channel,
  ): NotificationReason | undefined => {
    if (address === undefined) return 'no-address';
    if (duplicate) return 'duplicate';
    return channel === 'inbox' || channels[channel] !== undefined ? undefined : 'no-provider';
  };

  const stateOf = (announcement: Announcement, channel: Channel): State => {
    const why = hindrance(announcement, channel);
    if (why !== undefined) return { status: 'skipped', why };
    if (channel === 'inbox') return { status: 'sent' };
    const now = clock.now();
    const periods = quietPeriodsOf(policies, { ...announcement, channel }, announcement.quiet);
    const dueAt = afterQuiet(now, periods, tenant.calendar.timeZone);
    return { status: 'waiting', dueAt, ...(dueAt > now ? { why: 'quiet-hours' } : {}) };
  };

  /** What staff see of it, and how it begins. */
  const wordsOf = (announcement: Announcement, channel: Channel, values: TemplateValues) => {
    const wording = wordingOf(policies.templates, announcement.template, channel, announcement.language);
    return wording === undefined
      ? { text: '', status: 'skipped' as const, why: 'template-missing' as const }
      : {
          text: render(wording, channel, { ...values, link: channel === 'inbox' ? '' : '…' }).text,
          ...stateOf(announcement, channel),
        };
  };

  const lineOf = (announcement: Announcement): Notification => {
    const { id, caseId, recipient, address, language, template } = announcement;
    const values = { district: `${tenant.city.name} ${tenant.district.name}`, ...announcement.values };
    // Who left no address would have been sent a text message: there is no other way to reach reporters.
    const channel = address === undefined ? 'sms' : channelOf(address);
    return {
      id,
      ...given('caseId', caseId),
      recipient,
      channel,
      template,
      language,
      at: clock.now(),
      ...(channel === 'inbox' ? {} : { values, ...given('shown', address && maskedAddress(address)) }),
      ...wordsOf(announcement, channel, values),
    };
  };

  return async (announcement: Announcement): Promise<void> => {
    const line = lineOf(announcement);
    if (!(await notifications.record(line))) return;
    const { id, recipient, template, channel, shown, status, why, dueAt } = line;
    if (status === 'waiting') await queue?.send(tellingOf(line), dueAt ?? line.at);
    else if (why === 'no-provider')
      log.info('notification-without-provider', { id, recipient, template, channel, address: shown });
  };
};

export type Announce = ReturnType<typeof createAnnouncer>;
